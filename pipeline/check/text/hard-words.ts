import { lemmasOf } from '../../language/lemmas.ts';
import { findPhrases } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import type { Stretch } from './quotations.ts';
import { coverOf } from './spelling-place.ts';

/** A hard word of an easy-read sentence. */
export interface HardWord extends Stretch {
	readonly tokens: readonly Token[];
	/** Easier words; empty where the word is hard by its form only. */
	readonly instead: readonly string[];
}

/**
 * The hard words of a sentence: those on the list, and long words with a learned ending (`-tion`, `-ment`, `-ity`) that
 * are on no list of easy words. Names are left alone.
 */
export function hardWordsIn(unit: Unit, words: WordLists, names: ReadonlySet<string>): readonly HardWord[] {
	const hardWord = (place: number, after: number, instead: readonly string[]) => {
		const tokens = unit.tokens.slice(place, after);
		return { place, tokens, instead, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
	};
	const listed = findPhrases(unit.tokens, words.hard).map(({ entry, first, after }) => hardWord(first, after, entry.instead));
	const isTaken = coverOf(unit.text, listed);
	const opening = unit.tokens.findIndex(({ kind }) => kind === 'word');
	const learned = unit.tokens.flatMap((token, at) =>
		isLearned(token, words, at === opening) && !isTaken(token) ? [hardWord(at, at + 1, [])] : [],
	);
	return [...listed, ...learned].filter((found) => !isOutside(unit, found, names)).sort((one, other) => one.start - other.start);
}

/** Names, another language and web addresses. Two words with capitals next to each other are a name too. */
function isOutside(unit: Unit, { place, tokens }: HardWord & { readonly place: number }, names: ReadonlySet<string>): boolean {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (!first || !last) return true;
	if (unit.marks.some(({ kind, start, end }) => kind !== 'kept' && kind !== 'term' && start < last.end && first.start < end)) return true;
	if (tokens.every(({ text }) => names.has(text))) return true;
	const [before, after] = [unit.tokens[place - 1], unit.tokens[place + tokens.length]];
	return place > 0 && isCapital(first) && ((place > 1 && isCapital(before)) || isCapital(after));
}

function isCapital(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}

const learnedEnding =
	/(?:tion|sion|ment|ity|ical|ically|ually|ially|atory|antly|ently|ably|ibly|eous|arily|ance|ence|ology|ological|ational|ative|ability|iveness|ising|ise|ised|ify|ified|ulate|ulated|uous|aneous)s?$/;
const fewestSyllables = 4;

/** A capital makes a name, but not where the sentence starts. */
function isLearned({ kind, lower, text }: Token, { easy }: WordLists, opens: boolean): boolean {
	if (kind !== 'word' || (!opens && /^\p{Lu}/u.test(text)) || lower.length < 9 || !learnedEnding.test(lower)) return false;
	return syllablesOf(lower) >= fewestSyllables && !lemmasOf(lower).some((lemma) => easy.has(lemma));
}

function syllablesOf(word: string): number {
	return (
		word
			.replace(/(?:tion|sion)s?$/, 'shun')
			.replace(/e(?:s|d)?$/, '')
			.match(/[aeiouy]+/g) ?? []
	).length;
}

/** A phrase entry's easier words as advice. */
export function easierWords(instead: PhraseEntry['instead']): string {
	return instead.map((word) => `"${word}"`).join(' or ');
}
