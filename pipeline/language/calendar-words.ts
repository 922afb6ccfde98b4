import { monthNames as namesOfMonths } from '../model/calendar-date.ts';

/** The days of a week, from Monday. */
export const daysOfTheWeek = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The same in lower case, as tokens are compared. */
export const dayNames: ReadonlySet<string> = new Set(daysOfTheWeek.map((day) => day.toLowerCase()));

/** The months in lower case. */
export const monthNames: ReadonlySet<string> = new Set(namesOfMonths.map((month) => month.toLowerCase()));
