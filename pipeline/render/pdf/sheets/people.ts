import type { SheetPeople, SheetPerson } from '../../../model/sheets.ts';
import { emptyCell, sideBySide } from '../nodes.ts';
import type { PdfNode } from '../tagged/node.ts';
import { shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frame } from './frame-canvas.ts';
import type { SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';
import { writingLines } from './tick-box.ts';

const gap = 20;

/** Each person with a picture, a name, and what they do; then room for one more. */
export function peopleBlocks({ people, other }: SheetPeople, style: SheetStyle): readonly SheetBlock[] {
	return [...people.map((person) => personRow(person, style)), otherRow(other, style)].map((node) => blockOf(node, style));
}

function personRow({ picture, name, role, does }: SheetPerson, style: SheetStyle): PdfNode {
	const { picture: side, words, label } = style;
	const column = side + 8;
	return sideBySide(
		[column, gap, '*'],
		[
			{ stack: [shownPicture(picture, side, column, style)], verticalAlignment: 'middle' },
			emptyCell,
			{
				stack: [
					sheetText(name, { ...words, bold: true }),
					...(role === '' ? [] : [sheetText(role, label)]),
					...(does === undefined ? [] : [sheetText(does, label)]),
				],
				verticalAlignment: 'middle',
			},
		],
		{ unbreakable: true, margin: [0, 0, 0, 7] },
	);
}

/** A frame to draw a face in, and a line for a name. */
function otherRow(other: string, style: SheetStyle): PdfNode {
	const { picture: side, words, colour } = style;
	const column = side + 8;
	return sideBySide(
		[column, gap, '*'],
		[
			frame(column, side, { lineColor: colour.rule, dash: { length: 4, space: 3 }, r: 8 }),
			emptyCell,
			{ stack: [sheetText(other, { ...words, bold: true }), writingLines(other, 1, style)] },
		],
		{ unbreakable: true, margin: [0, 2, 0, 6] },
	);
}
