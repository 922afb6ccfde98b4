import { roughHeight } from '../rough-height.ts';
import type { PdfNode } from '../tagged/node.ts';
import type { SheetStyle } from './sheet-style.ts';

/** A stretch of a sheet that is never split over two pages. */
export interface SheetBlock {
	readonly node: PdfNode;
	/** About, in points. */
	readonly height: number;
	/** Stands on a new page. */
	readonly startsPage?: boolean;
	/** Stays with the block behind it. */
	readonly keep?: boolean;
	/** The same with some points more, where its page has room: one block of a page at most. */
	readonly grown?: (more: number) => PdfNode;
}

/** A block as high as its node seems to be, were all its words bold. */
export function blockOf(node: PdfNode, { inner, font }: SheetStyle, more: Partial<SheetBlock> = {}): SheetBlock {
	return { node, height: roughHeight(node, inner, { ...font, widthRatio: font.widthRatio * boldRatio }), ...more };
}

/** How much wider bold letters are than regular ones, at most. */
const boldRatio = 1.07;

/** The blocks of each page, as many as it has room for. */
export function blocksByPage(blocks: readonly SheetBlock[], room: number): readonly (readonly SheetBlock[])[] {
	return splitBlocks(blocks, room).map((page) => {
		const left = room - spare - page.reduce((sum, { height }) => sum + height, 0);
		return left > 0 ? page.map((block) => (block.grown ? { ...block, node: block.grown(left) } : block)) : page;
	});
}

/** What a guess at heights can be out by. */
const spare = 14;

function splitBlocks(blocks: readonly SheetBlock[], room: number): readonly (readonly SheetBlock[])[] {
	const pages: SheetBlock[][] = [];
	let left = 0;
	for (const group of groupsOf(blocks)) {
		const height = group.reduce((sum, block) => sum + block.height, 0);
		if (pages.length === 0 || group[0]?.startsPage || height > left) {
			pages.push([]);
			left = room;
		}
		pages.at(-1)?.push(...group);
		left -= height;
	}
	return pages;
}

/** Blocks with those that they stay with. */
function groupsOf(blocks: readonly SheetBlock[]): readonly (readonly SheetBlock[])[] {
	const groups: SheetBlock[][] = [];
	let isOpen = false;
	for (const block of blocks) {
		if (isOpen) groups.at(-1)?.push(block);
		else groups.push([block]);
		isOpen = block.keep === true;
	}
	return groups;
}
