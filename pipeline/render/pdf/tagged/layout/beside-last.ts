import type { LayoutNode, LayoutPage } from './layout-node.ts';

/** Between the words of the line and what stands at its right, in points. */
const least = 24;
/** Rounding, in points. */
const slack = 0.01;

/**
 * How far a measured text goes up, in points, to stand at the right of the last line on the page; `undefined` where that line has no
 * room for it, or something else was drawn after it.
 * @param from where the text would stand, from the top of the page
 * @param edge the right end of the room for it
 */
export function riseBesideLast(node: LayoutNode, page: LayoutPage, from: number, edge: number): number | undefined {
	const last = page.items.at(-1);
	if (last?.type !== 'line' || !node._inlines) return undefined;
	const line = last.item;
	const width = node._inlines.reduce((total, inline) => total + inline.width, 0);
	const height = Math.max(0, ...node._inlines.map((inline) => inline.height));
	const bottom = line.y + line.getHeight();
	if (line.x + line.getWidth() + least + width > edge || bottom > from + slack) return undefined;
	return from - bottom + Math.min(height, line.getHeight());
}
