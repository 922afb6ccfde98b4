import type { CalendarDate } from '../model/document.ts';
import type { Calendar } from '../model/rule-set.ts';
import { addDays, isWeekend } from './civil-date.ts';

/** Counts days on which offices are open and post is delivered: not weekends, bank holidays or the project's own holidays. */
export interface WorkingDays {
	isWorkingDay(date: CalendarDate): boolean;
	/** The day itself where it is a working day, else the next one. */
	onOrAfter(date: CalendarDate): CalendarDate;
	/** The nth working day after a day, which itself does not count. */
	after(date: CalendarDate, count: number): CalendarDate;
	/** The nth working day before a day, which itself does not count. */
	before(date: CalendarDate, count: number): CalendarDate;
	/** What makes a day no working day: `a Saturday`, `Christmas Day`. */
	reason(date: CalendarDate): string | undefined;
}

/** `extra`: more days that do not count, as ISO dates. The caller must keep to the days that the calendar knows. */
export function workingDays(calendar: Calendar, extra: readonly CalendarDate[] = []): WorkingDays {
	const names = new Map([
		...extra.map((date) => [date, 'a local holiday'] as const),
		...calendar.holidays.map(({ date, name }) => [date, name] as const),
	]);
	const isWorkingDay = (date: CalendarDate) => !isWeekend(date) && !names.has(date);
	const step = (date: CalendarDate, count: number, direction: 1 | -1): CalendarDate => {
		let day = date;
		for (let left = count; left > 0; ) {
			day = addDays(day, direction);
			if (isWorkingDay(day)) left -= 1;
		}
		return day;
	};
	return {
		isWorkingDay,
		onOrAfter: (date) => (isWorkingDay(date) ? date : step(date, 1, 1)),
		after: (date, count) => step(date, count, 1),
		before: (date, count) => step(date, count, -1),
		reason: (date) => names.get(date) ?? (isWeekend(date) ? 'a weekend' : undefined),
	};
}
