import { lemmasOf } from '../../language/lemmas.ts';
import { findPhrases } from '../../language/phrases.ts';
import { haveSameConsonants, type Speller, spellerOf } from '../../language/spelling.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import type { Stretch } from './quotations.ts';
import { knownWordsOf } from './spelling-known.ts';
import { coverOf, startsSentence, unspelledIn } from './spelling-place.ts';
import { foreignRunIn, type StrangeWord } from './spelling-runs.ts';
import { britishOf } from './spelling-variants.ts';

/** Words that are not spelled as British English spells them. */
export interface Misspelling extends Stretch {
	/** `slip` and `american`: the cure is sure. `near`: one of a few words was meant. `foreign` and `advertising`: no English text of this document. */
	readonly kind: 'slip' | 'american' | 'near' | 'foreign' | 'advertising';
	/** What was meant, the likeliest first. */
	readonly right: readonly string[];
}

/** Finds misspellings in the sentences of one document. The words that a sentence shares with others are looked up once. */
export function spellingReaderOf(document: PlanDocument, context: RuleContext): (unit: Unit) => readonly Misspelling[] {
	const { words } = context;
	const reader = { words, speller: spellerOf(words.dictionary), isKnown: knownWordsOf(document, context), left: mostSearches };
	return (unit) => misspellingsIn(unit, reader);
}

/** For so many words of a document the likely cure is searched, at about a millisecond each: a text with more is no text. */
const mostSearches = 300;

interface Reader {
	readonly words: WordLists;
	readonly speller: Speller;
	readonly isKnown: (word: string) => boolean;
	/** Searches that may still be made. */
	left: number;
}

function misspellingsIn(unit: Unit, reader: Reader): readonly Misspelling[] {
	const { tokens } = unit;
	const isUnspelled = unspelledIn(unit);
	const listed = listedIn(unit, reader.words).filter((found) => !isUnspelled(found));
	const isListed = coverOf(unit.text, listed);
	const strange = tokens.flatMap((token, index) => {
		if (token.kind !== 'word' || reader.isKnown(token.text) || isUnspelled(token) || isListed(token)) return [];
		return isWord(token) && !isNamed(tokens, index) && !isKnownAt(tokens, index, reader) ? [{ token, index }] : [];
	});
	const whole = advertisementIn(unit, listed, strange) ?? foreignTextIn(unit, strange, reader);
	if (!whole) return [...listed, ...strange.flatMap(({ token, index }) => cureOf(unit, token, index, reader))];
	const isOutside = ({ start, end }: Stretch) => end <= whole.start || whole.end <= start;
	return [
		whole,
		...listed.filter(isOutside),
		...strange.filter(({ token }) => isOutside(token)).flatMap(({ token, index }) => cureOf(unit, token, index, reader)),
	];
}

/** Advertising comes in one piece: what stands between two words of it belongs to it, and so do unknown words beside it. */
function advertisementIn({ tokens }: Unit, listed: readonly Misspelling[], strange: readonly StrangeWord[]): Misspelling | undefined {
	const pieces = listed.filter(({ kind }) => kind === 'advertising');
	const [first, last] = [pieces[0], pieces.at(-1)];
	if (!first || !last) return undefined;
	const places = new Set(strange.map(({ index }) => index));
	let from = tokens.findIndex(({ start }) => start >= first.start);
	let to = tokens.findLastIndex(({ end }) => end <= last.end);
	while (places.has(from - 1)) from -= 1;
	while (places.has(to + 1)) to += 1;
	return { ...first, start: tokens[from]?.start ?? first.start, end: tokens[to]?.end ?? last.end };
}

function foreignTextIn(unit: Unit, strange: readonly StrangeWord[], { speller }: Reader): Misspelling | undefined {
	const run = strange.length > 1 ? foreignRunIn(unit, strange, speller) : undefined;
	return run && { ...run, kind: 'foreign', right: [] };
}

const lists = { misspelt: 'slip', american: 'american', advertising: 'advertising' } as const;

