import type { CalendarDate } from '../model/calendar-date.ts';
import { printMonth } from '../model/calendar-date.ts';
import type { NextMove, SchoolYear } from '../model/facts.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { DayOfYear, RuleSet, YearGroup } from '../model/rule-set.ts';
import { addDays, addMonths, dayIn, yearOf } from './civil-date.ts';

/** Where a child stands on the ladder of school years on one day. */
export interface YearPlace {
	/** The calendar year in which the current school year began. */
	readonly began: number;
	/** As in `YearGroup.index`; below the first year for a young child, above the last for an adult. */
	readonly index: number;
}

/** The place of a child by birthday: a year group is who reaches its age in the school year, which runs from cut-off to cut-off. */
export function yearPlace(born: CalendarDate, on: CalendarDate, rules: RuleSet): YearPlace | undefined {
	const first = rules.years[0];
	if (first === undefined) return undefined;
	const began = schoolYearBegan(on, rules);
	const turns = began - schoolYearBegan(born, rules);
	return { began, index: turns - first.turns + first.index };
}

/** The place of a child whose year group a writer typed; `undefined` where no year has this name. */
export function typedYearPlace(typed: string, on: CalendarDate, rules: RuleSet): YearPlace | undefined {
	const year = yearNamed(typed, rules);
	return year && { began: schoolYearBegan(on, rules), index: year.index };
}

/** The year group with this name, whatever its capitals; a bare number is a year too: `5` is `Year 5`. */
export function yearNamed(typed: string, rules: RuleSet): YearGroup | undefined {
	const name = /^\d+$/.test(typed.trim()) ? `year ${Number(typed)}` : nameKey(typed);
	return rules.years.find((year) => nameKey(year.name) === name);
}

/** The school year at a place; `undefined` before the first and after the last. */
export function schoolYearAt({ index }: YearPlace, rules: RuleSet): SchoolYear | undefined {
	const year = rules.years.find((candidate) => candidate.index === index);
	return year && { name: year.name, index: year.index };
}

/**
 * The next key transition after a day. In the summer after a school year's outcomes fell due, the one after it counts:
 * no new plan can be made for a year that is over. A transfer day that has passed is left out.
 * `schoolNow`: the name of the school, which tells an infant school from a primary school.
 */
export function nextMoveOf(place: YearPlace, on: CalendarDate, rules: RuleSet, schoolNow = ''): NextMove | undefined {
	for (const move of rules.moves) {
		if (move.whereSchool !== undefined && !hasWords(schoolNow, move.whereSchool)) continue;
		if (move.notSchool !== undefined && hasWords(schoolNow, move.notSchool)) continue;
		const year = rules.years.find(({ name }) => name === move.after);
		if (year === undefined || year.index < place.index) continue;
		const outcomesBy = endOfYear(year, place, rules);
		if (outcomesBy < on) continue;
		const began = place.began + year.index - place.index;
		const moves = dayIn(began + 1, rules.schoolYear.starts);
		const ifBy = move.ifMoved && addMonths(moves, -move.ifMoved.monthsBefore);
		const transferBy = move.amendedBefore === undefined ? undefined : addDays(dayInSchoolYear(began, move.amendedBefore, rules), -1);
		const reviewBy = transferBy && addDays(transferBy, -7 * rules.reviewWeeks.transfer);
		return {
			afterYear: move.after,
			to: move.to,
			outcomesBy,
			printed: printMonth(moves),
			...(transferBy !== undefined && transferBy >= on && { transferBy }),
			...(reviewBy !== undefined && reviewBy > on && { transferReviewBy: reviewBy }),
			...(move.ifMoved && ifBy !== undefined && ifBy >= on && { transferIf: { to: move.ifMoved.to, by: ifBy } }),
		};
	}
	return undefined;
}

/** Whether a name has one of some phrases, as whole words, whatever its capitals and apostrophes. */
export function hasWords(name: string, phrases: readonly string[]): boolean {
	const plain = (text: string) =>
		` ${nameKey(text)
			.replace(/['\u2019]/g, '')
			.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
			.trim()} `;
	return phrases.some((phrase) => plain(name).includes(plain(phrase)));
}

/** The day on which outcomes `by the end of` a year group are due, for a child at a place. */
export function endOfYear(year: YearGroup, place: YearPlace, rules: RuleSet): CalendarDate {
	return dayInSchoolYear(place.began + year.index - place.index, rules.schoolYear.outcomesDue, rules);
}

/** The last day of the school year in which a day falls; in the summer that of the school year to come. */
export function schoolYearEnd(on: CalendarDate, rules: RuleSet): CalendarDate {
	const began = schoolYearBegan(on, rules);
	const end = dayInSchoolYear(began, rules.schoolYear.outcomesDue, rules);
	return end >= on ? end : dayInSchoolYear(began + 1, rules.schoolYear.outcomesDue, rules);
}

function schoolYearBegan(on: CalendarDate, rules: RuleSet): number {
	const year = yearOf(on);
	return on >= dayIn(year, rules.schoolYear.starts) ? year : year - 1;
}

function dayInSchoolYear(began: number, day: DayOfYear, rules: RuleSet): CalendarDate {
	return dayIn(day >= rules.schoolYear.starts ? began : began + 1, day);
}
