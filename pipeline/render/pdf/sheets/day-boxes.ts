import { printFullDate } from '../../../model/calendar-date.ts';
import type { DayBoxes, SheetDay } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell } from '../nodes.ts';
import type { InlineNode, PdfNode, TableCell } from '../tagged/node.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frameBehind } from './frame-canvas.ts';
import { chunks } from './options.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { tickBox } from './tick-box.ts';

const gap = 6;
const pad = 7;
/** From the frame to the words, which round corners must not cut. */
const indent = 7;

/** A frame for each day with a box to cross off. A weekend has round corners and a dashed line; the day that counts a thick one. */
export function dayBlocks({ days, cross }: DayBoxes, style: SheetStyle): readonly SheetBlock[] {
	const across = days.length < 8 || style.growth > 1.05 ? 4 : 5;
	const column = (style.inner - gap * (across - 1)) / across;
	return chunks(days, across).map((row) => blockOf(rowNode(row, cross, column, across, style), style));
}

function rowNode(row: readonly SheetDay[], cross: string, column: number, across: number, style: SheetStyle): PdfNode {
	const lines = row.some(({ mark }) => mark !== undefined) ? 3 : 2;
	const height = 2 * pad + lines * lineOf(style.small, style.font) + lineOf(numberLook(style), style.font) + 4;
	const cells: readonly TableCell[] = [
		...row.map((day) => dayCell(day, cross, column, height, style)),
		...Array.from({ length: across - row.length }, () => emptyCell),
	];
	return {
		table: {
			widths: cells.flatMap((_, index) => (index === 0 ? [column] : [gap, column])),
			heights: height,
			body: [cells.flatMap((cell, index) => (index === 0 ? [cell] : [emptyCell, cell]))],
			dontBreakRows: true,
		},
		layout: bareLayout,
		margin: [0, 0, 0, gap],
		unbreakable: true,
		ua: { role: 'Presentation' },
	};
}

function dayCell(day: SheetDay, cross: string, column: number, height: number, style: SheetStyle): TableCell {
	const { colour, small, tick, growth, font } = style;
	const side = tick * growth;
	const look = day.mark
		? { lineColor: colour.ink, lineWidth: 4, r: 3, color: colour.tint }
		: day.isWeekend
			? { lineColor: colour.ink, lineWidth: 1.5, r: 24, dash: { length: 4, space: 3 } }
			: { lineColor: colour.ink, lineWidth: 1.5, r: 3 };
	const below = lineOf(small, font);
	const number = lineOf(numberLook(style), font);
	const marked = day.mark ? [{ text: `\n${day.mark.words}`, bold: true }] : [];
	const words: InlineNode[] = [
		{ text: `${day.weekday}\n`, bold: true },
		{ text: `${day.number}`, ...numberLook(style) },
		{ text: `\n${day.month}` },
		...marked,
	];
	return {
		stack: [
			frameBehind(column, height, look),
			{ ...small, text: words, margin: [indent, pad, 0, 0] },
			tickBox(`${cross} ${printFullDate(day.date)}`, style, {
				relativePosition: { x: column - side - indent, y: -below * (1 + marked.length) - (number + side) / 2 },
			}),
		],
	};
}

function numberLook({ heading, growth, font }: SheetStyle) {
	return { ...heading, fontSize: 24 * growth, lineHeight: 36 / (font.lineRatio * 24) };
}
