import type { Block, List, ListItem } from '../../../model/block.ts';
import { inlinesOf, plainText } from '../../../model/walk.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import type { ListItem as ItemNode, PdfNode } from '../tagged/node.ts';

/** Letter spacing of a list with boxes to tick: a third of the room that it adds between a box and its words. */
const taskGap = 2.5;

/** A list with pine marks; items stand close when each is one line of text. */
export function listPiece(list: List, scope: Scope): Piece {
	const { style, words } = scope.context;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - scope.indent - 22 };
	const items = list.items.map((item, index): ItemNode => {
		const node = itemNode(list.ordered ? withBox(item) : item, inside);
		const last = index === list.items.length - 1;
		const spaced: PdfNode = last ? node : { ...node, marginBottom: style.space.tight };
		if (item.checked === undefined || list.ordered) return spaced;
		return { ...spaced, marker: boxOf(item.checked), ua: { title: words(item.checked ? 'tickDone' : 'tickNotDone') } };
	});
	const hasTasks = !list.ordered && list.items.some(({ checked }) => checked !== undefined);
	const common = {
		...style.text(scope.kind, { bold: list.ordered }),
		markerColor: style.colour('pine'),
		...(hasTasks && { characterSpacing: taskGap }),
		margin: [scope.indent, 0, 0, 0] as const,
	};
	const node: PdfNode = list.ordered ? { ol: items, start: list.start, separator: '.  ', ...common } : { ul: items, ...common };
	return { node, before: style.space.small, after: style.space.snug };
}

function itemNode(item: ListItem, scope: Scope): PdfNode {
	const nodes = flow(scope.print(item.children, scope));
	const { style } = scope.context;
	if (nodes.length === 0) return textNode(' ', 'body', style);
	const [first] = item.children;
	const own = first && startsWithoutWords(first) ? [textNode('', scope.kind, style)] : [];
	return { stack: [...own, ...nodes], ...style.text(scope.kind), characterSpacing: 0 };
}

/** Whether a picture, a rule or something with a bar or a box comes first: a label stands beside words alone, and would be lost or drawn over. */
function startsWithoutWords(block: Block): boolean {
	if (block.kind === 'thematic-break' || block.kind === 'quotation' || block.kind === 'code-block') return true;
	if (block.kind !== 'paragraph') return false;
	const picture = block.children.findIndex((inline) => [...inlinesOf([inline])].some(({ kind }) => kind === 'image'));
	return picture >= 0 && plainText(block.children.slice(0, picture)).trim() === '';
}

/** A task of a numbered list: its box stands before its words, as its label is its number. */
function withBox(item: ListItem): ListItem {
	if (item.checked === undefined) return item;
	const { span } = item;
	const box = { kind: 'text', text: `${boxOf(item.checked)} `, span } as const;
	const [first, ...rest] = item.children;
	if (first?.kind === 'paragraph') return { ...item, children: [{ ...first, children: [box, ...first.children] }, ...rest] };
	return { ...item, children: [{ kind: 'paragraph', children: [box], span }, ...item.children] };
}

function boxOf(checked: boolean): string {
	return checked ? '☑' : '☐';
}
