import { rowHeights } from './block-height.ts';
import type { LayoutNode } from './layout-node.ts';

/** So many rows stand at least on the last page of a table, where as many are left for the page before. */
const leastRows = 3;
/** What an estimated height may be out by. */
const slack = 1;

/** Where a table stands while its rows are laid out. */
export interface TablePlace {
	/** The room of the whole table, in points. */
	readonly width: number;
	/** The page of the row that is next, and the row with which that page began. */
	page: number;
	first: number;
}

/**
 * Whether a page is to end before a row that would still fit, because the page after it would hold one or two rows alone: 9 rows
 * that would part 8 and 1 part 6 and 3. Only tables whose rows are never split are parted so.
 * @param room what is left of the page, in points
 */
export function endsEarly(node: LayoutNode, row: number, { width, first }: TablePlace, room: number): boolean {
	const { body = [], dontBreakRows = false } = node.table ?? {};
	const last = body.length - row;
	if (!dontBreakRows || last > leastRows || row <= first || body.some((cells) => cells.some(({ rowSpan = 1 }) => rowSpan > 1)))
		return false;
	if (last !== Math.min(leastRows, Math.floor((body.length - first) / 2))) return false;
	const heights = rowHeights(node, width).slice(row);
	return (heights[0] ?? 0) <= room && heights.reduce((total, height) => total + height, 0) > room - slack;
}
