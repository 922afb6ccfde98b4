import type { SourceText, Span } from '../../model/span.ts';
import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** One line of source and the marks that stand under a span of it, ready to print in a fixed-width font. */
export interface CodeFrame {
	readonly line: string;
	/** Spaces, then one `^` for each column that the span takes. */
	readonly marks: string;
}

/** The line on which a span starts, cut to `width` columns about the span. Tabs print as spaces; a span over several lines is marked to the end of its first. */
export function codeFrame({ text }: SourceText, { start, end }: Span, width: number): CodeFrame {
	const from = start.offset - (start.column - 1);
	const next = text.slice(from).search(/\r\n?|\n/);
	const whole = text.slice(from, next < 0 ? undefined : from + next);
	const first = start.column - 1;
	const last = Math.max(end.line === start.line ? end.column - 1 : whole.length, first);
	// The segmenter copies the whole text for every letter, so it is given no more than can be seen.
	const reach = 8 * width;
	const before = shown(whole.slice(Math.max(0, first - reach), first));
	const marked = shown(whole.slice(first, Math.min(last, first + reach)));
	const [left, cutLeft] = keepEnd(before, Math.max(Math.floor(width / 2), width - displayWidth(marked) - 20));
	const cut = cutLeft ? '…' : '';
	const room = width - displayWidth(cut + left);
	const [right] = keepStart(marked + shown(whole.slice(last, last + reach)), room);
	const columns = Math.max(1, Math.min(displayWidth(marked), room));
	return { line: cut + left + right, marks: ' '.repeat(displayWidth(cut + left)) + '^'.repeat(columns) };
}

function shown(text: string): string {
	return printable(text).replace(/\t/g, '    ');
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function keepStart(text: string, width: number): readonly [text: string, cut: boolean] {
	if (displayWidth(text) <= width) return [text, false];
	return [`${take(lettersOf(text), width - 1).join('')}…`, true];
}

function keepEnd(text: string, width: number): readonly [text: string, cut: boolean] {
	if (displayWidth(text) <= width) return [text, false];
	return [take(lettersOf(text).reverse(), width).reverse().join(''), true];
}

function lettersOf(text: string): string[] {
	return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function take(letters: readonly string[], width: number): string[] {
	const taken: string[] = [];
	let used = 0;
	for (const letter of letters) {
		used += displayWidth(letter);
		if (used > width) break;
		taken.push(letter);
	}
	return taken;
}
