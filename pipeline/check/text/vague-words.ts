import { findPhrases, type PhraseHit, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { hasNumber, numberWords } from './number-words.ts';
import { isQuoted, type Stretch } from './quotations.ts';

/** What vague words leave open: whether and when help comes, how often, how much, what it is, how large a group is, or all of it. */
export type LeftOpen = 'when' | 'how-often' | 'how-much' | 'what' | 'may' | 'group' | 'kind';

export interface VagueHit extends Stretch {
	readonly open: LeftOpen;
	/** As token numbers: from `first` up to but not including `after`. */
	readonly first: number;
	readonly after: number;
}

/** The words of a sentence of provision that leave open what is given, in order, none inside another. */
export function vagueHitsIn(unit: Unit, words: WordLists): readonly VagueHit[] {
	const list = (name: string): readonly PhraseEntry[] => words.phrases.get(name) ?? none;
	const { tokens } = unit;
	const counted = hasNumber(tokens);
	const named = (open: LeftOpen, hits: readonly PhraseHit<PhraseEntry>[]) => hits.map((hit) => ({ open, hit }));
	const plain = (open: LeftOpen, entries: readonly PhraseEntry[]) =>
		named(
			open,
			findPhrases(tokens, entries).filter((hit) => !isExact(tokens, hit, list)),
		);
	return [
		...plain('when', words.vague),
		...plain('how-often', list('vague-often')),
		...plain('how-much', list('vague-amount')).filter(({ hit }) => hit.entry.phrase !== 'up to' || limitsHelp(tokens, hit.after)),
		...plain('what', list('vague-what')),
		...plain('may', list('vague-modals')).filter(({ hit }) => leavesOpen(tokens, hit.first)),
		...named('group', counted ? [] : findPhrases(tokens, list('vague-group'))),
		...named('kind', counted ? [] : findPhrases(tokens, list('vague-unless-counted'))),
		...named('kind', counted || (unit.column ?? 'what') !== 'what' ? [] : alone(tokens, list('vague-alone'))),
	]
		.flatMap(({ open, hit: { first, after } }) => {
			const [from, to] = [tokens[first], tokens[after - 1]];
			return from && to ? [{ open, first, after, start: from.start, end: to.end }] : [];
		})
		.filter(({ start, end, first }) => !isQuoted(unit.text, start, end) && !isName(tokens, first))
		.sort((one, other) => one.start - other.start || other.end - one.end)
		.filter(notInside());
}

const none: readonly PhraseEntry[] = [];

/** `Miss Often`, `'Some Dogs Do'`: a capital inside a sentence. */
function isName(tokens: readonly Token[], at: number): boolean {
	if (at === 0 || /[.:;!?]/.test(tokens[at - 1]?.text ?? '')) return false;
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	return token?.text !== token?.lower && (before?.kind !== 'mark' || (/['"‘“]/.test(before.text) && next?.text !== next?.lower));
}

/** Lets through what starts after the end of all that was let through before. */
function notInside(): (hit: Stretch) => boolean {
	let reached = -1;
	return ({ start, end }) => {
		if (start < reached) return false;
		reached = end;
		return true;
	};
}

/** `regular pentagons`, `20 frequent words`, `flexible rubber tube`: the word before such a noun is exact. */
function isExact(
	tokens: readonly Token[],
	{ entry, after }: PhraseHit<PhraseEntry>,
	list: (name: string) => readonly PhraseEntry[],
): boolean {
	const name = exactBefore.get(entry.phrase);
	if (name === undefined) return false;
	const from = /^(?:and|or)$/.test(tokens[after]?.lower ?? '') ? after + 1 : after;
	return [from, from + 1].some((at) => phraseAt(tokens, at, list(name)) !== undefined && tokens[from]?.kind === 'word');
}

const exactBefore = new Map([
	['regular', 'vague-exact-nouns'],
	['frequent', 'vague-exact-nouns'],
	['frequent*', 'vague-exact-nouns'],
	['flexib*', 'vague-bending-nouns'],
]);

const people = new Set('child children pupil pupils student students other others peer peers friend friends people learners'.split(' '));
const amounts =
	/^(?:minutes?|mins?|hours?|hrs?|days?|weeks?|terms?|times|sessions?|lessons?|visits?|breaks?|calls?|meetings?|adults?|staff|assistants?|weekly|daily|twice|once|termly|half|full|full-time)$/;

/** `up to 5 hours` leaves open how many; `up to 4 children` is the size of a group, `up to the gate` and `numbers up to 20` are none. */
function limitsHelp(tokens: readonly Token[], after: number): boolean {
	const next = tokens.slice(after, after + 4).map(({ lower }) => lower);
	const first = tokens[after];
	if (!first || next.some((word) => people.has(word))) return false;
	if (/^(?:twice|once|half|full)$/.test(first.lower)) return true;
	const isNumber = first.kind === 'number' || numberWords.has(first.lower) || /^(?:an?|one)$/.test(first.lower);
	return (
		isNumber &&
		(/^\d+(?:h|hrs?|mins?)$/.test(first.lower) ||
			next.slice(1, 3).some((word, index, read) => amounts.test(word) && !(index === 1 && /^(?:for|in|on|at)$/.test(read[0] ?? ''))))
	);
}

const purpose = new Set('so that where which what who how when why whatever whichever if whether'.split(' '));

/** Whether `may`, `might`, `could` or `should` makes the help itself unsure: not `May`, and not in `so that he could see`. */
function leavesOpen(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token || token.joined || (token.text !== token.lower && index > 0)) return false;
	if (token.text !== token.lower && token.lower === 'may') return false;
	return !tokens.slice(Math.max(0, index - 4), index).some(({ lower }) => purpose.has(lower));
}

/** `Adult support.`: a kind of help and nothing else. */
function alone(tokens: readonly Token[], entries: readonly PhraseEntry[]): readonly PhraseHit<PhraseEntry>[] {
	const words = tokens.filter(({ kind }) => kind !== 'mark');
	const last = words.at(-1);
	if (words.length === 0 || words.length > 4 || !last) return [];
	const at = tokens.indexOf(last);
	const hit = phraseAt(tokens, at, entries);
	return hit ? [{ ...hit, first: tokens.indexOf(words[0] ?? last), after: at + 1 }] : [];
}
