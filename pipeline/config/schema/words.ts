import { z } from 'zod';
import type { SourceRef } from '../../model/finding.ts';
import type { AcronymEntry, JargonEntry, PhraseEntry, WordLists } from '../../model/words.ts';

const text = z.string().min(1, 'Write some words here, or take the key out.');

const source = z.strictObject({ publisher: text, title: text, place: text.exactOptional(), url: text.exactOptional() });

/** The long form of an entry; the short form is a string. */
const details = z.strictObject({
	means: text.exactOptional(),
	instead: z.array(text).exactOptional(),
	advice: text.exactOptional(),
	unless: z.array(text).exactOptional(),
});

const entry = z.union([text, details, z.null()]);

/**
 * Short entries as one text, an entry a line: `phrase: short form`, or a phrase alone. A long list reads five times faster so
 * than as a mapping.
 */
const lines = text.transform((written, context) => {
	const entries: Record<string, string | null> = {};
	for (const line of written.split('\n').map((one) => one.trim())) {
		if (line === '') continue;
		const [, phrase = line, short] = /^(.+?):\s+(.+)$/.exec(line) ?? [];
		if (Object.hasOwn(entries, phrase)) context.addIssue({ code: 'custom', message: `The word "${phrase}" stands twice.` });
		entries[phrase] = short ?? null;
	}
	return entries;
});

/** Entries that share a source. The name of the source is one of the file's `sources`. */
const group = z.strictObject({ source: text, words: z.union([lines, z.record(text, entry)]) });

const plainGroup = z.strictObject({ source: text, words: text });

/** One file of `templates/words/<language>/`. Every group of entries names its source. */
export const wordFileSchema = z
	.strictObject({
		about: text,
		sources: z.record(text, source),
		jargon: z.array(group).exactOptional(),
		acronyms: z.array(group).exactOptional(),
		vague: z.array(group).exactOptional(),
		hard: z.array(group).exactOptional(),
		glossary: z.array(group).exactOptional(),
		/** Other phrase lists, by name. */
		phrases: z.record(text, z.array(group)).exactOptional(),
		/** Words in one text, parted by spaces. */
		'known-acronyms': z.array(plainGroup).exactOptional(),
		known: z.array(plainGroup).exactOptional(),
		easy: z.array(plainGroup).exactOptional(),
	})
	.superRefine((file, context) => {
		for (const { source: name } of groupsOf(file)) {
			if (!(name in file.sources)) {
				context.addIssue({ code: 'custom', message: `The source "${name}" is not one of the sources of this file.`, path: ['sources'] });
			}
		}
	});

export type WordFile = z.output<typeof wordFileSchema>;
type Group = z.output<typeof group>;
type Entry = z.output<typeof entry>;

function groupsOf(file: Omit<WordFile, 'about'>): readonly { readonly source: string }[] {
	return [
		...[file.jargon, file.acronyms, file.vague, file.hard, file.glossary, ...Object.values(file.phrases ?? {})].flatMap(
			(groups) => groups ?? [],
		),
		...(file['known-acronyms'] ?? []),
		...(file.known ?? []),
		...(file.easy ?? []),
	];
}

/** Joins the word files of a language into one value. Files are taken in the order given; an entry keeps the source of its group. */
export function toWordLists(files: Iterable<WordFile>): Omit<WordLists, 'dictionary'> {
	const jargon: JargonEntry[] = [];
	const acronyms: AcronymEntry[] = [];
	const vague: PhraseEntry[] = [];
	const hard: PhraseEntry[] = [];
	const phrases = new Map<string, readonly PhraseEntry[]>();
	const glossary = new Map<string, string>();
	const knownAcronyms = new Set<string>();
	const known = new Set<string>();
	const easy = new Set<string>();
	for (const file of files) {
		jargon.push(...entriesOf(file, file.jargon, toJargon));
		acronyms.push(...entriesOf(file, file.acronyms, toAcronym));
		vague.push(...entriesOf(file, file.vague, toPhrase));
		hard.push(...entriesOf(file, file.hard, toPhrase));
		for (const [name, groups] of Object.entries(file.phrases ?? {})) {
			phrases.set(name, [...(phrases.get(name) ?? []), ...entriesOf(file, groups, toPhrase)]);
		}
		for (const { words } of file.glossary ?? []) {
			for (const [word, value] of Object.entries(words))
				glossary.set(word.toLowerCase(), typeof value === 'string' ? value : (value?.means ?? ''));
		}
		for (const { words } of file['known-acronyms'] ?? []) for (const word of wordsIn(words)) knownAcronyms.add(word);
		for (const { words } of file.known ?? []) for (const word of wordsIn(words)) known.add(word);
		for (const { words } of file.easy ?? []) for (const word of wordsIn(words)) easy.add(word);
	}
	return { jargon, acronyms, knownAcronyms, known, vague, phrases, hard, easy, glossary };
}

function entriesOf<T>(
	file: WordFile,
	groups: readonly Group[] | undefined,
	make: (phrase: string, entry: Entry, source: SourceRef) => T,
): readonly T[] {
	return (groups ?? []).flatMap(({ source: name, words }) => {
		const from = file.sources[name];
		return from === undefined ? [] : Object.entries(words).map(([phrase, value]) => make(phrase, value, from));
	});
}

/** The short form of a phrase is its replacements, parted by semicolons. */
function toPhrase(phrase: string, value: Entry, from: SourceRef): PhraseEntry {
	const long = typeof value === 'string' ? { instead: value.split(';').map((word) => word.trim()) } : (value ?? {});
	return {
		phrase: phrase.toLowerCase(),
		instead: long.instead ?? [],
		...('advice' in long && long.advice !== undefined && { advice: long.advice }),
		unless: 'unless' in long ? (long.unless ?? []) : [],
		source: from,
	};
}

/** The short form of a jargon word is what it means. */
function toJargon(phrase: string, value: Entry, from: SourceRef): JargonEntry {
	const long = typeof value === 'string' ? { means: value } : (value ?? {});
	return { ...toPhrase(phrase, long, from), ...(long.means !== undefined && { means: long.means }) };
}

/** The short form of an acronym is what it stands for. */
function toAcronym(acronym: string, value: Entry, from: SourceRef): AcronymEntry {
	return { acronym, stands: typeof value === 'string' ? value : (value?.means ?? ''), source: from };
}

function wordsIn(text: string): readonly string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}
