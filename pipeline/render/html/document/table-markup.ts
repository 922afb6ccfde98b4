import type { StructureMark, TableCell, TableNode, TextNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass, roomAround } from './block-class.ts';
import { cellLook, columnsOf, heightOf, widthOf } from './cell-look.ts';
import { across, rem } from './lengths.ts';
import { namedColour } from './page-colours-of.ts';
import type { Around, PageContext } from './page-context.ts';
import { isCovered, isNode } from './placed-markup.ts';
import { lineWords } from './run-markup.ts';
import { blockLook, lookInside } from './text-look.ts';
import { lineContent } from './text-markup.ts';

/** The letters of the reader's machine may be as much wider than those of the paper. */
const widerLetters = 1.12;

/** Tables of as many columns turn into one record a row on a narrow screen. */
const manyColumns = 3;

/**
 * A table of data with its heads. On a narrow screen each row of a wide one stands as a record, every cell under the head of its column;
 * the roles are written out because a browser may forget them where a table is laid out as something else.
 */
export function tableMarkup(node: TableNode, around: Around, page: PageContext): Safe {
	const { body, headerRows = 0 } = node.table;
	const heads = Math.max(headerRows, node.ua?.headerRows ?? 0);
	const inside = lookInside(node, around);
	const labels = heads === 0 ? [] : (body[heads - 1] ?? []).map(wordsOf);
	const row = (cells: readonly TableCell[], at: number) => {
		const made = cells.flatMap((cell, column) =>
			isCovered(cell) ? [] : [cellMarkup(node, { cell, row: at, column, heads, label: labels[column] ?? '' }, inside, page)],
		);
		return html`<tr role="row">${made}</tr>\n`;
	};
	const head = body.slice(0, heads).map(row);
	const rest = body.slice(heads).map((cells, index) => row(cells, index + heads));
	const kind = columnsOf(node) < manyColumns ? '' : heads > 0 ? 'records' : 'records plain';
	const look = [kind, blockClass(node, around, page, sidesOf(node, page))].filter((name) => name !== '').join(' ');
	const summary = node.ua?.summary;
	const heading = page.heading();
	const name = summary !== undefined || heading === '' ? '' : html` aria-labelledby="${heading}"`;
	return html`<table role="table"${look === '' ? '' : html` class="${look}"`}${name}>
${summary === undefined || summary.trim() === '' ? '' : html`<caption class="hidden">${summary}</caption>\n`}${
	head.length === 0 ? '' : html`<thead role="rowgroup">\n${head}</thead>\n`
}<tbody role="rowgroup">\n${rest}</tbody>\n</table>\n`;
}

/** The sides of a card that a table stands in, for a narrow screen, where its cells have no rules. */
function sidesOf(node: TableNode, { theme }: PageContext): readonly string[] {
	const { body, widths = [] } = node.table;
	const layout = typeof node.layout === 'object' ? node.layout : {};
	const facts = { table: { body, widths: widths.map(() => ({})) } };
	const side = layout.vLineWidth?.(0, facts) ?? 0;
	if (side === 0) return [];
	const colour = typeof layout.vLineColor === 'function' ? layout.vLineColor(0, facts, 0) : (layout.vLineColor ?? '#000000');
	const rule = `${rem(side)} solid ${namedColour(colour, 'line', theme)}`;
	return [`--side:${rule}`, ...((layout.hLineWidth?.(body.length, facts) ?? 0) < side ? [] : [`--end:${rule}`])];
}

interface Placed {
	readonly cell: TableCell;
	readonly row: number;
	readonly column: number;
	readonly heads: number;
	/** What stands above it, for the record of a narrow screen. */
	readonly label: string;
}

function cellMarkup(node: TableNode, { cell, row, column, heads, label }: Placed, around: Around, page: PageContext): Safe {
	const mark: StructureMark = ('ua' in cell && cell.ua) || {};
	const kind = kindOf(mark, row, column, heads, node);
	const width = row === 0 ? columnLook(node, column) : [];
	const own = isText(cell) ? [...blockLook(cell, around, page.theme), ...roomAround(cell)] : [];
	const align = 'alignment' in cell && !isText(cell) && cell.alignment !== undefined ? [`text-align:${cell.alignment}`] : [];
	const name = page.sheet.of([...cellLook(node, cell, { row, column }, page), ...own, ...align, ...width]);
	const id = isText(cell) && cell.id !== undefined ? html` id="${cell.id}"` : '';
	const classes = [name, isRoom(node, cell, row) ? 'room' : ''].filter((one) => one !== '').join(' ');
	const look = classes === '' ? '' : html` class="${classes}"`;
	const spans = html`${cell.colSpan === undefined ? '' : html` colspan="${cell.colSpan}"`}${cell.rowSpan === undefined ? '' : html` rowspan="${cell.rowSpan}"`}`;
	const inner = isText(cell) ? lineContent(cell, around, page) : isNode(cell) ? page.print(cell, around) : html``;
	if (kind === 'columnheader') return html`<th role="columnheader" scope="col"${id}${look}${spans}>${inner}</th>`;
	if (kind === 'rowheader') return html`<th role="rowheader" scope="row"${id}${look}${spans}>${inner}</th>`;
	const said = row < heads || label.trim() === '' ? '' : html` data-label="${label.trim()}"`;
	return html`<td role="cell"${id}${look}${spans}${said}>${inner}</td>`;
}

/** Whether a cell is left empty for a pen: in a form, or in a row where nothing stands. */
function isRoom(node: TableNode, cell: TableCell, row: number): boolean {
	const isEmpty = (one: TableCell) => !('stack' in one) && wordsOf(one).trim() === '';
	return isEmpty(cell) && (heightOf(node, row).length > 0 || (node.table.body[row] ?? []).every(isEmpty));
}

function kindOf(mark: StructureMark, row: number, column: number, heads: number, node: TableNode): 'columnheader' | 'rowheader' | 'cell' {
	if (mark.cell === 'TD') return 'cell';
	if (row < heads) return 'columnheader';
	if (mark.cell === 'TH') return mark.scope === 'Column' ? 'columnheader' : 'rowheader';
	return column < (node.ua?.rowHeaders ?? 0) ? 'rowheader' : 'cell';
}

/** The share of the room that a column has on paper, or its width where another column has what is left. */
function columnLook(node: TableNode, column: number): readonly string[] {
	const widths = (node.table.widths ?? []).map((_, index) => widthOf(node, index));
	const width = widths[column];
	if (width === undefined) return [];
	const fixed = widths.filter((one) => one !== undefined);
	if (fixed.length < widths.length) return [`width:${across(width * widerLetters)}`];
	return [`width:${Math.round((width / fixed.reduce((total, one) => total + one, 0)) * 1000) / 10}%`];
}

function isText(cell: TableCell): cell is TextNode & TableCell {
	return 'text' in cell;
}

function wordsOf(cell: TableCell): string {
	return isText(cell) ? lineWords(cell.text ?? '') : '';
}
