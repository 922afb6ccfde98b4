import type { LayoutInline, LayoutLine } from '../layout/layout-node.ts';
import { Line } from '../pdfmake.ts';

/**
 * Takes the next line of a paragraph off its words, as pdfmake does. (pdfmake copies all the words that are left for each word of
 * a line.) `width`: points; `widthOf`: of a part of a measured word. `null` when no words are left.
 */
export function nextLine(words: LayoutInline[], width: number, widthOf: (text: string, word: LayoutInline) => number): LayoutLine | null {
	if (words.length === 0) return null;
	const line = new Line(width);
	let isJoined = false;
	for (let [word] = words; word && (isJoined || line.hasEnoughSpaceForInline(word, joinedTo(words))); [word] = words) {
		words.shift();
		const room = line.getAvailableWidth();
		const rest = !word.noWrap && word.text.length > 1 && word.width > room ? divide(word, room, widthOf) : undefined;
		if (rest) words.unshift(rest);
		line.addInline(word);
		isJoined = word.noNewLine === true && !rest;
	}
	line.lastLineInParagraph = words.length === 0;
	return line;
}

/** Cuts a word that is wider than its line; gives what is left of it. */
function divide(word: LayoutInline, room: number, widthOf: (text: string, word: LayoutInline) => number): LayoutInline | undefined {
	let fits = 1;
	for (let low = 1, high = word.text.length; low <= high; ) {
		const middle = Math.floor((low + high) / 2);
		if (widthOf(word.text.slice(0, middle), word) <= room) {
			fits = middle;
			low = middle + 1;
		} else high = middle - 1;
	}
	if (fits >= word.text.length) return undefined;
	const rest = { ...word, text: word.text.slice(fits) };
	rest.width = widthOf(rest.text, rest);
	word.text = word.text.slice(0, fits);
	word.width = widthOf(word.text, word);
	return rest;
}

/** The words that a line may not part from the first. */
function joinedTo(words: readonly LayoutInline[]): readonly LayoutInline[] {
	if (!words[0]?.noNewLine) return [];
	const last = words.findIndex((word, index) => index > 0 && !word.noNewLine);
	return words.slice(1, last < 0 ? words.length : last + 1);
}