/** What the lists of slips, American spellings and advertising have. */
function listedIn({ tokens, role, text }: Unit, { phrases }: WordLists): readonly Misspelling[] {
	return Object.entries(lists).flatMap(([list, kind]) =>
		findPhrases(tokens, phrases.get(list) ?? none).flatMap(({ entry, first, after }) => {
			const [from, to] = [tokens[first], tokens[after - 1]];
			if (!from || !to) return [];
			const bare = { start: from.start, end: from.start + entry.phrase.length };
			const exact = tokens.slice(first, after).map(({ lower }) => lower.replace(/'s$/, ''));
			if (kind !== 'advertising' && exact.join(' ') !== entry.phrase.replaceAll('-', ' ')) return [];
			const isProperName = /^\p{Lu}/u.test(entry.instead[0] ?? '');
			const isLongSlip = kind === 'slip' && entry.phrase.length > 5 && !/^\p{Lu}/u.test(tokens[first - 1]?.text ?? '');
			if (first + 1 === after && !isProperName && !isLongSlip && isNameLike(tokens, first, role)) return [];
			const end = kind === 'advertising' ? to.end : first + 1 === after ? bare.end : to.end;
			const was = text.slice(from.start, end);
			return [{ kind, start: from.start, end, right: kind === 'advertising' ? [] : entry.instead.map((word) => asTyped(word, was)) }];
		}),
	);
}

const none: readonly PhraseEntry[] = [];

/** A capital letter inside a sentence, outside a heading: part of a name, such as `Center Parcs`. */
function isNameLike(tokens: readonly Token[], index: number, role: Unit['role']): boolean {
	const isUpper = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);
	if (!isUpper(tokens[index]) || role === 'heading') return false;
	return !startsSentence(tokens, index) || (isUpper(tokens[index + 1]) && tokens[index + 1]?.kind === 'word');
}

/** A run of letters that somebody spelled: no acronym, no `iPad`, no `KS2`, no `sooo`. */
function isWord({ kind, text }: Token): boolean {
	return kind === 'word' && (text.length > 2 || !/^\p{Script=Latin}/u.test(text)) && !/\d|\+|.\p{Lu}|(\p{L})\1\1/u.test(text);
}

/** `a bear called Wugs`: a made-up name. */
function isNamed(tokens: readonly Token[], index: number): boolean {
	return /^(?:called|named|nicknamed)$/.test(tokens[index - 1]?.lower ?? '');
}

/** Known as it stands, or as a part of its hyphenated word. */
function isKnownAt(tokens: readonly Token[], index: number, { isKnown }: Reader): boolean {
	const token = tokens[index];
	if (!token || isKnown(token.text)) return true;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	if (token.joined && before && (isKnown(`${before.text}-${token.text}`) || isKnown(token.text.replace(/(?:ers?|s|ed|ish|y)$/, ''))))
		return true;
	if (after?.joined && (isKnown(`${token.text}-${after.text}`) || prefixes.has(token.lower))) return true;
	const prefix = [...prefixes].find((one) => one.length > 3 && token.lower.startsWith(one));
	return prefix !== undefined && token.lower.length - prefix.length > 3 && isKnown(token.lower.slice(prefix.length));
}

const prefixes: ReadonlySet<string> = new Set(
	'pre non multi semi sub bio neuro psycho anti inter intra ultra mid mini self post over under hyper hypo super micro cyber'.split(' '),
);

/** Where one slip leads to a real word, it was meant. Short words need an everyday one, and words with a capital letter more evidence still. */
function cureOf({ tokens, role }: Unit, { text, start }: Token, index: number, reader: Reader): readonly Misspelling[] {
	if (isNameLike(tokens, index, role)) return [];
	const bare = text.replace(/['’]s?$/, '');
	const place = { start, end: start + bare.length };
	const lower = bare.toLowerCase();
	const british = britishOf(lower, reader.isKnown);
	if (british !== undefined) return [{ ...place, kind: 'american', right: [asTyped(british, bare)] }];
	const isUpper = /^\p{Lu}/u.test(text);
	const near = likeliest(lower, reader).filter((word) => !isUpper || isSureFor(lower, word, reader.words));
	return near.length === 0 ? [] : [{ ...place, kind: 'near', right: near.slice(0, 3).map((word) => asTyped(word, bare)) }];
}

function isEveryday(word: string, { easy }: WordLists): boolean {
	return lemmasOf(word).some((lemma) => easy.has(lemma));
}

/** Real words one slip away, everyday ones first; for a long word that is not put together from two also words two slips away. */
function likeliest(lower: string, reader: Reader): readonly string[] {
	const { words, speller, isKnown } = reader;
	if (lower.length < 4 || !/^[a-z']+$/.test(lower) || reader.left <= 0) return [];
	reader.left -= 1;
	const near = speller.near(lower).filter((word) => word.length > 2);
	if (lower.length === 4)
		return sorted(
			lower,
			near.filter((word) => words.easy.has(word)),
		);
	const everyday = near.filter((word) => isEveryday(word, words));
	if (lower.length === 5) {
		const alone = near.length === 1 && near[0]?.charAt(0) === lower.charAt(0);
		return sorted(lower, alone ? near : near.filter((word) => everyday.includes(word) || haveSameConsonants(lower, word)));
	}
	const others = near.filter((word) => !everyday.includes(word));
	if (near.length > 0) return [...sorted(lower, everyday), ...sorted(lower, others)];
	if (isCompound(lower, isKnown)) return [];
	return speller.farther(lower).filter((word) => lower.length > 7 || isEveryday(word, words));
}

/** Two words in one, such as `playpark`. */
function isCompound(lower: string, isKnown: (word: string) => boolean): boolean {
	for (let at = 3; at <= lower.length - 3; at += 1) if (isKnown(lower.slice(0, at)) && isKnown(lower.slice(at))) return true;
	return false;
}

/** Words that keep the first letter come first, as most slips do, then those of the same letters. */
function sorted(lower: string, found: readonly string[]): readonly string[] {
	const strangeness = (word: string) =>
		(word.charAt(0) === lower.charAt(0) ? 0 : 4) + (sameLetters(word, lower) ? 0 : 2) + (word.includes("'") ? 3 : 0);
	return found.toSorted((one, other) => strangeness(one) - strangeness(other));
}

function sameLetters(one: string, other: string): boolean {
	const set = (word: string) => [...new Set(word)].sort().join('');
	return set(one) === set(other);
}

/** A first word with a capital letter may be a name that nobody listed: `Marnie`, `Finlay`. */
function isSureFor(lower: string, word: string, words: WordLists): boolean {
	if (lower.length < 6 || word.charAt(0) !== lower.charAt(0) || word.at(-1) !== lower.at(-1)) return false;
	return isEveryday(word, words) || (lower.length > 7 && /(?:ing|ed|ly|tion|ment|ness|able|ible|ful|ence|ance|ity)s?$/.test(word));
}

/** A replacement with the capital letters of what it replaces, word by word where there are as many. */
function asTyped(right: string, was: string): string {
	const [to, from] = [right.split(' '), was.split(' ')];
	if (to.length === from.length && to.length > 1) return to.map((word, index) => asTyped(word, from[index] ?? '')).join(' ');
	if (/^\p{Lu}{2,}$/u.test(was)) return right.toUpperCase();
	return /^\p{Lu}/u.test(was) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
