import type { Match } from './symbols-in.ts';

/** Words side by side that show the same picture share it: `loud noise`, not a picture for `loud` and the same one for `noise`. */
export function joinSame(matches: readonly Match[], text: string): readonly Match[] {
	const joined: Match[] = [];
	for (const match of matches) {
		const before = joined.at(-1);
		if (before === undefined || !isSame(before, match) || text.slice(before.end, match.start).trim() !== '') joined.push(match);
		else joined[joined.length - 1] = { ...before, words: text.slice(before.start, match.end), end: match.end };
	}
	return joined;
}

function isSame(one: Match, other: Match): boolean {
	const isShown = one.sure && other.sure && one.picture !== undefined && other.picture !== undefined;
	return isShown && one.picture?.drawing === other.picture?.drawing && !one.crossed && !other.crossed && one.by !== 'author';
}
