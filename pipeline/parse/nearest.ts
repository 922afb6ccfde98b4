/** The one of `known` that a mistyped word most likely means; `undefined` where none is near, or two are as near. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
	const word = fold(typed);
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: { readonly word: string; readonly far: number; readonly alone: boolean } | undefined;
	for (const candidate of known) {
		const far = distance(word, fold(candidate), limit);
		if (far > limit) continue;
		if (!best || far < best.far) best = { word: candidate, far, alone: true };
		else if (far === best.far) best = { ...best, alone: false };
	}
	return best?.alone ? best.word : undefined;
}

function fold(word: string): string {
	return word
		.slice(0, 80)
		.toLowerCase()
		.replace(/[\s_-]+/g, '-');
}

/** Edits between two words, where a swap of two neighbours counts as one (optimal string alignment); `limit` + 1 for any more. */
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		before = above;
		above = row;
	}
	return above[b.length] ?? limit + 1;
}
