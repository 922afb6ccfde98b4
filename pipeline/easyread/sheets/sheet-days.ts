import type { CalendarDate } from '../../model/calendar-date.ts';
import { printFullDate } from '../../model/calendar-date.ts';
import type { SheetDay, SheetOption } from '../../model/sheets.ts';

/** Every day from the first to the last, weekends and holidays too. `mark`: what the last day is. */
export function sheetDays(first: CalendarDate, last: CalendarDate, mark: SheetOption): readonly SheetDay[] {
	const days: SheetDay[] = [];
	for (let date = first; date <= last; date = dayAfter(date, 1)) days.push(sheetDay(date, date === last ? mark : undefined));
	return days;
}

/** The date some days later; earlier where `days` is less than 0. */
export function dayAfter(date: CalendarDate, days: number): CalendarDate {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function sheetDay(date: CalendarDate, mark: SheetOption | undefined): SheetDay {
	const [weekday = '', number = '', month = ''] = printFullDate(date).split(' ');
	return {
		date,
		weekday,
		number: Number(number),
		month,
		isWeekend: weekday === 'Saturday' || weekday === 'Sunday',
		...(mark && { mark }),
	};
}
