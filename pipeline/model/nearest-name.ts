import { nameKey } from './plan-parts.ts';

/** A right name that is close to a wrong one. `alone`: no other is as close. `sure`: alone, and a slip of the keys away. */
export interface NearName {
	readonly name: string;
	readonly alone: boolean;
	readonly sure: boolean;
}

/** Letters that are compared: names are short, and a file may hold any text at all. */
const longest = 100;

/** The known name nearest to what was typed, or `undefined` when none is near: at most a third of its letters differ. */
export function nearestName(typed: string, known: readonly string[]): NearName | undefined {
	const key = nameKey(typed).slice(0, longest);
	let best: { readonly name: string; readonly distance: number; readonly alone: boolean } | undefined;
	for (const name of known) {
		const other = nameKey(name).slice(0, longest);
		const allowed = Math.floor(Math.max(key.length, other.length) / 3);
		const distance = editDistance(key, other, Math.min(allowed, best?.distance ?? allowed));
		if (distance > allowed || (best && distance > best.distance)) continue;
		best = best?.distance === distance ? { ...best, alone: false } : { name, distance, alone: true };
	}
	return best && { name: best.name, alone: best.alone, sure: best.alone && best.distance <= 2 && key.length > 3 };
}

/**
 * The fewest single-letter changes, additions, removals and swaps of neighbours that turn one word into the other
 * (optimal string alignment distance). Some number above `limit` where there are more than that many.
 */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
	if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
	let before: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1] ? 0 : 1;
			let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
			row.push(best);
			least = Math.min(least, best);
		}
		if (least > limit + 1) return Number.POSITIVE_INFINITY;
		before = last;
		last = row;
	}
	return last[other.length] ?? 0;
}

/** The one known name that was most likely meant; `undefined` where none is near, or where two are as near. */
export function meantName(typed: string, known: Iterable<string>): string | undefined {
	const near = nearestName(typed, [...known]);
	return near?.alone ? near.name : undefined;
}
