import { z } from 'zod';
import type { PackEntry } from '../../model/pack.ts';
import { words } from './plain.ts';

/** Words, one an item. */
export const list = z.array(words).min(1);

/** When an entry counts, and what to do about it: for one entry, or for all of a group. */
const conditions = {
	advice: words.exactOptional(),
	fix: z.enum(['safe', 'suggest']).exactOptional(),
	at: z.enum(['start', 'end', 'alone']).exactOptional(),
	near: list.exactOptional(),
	unless: list.exactOptional(),
	after: list.exactOptional(),
	'not-after': list.exactOptional(),
	before: list.exactOptional(),
	'not-before': list.exactOptional(),
};

const details = z.strictObject({ instead: list.exactOptional(), ...conditions });
const entry = z.union([words, details, z.null()]);

/** An entry a line: `phrase: replacement; replacement`, or a phrase alone. */
const lines = words.transform((text, context) => {
	const entries: Record<string, string | null> = {};
	for (const line of text.split('\n').map((one) => one.trim())) {
		if (line === '' || line.startsWith('#')) continue;
		const [, phrase = line, short] = /^(.+?):\s+(.+)$/.exec(line) ?? [];
		if (Object.hasOwn(entries, phrase)) context.addIssue({ code: 'custom', message: `The words "${phrase}" stand twice.` });
		entries[phrase] = short ?? null;
	}
	return entries;
});

const wordsOfGroup = z.union([lines, z.record(words, entry)]);
const group = z.strictObject({ words: wordsOfGroup, ...conditions });
/** The key `entries`. */
export const groups = z.array(group).min(1);
type Group = z.output<typeof group>;
type Details = z.output<typeof details>;

/** The entries of a group, each with what the group says for all. A list of the entry comes after the group's; a single value takes its place. */
export function entriesOf({ words: entries, ...shared }: Group): readonly { readonly phrase: string; readonly details: PackEntry }[] {
	return Object.entries(entries).map(([phrase, typed]) => {
		const own: Details = typeof typed === 'string' ? { instead: typed.split(';').map((word) => word.trim()) } : (typed ?? {});
		const both = (key: 'near' | 'unless' | 'after' | 'not-after' | 'before' | 'not-before') => [
			...(shared[key] ?? []),
			...(own[key] ?? []),
		];
		const advice = own.advice ?? shared.advice;
		const instead = own.instead ?? [];
		return {
			phrase,
			details: {
				find: phrase,
				instead,
				...(advice !== undefined && { advice }),
				safe: (own.fix ?? shared.fix) === 'safe',
				at: own.at ?? shared.at ?? 'anywhere',
				near: both('near'),
				unless: both('unless'),
				after: both('after'),
				notAfter: both('not-after'),
				before: both('before'),
				notBefore: both('not-before'),
			},
		};
	});
}

/** An entry without conditions. */
export function plainEntry(find: string): PackEntry {
	return { find, instead: [], safe: false, at: 'anywhere', near: [], unless: [], after: [], notAfter: [], before: [], notBefore: [] };
}
