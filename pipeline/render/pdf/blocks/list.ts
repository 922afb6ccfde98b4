import type { List, ListItem } from '../../../model/block.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';
import type { ListItem as ItemNode, PdfNode } from '../tagged/node.ts';

/** Letter spacing of a list with boxes to tick: a third of the room that it adds between a box and its words. */
const taskGap = 2.5;

/** A list with pine marks; items stand close when each is one line of text. */
export function listPiece(list: List, scope: Scope): Piece {
	const { style, words } = scope.context;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - scope.indent - 22 };
	const items = list.items.map((item, index): ItemNode => {
		const node = itemNode(item, inside);
		const last = index === list.items.length - 1;
		const spaced: PdfNode = last ? node : { ...node, marginBottom: space.tight };
		if (item.checked === undefined) return spaced;
		return { ...spaced, marker: item.checked ? '☑' : '☐', ua: { title: words(item.checked ? 'tickDone' : 'tickNotDone') } };
	});
	const hasTasks = list.items.some(({ checked }) => checked !== undefined);
	const common = {
		...style.text(scope.kind, { bold: list.ordered }),
		markerColor: style.colour('pine'),
		...(hasTasks && { characterSpacing: taskGap }),
		margin: [scope.indent, 0, 0, 0] as const,
	};
	const node: PdfNode = list.ordered ? { ol: items, start: list.start, separator: '.  ', ...common } : { ul: items, ...common };
	return { node, before: space.small, after: space.snug };
}

function itemNode(item: ListItem, scope: Scope): PdfNode {
	const nodes = flow(scope.print(item.children, scope));
	const { style } = scope.context;
	if (nodes.length === 0) return textNode(' ', 'body', style);
	return { stack: nodes, ...style.text(scope.kind), characterSpacing: 0 };
}
