import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { addMonths, dayIn, yearOf } from './civil-date.ts';

/**
 * The last day on which somebody is of compulsory school age: in England the last Friday in June of the school year in which they turn 16
 * (Education Act 1996, section 8(3)). A birthday in July or August comes after that day, and the day still is that of the same summer.
 */
export function schoolLeavingDay(
	born: CalendarDate,
	{ schoolLeaving, schoolYear }: Pick<RuleSet, 'schoolLeaving' | 'schoolYear'>,
): CalendarDate {
	const { turns, month, weekday } = schoolLeaving;
	const birthday = addMonths(born, turns * 12);
	const year = yearOf(birthday);
	const began = birthday >= dayIn(year, schoolYear.starts) ? year : year - 1;
	const first = Temporal.PlainDate.from(dayIn(began, schoolYear.starts));
	const inMonth = first.with({ month, day: 1 });
	const of = Temporal.PlainDate.compare(inMonth, first) < 0 ? inMonth.add({ years: 1 }) : inMonth;
	const end = of.with({ day: of.daysInMonth });
	return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 }).toString();
}
