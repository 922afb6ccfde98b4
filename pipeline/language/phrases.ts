import type { PhraseEntry } from '../model/words.ts';
import { PatternIndex } from './pattern-index.ts';
import type { Token } from './tokens.ts';

/** Where an entry was found in a sentence, as token numbers: from `first` up to but not including `after`. */
export interface PhraseHit<E> {
	readonly entry: E;
	readonly first: number;
	readonly after: number;
}

/**
 * Finds the phrases of a list in a sentence: leftmost first, the longest at each place, none inside another.
 * Phrases are in the notation of `readPattern`. A hit does not count where one of its entry's `unless` phrases stands anywhere in the sentence.
 */
export function findPhrases<E extends PhraseEntry>(tokens: readonly Token[], entries: readonly E[]): readonly PhraseHit<E>[] {
	const hits: PhraseHit<E>[] = [];
	let first = 0;
	while (first < tokens.length) {
		const hit = phraseAt(tokens, first, entries);
		if (hit) hits.push(hit);
		first = hit ? hit.after : first + 1;
	}
	return hits;
}

/** The longest phrase that starts at a token, or `undefined`. */
export function phraseAt<E extends PhraseEntry>(tokens: readonly Token[], first: number, entries: readonly E[]): PhraseHit<E> | undefined {
	let longest: PhraseHit<E> | undefined;
	for (const { value, after } of indexOf(entries).at(tokens, first)) {
		if ((longest && longest.after >= after) || isExempt(value, tokens)) continue;
		longest = { entry: value, first, after };
	}
	return longest;
}

/** Whether one of the phrases stands anywhere in the tokens. */
export function saysOneOf(tokens: readonly Token[], entries: readonly PhraseEntry[]): boolean {
	return tokens.some((_, first) => phraseAt(tokens, first, entries) !== undefined);
}

const indexes = new WeakMap<readonly PhraseEntry[], PatternIndex<PhraseEntry>>();

/** Made once a list. */
function indexOf<E extends PhraseEntry>(entries: readonly E[]): PatternIndex<E> {
	const known = indexes.get(entries) ?? new PatternIndex<PhraseEntry>(entries.map((entry) => ({ phrase: entry.phrase, value: entry })));
	indexes.set(entries, known);
	return known as PatternIndex<PhraseEntry> as PatternIndex<E>;
}

const exceptions = new WeakMap<PhraseEntry, PatternIndex<string>>();
const asked = new WeakMap<readonly Token[], Map<PhraseEntry, boolean>>();

/** Whether one of an entry's `unless` phrases stands anywhere in the sentence; looked for once a sentence. */
function isExempt(entry: PhraseEntry, tokens: readonly Token[]): boolean {
	if (entry.unless.length === 0) return false;
	const answers = asked.get(tokens) ?? new Map<PhraseEntry, boolean>();
	asked.set(tokens, answers);
	const index = exceptions.get(entry) ?? new PatternIndex(entry.unless.map((phrase) => ({ phrase, value: phrase })));
	exceptions.set(entry, index);
	const found = answers.get(entry) ?? index.isIn(tokens);
	answers.set(entry, found);
	return found;
}
