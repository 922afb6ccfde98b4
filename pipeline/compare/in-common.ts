/** Places of the same thing in two lists. */
export type Pair = readonly [older: number, newer: number];

/** Above this many cells, only things that both lists hold once are looked for. */
const mostCells = 1_000_000;

/**
 * The longest list that both lists hold in the same order (longest common subsequence), as pairs of places in rising
 * order. For long lists that differ much, a common list that is good but may not be the longest (patience diff).
 * Swapping the lists swaps the pairs and changes nothing else.
 */
export function inCommon(older: readonly string[], newer: readonly string[]): readonly Pair[] {
	if (isBefore(newer, older)) return inCommonOf(newer, older).map(([one, other]): Pair => [other, one]);
	return inCommonOf(older, newer);
}

function isBefore(one: readonly string[], other: readonly string[]): boolean {
	if (one.length !== other.length) return one.length < other.length;
	const at = one.findIndex((item, index) => item !== other[index]);
	return at >= 0 && (one[at] ?? '') < (other[at] ?? '');
}

function inCommonOf(a: readonly string[], b: readonly string[]): readonly Pair[] {
	const pairs: Pair[] = [];
	const work: [number, number, number, number][] = [[0, a.length, 0, b.length]];
	for (let next = work.pop(); next; next = work.pop()) {
		let [a0, a1, b0, b1] = next;
		for (; a0 < a1 && b0 < b1 && a[a0] === b[b0]; a0++, b0++) pairs.push([a0, b0]);
		for (; a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]; a1--, b1--) pairs.push([a1 - 1, b1 - 1]);
		if (a0 === a1 || b0 === b1) continue;
		if ((a1 - a0) * (b1 - b0) <= mostCells) {
			for (const [i, j] of longest(a.slice(a0, a1), b.slice(b0, b1))) pairs.push([a0 + i, b0 + j]);
			continue;
		}
		const anchors = rising(onceInBoth(a, a0, a1, b, b0, b1));
		if (anchors.length === 0) continue;
		let [i, j] = [a0, b0];
		for (const [x, y] of anchors) {
			pairs.push([x, y]);
			work.push([i, x, j, y]);
			[i, j] = [x + 1, y + 1];
		}
		work.push([i, a1, j, b1]);
	}
	return pairs.sort(([one], [other]) => one - other);
}

/** By dynamic programming: time and space grow with the product of the lengths. */
function longest(a: readonly string[], b: readonly string[]): readonly Pair[] {
	const width = b.length + 1;
	const lengths = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const at = i * width + j;
			lengths[at] = a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
		}
	}
	const pairs: Pair[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		const at = i * width + j;
		if (a[i] === b[j]) pairs.push([i++, j++]);
		else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i++;
		else j++;
	}
	return pairs;
}

function onceInBoth(a: readonly string[], a0: number, a1: number, b: readonly string[], b0: number, b1: number): readonly Pair[] {
	const inB = onceIn(b, b0, b1);
	return [...onceIn(a, a0, a1)].flatMap(([item, i]): Pair[] => {
		const j = inB.get(item);
		return j === undefined ? [] : [[i, j]];
	});
}

function onceIn(list: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	const twice = new Set<string>();
	for (let index = from; index < to; index++) {
		const item = list[index] ?? '';
		if (places.has(item)) twice.add(item);
		places.set(item, index);
	}
	for (const item of twice) places.delete(item);
	return places;
}

/** The longest part of a list of pairs, sorted by their first place, in which the second places rise (patience sorting). */
export function rising(pairs: readonly Pair[]): readonly Pair[] {
	const ends: number[] = [];
	const before: number[] = [];
	pairs.forEach(([, place], index) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = index;
	});
	const found: Pair[] = [];
	for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
		const pair = pairs[at];
		if (pair) found.push(pair);
	}
	return found.reverse();
}
