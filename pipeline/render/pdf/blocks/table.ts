import type { Row, Table } from '../../../model/block.ts';
import { tablesOf } from '../../../model/plan-parts.ts';
import { plainText } from '../../../model/walk.ts';
import { estimateLines } from '../../shared/measure.ts';
import { type ColumnWords, columnWidths, narrowest } from '../columns.ts';
import { gridLayout } from '../layouts.ts';
import { emptyCell, textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { TableCell, TableNode, TextNode } from '../tagged/node.ts';
import { cellWords, isBold, tableCell } from './cell.ts';
import { meaningPieces } from './meaning.ts';
import { recordsPieces } from './records.ts';

const padding = 5;
/** The lines of a cell of advice that are still read with ease beside other columns. */
const mostLines = 12;

/** The lines that a row leaves for somebody's answer, and the letters that share out its columns. */
const writingLines = 4;
const writingWords = 'answer '.repeat(20);

/** A table that stands in an outcome card: it carries the card's sides. */
export interface InCard {
	readonly last: boolean;
	/** The card says above it what its rows are. */
	readonly titled: boolean;
}

/** A table of data, as a grid; as one record a row where the theme asks for it or the columns would be too narrow. */
export function tablePieces(table: Table, scope: Scope, card?: InCard, ends = 7): readonly Piece[] {
	const { style } = scope.context;
	const tooWide = (table.columns.length > 3 && style.records) || isLong(table, scope);
	const explained = card
		? []
		: [table.columns, ...table.rows.map(({ cells }) => cells)].flat().flatMap(({ children }) => meaningPieces(children, scope));
	if (tooWide || leastWidth(table, scope.context) > scope.width) return [...recordsPieces(table, scope, card), ...explained];
	return [
		{
			node: gridNode(table, scope, card, ends),
			before: style.space.block,
			after: explained.length > 0 ? style.space.snug : style.space.wide,
		},
		...explained,
	];
}

/** Whether the four columns of advice hold so much that their lines would be short and their rows high. */
function isLong(table: Table, { context, width }: Scope): boolean {
	if (table.meaning !== 'analysis') return false;
	const sizePt = context.style.reckoned('table');
	const widths = gridWidths(table, context, width, false);
	return table.rows.some((row) =>
		row.cells.some((_, index) => estimateLines(cellWords(table, row, index, context), sizePt, widths[index] ?? 1) > mostLines),
	);
}

function gridNode(table: Table, scope: Scope, card: InCard | undefined, ends: number): TableNode {
	const { context } = scope;
	const { style } = context;
	const numbered = table.rows.some(({ number }) => number !== undefined);
	const { row, head, card: cardLine } = style.theme.line;
	const edge = card ? style.space.block : padding;
	const widths = gridWidths(table, context, scope.width - (card ? 2 * cardLine + 2 * (edge - padding) : 0), numbered);
	const headCells = table.columns.map(
		(column): TableCell => textNode(runsOf(column.children, context), 'table', style, { bold: true, ...aligned(column.align) }),
	);
	const corner: TableCell = textNode(' ', 'table', style, { mark: { cell: 'TD' } });
	const body = table.rows.map((tableRow) => [
		...(numbered ? [numberCell(tableRow, context)] : []),
		...table.columns.map((column, index): TableCell => {
			const cell = tableCell(table, tableRow, index, widths[index + (numbered ? 1 : 0)] ?? 0, context);
			return { ...cell, ...aligned(column.align), source: tableRow.span };
		}),
	]);
	const grid: TableNode = {
		table: {
			widths,
			body: [[...(numbered ? [corner] : []), ...headCells], ...body],
			headerRows: 1,
			...(body.length > 0 && { keepWithHeaderRows: 1 }),
			...(isForm(table) && { heights: [0, ...body.map(() => writingLines * style.line('table'))] }),
			dontBreakRows: true,
		},
		layout: gridLayout({
			head,
			row,
			headColour: style.colour('pine'),
			rowColour: style.colour('rule'),
			padding: [padding, ends, padding, ends],
			fill: style.colour('tint2'),
			edge,
			...(card && { card: { width: cardLine, colour: style.colour('pine'), last: card.last } }),
		}),
	};
	return grid;
}

/** Whether a reader fills the table in: nothing stands in any row, but for what it asks in the first column. */
function isForm({ rows }: Table): boolean {
	return rows.length > 0 && rows.every(({ cells }) => cells.slice(1).every(({ children }) => plainText(children).trim() === ''));
}

function numberCell(row: Row, { style, places }: PrintContext): TableCell {
	const id = places.of(row);
	const { number } = row;
	if (number === undefined) return emptyCell;
	const node: TextNode = textNode([{ text: number, noWrap: true }], 'table', style, {
		bold: true,
		colour: 'pine',
		mark: { cell: 'TH', scope: 'Row' },
		...(id !== undefined && { id }),
	});
	return node;
}

function aligned(align: 'left' | 'right' | 'center' | undefined): { readonly alignment?: 'left' | 'right' | 'center' } {
	return align === undefined || align === 'left' ? {} : { alignment: align };
}

/** Widths of all columns without padding, the number column first. Tables of help share theirs, so that they stand in line. */
function gridWidths(table: Table, context: PrintContext, room: number, numbered: boolean): readonly number[] {
	const { sizePt } = context.style.theme.type.table;
	const number = numbered ? Math.max(24, ...table.rows.map((row) => (row.number?.length ?? 0) * sizePt * 0.58 + 2)) : 0;
	const count = table.columns.length + (numbered ? 1 : 0);
	const left = room - number - count * 2 * padding;
	return [...(numbered ? [number] : []), ...columnWidths(wordsOf(table, context), left, context.style.reckoned('table'))];
}

function leastWidth(table: Table, context: PrintContext): number {
	const least = narrowest(wordsOf(table, context), context.style.reckoned('table'));
	return least.reduce((sum, width) => sum + width + 2 * padding, 0);
}

function wordsOf(table: Table, context: PrintContext): readonly ColumnWords[] {
	const alike = tablesOf(context.document, table.meaning)
		.map((place) => place.table)
		.filter((other) => table.meaning !== undefined && other.columns.length === table.columns.length);
	const tables = alike.includes(table) ? alike : [table];
	return table.columns.map((column, index) => ({
		head: plainText(column.children, context.names),
		cells: tables.flatMap((other) => other.rows.map((row) => cellWords(other, row, index, context) || (isForm(other) ? writingWords : ''))),
		bold: isBold(table, index),
	}));
}
