import type { TextPart } from '../model/text-part.ts';
import type { Pair } from './in-common.ts';
import { keysOf } from './words.ts';

/** Two parts of which fewer words are alike are two things, not one thing in other words. */
const least = 0.45;
/** So many parts on either side are compared with each other; of more, only those that stand near. */
const nearBy = 60;

/** The pairs of parts that are most alike, each part once, best first: one thing said in other words. */
export function alikePairs(
	older: readonly TextPart[],
	freeOlder: ReadonlySet<number>,
	newer: readonly TextPart[],
	freeNewer: ReadonlySet<number>,
): readonly Pair[] {
	const bagsOfNewer = [...freeNewer].map((index) => [index, bagOf(newer[index])] as const);
	const candidates: { readonly pair: Pair; readonly score: number }[] = [];
	[...freeOlder].forEach((i, rank) => {
		const bag = bagOf(older[i]);
		for (const [j, other] of bagsOfNewer.slice(Math.max(0, rank - nearBy), rank + nearBy + 1)) {
			if (!mayBeOne(older[i], newer[j])) continue;
			const score = likeness(bag, other) + (older[i]?.key !== '' && older[i]?.key === newer[j]?.key ? 1 : 0);
			if (score >= least) candidates.push({ pair: [i, j], score });
		}
	});
	candidates.sort((one, other) => other.score - one.score || apart(one.pair) - apart(other.pair) || sum(one.pair) - sum(other.pair));
	const taken = { older: new Set<number>(), newer: new Set<number>() };
	return candidates.flatMap(({ pair }) => {
		const [i, j] = pair;
		if (taken.older.has(i) || taken.newer.has(j)) return [];
		taken.older.add(i);
		taken.newer.add(j);
		return [pair];
	});
}

/** Whether two parts can be one thing in other words. What stands in section F is another duty than the same words in section H1. */
export function mayBeOne(one: TextPart | undefined, other: TextPart | undefined): boolean {
	if (!one || !other || one.kind !== other.kind) return false;
	return one.kind !== 'section' || one.section === other.section || (!isFixed(one) && !isFixed(other));
}

function isFixed({ section }: TextPart): boolean {
	return /^(?:[A-Z]\d?|intro)$/.test(section);
}

const apart = ([i, j]: Pair): number => Math.abs(i - j);
const sum = ([i, j]: Pair): number => i + j;

interface Bag {
	readonly words: ReadonlyMap<string, number>;
	readonly size: number;
}

/** The words of a part and of all that stands in it, each with the line it stands in, counted. */
function bagOf(part: TextPart | undefined): Bag {
	const words = new Map<string, number>();
	let size = 0;
	const add = (one: TextPart | undefined): void => {
		for (const { label, text } of one?.lines ?? []) {
			for (const key of keysOf(text)) {
				const word = `${label} ${key.toLowerCase()}`;
				words.set(word, (words.get(word) ?? 0) + 1);
				size += 1;
			}
		}
		for (const child of one?.children ?? []) add(child);
	};
	add(part);
	return { words, size };
}

/** How much of two bags is the same, from 0 to 1 (Dice's coefficient). */
function likeness(one: Bag, other: Bag): number {
	if (one.size + other.size === 0) return 1;
	const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one];
	let common = 0;
	for (const [word, count] of few.words) common += Math.min(count, many.words.get(word) ?? 0);
	return (2 * common) / (one.size + other.size);
}
