import { z } from 'zod';
import type { RuleSet } from '../../model/rule-set.ts';
import { calendarDate, dayOfYear, source } from './dated.ts';
import { words } from './plain.ts';

const count = z.int().min(0);

const move = z
	.strictObject({ after: words, to: words, 'amended-before': dayOfYear.exactOptional() })
	.transform(({ 'amended-before': amendedBefore, ...rest }) => ({ ...rest, ...(amendedBefore !== undefined && { amendedBefore }) }));

const window = z
	.strictObject({
		policy: words,
		days: count,
		'rolls-forward': z.boolean(),
		'floor-days': count,
		'post-working-days': count,
		'reminder-working-days': count,
		source,
	})
	.refine((rule) => rule.days >= rule['floor-days'], 'The days of a window must not be fewer than its floor.')
	.transform((rule) => ({
		id: rule.policy,
		days: rule.days,
		rollsForward: rule['rolls-forward'],
		floorDays: rule['floor-days'],
		postWorkingDays: rule['post-working-days'],
		reminderWorkingDays: rule['reminder-working-days'],
		source: rule.source,
	}));

/** `templates/rules/<id>.yml`; the id is the file's name. */
export const ruleSetSchema = z
	.strictObject({
		name: words,
		version: calendarDate,
		'school-year': z.strictObject({ starts: dayOfYear, 'outcomes-due': dayOfYear }),
		years: z.array(z.strictObject({ name: words, index: z.int(), turns: count })).min(1),
		moves: z.array(move),
		weeks: z.strictObject({ decide: count, refuse: count, final: count }),
		'step-years': count,
		'review-months': count,
		'cycle-days-max': count,
		window,
	})
	.refine(
		({ years, moves }) => moves.every(({ after }) => years.some(({ name }) => name === after)),
		'Every move must name a year of the list.',
	)
	.transform(
		(file): Omit<RuleSet, 'id'> => ({
			name: file.name,
			version: file.version,
			schoolYear: { starts: file['school-year'].starts, outcomesDue: file['school-year']['outcomes-due'] },
			years: file.years,
			moves: file.moves,
			weeks: file.weeks,
			stepYears: file['step-years'],
			reviewMonths: file['review-months'],
			cycleDaysMax: file['cycle-days-max'],
			window: file.window,
		}),
	);
