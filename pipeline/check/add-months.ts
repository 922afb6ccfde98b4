import type { CalendarDate } from '../model/calendar-date.ts';

/** The same day some months later, or the last day of that month where it has no such day. */
export function addMonthsTo(date: CalendarDate, months: number): CalendarDate {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
