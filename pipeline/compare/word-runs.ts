import { inCommon } from './in-common.ts';

/** A stretch of words that differ: places of the first word and of the first word after it, in both lists. */
export interface Run {
	readonly older: readonly [number, number];
	readonly newer: readonly [number, number];
}

/** Where two lists of words differ, in as few words as possible, in order. */
export function differingRuns(older: readonly string[], newer: readonly string[]): readonly Run[] {
	const runs: Run[] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of [...inCommon(older, newer), [older.length, newer.length] as const]) {
		if (x > i || y > j) runs.push({ older: [i, x], newer: [j, y] });
		[i, j] = [x + 1, y + 1];
	}
	return runs;
}

/** How many words must go or come to make one list of words out of the other. */
export function distance(older: readonly string[], newer: readonly string[]): number {
	return older.length + newer.length - 2 * inCommon(older, newer).length;
}

/** Runs that people can read: two that have fewer words between them than they have themselves are one, and a sentence has its own full stop. */
export function readableRuns(runs: readonly Run[], older: readonly string[], newer: readonly string[]): readonly Run[] {
	const joined: Run[] = [];
	for (const run of runs) {
		let next = run;
		for (let last = joined.at(-1); last && next.older[0] - last.older[1] <= Math.min(longer(last), longer(next)); last = joined.at(-1)) {
			joined.pop();
			next = { older: [last.older[0], next.older[1]], newer: [last.newer[0], next.newer[1]] };
		}
		joined.push(next);
	}
	return joined.map((run) => endingInMark(run, older, newer));
}

function longer({ older, newer }: Run): number {
	return Math.max(older[1] - older[0], newer[1] - newer[0]);
}

/** `. He sings` that came or went before a full stop is `He sings.`: the same words, told as a sentence. */
function endingInMark({ older: [o0, o1], newer: [n0, n1] }: Run, older: readonly string[], newer: readonly string[]): Run {
	const [start, end, list] = o0 === o1 ? [n0, n1, newer] : [o0, o1, older];
	const isOneSided = (o0 === o1) !== (n0 === n1);
	const by = isOneSided && /^[.!?;,]$/.test(list[start] ?? '') && list[start] === list[end] ? 1 : 0;
	return { older: [o0 + by, o1 + by], newer: [n0 + by, n1 + by] };
}
