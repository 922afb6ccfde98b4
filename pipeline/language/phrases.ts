import type { PhraseEntry } from '../model/words.ts';
import { lemmasOf } from './lemmas.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Where an entry was found in a sentence, as token numbers: from `first` up to but not including `after`. */
export interface PhraseHit<E> {
	readonly entry: E;
	readonly first: number;
	readonly after: number;
}

/**
 * Finds the phrases of a list in a sentence: leftmost first, the longest at each place, none inside another.
 * A word of a phrase matches itself and every form that comes from it (`scaffold` finds `scaffolded`); a final `*` stands
 * for any ending, and `...` for up to six words. Hyphens and spaces are alike. A hit does not count where one of its entry's
 * `unless` phrases stands anywhere in the sentence.
 */
export function findPhrases<E extends PhraseEntry>(tokens: readonly Token[], entries: readonly E[]): readonly PhraseHit<E>[] {
	const index = indexOf(entries);
	const hits: PhraseHit<E>[] = [];
	let first = 0;
	while (first < tokens.length) {
		const hit = longestAt(tokens, first, index) as PhraseHit<E> | undefined;
		if (hit) hits.push(hit);
		first = hit ? hit.after : first + 1;
	}
	return hits;
}

/** The longest phrase that starts at a token, or `undefined`. */
export function phraseAt<E extends PhraseEntry>(tokens: readonly Token[], first: number, entries: readonly E[]): PhraseHit<E> | undefined {
	return longestAt(tokens, first, indexOf(entries)) as PhraseHit<E> | undefined;
}

/** Whether one of the phrases stands anywhere in the tokens. */
export function saysOneOf(tokens: readonly Token[], entries: readonly PhraseEntry[]): boolean {
	const index = indexOf(entries);
	return tokens.some((_, first) => longestAt(tokens, first, index) !== undefined);
}

interface Pattern {
	readonly entry: PhraseEntry;
	readonly words: readonly string[];
	readonly unless: readonly (readonly string[])[];
}

/** Patterns by their first word; those whose first word ends in `*` by its first three letters. */
interface Index {
	readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
	readonly byStem: ReadonlyMap<string, readonly Pattern[]>;
	/** Patterns that may start with a word, worked out once for each word that is met. */
	readonly met: Map<string, readonly Pattern[]>;
}

const indexes = new WeakMap<readonly PhraseEntry[], Index>();

function indexOf(entries: readonly PhraseEntry[]): Index {
	const known = indexes.get(entries);
	if (known) return known;
	const byWord = new Map<string, Pattern[]>();
	const byStem = new Map<string, Pattern[]>();
	for (const entry of entries) {
		const pattern = { entry, words: wordsOf(entry.phrase), unless: entry.unless.map(wordsOf) };
		const head = pattern.words[0] ?? '';
		const [map, key] = head.endsWith('*') ? [byStem, head.slice(0, 3)] : [byWord, head];
		map.set(key, [...(map.get(key) ?? []), pattern]);
	}
	const index = { byWord, byStem, met: new Map<string, readonly Pattern[]>() };
	indexes.set(entries, index);
	return index;
}

/** `multi-agency work*` -> `multi`, `agency`, `work*`. */
function wordsOf(phrase: string): readonly string[] {
	return phrase
		.split(/\s+/)
		.flatMap((part) => (part === '...' ? [part] : part.endsWith('*') ? starred(part) : tokensOf(part).map(({ lower }) => lower)));
}

function starred(part: string): readonly string[] {
	const words = tokensOf(part.slice(0, -1)).map(({ lower }) => lower);
	return words.map((word, place) => (place === words.length - 1 ? `${word}*` : word));
}

function longestAt(tokens: readonly Token[], first: number, index: Index): PhraseHit<PhraseEntry> | undefined {
	const token = tokens[first];
	if (!token) return undefined;
	let best: PhraseHit<PhraseEntry> | undefined;
	const candidates = index.met.get(token.lower) ?? meet(token.lower, index);
	for (const pattern of candidates) {
		const after = matchFrom(tokens, first, pattern.words, 0);
		if (after === undefined || (best && best.after >= after)) continue;
		if (isExempt(pattern, tokens)) continue;
		best = { entry: pattern.entry, first, after };
	}
	return best;
}

/** Whether one of the pattern's `unless` phrases stands anywhere in the sentence; looked for once a sentence. */
function isExempt(pattern: Pattern, tokens: readonly Token[]): boolean {
	if (pattern.unless.length === 0) return false;
	const known = exempt.get(tokens) ?? new Map<Pattern, boolean>();
	exempt.set(tokens, known);
	const found =
		known.get(pattern) ?? pattern.unless.some((words) => tokens.some((_, place) => matchFrom(tokens, place, words, 0) !== undefined));
	known.set(pattern, found);
	return found;
}

const exempt = new WeakMap<readonly Token[], Map<Pattern, boolean>>();

function meet(lower: string, index: Index): readonly Pattern[] {
	const found = [...lemmasOf(lower).flatMap((lemma) => index.byWord.get(lemma) ?? []), ...(index.byStem.get(lower.slice(0, 3)) ?? [])];
	const patterns = found.length === 0 ? noPatterns : [...new Set(found)];
	if (index.met.size > 20_000) index.met.clear();
	index.met.set(lower, patterns);
	return patterns;
}

const noPatterns: readonly Pattern[] = [];

/** The token after the last that matches, or `undefined`. */
function matchFrom(tokens: readonly Token[], at: number, words: readonly string[], place: number): number | undefined {
	const word = words[place];
	if (word === undefined) return at;
	if (word === '...') {
		for (let skipped = 0; skipped <= 6; skipped += 1) {
			const end = matchFrom(tokens, at + skipped, words, place + 1);
			if (end !== undefined) return end;
		}
		return undefined;
	}
	const token = tokens[at];
	return token && matches(token, word) ? matchFrom(tokens, at + 1, words, place + 1) : undefined;
}

function matches(token: Token, word: string): boolean {
	if (word.endsWith('*')) return token.lower.startsWith(word.slice(0, -1));
	return token.lower === word || lemmasOf(token.lower).includes(word);
}
