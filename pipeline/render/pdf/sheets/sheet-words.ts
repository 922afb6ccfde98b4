import { estimateLines } from '../../shared/measure.ts';
import { stretchesOf } from '../joins.ts';
import type { InlineNode, TextNode, TextStyle } from '../tagged/node.ts';
import type { SheetStyle } from './sheet-style.ts';

/** Words as runs: `**a few words**` are bold, and dates, times and telephone numbers stay on one line. */
function sheetRuns(words: string): readonly InlineNode[] {
	return words
		.split('**')
		.flatMap((part, index) =>
			part === ''
				? []
				: stretchesOf(part).map(({ text, whole }) => ({ text, ...(whole && { noWrap: true }), ...(index % 2 === 1 && { bold: true }) })),
		);
}

/** A line of words in one look. */
export function sheetText(words: string, look: TextStyle, more: Partial<TextNode> = {}): TextNode {
	return { ...look, text: sheetRuns(words), ...more };
}

/** How many lines words take, about. */
export function linesOf(words: string, { fontSize = 16, bold = false }: TextStyle, width: number, { font }: SheetStyle): number {
	return estimateLines(words.replaceAll('**', ''), fontSize * font.widthRatio, width, bold);
}
