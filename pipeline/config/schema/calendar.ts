import { z } from 'zod';
import type { Calendar } from '../../model/rule-set.ts';
import { calendarDate, source } from './dated.ts';
import { words } from './plain.ts';

/** `templates/calendars/<id>.yml`; the id is the file's name. */
export const calendarSchema = z
	.strictObject({
		name: words,
		version: calendarDate,
		'known-from': calendarDate,
		'known-through': calendarDate,
		source,
		holidays: z.array(z.strictObject({ date: calendarDate, name: words })),
	})
	.refine(
		({ holidays }) => holidays.every(({ date }, index) => date > (holidays[index - 1]?.date ?? '')),
		'Holidays must stand in order, each day once.',
	)
	.refine(
		(file) => file.holidays.every(({ date }) => date >= file['known-from'] && date <= file['known-through']),
		'Every holiday must lie between known-from and known-through.',
	)
	.transform(
		({ 'known-from': knownFrom, 'known-through': knownThrough, ...rest }): Omit<Calendar, 'id'> => ({ ...rest, knownFrom, knownThrough }),
	);
