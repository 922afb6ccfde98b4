import type { CalendarDate } from '../model/calendar-date.ts';
import { printFullDate } from '../model/calendar-date.ts';
import type { Project } from '../model/project.ts';
import type { Calendar, WindowPolicy } from '../model/rule-set.ts';
import { addDays, daysBetween, isWeekend } from './civil-date.ts';

/** Counts days on which offices are open and post is delivered: not weekends, bank holidays or the project's own holidays. */
export interface WorkingDays {
	isWorkingDay(date: CalendarDate): boolean;
	/** The day itself where it is a working day, else the next one. */
	onOrAfter(date: CalendarDate): CalendarDate;
	/** The nth working day after a day, which itself does not count. */
	after(date: CalendarDate, count: number): CalendarDate;
	/** The nth working day before a day, which itself does not count. */
	before(date: CalendarDate, count: number): CalendarDate;
	/** The nth day of a kind after a day, which itself does not count. A day of term is a working day outside the school holidays. */
	count(date: CalendarDate, days: number, kind: WindowPolicy['counts']): CalendarDate;
	/** Days that a count leaves out from the day after one day to another, in words: `Sunday 27 December`, `bank holiday Monday 28 December`. */
	skipped(from: CalendarDate, to: CalendarDate, kind: WindowPolicy['counts']): readonly string[];
	/** The name of the school holidays that a day lies in. */
	schoolHolidays(date: CalendarDate): string | undefined;
}

/** The caller must keep to the days that the calendar knows: past them nothing but weekends is left out, so that every count ends. */
export function workingDays(calendar: Calendar, project: Partial<Pick<Project, 'holidays' | 'schoolHolidays'>> = {}): WorkingDays {
	const { holidays = [], schoolHolidays: school = [] } = project;
	const names = new Map([
		...holidays.map((date) => [date, 'local holiday'] as const),
		...calendar.holidays.map(({ date }) => [date, 'bank holiday'] as const),
	]);
	const isWorkingDay = (date: CalendarDate) => !isWeekend(date) && !names.has(date);
	const schoolHolidays = (date: CalendarDate) =>
		date > calendar.knownThrough ? undefined : school.find(({ from, to }) => from <= date && date <= to)?.name;
	const step = (date: CalendarDate, count: number, direction: 1 | -1, counts: (day: CalendarDate) => boolean): CalendarDate => {
		let day = date;
		for (let left = count; left > 0; ) {
			day = addDays(day, direction);
			if (counts(day)) left -= 1;
		}
		return day;
	};
	const kinds: Readonly<Record<WindowPolicy['counts'], (day: CalendarDate) => boolean>> = {
		calendar: () => true,
		working: isWorkingDay,
		term: (day) => isWorkingDay(day) && schoolHolidays(day) === undefined,
	};
	return {
		isWorkingDay,
		onOrAfter: (date) => (isWorkingDay(date) ? date : step(date, 1, 1, isWorkingDay)),
		after: (date, count) => step(date, count, 1, isWorkingDay),
		before: (date, count) => step(date, count, -1, isWorkingDay),
		count: (date, days, kind) => step(date, days, 1, kinds[kind]),
		skipped: (from, to, kind) => {
			const length = Math.max(0, daysBetween(from, to));
			const days = Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((day) => !kinds[kind](day));
			const words = days.map((day) => {
				const inSchoolHolidays = kind === 'term' && isWorkingDay(day) ? schoolHolidays(day) : undefined;
				return inSchoolHolidays ?? `${names.has(day) ? `${names.get(day)} ` : ''}${printFullDate(day).replace(/ \d{4}$/, '')}`;
			});
			return [...new Set(words)];
		},
		schoolHolidays,
	};
}
