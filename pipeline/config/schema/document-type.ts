import { z } from 'zod';
import { type DocumentType, type NoticeGroup, outputIds } from '../../model/template.ts';
import { id, level, levelOrOff, mapOf, ruleId, words } from './plain.ts';
import { ownWordsSchema } from './printed-words.ts';

const rules = mapOf(ruleId, levelOrOff);
const role = z.enum(['text', 'aspiration', 'view', 'need', 'outcome', 'provision', 'placement', 'advice', 'review', 'profile']);
const aliases = z.array(words).default([]);

const field = z
	.strictObject({
		key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'A key is small letters, with hyphens between words.'),
		kind: z.enum([
			'text',
			'date',
			'dates',
			'number',
			'choice',
			'case',
			'people',
			'keys',
			'key',
			'list',
			'agreement',
			'document',
			'documents',
			'digest',
			'standard',
			'meeting',
		]),
		required: z.union([z.boolean(), z.enum(['draft', 'final'])]).default(false),
		missing: level.exactOptional(),
		'one-of': id.exactOptional(),
		choices: z.array(words).exactOptional(),
		about: words,
		example: words,
	})
	.transform(({ 'one-of': oneOf, ...rest }) => ({ ...rest, ...(oneOf !== undefined && { oneOf }) }));

const heading = z.strictObject({ id, heading: words, aliases, words: z.array(words).exactOptional(), role: role.exactOptional() });

const section = z
	.strictObject({
		id,
		heading: words,
		aliases,
		required: z.boolean().default(false),
		role: role.default('text'),
		'easy-read': z.enum(['expected', 'optional', 'none']).default('optional'),
		letter: words.exactOptional(),
		'empty-text': words.exactOptional(),
		'starts-page': z.boolean().default(false),
		contact: words.exactOptional(),
		areas: z.boolean().default(false),
		headings: z.array(heading).default([]),
		tables: z.array(id).default([]),
	})
	.transform(({ 'easy-read': easyRead, 'empty-text': emptyText, 'starts-page': startsPage, ...rest }) => ({
		...rest,
		easyRead,
		startsPage,
		...(emptyText !== undefined && { emptyText }),
	}));

const area = z
	.strictObject({ id, heading: words, 'code-name': words, aliases })
	.transform(({ 'code-name': codeName, ...rest }) => ({ ...rest, codeName }));

const column = z.strictObject({ id, aliases: z.array(words).min(1), required: z.boolean().default(false) });

const table = z
	.strictObject({ id, 'in-outcome': z.boolean().default(false), 'row-number': words.exactOptional(), columns: z.array(column).min(1) })
	.transform(({ 'in-outcome': inOutcome, 'row-number': rowNumber, ...rest }) => ({
		...rest,
		inOutcome,
		...(rowNumber !== undefined && { rowNumber }),
	}));

const readers: readonly NoticeGroup['to'][] = ['send-to', 'send-school', 'send-health'];

/** One notice for everyone, one for each group of readers, or a list where several go to a group or some go on another day. */
const noticeGroups = z
	.union([
		id,
		z.partialRecord(z.enum(readers), id),
		z
			.array(
				z.strictObject({
					to: z.enum(readers),
					notice: id,
					when: z.enum(['issued', 'reminders', 'after-last-day']).default('issued'),
					only: z.literal('answered').exactOptional(),
				}),
			)
			.min(1),
	])
	.transform((typed): readonly NoticeGroup[] => {
		if (typeof typed === 'string') return [{ to: 'send-to', notice: typed, when: 'issued' }];
		if (isList(typed)) return typed;
		return readers.flatMap((to) => (typed[to] === undefined ? [] : [{ to, notice: typed[to], when: 'issued' as const }]));
	});

function isList<One>(typed: readonly One[] | object): typed is readonly One[] {
	return Array.isArray(typed);
}

const followUp = z.strictObject({
	achieved: z.array(z.enum(['yes', 'no', 'partly'])).min(1),
	because: z.enum(['circumstances', 'outcome', 'support']).exactOptional(),
	demands: z.array(z.enum(['new-outcome', 'kept-outcome', 'other-words', 'other-help', 'steps', 'council'])),
	why: words,
});

/** A type as its own file has it: the profile by name. */
type TypeFile = Omit<DocumentType, 'id' | 'profile' | 'easyRead' | 'overlays'> & { readonly profile: 'plan' | 'booklet' };

/** `templates/types/<id>/template.yml`; the id is the folder's name. */
export const documentTypeSchema = z
	.strictObject({
		name: words,
		'short-name': words,
		profile: z.enum(['plan', 'booklet']),
		'sections-by': z.enum(['letter', 'heading', 'free']),
		outputs: z.array(z.enum(outputIds)).min(1),
		dates: id.exactOptional(),
		numbering: z.strictObject({ hope: words, need: words, outcome: words, request: words.default('R') }),
		notices: mapOf(z.enum(['draft', 'amended', 'final', 'any']), noticeGroups).default(new Map()),
		'follow-ups': z.array(followUp).default([]),
		ages: z
			.strictObject({ from: z.int().min(0), to: z.int().max(25) })
			.refine(({ from, to }) => from <= to, 'The first age must not be higher than the last.')
			.exactOptional(),
		'same-help-months': z.number().int().positive().exactOptional(),
		fields: z.array(field),
		sections: z.array(section).default([]),
		areas: z.array(area).default([]),
		tables: z.array(table).default([]),
		rules,
		'stage-rules': mapOf(z.enum(['draft', 'final']), rules).default(new Map()),
		words: ownWordsSchema,
	})
	.transform(
		({
			'short-name': shortName,
			'sections-by': sectionsBy,
			'stage-rules': stageRules,
			'follow-ups': followUps,
			'same-help-months': sameHelpMonths,
			...rest
		}): TypeFile => ({
			...rest,
			shortName,
			sectionsBy,
			stageRules,
			followUps,
			...(sameHelpMonths !== undefined && { sameHelpMonths }),
		}),
	);
