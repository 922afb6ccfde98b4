import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate, printFullDate } from '../../model/calendar-date.ts';
import type { Facts } from '../../model/facts.ts';
import type { SourceRef } from '../../model/finding.ts';
import type { Stream } from '../session.ts';
import { displayWidth } from './display-width.ts';
import { type Paint, paintWith } from './paint.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

interface DatesPage {
	readonly facts: Facts;
	readonly today?: {
		readonly date: CalendarDate;
		readonly state: 'not yet' | 'open' | 'closed';
		readonly day: number;
		readonly daysLeft: number;
	};
}

/** The dates of one document for people: the last day, each step with the law behind it, and every other date in a row. */
export function datesPage({ facts, today }: DatesPage, { colour, width }: Pick<Stream, 'colour' | 'width'>): string {
	const paint = paintWith(colour);
	const { window, timeline } = facts;
	const lines: string[] = [];
	if (window === undefined) lines.push('There is no last day for answers here.', '');
	else {
		const isUnserved = window.served.length === 0 && window.notServed.length > 0;
		const { about, calendar } = window;
		const heading = isUnserved ? "Nobody's days have begun: the draft has reached nobody." : `Last day for answers: ${window.printed}`;
		lines.push(paint('bold', heading));
		if (today && !isUnserved) lines.push(todayLine(today));
		lines.push('', paint('bold', 'How we work it out'));
		if (about !== undefined) lines.push(...wrap(`The policy is ${window.policy}. ${about}`, width - 2).map((line) => `  ${line}`));
		if (calendar !== undefined) lines.push(`  Holidays: ${calendar}.`);
		for (const [index, step] of window.steps.entries()) lines.push(...stepLines(index + 1, step, window.laws?.get(step), width, paint));
		const reminders = window.reminders.map(printDate).join(' and ');
		if (reminders !== '') lines.push('', ...wrap(`Reminders go out on ${reminders}.`, width));
		lines.push('');
	}
	if (timeline.length > 0) {
		lines.push(paint('bold', 'All dates, and the law behind each'));
		for (const { date, words, law, workingDay } of timeline) {
			const before = workingDay === undefined ? '' : `. The last working day before it is ${printFullDate(workingDay)}.`;
			lines.push(...rowLines(date, `${words}${before}`, law, width, paint));
		}
		lines.push('');
	}
	return lines.map((line) => `${line}\n`).join('');
}

function todayLine({ date, state, day, daysLeft }: NonNullable<DatesPage['today']>): string {
	const on = `On ${printFullDate(date)}`;
	const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
	if (state === 'not yet') return `${on}, it has not gone out.`;
	if (state === 'closed') return `${on}, the last day has passed, by ${days(-daysLeft)}.`;
	return daysLeft === 0 ? `${on}, it is the last day.` : `${on}, it is day ${day} of ${day + daysLeft}, with ${days(daysLeft)} left.`;
}

function stepLines(number: number, words: string, law: SourceRef | undefined, width: number, paint: Paint): readonly string[] {
	const [first = '', ...rest] = wrap(printable(words), width - 6);
	return [`${String(number).padStart(4)}  ${first}`, ...rest.map((line) => `      ${line}`), ...lawLines(law, 6, width, paint)];
}

/** `Tuesday 8 December 2026` is at most 27 columns wide. */
const dateColumn = 27;

function rowLines(date: CalendarDate, words: string, law: SourceRef | undefined, width: number, paint: Paint): readonly string[] {
	const indent = dateColumn + 4;
	const [first = '', ...rest] = wrap(printable(words), Math.max(20, width - indent));
	const day = printFullDate(date);
	return [
		`  ${day}${' '.repeat(Math.max(2, dateColumn + 2 - displayWidth(day)))}${first}`,
		...rest.map((line) => ' '.repeat(indent) + line),
		...lawLines(law, indent, width, paint),
	];
}

/** The place of a law stays whole: on the line of its title where both fit, else on a line of its own. */
function lawLines(law: SourceRef | undefined, indent: number, width: number, paint: Paint): readonly string[] {
	if (law === undefined) return [];
	const room = Math.max(20, width - indent);
	const { title, place } = law;
	const whole = place === undefined ? title : `${title}, ${place}`;
	const lines = displayWidth(whole) <= room || place === undefined ? wrap(whole, room) : [...wrap(`${title},`, room), ...wrap(place, room)];
	return lines.map((line) => ' '.repeat(indent) + paint('dim', printable(line)));
}
