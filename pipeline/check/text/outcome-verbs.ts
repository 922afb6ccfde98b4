import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { phrasesNamed } from './outcome-statements.ts';

/** Whether a word is one of the verbs that people can see or hear, in its plain form. */
export function isActionVerb(token: Token | undefined, words: WordLists): boolean {
	return token !== undefined && verbsOf(phrasesNamed(words, 'outcome-action-verbs')).has(token.lower);
}

const verbSets = new WeakMap<readonly PhraseEntry[], ReadonlySet<string>>();

function verbsOf(entries: readonly PhraseEntry[]): ReadonlySet<string> {
	const known = verbSets.get(entries) ?? new Set(entries.map(({ phrase }) => phrase));
	verbSets.set(entries, known);
	return known;
}
