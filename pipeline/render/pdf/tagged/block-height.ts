import type { LayoutInline, LayoutNode } from './layout-node.ts';
import { buildColumnWidths } from './pdfmake.ts';

/** Height in points of a measured node when it is laid out this wide, with its margins. Cells that span rows are left out. */
export function heightOf(node: LayoutNode, width: number): number {
	if (isOutOfFlow(node)) return 0;
	const [left, top, right, bottom] = marginsOf(node);
	return top + innerHeight(node, width - left - right) + bottom;
}

/** Height of the least that must stand together at the start of a node: two lines, a whole unbreakable block, a header with its first row. */
export function startHeightOf(node: LayoutNode, width: number): number {
	if (node.unbreakable || isOutOfFlow(node)) return heightOf(node, width);
	const [left, top, right] = marginsOf(node);
	const inner = width - left - right;
	if (node._inlines) return top + sum(leastLines(lineHeights(node._inlines, inner)));
	const first = node.stack?.find((child) => !isOutOfFlow(child));
	if (first) return top + startHeightOf(first, inner);
	if (node.columns) return top + Math.max(0, ...columnsOf(node, inner).map(([column, room]) => startHeightOf(column, room)));
	const item = (node.ul ?? node.ol)?.[0];
	if (item) return top + startHeightOf(item, inner - (node._gapSize?.width ?? 0));
	if (node.table) return top + tableStart(node, inner);
	return heightOf(node, width);
}

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
	const { table, _offsets: offsets, _layout: layout } = node;
	if (!table || !offsets || !layout) return 0;
	buildColumnWidths(table.widths, width - offsets.total, offsets.total, node);
	let total = layout.hLineWidth(0, node);
	for (const [index, row] of table.body.slice(0, rows).entries()) {
		const heights = row.map((cell, column) => {
			if (cell._span || (cell.rowSpan ?? 1) > 1) return 0;
			return cellHeight(cell, spanWidth(table.widths, offsets.offsets, column, cell.colSpan ?? 1));
		});
		const asked = typeof table.heights === 'function' ? table.heights(index) : rowHeight(table.heights, index);
		if (typeof asked === 'number') heights.push(asked);
		total +=
			layout.paddingTop(index, node) + Math.max(0, ...heights) + layout.paddingBottom(index, node) + layout.hLineWidth(index + 1, node);
	}
	return total;
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
