import type { PictureChoice } from '../../model/easy-read-proof.ts';

/** Words side by side that show the same picture share it: `loud noise`, not a picture for `loud` and the same one for `noise`. */
export function joinSame<C extends PictureChoice>(choices: readonly C[], text: string): readonly C[] {
	const joined: C[] = [];
	for (const choice of choices) {
		const before = joined.at(-1);
		if (before === undefined || !isSame(before, choice) || text.slice(before.end, choice.start).trim() !== '') joined.push(choice);
		else joined[joined.length - 1] = { ...before, words: text.slice(before.start, choice.end), end: choice.end };
	}
	return joined;
}

function isSame(one: PictureChoice, other: PictureChoice): boolean {
	const isShown = one.sure && other.sure && one.picture !== undefined && other.picture !== undefined;
	return isShown && one.picture?.drawing === other.picture?.drawing && !one.crossed && !other.crossed && one.by !== 'author';
}
