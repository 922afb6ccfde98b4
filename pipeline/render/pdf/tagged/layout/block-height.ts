import { buildColumnWidths } from '../pdfmake.ts';
import type { LayoutInline, LayoutNode } from './layout-node.ts';

/** Height in points of a measured node when it is laid out this wide, with its margins. Cells that span rows are left out. */
export function heightOf(node: LayoutNode, width: number): number {
	if (isOutOfFlow(node)) return 0;
	const [left, top, right, bottom] = marginsOf(node);
	return top + innerHeight(node, width - left - right) + bottom;
}

/** Height of the least that must stand together at the start of a node: two lines, a whole unbreakable block (of one that may be split, what it may leave), a header with its first row. */
export function startHeightOf(node: LayoutNode, width: number): number {
	if (node.unbreakable || isOutOfFlow(node)) return Math.min(heightOf(node, width), (node.mayLeave ?? Number.POSITIVE_INFINITY) + 1);
	const [left, top, right] = marginsOf(node);
	const inner = width - left - right;
	if (node._inlines) return top + sum(leastLines(lineHeights(node._inlines, inner)));
	const first = node.stack?.find((child) => !isOutOfFlow(child));
	if (first) return top + startHeightOf(first, inner);
	if (node.columns) return top + Math.max(0, ...columnsOf(node, inner).map(([column, room]) => startHeightOf(column, room)));
	const item = (node.ul ?? node.ol)?.[0];
	if (item) return top + startHeightOf(item, inner - (node._gapSize?.width ?? 0));
	if (node.table) return top + (isSmallTable(node, inner) ? tableHeight(node, inner, node.table.body.length) : tableStart(node, inner));
	return heightOf(node, width);
}

/** A table of few low rows with a head is not parted: one row or two under a head of their own are no table. */
export function isSmallTable(node: LayoutNode, width: number): boolean {
	const { body = [], headerRows = 0, dontBreakRows = false } = node.table ?? {};
	const rows = body.length - headerRows;
	return dontBreakRows && headerRows > 0 && rows > 1 && rows <= fewRows && tableHeight(node, width, body.length) <= lowTable;
}

const fewRows = 4;
/** A fifth of the text area of a page. */
const lowTable = 140;

/** The heights of a paragraph's lines. */
export function lineHeights(inlines: readonly LayoutInline[], width: number): readonly number[] {
	const lines: number[] = [];
	let used = 0;
	let height = 0;
	let started = false;
	for (const inline of inlines) {
		if (started && used + inline.width - inline.trailingCut > width + 0.001 && !inline.noWrap) {
			lines.push(height);
			used = 0;
			height = 0;
		}
		started = true;
		used += inline.width;
		height = Math.max(height, inline.height);
		// A word wider than its line is divided.
		for (const room = Math.max(width, inline.fontSize); used - inline.trailingCut > room + 0.001 && inline.width > room; used -= room) {
			lines.push(height);
		}
		if (inline.lineEnd) {
			lines.push(height);
			used = 0;
			height = 0;
			started = false;
		}
	}
	if (started) lines.push(height);
	return lines;
}

/** A paragraph is split so that two lines at least stand on each side; three or fewer are not split. */
export function leastLines(lines: readonly number[]): readonly number[] {
	return lines.length <= 3 ? lines : lines.slice(0, 2);
}

function innerHeight(node: LayoutNode, width: number): number {
	if (node._inlines) return sum(lineHeights(node._inlines, width));
	if (node.stack) return sum(node.stack.map((child) => heightOf(child, width)));
	if (node.columns) return Math.max(0, ...columnsOf(node, width).map(([column, room]) => heightOf(column, room)));
	const items = node.ul ?? node.ol;
	if (items) return sum(items.map((item) => heightOf(item, width - (node._gapSize?.width ?? 0))));
	if (node.table) return tableHeight(node, width, node.table.body.length);
	return node._height ?? node._minHeight ?? 0;
}

function columnsOf(node: LayoutNode, width: number): readonly (readonly [LayoutNode, number])[] {
	const columns = (node.columns ?? []) as (LayoutNode & { _calcWidth?: number })[];
	buildColumnWidths(columns, width - (node._gap ?? 0) * Math.max(0, columns.length - 1));
	return columns.map((column) => [column, column._calcWidth ?? width] as const);
}

function tableStart(node: LayoutNode, width: number): number {
	const { headerRows = 0, keepWithHeaderRows = 0, dontBreakRows = false } = node.table ?? {};
	const rows = Math.max(headerRows + keepWithHeaderRows, dontBreakRows ? headerRows + 1 : headerRows);
	if (rows > 0) return tableHeight(node, width, rows);
	return tableHeight(node, width, 1, startHeightOf);
}

function tableHeight(node: LayoutNode, width: number, rows: number, cellHeight = heightOf): number {
	return (node._layout?.hLineWidth(0, node) ?? 0) + sum(rowHeights(node, width, rows, cellHeight));
}

/** The heights of a table's rows, each with its padding and the rule below it. */
export function rowHeights(node: LayoutNode, width: number, rows = node.table?.body.length ?? 0, cellHeight = heightOf): readonly number[] {
	const { table, _offsets: offsets, _layout: layout } = node;
	if (!table || !offsets || !layout) return [];
	buildColumnWidths(table.widths, width - offsets.total, offsets.total, node);
	return table.body.slice(0, rows).map((row, index) => {
		const heights = row.map((cell, column) => {
			if (cell._span || (cell.rowSpan ?? 1) > 1) return 0;
			return cellHeight(cell, spanWidth(table.widths, offsets.offsets, column, cell.colSpan ?? 1));
		});
		const asked = typeof table.heights === 'function' ? table.heights(index) : rowHeight(table.heights, index);
		if (typeof asked === 'number') heights.push(asked);
		return (
			layout.paddingTop(index, node) + Math.max(0, ...heights) + layout.paddingBottom(index, node) + layout.hLineWidth(index + 1, node)
		);
	});
}

function rowHeight(heights: number | readonly (number | 'auto')[] | undefined, row: number): number | 'auto' | undefined {
	return typeof heights === 'object' ? heights[row] : heights;
}

function spanWidth(widths: readonly { _calcWidth?: number }[], offsets: readonly number[], column: number, span: number): number {
	let total = widths[column]?._calcWidth ?? 0;
	for (let next = column + 1; next < column + span; next++) total += (widths[next]?._calcWidth ?? 0) + (offsets[next] ?? 0);
	return total;
}

function isOutOfFlow(node: LayoutNode): boolean {
	return Boolean(node.absolutePosition ?? node.relativePosition);
}

function marginsOf(node: LayoutNode): readonly [number, number, number, number] {
	const [left = 0, top = 0, right = 0, bottom = 0] = node._margin ?? [];
	return [left, top, right, bottom];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
