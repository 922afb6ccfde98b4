import type { CalendarDate } from '../../model/calendar-date.ts';

/** Everyone has the papers of a meeting two weeks before it (SEND Regulations 2014, regulation 20). */
const papersDays = 14;

/** The last day for the papers of a meeting. */
export function papersDay(meeting: CalendarDate): CalendarDate {
	return dayAfter(meeting, -papersDays);
}

/** So many days after a day; before it where the number is negative. */
export function dayAfter(day: CalendarDate, days: number): CalendarDate {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
