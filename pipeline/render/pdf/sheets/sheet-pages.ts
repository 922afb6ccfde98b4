import type { Sheet } from '../../../model/sheets.ts';
import type { PdfNode } from '../tagged/node.ts';
import { blocksByPage, type SheetBlock } from './block.ts';
import { partBlocks } from './part-blocks.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';

/** Under a sheet's title. */
const rule = { above: 4, width: 4, below: 10 } as const;

/** A sheet on pages of its own. */
export function sheetPages(sheet: Sheet, style: SheetStyle): readonly PdfNode[] {
	const blocks = sheet.parts.flatMap((part) => partBlocks(part, style));
	return titledPages(sheet.title, sheet.id, blocks, style);
}

/** Pages of blocks. Their title stands on each of them, so that a loose page is known; it is read aloud once. `place`: for links to it. */
export function titledPages(title: string, place: string, blocks: readonly SheetBlock[], style: SheetStyle): readonly PdfNode[] {
	const room = style.body - titleHeight(title, style);
	return blocksByPage(blocks, room).flatMap((page, index) => [
		...titleNodes(title, style, index === 0 ? place : undefined),
		...page.map(({ node }) => node),
	]);
}

function titleHeight(title: string, style: SheetStyle): number {
	return linesOf(title, style.title, style.inner, style) * lineOf(style.title, style.font) + rule.above + rule.width + rule.below;
}

/** The title at the top of a new page; without a place it is repeated. */
function titleNodes(title: string, style: SheetStyle, place: string | undefined): readonly PdfNode[] {
	return [
		sheetText(title, style.title, {
			pageBreak: 'before',
			keepWithNext: true,
			ua: { role: place === undefined ? 'Artifact' : 'H2' },
			...(place !== undefined && { id: place }),
		}),
		{
			canvas: [{ type: 'rect', x: 0, y: rule.above, w: style.inner, h: rule.width, color: style.colour.pine }],
			marginBottom: rule.below,
			keepWithNext: true,
			ua: { role: 'Artifact' },
		},
	];
}
