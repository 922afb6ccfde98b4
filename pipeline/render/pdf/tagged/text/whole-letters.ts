import type { LayoutInline, LayoutLine, LayoutNode } from '../layout/layout-node.ts';
import type { TextInlines } from '../pdfmake.ts';

/** pdfmake cuts a word that is wider than its line between any two code units: here a letter keeps its marks, and a sign its parts. */
export function keepLettersWhole(line: LayoutLine, node: LayoutNode, measurer: TextInlines): void {
	const last = line.inlines.at(-1);
	const [next] = node._inlines ?? [];
	if (!last || !next || last.run !== next.run || !continuesLetter.test(next.text)) return;
	const whole = last.text + next.text;
	const cut = lastStart(whole, last.text.length);
	if (cut === 0) return;
	const before = last.width;
	resize(last, whole.slice(0, cut), measurer);
	const moved = before - last.width;
	// What is left of a word of 100,000 letters is not measured again for each line.
	if (next.text.length > longWord) Object.assign(next, { text: whole.slice(cut), width: next.width + moved });
	else resize(next, whole.slice(cut), measurer);
	line.inlineWidths -= moved;
}

/** Letters. */
const longWord = 1000;

function resize(inline: LayoutInline, text: string, measurer: TextInlines): void {
	inline.text = text;
	inline.width = measurer.widthOfText(text, inline);
}

/** Where the letter starts that `end` would cut. */
function lastStart(text: string, end: number): number {
	let start = 0;
	for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
		if (index > end) break;
		start = index;
	}
	return start;
}

/** A low surrogate, a mark, a joiner or a modifier of the sign before. */
const continuesLetter = /^(?:[\udc00-\udfff]|\p{M}|\u200d|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])/u;
