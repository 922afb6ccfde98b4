import { z } from 'zod';
import { readCalendarDate } from '../../model/calendar-date.ts';
import { words } from './plain.ts';

/** A calendar date as ISO 8601. */
export const calendarDate = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a date as year, month and day: 2026-11-23.')
	.refine((text) => readCalendarDate(text) !== undefined, 'No calendar has this day.');

/** A day of any year, `MM-DD`; 29 February is not one. */
export const dayOfYear = z
	.string()
	.refine((text) => /^\d{2}-\d{2}$/.test(text) && readCalendarDate(`2001-${text}`) !== undefined, 'Write month and day, such as 09-01.');

/** Where a rule comes from. */
export const source = z.strictObject({ publisher: words, title: words, place: words.exactOptional(), url: words.exactOptional() });
