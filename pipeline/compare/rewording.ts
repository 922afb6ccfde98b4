import type { ListedWords } from './listed-words.ts';
import { differingRuns, distance } from './word-runs.ts';
import { type Word, wordsOf } from './words.ts';

/** A line on its way from its older words to its newer ones. */
export interface Rewording {
	readonly older: readonly Word[];
	readonly newer: readonly Word[];
	readonly newerKeys: readonly string[];
	/** The older words with every listed change made that brings them nearer to the newer ones. */
	words: readonly MadeWord[];
	readonly made: { readonly row: ListedWords; readonly from: readonly [number, number] }[];
}

export interface MadeWord {
	readonly key: string;
	/** Its place among the older words; absent for a word of a listed change. */
	readonly at?: number;
	readonly row?: ListedWords;
}

export function newRewording(older: string, newer: string): Rewording {
	const [words, others] = [wordsOf(older), wordsOf(newer)];
	return {
		older: words,
		newer: others,
		newerKeys: others.map(({ key }) => key),
		words: words.map(({ key }, at) => ({ key, at })),
		made: [],
	};
}

/** Makes a listed change once, where that brings the words nearer to the newer ones. Says whether it did. */
export function make(row: ListedWords, rewording: Rewording): boolean {
	const now = rewording.words.map(({ key }) => key);
	const far = distance(now, rewording.newerKeys);
	let best: { readonly at: number; readonly far: number } | undefined;
	for (const at of placesFor(row, rewording, now)) {
		const left = distance(changed(now, at, row.beforeKeys.length, row.afterKeys), rewording.newerKeys);
		if (left < (best?.far ?? far)) best = { at, far: left };
	}
	if (!best) return false;
	const { at } = best;
	const taken = rewording.words.slice(at, at + row.beforeKeys.length);
	const given = row.afterKeys.map((key): MadeWord => ({ key, row }));
	rewording.words = changed(rewording.words, at, taken.length, given);
	const [first, last] = [taken[0]?.at, taken.at(-1)?.at];
	rewording.made.push({ row, from: first === undefined || last === undefined ? [0, 0] : [first, last + 1] });
	return true;
}

function changed<T>(list: readonly T[], at: number, count: number, instead: readonly T[]): readonly T[] {
	return [...list.slice(0, at), ...instead, ...list.slice(at + count)];
}

/** Where a listed change could be made: where its words stand and something differs, or, for words that are added, at each difference. */
function placesFor({ beforeKeys }: ListedWords, { words, newerKeys }: Rewording, now: readonly string[]): readonly number[] {
	const runs = differingRuns(now, newerKeys);
	if (beforeKeys.length === 0) return [...new Set(runs.flatMap(({ older }) => older))];
	const places: number[] = [];
	for (let at = 0; at + beforeKeys.length <= now.length; at++) {
		if (!beforeKeys.every((key, index) => now[at + index] === key && words[at + index]?.row === undefined)) continue;
		if (runs.some(({ older: [start, end] }) => start <= at + beforeKeys.length && end >= at)) places.push(at);
	}
	return places;
}
