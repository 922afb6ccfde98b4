import { InvalidArgumentError } from 'commander';
import { type CalendarDate, readCalendarDate } from '../model/calendar-date.ts';

/** The value of an option that is a day. */
export function readDay(typed: string): CalendarDate {
	const day = readCalendarDate(typed);
	if (day === undefined) throw new InvalidArgumentError(`"${typed}" is no day. Type it like 2026-12-10.`);
	return day;
}

/** The value of an option that is a number of days. */
export function readDays(typed: string): number {
	if (!/^\d{1,5}$/.test(typed)) throw new InvalidArgumentError(`"${typed}" is no number of days. Type it like 60.`);
	return Number(typed);
}
