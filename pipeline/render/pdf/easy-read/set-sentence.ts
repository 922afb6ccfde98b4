import type { Inline } from '../../../model/inline.ts';
import type { InlineNode, PdfNode, StructureMark, TextStyle } from '../tagged/node.ts';
import { fromTheRight } from '../tagged/text/bidi-class.ts';
import { breakLines } from './break-lines.ts';
import { breakCost } from './natural-break.ts';
import { easyRuns } from './runs.ts';
import { type Lettering, letterSpacing, type Sizes } from './sizes.ts';
import { type Word, type WordLook, widthOfRuns, wordsOfRuns } from './words-of-runs.ts';

/** A sentence that is broken into lines. */
export interface SetSentence {
	readonly node: PdfNode;
	readonly lines: number;
	readonly height: number;
	/** A word is wider than the column, and stands on several lines. */
	readonly cuts: boolean;
}

/** What a sentence may be, beside its letters. */
export interface SentenceOptions {
	/** The width of its column. */
	readonly width: number;
	readonly alignment?: 'center';
	readonly color?: string;
	readonly ua?: StructureMark;
}

/** Breaks a sentence into lines at natural pauses, and knows its height before the page is laid out. */
export function setSentence(sentence: readonly Inline[] | string, letters: Lettering, options: SentenceOptions, sizes: Sizes): SetSentence {
	return setRuns(easyRuns(sentence, wordLook(letters, options.width, sizes)), letters, options, sizes);
}

/** The same for runs. */
export function setRuns(runs: readonly InlineNode[], letters: Lettering, options: SentenceOptions, sizes: Sizes): SetSentence {
	const { width, ...more } = options;
	const look = wordLook(letters, width, sizes);
	const words = wordsOfRuns(runs, look);
	const space = widthOfRuns([{ text: ' ' }], look);
	const counts = breakLines(wordItems(words, space), look.most);
	const lines = slices(words, counts);
	const text = lines.flatMap((line, index) => [...(index === 0 || line[0]?.before === 'cut' ? [] : [newLine]), ...lineRuns(line)]);
	const count = Math.max(1, lines.length);
	const cuts = words.some(({ before }) => before === 'cut');
	return {
		node: { ...textStyle(letters, sizes), ...more, text: readFromTheLeft(text) },
		lines: count,
		height: count * letters.linePt,
		cuts,
	};
}

/** How these letters are drawn in a column; what a layout rounds away is left free. */
export function wordLook({ sizePt, bold = false }: Lettering, width: number, { measure }: Sizes): WordLook {
	return { measure: bold ? (text) => measure(text, true) : measure, sizePt, spacing: letterSpacing, most: width - 2 };
}

export function textStyle({ sizePt, linePt, bold }: Lettering, sizes: Sizes): TextStyle {
	return sizes.style(sizePt, linePt, { characterSpacing: letterSpacing, ...(bold && { bold }) });
}

function wordItems(words: readonly Word[], space: number) {
	return words.map((word, index) => ({
		width: word.width,
		gap: word.before === 'cut' ? 0 : space,
		breakCost: costBefore(words[index - 1], word),
	}));
}

/** What a line break between two words costs. */
export function costBefore(before: Word | undefined, word: Word): number {
	if (before === undefined || word.before === 'cut') return 0;
	return word.before === 'break' ? Number.NEGATIVE_INFINITY : breakCost(textOf(before.runs), textOf(word.runs));
}

export function textOf(runs: readonly InlineNode[]): string {
	return runs.map(({ text }) => (typeof text === 'string' ? text : '')).join('');
}

/** A list in parts of these lengths. */
export function slices<T>(list: readonly T[], counts: readonly number[]): readonly (readonly T[])[] {
	let at = 0;
	return counts.map((count) => {
		at += count;
		return list.slice(at - count, at);
	});
}

export const newLine: InlineNode = { text: '\n' };

/** Words of one look, with the spaces between them, as one run; a space beside a link is no part of it. */
export function lineRuns(words: readonly Word[]): readonly InlineNode[] {
	const runs: InlineNode[] = [];
	for (const [index, word] of words.entries()) {
		let space = index > 0 && word.before !== 'cut' ? ' ' : '';
		for (const run of word.runs) {
			const last = runs.at(-1);
			const text = String(run.text);
			if (last && looksLike(last, run)) runs[runs.length - 1] = { ...last, text: `${String(last.text)}${space}${text}` };
			else if (last && space !== '' && last.ua === undefined) {
				runs[runs.length - 1] = { ...last, text: `${String(last.text)} ` };
				runs.push({ ...run, text });
			} else if (space !== '' && run.ua !== undefined) runs.push({ text: space }, { ...run, text });
			else runs.push({ ...run, text: space + text });
			space = '';
		}
	}
	return runs;
}

function looksLike(a: InlineNode, b: InlineNode): boolean {
	return !a.noWrap && !b.noWrap && a.bold === b.bold && a.ua === b.ua && a.decoration === b.decoration;
}

/** A sentence that begins with words from the right is still read from the left. */
export function readFromTheLeft(runs: readonly InlineNode[]): readonly InlineNode[] {
	return fromTheRight.test(textOf(runs)) ? [{ text: '\u200e' }, ...runs] : runs;
}
