import type { DrawingBox, WritingLines } from '../../../model/sheets.ts';
import { emptyCell, sideBySide } from '../nodes.ts';
import type { PdfNode } from '../tagged/node.ts';
import { shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frame } from './frame-canvas.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';
import { writingLines } from './tick-box.ts';

const gap = 16;
/** Of the second of two questions side by side. */
const narrow = 150;
/** The least height of a box to draw in. */
const leastBox = 140;

/** A question and lines to write on. */
export function lineBlocks({ question, lines, picture, beside }: WritingLines, style: SheetStyle): readonly SheetBlock[] {
	const { picture: side, words } = style;
	const ask = (asks: string): readonly PdfNode[] => [
		sheetText(asks, { ...words, bold: true }),
		writingLines(asks, lines, style, { marginTop: -4 }),
	];
	const stack = ask(question);
	if (beside !== undefined) {
		const row = sideBySide(['*', gap, narrow], [{ stack }, emptyCell, { stack: ask(beside) }], { unbreakable: true, margin: [0, 4, 0, 0] });
		return [blockOf(row, style)];
	}
	if (picture === undefined) return [blockOf({ stack, unbreakable: true, margin: [0, 2, 0, 10] }, style)];
	const column = side + 4;
	const row = sideBySide([column, gap, '*'], [{ stack: [shownPicture(picture, side, column, style)] }, emptyCell, { stack }], {
		unbreakable: true,
		margin: [0, 2, 0, 12],
	});
	return [blockOf(row, style)];
}

/** A frame to draw in, as high as its page has room. */
export function drawingBlocks({ words, picture, startsPage = false }: DrawingBox, style: SheetStyle): readonly SheetBlock[] {
	const { inner, colour, font } = style;
	const side = 64;
	const look = { ...style.words, bold: true };
	const head =
		picture === undefined
			? sheetText(words, look, { marginBottom: 6 })
			: sideBySide(
					[side + 12, '*'],
					[{ stack: [shownPicture(picture, side, side, style)] }, sheetText(words, look, { verticalAlignment: 'middle' })],
					{ marginBottom: 6 },
				);
	const box = (height: number): PdfNode => ({
		stack: [head, frame(inner, height, { lineColor: colour.ink, lineWidth: 1.5, r: 10 })],
		unbreakable: true,
		margin: [0, 0, 0, 10],
	});
	const headHeight = (picture === undefined ? lineOf(look, font) : side) + 16;
	return [{ node: box(leastBox), height: headHeight + leastBox, grown: (more) => box(leastBox + more), startsPage }];
}
