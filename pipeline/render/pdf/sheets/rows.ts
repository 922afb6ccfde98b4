import type { PicturedWords, SheetRows } from '../../../model/sheets.ts';
import { emptyCell, sideBySide } from '../nodes.ts';
import { shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import type { SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';

/** Between a picture and its words. */
const gap = 20;

/** One idea a row, its picture on the left; an idea without a picture is a line. */
export function rowBlocks({ rows }: SheetRows, style: SheetStyle): readonly SheetBlock[] {
	return rows.map((row) => blockOf(row.picture === undefined ? lineNode(row, style) : rowNode(row, style), style));
}

function lineNode({ sentences }: PicturedWords, { words }: SheetStyle) {
	return { stack: sentences.map((sentence) => sheetText(sentence, words)), unbreakable: true, margin: [0, 0, 0, 8] as const };
}

function rowNode({ picture, sentences }: PicturedWords, style: SheetStyle) {
	const { picture: side, words } = style;
	const column = side + 8;
	return sideBySide(
		[column, gap, '*'],
		[
			{ stack: [shownPicture(picture, side, column, style)], verticalAlignment: 'middle' },
			emptyCell,
			{ stack: sentences.map((sentence) => sheetText(sentence, words)), verticalAlignment: 'middle' },
		],
		{ unbreakable: true, margin: [0, 0, 0, 6] },
	);
}
