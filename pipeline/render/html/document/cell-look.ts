import type { TableCell, TableLayout, TableNode } from '../../pdf/tagged/node.ts';
import { across, rem } from './lengths.ts';
import { isDark, namedColour } from './page-colours-of.ts';
import type { PageContext } from './page-context.ts';

/** Where a cell stands in its table. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

/** The rules, the fill and the inner room of a cell, as the layout of its table says them for paper. */
export function cellLook(node: TableNode, cell: TableCell, { row, column }: Place, { theme }: PageContext): readonly string[] {
	const layout: TableLayout = typeof node.layout === 'object' ? node.layout : {};
	const { body } = node.table;
	const columns = columnsOf(node);
	const facts = { table: { body, widths: Array.from({ length: columns }, () => ({})) } };
	const spans = cell.colSpan ?? 1;
	const across0 = (line: number) => layout.hLineWidth?.(line, facts) ?? 0;
	const down = (line: number) => layout.vLineWidth?.(line, facts) ?? 0;
	const lastRow = row + (cell.rowSpan ?? 1) === body.length;
	const lastColumn = column + spans === columns;
	const hColour = (line: number) =>
		typeof layout.hLineColor === 'function' ? layout.hLineColor(line, facts, column) : (layout.hLineColor ?? '#000000');
	const vColour = (line: number) =>
		typeof layout.vLineColor === 'function' ? layout.vLineColor(line, facts, row) : (layout.vLineColor ?? '#000000');
	const rule = (side: string, width: number, colour: string) =>
		width === 0 ? [] : [`border-${side}:${rem(width)} solid ${namedColour(colour, 'line', theme)}`];
	const fill = cell.fillColor ?? layout.fillColor?.(row, facts, column) ?? undefined;
	const padding = [
		rem(layout.paddingTop?.(row, facts) ?? 0),
		across(layout.paddingRight?.(column + spans - 1, facts) ?? 0),
		rem(layout.paddingBottom?.(row, facts) ?? 0),
		across(layout.paddingLeft?.(column, facts) ?? 0),
	];
	return [
		...rule('top', across0(row), hColour(row)),
		...(lastRow ? rule('bottom', across0(body.length), hColour(body.length)) : []),
		...rule('left', down(column), vColour(column)),
		...(lastColumn ? rule('right', down(columns), vColour(columns)) : []),
		...(padding.every((one) => one === '0') ? [] : [`padding:${padding.join(' ')}`]),
		...(fill === undefined || fill === null
			? []
			: [`background:${namedColour(fill, 'fill', theme)}`, ...(isDark(fill, theme) ? ['print-color-adjust:exact'] : [])]),
		...heightOf(node, row),
	];
}

/** The set width of a column with the room inside its cells; absent for one that has what is left. */
export function widthOf({ table: { body, widths = [] }, layout }: TableNode, column: number): number | undefined {
	const width = widths[column];
	if (typeof width !== 'number') return undefined;
	const facts = { table: { body, widths: widths.map(() => ({})) } };
	const sides = typeof layout === 'object' ? [layout.paddingLeft?.(column, facts) ?? 0, layout.paddingRight?.(column, facts) ?? 0] : [];
	return sides.reduce((total, one) => total + one, width);
}

export function columnsOf({ table }: TableNode): number {
	return table.widths?.length ?? table.body[0]?.length ?? 0;
}

/** The least height of a row, where paper sets one. */
export function heightOf({ table: { heights } }: TableNode, row: number): readonly string[] {
	const height = typeof heights === 'function' ? heights(row) : typeof heights === 'object' ? heights[row] : heights;
	return typeof height !== 'number' || height === 0 ? [] : [`height:${rem(height)}`];
}
