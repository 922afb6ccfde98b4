import { marginsOf } from '../../pdf/pieces.ts';
import type { PdfNode } from '../../pdf/tagged/node.ts';
import { across, rem } from './lengths.ts';
import type { Around, PageContext } from './page-context.ts';
import { blockLook } from './text-look.ts';

/** The classes of a block: its letters, the room around it, and what it may do where a page of paper ends; `more`: declarations of its own. */
export function blockClass(node: PdfNode, around: Around, page: PageContext, more: readonly string[] = []): string {
	const own = page.sheet.of([...blockLook(node, around, page.theme), ...roomAround(node), ...more]);
	return [own, node.unbreakable ? 'keep' : '', node.pageBreak === 'before' ? 'new-page' : '', node.keepWithNext ? 'with-next' : '']
		.filter((name) => name !== '')
		.join(' ');
}

/** Margins. What stands further out than its surroundings on paper stands in line with them here. */
export function roomAround(node: PdfNode): readonly string[] {
	const [left, top, right, bottom] = marginsOf(node.margin);
	const room = {
		'margin-left': Math.max(0, left + (node.marginLeft ?? 0)),
		'margin-top': Math.max(0, top + (node.marginTop ?? 0)),
		'margin-right': Math.max(0, right + (node.marginRight ?? 0)),
		'margin-bottom': Math.max(0, bottom + (node.marginBottom ?? 0)),
	};
	return Object.entries(room).flatMap(([side, points]) =>
		points === 0 ? [] : [`${side}:${/left|right/.test(side) ? across(points) : rem(points)}`],
	);
}
