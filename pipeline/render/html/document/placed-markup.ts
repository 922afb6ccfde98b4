import { bareLayout } from '../../pdf/layouts.ts';
import type { PdfNode, TableCell, TableNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import { cellLook, type Place, widthOf } from './cell-look.ts';
import { across } from './lengths.ts';
import type { Around, PageContext } from './page-context.ts';
import { lookInside } from './text-look.ts';

/** Columns of set widths that fill more than this many points between them stand below each other on a narrow screen. */
const mostFixed = 200;

/** A table that only places things: on the page no table at all, but boxes in a grid, read from left to right and from top to bottom. */
export function placedMarkup(node: TableNode, around: Around, page: PageContext): Safe {
	const { body } = node.table;
	const inside = lookInside(node, around);
	const cells = body.flatMap((row, rowAt) =>
		row.flatMap((cell, column) => (isCovered(cell) ? [] : [placedCell(node, cell, { row: rowAt, column }, inside, page)])),
	);
	const look = blockClass(node, around, page, ['display:grid', `grid-template-columns:${tracks(node)}`]);
	const name = [stacks(node) ? 'stacks' : '', node.layout === bareLayout ? 'side' : '', look].filter((one) => one !== '').join(' ');
	return html`<div${name === '' ? '' : html` class="${name}"`}>${cells}</div>\n`;
}

function placedCell(node: TableNode, cell: TableCell, place: Place, around: Around, page: PageContext): Safe {
	const spans = cell.colSpan === undefined ? [] : [`grid-column:span ${cell.colSpan}`];
	const look = page.sheet.of([...cellLook(node, cell, place, page), ...spans]);
	const name = [look, 'canvas' in cell ? 'arrow' : ''].filter((one) => one !== '').join(' ');
	const inner = isNode(cell) ? page.print(cell, around) : html``;
	return html`<div${name === '' ? '' : html` class="${name}"`}>${inner}</div>`;
}

/** The columns of a grid. Those that share all the room keep their shares; a narrow one is never narrower than its longest word. */
function tracks(node: TableNode): string {
	const { widths = [] } = node.table;
	const shares = widths.every((width) => typeof width === 'number');
	if (widths.length === 1) return widths[0] === '*' ? 'minmax(0,1fr)' : 'minmax(min-content,1fr)';
	return widths
		.map((typed, column) => {
			const width = widthOf(node, column);
			if (typed === '*') return 'minmax(0,1fr)';
			if (width === undefined) return 'fit-content(50%)';
			return shares ? `minmax(0,${Math.round(width * 100) / 100}fr)` : `minmax(min-content,${across(width)})`;
		})
		.join(' ');
}

function stacks({ table: { widths = [] } }: TableNode): boolean {
	const fixed = widths.filter((width): width is number => typeof width === 'number');
	return widths.length > 1 && fixed.reduce((sum, width) => sum + width, 0) > mostFixed;
}

/** A cell that the span of another one covers. */
export function isCovered(cell: TableCell): boolean {
	return Object.keys(cell).length === 0;
}

/** Whether a cell holds something, and is not only room. */
export function isNode(cell: TableCell): cell is PdfNode & TableCell {
	return ['text', 'stack', 'columns', 'ul', 'ol', 'table', 'svg', 'image', 'canvas', 'field', 'pageReference'].some((key) => key in cell);
}
