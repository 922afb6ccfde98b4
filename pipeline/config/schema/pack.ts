import { z } from 'zod';
import { type Pack, type PackSearch, packRoles } from '../../model/pack.ts';
import { sentencePlaces } from '../../model/rule-note.ts';
import { entriesOf, groups, list, plainEntry } from './pack-entries.ts';
import { level, ruleId, words } from './plain.ts';

const source = z.strictObject({ publisher: words, title: words, place: words, url: words.exactOptional() });

const place = z.enum([...sentencePlaces, 'document']);

const head = {
	id: ruleId,
	title: words,
	why: words,
	mend: words,
	source,
	level,
	law: z.boolean().default(false),
	aliases: z.array(words).default([]),
	roles: z.array(z.enum(packRoles)).min(1).exactOptional(),
	audiences: z
		.array(z.enum(['plan', 'booklet', 'email', 'easy-read']))
		.min(1)
		.exactOptional(),
	verbatim: z.boolean().default(false),
	message: words,
	offer: words.default('Write {instead}.'),
	examples: z.strictObject({
		place,
		rewrite: z.strictObject({ before: words, after: words }).exactOptional(),
		bad: z.array(words).min(3, 'Give at least three examples that it reports.'),
		good: z.array(words).min(3, 'Give at least three examples that it does not report.'),
	}),
};

const allowed = z
	.array(words)
	.default([])
	.transform((typed) => new Set(typed.map((word) => word.toLowerCase())));

const existence = z.strictObject({ ...head, type: z.literal('existence'), entries: groups });
const substitution = z.strictObject({ ...head, type: z.literal('substitution'), entries: groups });
const occurrence = z.strictObject({
	...head,
	type: z.literal('occurrence'),
	entries: groups,
	most: z.number().int().min(0).exactOptional(),
	least: z.number().int().min(1).exactOptional(),
	per: z.enum(['sentence', 'paragraph', 'section', 'document']).default('sentence'),
});
const repetition = z.strictObject({ ...head, type: z.literal('repetition'), allowed });
const consistency = z.strictObject({
	...head,
	type: z.literal('consistency'),
	choices: z.array(list.min(2, 'Name at least two ways to say it.')).min(1),
});
const conditional = z.strictObject({ ...head, type: z.literal('conditional'), first: list, second: list, allowed });
const metric = z.strictObject({
	...head,
	type: z.literal('metric'),
	formula: words,
	is: z.string().regex(/^\s*(?:[<>]=?|==)\s*-?\d+(?:\.\d+)?\s*$/, 'Write a limit, such as "> 9".'),
});

/** `templates/packs/<language>/<group>-<name>.yml`, or a file in a project's `packs/`. */
export const packSchema = z
	.discriminatedUnion('type', [existence, substitution, occurrence, repetition, consistency, conditional, metric])
	.superRefine((file, context) => {
		const wrong = (message: string, path: string[]) => context.addIssue({ code: 'custom', message, path });
		if (file.type === 'occurrence' && (file.most === undefined) === (file.least === undefined)) {
			wrong('Say how often at most or how often at least: give "most" or "least".', []);
		}
		if (file.type !== 'existence' && file.type !== 'substitution') return;
		for (const {
			phrase,
			details: { instead, advice, safe },
		} of file.entries.flatMap(entriesOf)) {
			if (file.type === 'existence' && instead.length > 0) {
				wrong('Words with a replacement belong in a pack of the type "substitution".', ['entries', phrase]);
			}
			if (file.type === 'substitution' && instead.length === 0 && advice === undefined) {
				wrong('Say what to write: give "instead" or "advice".', ['entries', phrase]);
			}
			if (safe && instead.length !== 1) wrong('Only one replacement can be safe. Give one.', ['entries', phrase]);
		}
	})
	.transform((file): Omit<Pack, 'own'> => {
		const { id, title, why, mend, source: from, level: own, law, aliases, examples, message, offer, verbatim, roles, audiences } = file;
		return {
			id,
			meta: { title, why, mend, source: from, level: own, law, aliases, examples },
			where: { verbatim, ...(roles && { roles }), ...(audiences && { audiences }) },
			message,
			offer,
			search: searchOf(file),
		};
	});

type File =
	| z.output<typeof existence>
	| z.output<typeof substitution>
	| z.output<typeof occurrence>
	| z.output<typeof repetition>
	| z.output<typeof consistency>
	| z.output<typeof conditional>
	| z.output<typeof metric>;

function searchOf(file: File): PackSearch {
	switch (file.type) {
		case 'existence':
		case 'substitution':
			return { type: file.type, entries: file.entries.flatMap(entriesOf).map(({ details: own }) => own) };
		case 'occurrence':
			return {
				type: 'occurrence',
				entries: file.entries.flatMap(entriesOf).map(({ details: own }) => own),
				per: file.per,
				...(file.most !== undefined && { most: file.most }),
				...(file.least !== undefined && { least: file.least }),
			};
		case 'repetition':
			return { type: 'repetition', entries: [], allowed: file.allowed };
		case 'consistency':
			return { type: 'consistency', choices: file.choices.map((ways) => ways.map(plainEntry)) };
		case 'conditional':
			return { type: 'conditional', first: file.first.map(plainEntry), second: file.second.map(plainEntry), allowed: file.allowed };
		case 'metric':
			return { type: 'metric', formula: file.formula, is: file.is };
	}
}
