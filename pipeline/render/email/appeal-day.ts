import type { CalendarDate } from '../../model/calendar-date.ts';

/** Months for an appeal, counted from the day of the letter (First-tier Tribunal Rules 2008 for health, education and care, rule 20). */
const appealMonths = 2;

/** Months in which a family tells the mediation adviser, counted from the day of the letter (SEND Regulations 2014, regulation 33). */
const mediationMonths = 2;

/** The last day for an appeal against a plan that was sent on this day. */
export function appealDay(sent: CalendarDate): CalendarDate {
	return monthsAfter(sent, appealMonths);
}

/** The last day for a family to ask for mediation, or to say that it wants none, about a plan that was sent on this day. */
export function mediationDay(sent: CalendarDate): CalendarDate {
	return monthsAfter(sent, mediationMonths);
}

/** The same day so many months on, or the last day of a shorter month. */
function monthsAfter(day: CalendarDate, months: number): CalendarDate {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
