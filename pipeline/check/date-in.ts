import { type CalendarDate, monthNames, readCalendarDate } from '../model/calendar-date.ts';

const inWords = new RegExp(`\\b(?:\\d{1,2} (?:${monthNames.join('|')}) \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`, 'gi');

/** The first whole date in some words, as `10 May 2027` or `2027-05-10`; `undefined` where there is none that a calendar has. */
export function dateIn(words: string): CalendarDate | undefined {
	for (const [found] of words.matchAll(inWords)) {
		const day = readCalendarDate(found);
		if (day !== undefined) return day;
	}
	return undefined;
}
