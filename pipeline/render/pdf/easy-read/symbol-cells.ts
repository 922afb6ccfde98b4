import type { PlacedPicture } from '../../../model/easy-read.ts';
import type { Inline } from '../../../model/inline.ts';
import { plainText } from '../../../model/walk.ts';
import type { InlineNode } from '../tagged/node.ts';
import { fromTheRight } from '../tagged/text/bidi-class.ts';
import { textOf } from './set-sentence.ts';
import type { Word } from './words-of-runs.ts';

/** Words that stand under one picture, or a word without any. */
export interface SymbolCell {
	readonly words: readonly Word[];
	/** Two only where they belong to parts of one word. */
	readonly pictures: readonly PlacedPicture[];
}

/** The words of a sentence in cells, each with its pictures. Words from the right stand in one cell, so that their order is their own. */
export function symbolCells(
	sentence: readonly Inline[],
	placed: readonly PlacedPicture[],
	runs: readonly InlineNode[],
	words: readonly Word[],
): readonly SymbolCell[] {
	const cells: { words: Word[]; pictures: PlacedPicture[]; end: number; turned: boolean }[] = [];
	const waiting = [...inPrint(placed, plainText(sentence), textOf(runs).replace(/\n/g, ' '))].sort((a, b) => a.start - b.start);
	for (const word of words) {
		const own: PlacedPicture[] = [];
		while (waiting[0] && waiting[0].start < word.end) own.push(...waiting.splice(0, 1));
		const end = Math.max(word.end, ...own.map((picture) => picture.end));
		const turned = fromTheRight.test(textOf(word.runs));
		const last = cells.at(-1);
		const isInside = last !== undefined && (word.start < last.end || (turned && last.turned)) && word.before === 'space';
		if (isInside) {
			last.words.push(word);
			last.pictures.push(...own);
			last.end = Math.max(last.end, end);
		} else cells.push({ words: [word], pictures: own, end, turned });
	}
	return cells;
}

/** Places in the words as they print, where something in the sentence prints as other words. */
function inPrint(placed: readonly PlacedPicture[], plain: string, printed: string): readonly PlacedPicture[] {
	if (plain === printed) return placed;
	let from = 0;
	return placed.flatMap((picture) => {
		const words = plain.slice(picture.start, picture.end);
		const start = printed.indexOf(words, from);
		if (start < 0) return [];
		from = start + words.length;
		return [{ ...picture, start, end: from }];
	});
}
