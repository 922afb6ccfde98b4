import { printDate, printMonth, readCalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Due, NextMove } from '../model/facts.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { endOfMonth } from './civil-date.ts';
import { endOfYear, type YearPlace, yearNamed } from './school-year.ts';

/** A typed due date: the day, or why there is none. */
export type TypedDue = Due | 'unreadable' | 'unknown-birthday';

/**
 * Reads `by="..."`: a date (`31 July 2028`), a month and year (its last day) or `end of Year 6` (31 July of that year).
 * Words in front that the frame prints anyway (`by`, `the end of`) may stand there.
 */
export function readTypedDue(typed: string, place: YearPlace | undefined, rules: RuleSet): TypedDue {
	const words = typed.trim().replace(/\s+/g, ' ').replace(/^by /i, '').replace(/^the /i, '');
	const date = readCalendarDate(words);
	if (date !== undefined) return { date, printed: `By ${printDate(date)}`, typed: true };
	const end = words.replace(/^end of (the )?/i, '');
	const firstOfMonth = readCalendarDate(`1 ${end}`);
	if (firstOfMonth !== undefined) {
		const last = endOfMonth(firstOfMonth);
		return { date: last, printed: `By the end of ${printMonth(last)}`, typed: true };
	}
	const year = end === words ? undefined : yearNamed(end, rules);
	if (year === undefined) return 'unreadable';
	if (place === undefined) return 'unknown-birthday';
	return { date: endOfYear(year, place, rules), printed: `By the end of ${year.name}`, typed: true };
}

/** When outcomes fall due where nobody typed a date: the end of the cycle, or the end of the year before the next move. */
export function defaultDue(document: PlanDocument, nextMove: NextMove | undefined): Due | undefined {
	const { cycle } = document.meta;
	if (cycle !== undefined) return { date: cycle.to, printed: `By ${printDate(cycle.to)}`, typed: false };
	return nextMove && { date: nextMove.outcomesBy, printed: `By the end of ${nextMove.afterYear}`, typed: false };
}
