import type { Block, Heading } from '../../../model/block.ts';
import { plainText } from '../../../model/walk.ts';
import { type DrawingName, drawing, rule } from '../drawings.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

/** One part of a one-page profile: its heading and what stands under it. */
export interface ProfilePart {
	readonly heading: Heading;
	readonly blocks: readonly Block[];
}

const marks: readonly DrawingName[] = ['star', 'heart', 'ring'];
const gap = 24;

/** The parts of a one-page profile beside each other, three to a row, each under a drawing. */
export function profilePieces(parts: readonly ProfilePart[], scope: Scope): readonly Piece[] {
	const perRow = scope.context.style.records ? 1 : parts.length === 4 ? 2 : Math.min(3, parts.length);
	const rows: Piece[] = [];
	for (let start = 0; start < parts.length; start += perRow) {
		const inRow = parts.slice(start, start + perRow);
		const width = (scope.width - gap * (perRow - 1)) / perRow;
		const columns = inRow.map((part, index) => partNode(part, start + index, width, scope));
		rows.push({
			node: { columns, columnGap: gap, unbreakable: true },
			before: scope.context.style.space.small,
			after: scope.context.style.space.wide,
		});
	}
	return rows;
}

function partNode({ heading, blocks }: ProfilePart, index: number, width: number, scope: Scope): PdfNode {
	const { context } = scope;
	const { style } = context;
	const inside: Scope = { ...scope, indent: 0, width, level: scope.level + 1, kind: 'table' };
	const content = flow([
		{ node: rule(width, 1.5, style.colour('pine')), before: 0, after: 10 },
		{ node: drawing(marks[index % marks.length] ?? 'star', 30, style), before: 0, after: style.space.small },
		{
			node: textNode(runsOf(heading.children, context), 'block', style, {
				bold: true,
				mark: { role: headingRole(scope.level + 1), bookmark: plainText(heading.children, context.names) },
			}),
			before: 0,
			after: style.space.tight,
		},
		...scope.print(blocks, inside),
	]);
	return { width, stack: content };
}
