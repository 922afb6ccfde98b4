import { type CalendarDate, readCalendarDate } from '../../model/calendar-date.ts';
import type { Stretch } from './quotations.ts';

/** A date in digits, such as `3/4/27`, `03.04.2027` or `2027-04-03`. */
export interface NumericDate extends Stretch {
	/** The day that it names, read the British way; the American way where only that gives a day. */
	readonly date: CalendarDate;
	/** No other reading gives a day, so that words can take its place unseen. */
	readonly isSure: boolean;
}

/**
 * The dates in digits of a text, left to right. Left alone: numbers of models, paragraphs, rooms and the like, scores, and what
 * no calendar has. A year of two digits is of this century up to 49.
 */
export function numericDatesIn(text: string): readonly NumericDate[] {
	return patterns
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.flatMap(({ index: start, 0: digits, 1: first = '', 2: second = '', 3: third = '' }) => {
			const found = first.length === 4 ? readIso(first, second, third) : read(first, second, third);
			return found && !isNumbered(text.slice(Math.max(0, start - 40), start)) ? [{ ...found, start, end: start + digits.length }] : [];
		})
		.sort((one, other) => one.start - other.start);
}

/** Three numbers parted by the same mark and joined to no fourth, the day or the year first. */
const patterns: readonly RegExp[] = ['/', '\\.', '-'].map(
	(mark) => new RegExp(`(?<![\\d${mark}])(?:(\\d{4}|\\d{1,2})${mark}(\\d{1,2})${mark}(\\d{4}|\\d{1,2}))(?!\\d|${mark}\\d)`, 'g'),
);

/** What a number of three parts belongs to, where it is no date. */
const numbered =
	/\b(?:model|version|release|update|paragraphs?|paras?|sections?|clauses?|rules?|regulations?|ref|reference|codes?|part|parts|unit|units|level|items?|number|no|figure|table|chapter|page|pages|score|scores|scored|ratio|room|step|steps|size|count|countdown|v|appendix|annex|point|standard|policy|form|pump|software|build|ip|address|tel|phone|call|fax)\b[\s.:]*(?:\w+\s)?$/i;

function isNumbered(before: string): boolean {
	return numbered.test(before) && !/\b(?:on|by|from|until|till|since|dated|due|before|after|to)\s*$/i.test(before);
}

function readIso(year: string, month: string, day: string): Omit<NumericDate, 'start' | 'end'> | undefined {
	const date = day.length > 2 ? undefined : dayOf(year, month, day);
	return date === undefined ? undefined : { date, isSure: true };
}

function read(first: string, second: string, year: string): Omit<NumericDate, 'start' | 'end'> | undefined {
	if (year.length === 1) return undefined;
	const full = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
	const [british, american] = [dayOf(full, second, first), dayOf(full, first, second)];
	const date = british ?? american;
	if (date === undefined) return undefined;
	return { date, isSure: british !== undefined && (american === undefined || american === british) };
}

function dayOf(year: string, month: string, day: string): CalendarDate | undefined {
	return readCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
