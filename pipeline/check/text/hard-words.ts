import { lemmasOf } from '../../language/lemmas.ts';
import { findPhrases } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import type { Stretch } from './quotations.ts';

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
	const listed = findPhrases(unit.tokens, words.hard).map(({ entry, first, after }) =>
		hardWord(unit.tokens.slice(first, after), entry.instead),
	);
	const taken = (token: Token) => listed.some(({ start, end }) => start <= token.start && token.end <= end);
	const learned = unit.tokens.filter((token) => !taken(token) && isLearned(token, words)).map((token) => hardWord([token], []));
	return [...listed, ...learned].filter(({ tokens }) => !isOutside(unit, tokens, names)).sort((one, other) => one.start - other.start);
}

function hardWord(tokens: readonly Token[], instead: readonly string[]): HardWord {
	return { tokens, instead, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** Names, another language and web addresses. Two words with capitals next to each other are a name too. */
function isOutside(unit: Unit, tokens: readonly Token[], names: ReadonlySet<string>): boolean {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (!first || !last) return true;
	if (unit.marks.some(({ kind, start, end }) => kind !== 'kept' && kind !== 'term' && start < last.end && first.start < end)) return true;
	if (tokens.every(({ text }) => names.has(text))) return true;
	const place = unit.tokens.indexOf(first);
	const [before, after] = [unit.tokens[place - 1], unit.tokens[place + tokens.length]];
	return place > 0 && isCapital(first) && ((place > 1 && isCapital(before)) || isCapital(after));
}

function isCapital(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}

const learnedEnding =
	/(?:tion|sion|ment|ity|ance|ence|ology|ological|ational|ative|ability|iveness|ising|ise|ised|ify|ified|ulate|ulated|uous|aneous)s?$/;
const fewestSyllables = 4;

function isLearned({ kind, lower, text }: Token, { easy }: WordLists): boolean {
	if (kind !== 'word' || /^\p{Lu}/u.test(text) || lower.length < 9 || !learnedEnding.test(lower)) return false;
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
