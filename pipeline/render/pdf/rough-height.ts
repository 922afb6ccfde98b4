import type { FontFamily } from '../../model/theme.ts';
import { estimateLines } from '../shared/measure.ts';
import { marginsOf } from './pieces.ts';
import type { InlineText, PdfNode, TableCell, TableNode } from './tagged/node.ts';

/** The letters that a page is set in. */
type Letters = Pick<FontFamily, 'lineRatio' | 'widthRatio'>;

/** About how high a node is in points when it is laid out this wide, with its margins. */
export function roughHeight(node: PdfNode, width: number, font: Letters): number {
	const [left, top, right, bottom] = sidesOf(node);
	return top + contentHeight(node, width - left - right, font) + bottom;
}

function contentHeight(node: PdfNode, width: number, font: Letters): number {
	const inside = (nodes: readonly PdfNode[], room: number) => nodes.map((child) => roughHeight(child, room, font));
	if ('table' in node) return tableHeight(node, width, font);
	if ('stack' in node) return sum(inside(node.stack, width));
	if ('columns' in node)
		return Math.max(0, ...node.columns.map((column) => roughHeight(column, roomOf(column, node.columns, width), font)));
	if ('ul' in node || 'ol' in node) return sum(inside(node.ul ?? node.ol ?? [], width - 16));
	if ('svg' in node || 'image' in node) return node.height ?? node.fit?.[1] ?? (typeof node.width === 'number' ? node.width : 0);
	if ('canvas' in node) return 0;
	if ('field' in node) return node.field.height;
	const { fontSize = 12, lineHeight = 1 } = node;
	const lines = wordsOf('text' in node ? (node.text ?? '') : '0')
		.split('\n')
		.map((text) => Math.max(1, estimateLines(text, fontSize * font.widthRatio, width)));
	return sum(lines) * fontSize * lineHeight * font.lineRatio;
}

function tableHeight({ table, layout }: TableNode, width: number, font: Letters): number {
	const { body, widths = [], heights } = table;
	const look = typeof layout === 'object' ? layout : undefined;
	const facts = { table: { body, widths: widths.map(() => ({})) } };
	const across = (column: number) => (look?.paddingLeft?.(column, facts) ?? 0) + (look?.paddingRight?.(column, facts) ?? 0);
	const fixed = widths.map((one, column) => (typeof one === 'number' ? one + across(column) : 0));
	const open = widths.filter((one) => typeof one !== 'number').length;
	const share = (width - sum(fixed)) / Math.max(1, open);
	const rooms = widths.map((one, column) => (typeof one === 'number' ? one : share - across(column)));
	const rows = body.map((cells, row) => {
		const least = typeof heights === 'number' ? heights : 0;
		const high = cells.map((cell, column) => (isNode(cell) ? roughHeight(cell, rooms[column] ?? width, font) : 0));
		const ends = (look?.paddingTop?.(row, facts) ?? 0) + (look?.paddingBottom?.(row, facts) ?? 0);
		return Math.max(least, ...high) + ends + (look?.hLineWidth?.(row, facts) ?? 0);
	});
	return sum(rows) + (look?.hLineWidth?.(body.length, facts) ?? 0);
}

function isNode(cell: TableCell): cell is PdfNode {
	return Object.keys(cell).some((key) => key === 'text' || key === 'stack' || key === 'table' || key === 'columns' || key === 'svg');
}

function roomOf(column: PdfNode, all: readonly PdfNode[], width: number): number {
	return typeof column.width === 'number' ? column.width : width / all.length;
}

function wordsOf(text: InlineText): string {
	if (typeof text === 'string') return text;
	if (Array.isArray(text)) return text.map((part: InlineText) => wordsOf(part)).join('');
	return 'text' in text ? wordsOf(text.text ?? '') : '00';
}

function sidesOf(node: PdfNode): readonly [number, number, number, number] {
	const [left, top, right, bottom] = marginsOf(node.margin);
	return [left + (node.marginLeft ?? 0), top + (node.marginTop ?? 0), right + (node.marginRight ?? 0), bottom + (node.marginBottom ?? 0)];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
