import { findPhrases, type PhraseHit, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { hasNumber } from './number-words.ts';
import { isQuoted, type Stretch } from './quotations.ts';

/** The words of a sentence of provision that leave open what is given. */
export function vagueWordsIn(unit: Unit, words: WordLists): readonly Stretch[] {
	const list = (name: string): readonly PhraseEntry[] => words.phrases.get(name) ?? none;
	const { tokens } = unit;
	const counted = hasNumber(tokens);
	const hits: readonly PhraseHit<PhraseEntry>[] = [
		...findPhrases(tokens, words.vague).filter((hit) => !isGroupSize(tokens, hit)),
		...findPhrases(tokens, list('vague-modals')).filter((hit) => leavesOpen(tokens, hit.first)),
		...(counted ? [] : findPhrases(tokens, list('vague-unless-counted'))),
		...(counted || (unit.column ?? 'what') !== 'what' ? [] : alone(tokens, list('vague-alone'))),
	];
	return hits
		.flatMap(({ first, after }) => {
			const [from, to] = [tokens[first], tokens[after - 1]];
			return from && to ? [{ start: from.start, end: to.end }] : [];
		})
		.filter(({ start, end }) => !isQuoted(unit.text, start, end))
		.sort((one, other) => one.start - other.start || other.end - one.end)
		.filter((stretch, index, all) => !all.slice(0, index).some((earlier) => stretch.start < earlier.end));
}

const none: readonly PhraseEntry[] = [];

const people = new Set('child children pupil pupils student students other others peer peers friend friends people'.split(' '));

/** `up to 4 children` is the size of a group; `up to 4 hours` leaves open how many. */
function isGroupSize(tokens: readonly Token[], { entry, after }: PhraseHit<PhraseEntry>): boolean {
	return entry.phrase === 'up to' && tokens.slice(after, after + 4).some(({ lower }) => people.has(lower));
}

const purpose = new Set('so that where which what who how when why whatever whichever if whether'.split(' '));

/** Whether `may`, `might`, `could` or `should` makes the help itself unsure: not `May`, and not in `so that he could see`. */
function leavesOpen(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token || token.text !== token.lower || token.joined) return false;
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
