import type { Row, Table } from '../../../model/block.ts';
import { plainText } from '../../../model/walk.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { boxSide } from '../style.ts';
import type { PdfNode, TableCell, TableLayout } from '../tagged/node.ts';
import { cellRuns, picturesIn } from './cell.ts';

/**
 * A table as one record a row: its first cell as a title, the others each beside the head of their column. A record is split between
 * its lines only where it would leave much of a page empty.
 */
export function recordsPieces(table: Table, scope: Scope, card?: { readonly last: boolean; readonly titled: boolean }): readonly Piece[] {
	const [first] = table.columns;
	const { style } = scope.context;
	const rows = table.rows.length > 0 ? table.rows : [emptyRow(table)];
	const records = rows.map((row, index) => ({
		node: recordNode(table, row, scope, card && { last: card.last && index === rows.length - 1 }),
		before: card || index === 0 ? 0 : style.space.block,
		after: card ? 0 : style.space.block,
	}));
	if (first === undefined || card?.titled) return records;
	const name = textNode(runsOf(first.children, scope.context), 'table', style, { bold: true, colour: 'soft', keepWithNext: true });
	if (!card) return [{ node: name, before: style.space.block, after: style.space.tight }, ...records];
	const { line } = style.theme;
	const sides: PdfNode = {
		table: { widths: ['*'], body: [[name]] },
		layout: framedLayout([line.card, line.row, line.card, 0], style.colour('pine'), [
			style.space.block,
			style.space.tight,
			style.space.block,
			style.space.tight,
		]),
		ua: { role: 'Presentation' },
		keepWithNext: true,
	};
	return [{ node: sides, before: 0, after: 0 }, ...records];
}

/** A table without rows still shows the heads of its columns. */
function emptyRow({ columns, span }: Table): Row {
	return { cells: columns.map(() => ({ children: [], span })), span };
}

function recordNode(table: Table, row: Row, scope: Scope, card: { readonly last: boolean } | undefined): PdfNode {
	const { context } = scope;
	const { style, places } = context;
	const id = places.of(row);
	const [firstColumn] = table.columns;
	const title = textNode(cellRuns(firstColumn?.meaning, row.cells[0]?.children ?? [], context), 'table', style, {
		bold: true,
		keepWithNext: true,
		margin: [0, style.space.snug, 0, style.space.snug],
		...(row.number === undefined && id !== undefined && { id }),
	});
	const fields = fieldsNode(table, row, scope);
	const content: PdfNode = { stack: [title, ...picturesIn(row.cells[0]?.children ?? [], context), ...fields] };
	const numbered = table.rows.some(({ number }) => number !== undefined);
	const number: TableCell = textNode([{ text: row.number ?? ' ', noWrap: true }], 'table', style, {
		bold: true,
		colour: 'pine',
		alignment: 'center',
		margin: [0, style.space.snug, 0, 0],
		...(id !== undefined && { id }),
	});
	const { line } = style.theme;
	const side = card ? line.card : style.flat && numbered ? line.row : 0;
	const layout: TableLayout = {
		...framedLayout([side, line.head, card ? side : 0, card?.last ? line.card : 0], style.colour('pine')),
		paddingLeft: (column) => (column === 0 ? 0 : style.space.block),
		paddingRight: (column) => (column === 0 ? 0 : card ? style.space.block : 0),
		fillColor: (_row, _table, column) => (numbered && column === 0 ? style.colour('tint2') : null),
		vLineWidth: (at, { table: { widths } }) => {
			if (at === 0) return side;
			if (at === widths.length) return card ? side : 0;
			return style.flat && numbered ? line.row : 0;
		},
	};
	return {
		table: {
			widths: numbered ? [Math.max(boxSide, 3.4 * style.theme.type.table.sizePt), '*'] : ['*'],
			body: [numbered ? [number, content] : [content]],
		},
		unbreakable: true,
		mayLeave: style.mostLeft,
		layout: numbered ? layout : { ...layout, paddingLeft: () => (card ? style.space.block : 0) },
		ua: { role: 'Presentation' },
	};
}

function fieldsNode(table: Table, row: Row, { context }: Scope): readonly PdfNode[] {
	const { style } = context;
	const body = table.columns.slice(1).map((column, index): readonly TableCell[] => {
		const line = row.cells[index + 1]?.children ?? [];
		const value = textNode(cellRuns(column.meaning, line, context), 'table', style, { bold: true });
		const pictures = picturesIn(line, context);
		const shown: TableCell = pictures.length === 0 ? value : { stack: [value, ...pictures] };
		return [textNode(runsOf(column.children, context), 'table', style, { colour: 'soft', mark: { cell: 'TH', scope: 'Row' } }), shown];
	});
	if (body.length === 0) return [];
	const labels = Math.max(...table.columns.slice(1).map((column) => plainText(column.children).length));
	const { sizePt } = style.theme.type.table;
	return [
		{
			table: { widths: [Math.min(labels * sizePt * 0.56 + 4, 150), '*'], body, dontBreakRows: true },
			layout: {
				...framedLayout([0, style.theme.line.row, 0, 0], style.colour('hair'), [0, 3, 0, 3]),
				hLineWidth: (at, facts) => (at === facts.table.body.length ? 0 : style.theme.line.row),
				paddingRight: (column) => (column === 0 ? style.space.block : 0),
			},
			ua: { summary: plainText(row.cells[0]?.children ?? [], context.names) },
		},
	];
}
