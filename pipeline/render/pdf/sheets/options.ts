import type { AnswerOptions, SheetOption } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell, sideBySide } from '../nodes.ts';
import type { CanvasNode, PdfNode, TableCell } from '../tagged/node.ts';
import { answerPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frame } from './frame-canvas.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';
import { tickBox } from './tick-box.ts';

/** Between the options of a row, and below each row. */
const gap = 8;

/** A question, and its answers as pictures with a box below each; a row of them is never split. */
export function optionBlocks({ question, options, across, compact = false }: AnswerOptions, style: SheetStyle): readonly SheetBlock[] {
	const column = (style.inner - gap * (across - 1)) / across;
	const nodeOf = compact ? smallRow : rowNode;
	const rows = chunks(options, across).map((row) => nodeOf(row, question, column, across, style));
	return [
		blockOf(sheetText(question, style.heading, { margin: [0, 4, 0, 6], ua: { role: 'H3' } }), style, { keep: true }),
		...rows.map((row) => blockOf(row, style)),
	];
}

export function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function rowNode(row: readonly SheetOption[], question: string, column: number, across: number, style: SheetStyle): PdfNode {
	const lines = Math.max(...row.map(({ words }) => linesOf(words, style.label, column, style)));
	const cells = row.map((option) => optionCell(option, question, column, lines, style));
	const filled: readonly TableCell[] = [...cells, ...Array.from({ length: across - row.length }, () => emptyCell)];
	return {
		table: {
			widths: filled.flatMap((_, index) => (index === 0 ? [column] : [gap, column])),
			body: [filled.flatMap((cell, index) => (index === 0 ? [cell] : [emptyCell, cell]))],
			dontBreakRows: true,
		},
		layout: bareLayout,
		margin: [0, 0, 0, 10],
		unbreakable: true,
		ua: { role: 'Presentation' },
	};
}

/** `lines`: the most lines of words in its row, so that all boxes of a row stand level. */
function optionCell({ picture, words, own }: SheetOption, question: string, column: number, lines: number, style: SheetStyle): TableCell {
	const { picture: side, tick, growth, label, font } = style;
	const spare = (lines - linesOf(words, label, column, style)) * lineOf(label, font);
	const shown = own ? { ...ownBox(side, style), marginLeft: (column - side) / 2 } : answerPicture(picture, words, side, column, style);
	return {
		stack: [
			shown,
			sheetText(words, label, { alignment: 'center', margin: [0, 4, 0, 4 + spare] }),
			tickBox(`${question} ${words}`, style, { marginLeft: (column - tick * growth) / 2 }),
		],
	};
}

/** Room for an answer of one's own. */
function ownBox(side: number, { colour }: SheetStyle): CanvasNode {
	return frame(side, side, { lineColor: colour.rule, dash: { length: 4, space: 3 }, r: side / 11 });
}

/** Side of a small picture: the same stands large on another sheet. */
const small = 36;

function smallRow(row: readonly SheetOption[], question: string, column: number, _: number, style: SheetStyle): PdfNode {
	const box = style.tick * style.growth;
	return sideBySide(
		row.flatMap(() => [box + 8, small + 8, column - box - small - 16, gap]),
		row.flatMap(({ picture, words, own }) => [
			{ ...tickBox(`${question} ${words}`, style), marginTop: Math.max(0, (small - box) / 2) },
			{ stack: [own ? ownBox(small, style) : answerPicture(picture, words, small, small, style)] },
			sheetText(words, style.label, { marginTop: 7 }),
			emptyCell,
		]),
		{ unbreakable: true, margin: [0, 0, 0, 6] },
	);
}
