import { z } from 'zod';
import { eventIds, type KeyMove, type RuleSet, type WindowPolicy, type WindowRules } from '../../model/rule-set.ts';
import { calendarDate, dayOfYear, source } from './dated.ts';
import { id, words } from './plain.ts';

const count = z.int().min(0);

const move = z
	.strictObject({
		after: words,
		to: words,
		'amended-before': dayOfYear.exactOptional(),
		'months-before': count.exactOptional(),
		'if-to': words.exactOptional(),
		'where-school': z.array(words).min(1).exactOptional(),
		'not-school': z.array(words).min(1).exactOptional(),
	})
	.refine(
		(row) => (row['months-before'] === undefined) === (row['if-to'] === undefined),
		'"months-before" and "if-to" stand together, or not at all.',
	)
	.transform(
		({
			'amended-before': amendedBefore,
			'months-before': monthsBefore,
			'if-to': ifTo,
			'where-school': whereSchool,
			'not-school': notSchool,
			...rest
		}): KeyMove => ({
			...rest,
			...(amendedBefore !== undefined && { amendedBefore }),
			...(monthsBefore !== undefined && ifTo !== undefined && { ifMoved: { monthsBefore, to: ifTo } }),
			...(whereSchool !== undefined && { whereSchool }),
			...(notSchool !== undefined && { notSchool }),
		}),
	);

const policy = z
	.strictObject({
		id,
		about: words,
		days: count,
		counts: z.enum(['calendar', 'working', 'term']),
		'rolls-forward': z.boolean(),
		source: source.exactOptional(),
	})
	.transform(({ 'rolls-forward': rollsForward, ...rest }): WindowPolicy => ({ ...rest, rollsForward }));

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day in quotes, such as "17:00".');

const windows = z
	.strictObject({
		standard: id,
		policies: z.array(policy).min(1),
		'floor-days': count,
		'post-working-days': count,
		'evening-from': timeOfDay.exactOptional(),
		'reminder-working-days': count,
		source,
		'amended-source': source.exactOptional(),
	})
	.refine(
		(rules) => rules.policies.every(({ days }) => days >= rules['floor-days']),
		'The days of a window must not be fewer than its floor.',
	)
	.refine(({ policies }) => new Set(policies.map((one) => one.id)).size === policies.length, 'Two policies have the same id.')
	.refine(({ standard, policies }) => policies.some((one) => one.id === standard), '"standard" must name one of the policies.')
	.transform(
		({
			'floor-days': floorDays,
			'post-working-days': postWorkingDays,
			'evening-from': eveningFrom,
			'reminder-working-days': reminderWorkingDays,
			'amended-source': amendedSource,
			...rest
		}): WindowRules => ({
			...rest,
			floorDays,
			postWorkingDays,
			reminderWorkingDays,
			...(eveningFrom !== undefined && { eveningFrom }),
			...(amendedSource && { amendedSource }),
		}),
	);

const filledIn = /\{(?!(?:version|how|date|to|numbers)\})/;

const event = z
	.strictObject({
		words: words.refine((text) => !filledIn.test(text), 'The only slots here are {version}, {how}, {date}, {to} and {numbers}.'),
		for: z.enum(['family', 'officer']),
		law: source.exactOptional(),
		'amended-law': source.exactOptional(),
		'home-law': source.exactOptional(),
	})
	.transform(({ 'amended-law': amendedLaw, 'home-law': homeLaw, ...rest }) => ({
		...rest,
		...(amendedLaw && { amendedLaw }),
		...(homeLaw && { homeLaw }),
	}));

const events = z
	.record(z.enum(eventIds), event)
	.transform((record): RuleSet['events'] => new Map(eventIds.map((name) => [name, record[name]])));

const timetable = z
	.array(
		z.strictObject({
			name: words,
			week: count,
			words,
			for: z.enum(['family', 'officer']),
			meeting: z.boolean().default(false),
			law: source.exactOptional(),
		}),
	)
	.min(1)
	.refine((steps) => steps.every(({ week }, index) => week >= (steps[index - 1]?.week ?? 0)), 'The weeks of a timetable must not go back.');

/** `templates/rules/<id>.yml`; the id is the file's name. */
export const ruleSetSchema = z
	.strictObject({
		name: words,
		version: calendarDate,
		'school-year': z.strictObject({ starts: dayOfYear, 'outcomes-due': dayOfYear }),
		'school-leaving': z.strictObject({ turns: count, month: z.int().min(1).max(12), weekday: z.int().min(1).max(7), source }),
		years: z.array(z.strictObject({ name: words, index: z.int(), turns: count })).min(1),
		moves: z.array(move),
		'taught-at-home': z.array(words),
		weeks: z.strictObject({ decide: count, refuse: count, final: count, advice: count }),
		'step-years': count,
		'review-months': count,
		'cycle-days-max': count,
		'review-weeks': z.strictObject({ papers: count, report: count, decision: count, final: count, transfer: count }),
		windows,
		timetable: timetable.exactOptional(),
		events,
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
			schoolLeaving: file['school-leaving'],
			years: file.years,
			moves: file.moves,
			taughtAtHome: file['taught-at-home'],
			weeks: file.weeks,
			stepYears: file['step-years'],
			reviewMonths: file['review-months'],
			cycleDaysMax: file['cycle-days-max'],
			reviewWeeks: file['review-weeks'],
			windows: file.windows,
			...(file.timetable && { timetable: file.timetable }),
			events: file.events,
		}),
	);
