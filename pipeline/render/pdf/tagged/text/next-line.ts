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
	for (
		let [word] = words;
		word && (isJoined ? holds(line, word, widthOf) : line.hasEnoughSpaceForInline(word, joinedTo(words)));
		[word] = words
	) {
		words.shift();
		const room = line.getAvailableWidth();
		const isTooWide = word.noWrap ? line.inlines.length === 0 && word.width > muchWider * room : word.width > room;
		const rest = isTooWide && word.text.length > 1 ? divide(word, room, widthOf) : undefined;
		if (rest) words.unshift(rest);
		line.addInline(word);
		isJoined = word.noNewLine === true && !rest;
	}
	line.lastLineInParagraph = words.length === 0;
	return line;
}

/** Times its line: what is to stay whole may reach a little farther, but never off the paper. */
const muchWider = 1.25;

/** Whether a line holds one more of joined words, which are parted only where no line holds them all: a comma after a date may hang. */
function holds(line: LayoutLine, word: LayoutInline, widthOf: (text: string, word: LayoutInline) => number): boolean {
	const room = line.getAvailableWidth();
	if (word.width - word.trailingCut <= room + word.fontSize / 2) return true;
	return !word.noWrap && word.text.length > 1 && widthOf(word.text.slice(0, 1), word) <= room;
}

/** Cuts a word that is wider than its line; gives what is left of it. Looks at no more letters than a line holds: a word may have 100,000. */
function divide(word: LayoutInline, room: number, widthOf: (text: string, word: LayoutInline) => number): LayoutInline | undefined {
	const { text, width, trailingCut } = word;
	let high = 64;
	while (high < text.length && widthOf(text.slice(0, high), word) <= room) high *= 2;
	let fits = 1;
	for (let low = 1, last = Math.min(high, text.length); low <= last; ) {
		const middle = Math.floor((low + last) / 2);
		if (widthOf(text.slice(0, middle), word) <= room) {
			fits = middle;
			low = middle + 1;
		} else last = middle - 1;
	}
	if (fits >= text.length) return undefined;
	// A date or an amount that no line can hold parts at a space.
	const space = text.slice(0, fits + 1).lastIndexOf(' ') + 1;
	if (space > 1 && space < text.length) {
		fits = space;
		word.trailingCut = widthOf(' ', word);
	}
	const rest = { ...word, text: text.slice(fits), trailingCut };
	word.text = text.slice(0, fits);
	word.width = widthOf(word.text, word);
	// Without the kerning at the cut, which is felt only where the rest may fit on a line.
	const left = width - word.width;
	rest.width = left > longWord && left > 2 * room ? left : widthOf(rest.text, rest);
	return rest;
}

/** Points; a word that is shorter is measured in full each time. */
const longWord = 2000;

/** The words that a line may not part from the first. */
function joinedTo(words: readonly LayoutInline[]): readonly LayoutInline[] {
	if (!words[0]?.noNewLine) return [];
	const last = words.findIndex((word, index) => index > 0 && !word.noNewLine);
	return words.slice(1, last < 0 ? words.length : last + 1);
}
