import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { DayOfYear } from '../model/rule-set.ts';

// Calendar days only: `PlainDate` holds no hour and no time zone, so no clock change and no UTC midnight can move a day.

/** The day that many days later; earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same day that many months later, or the last day of that month where it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
	return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Whole years from one day to another: an age. Someone born on 29 February has their birthday on 1 March in other years. */
export function wholeYears(from: CalendarDate, to: CalendarDate): number {
	const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
	const years = end.year - start.year;
	return end.month * 100 + end.day < start.month * 100 + start.day ? years - 1 : years;
}

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
	return Temporal.PlainDate.from(date).dayOfWeek > 5;
}

/** The last day of the month that a day lies in. */
export function endOfMonth(date: CalendarDate): CalendarDate {
	const day = Temporal.PlainDate.from(date);
	return day.with({ day: day.daysInMonth }).toString();
}

/** The calendar year of a day. */
export function yearOf(date: CalendarDate): number {
	return Temporal.PlainDate.from(date).year;
}

/** The day `MM-DD` of a calendar year. */
export function dayIn(year: number, day: DayOfYear): CalendarDate {
	const [month = 1, dayOfMonth = 1] = day.split('-').map(Number);
	return Temporal.PlainDate.from({ year, month, day: dayOfMonth }).toString();
}
