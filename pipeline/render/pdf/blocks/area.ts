import type { Block, Heading } from '../../../model/block.ts';
import { plainText } from '../../../model/walk.ts';
import { rule } from '../drawings.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { headingRole } from './heading.ts';

/** An area of need: a rule, its heading, and what stands before its first need: the child's strengths. */
export function areaPieces(heading: Heading, before: readonly Block[], hasNeed: boolean, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words } = context;
	const title: Piece = {
		node: {
			stack: [
				{ ...rule(scope.width, 1.5, style.colour('pine')), margin: [0, 0, 0, style.space.small], keepWithNext: true },
				textNode(runsOf(heading.children, context), 'h3', style, {
					bold: true,
					mark: { role: headingRole(scope.level + 1), bookmark: plainText(heading.children, context.names) },
				}),
			],
			keepWithNext: 90,
		},
		before: style.space.heading,
		after: style.space.small,
	};
	if (before.length === 0) return [title];
	if (!hasNeed) return [title, ...scope.print(before, scope)];
	if (style.records)
		return [title, { node: runIn(words('strengths'), style), before: 0, after: style.space.hair }, ...scope.print(before, scope)];
	const inside: Scope = { ...scope, indent: 0, width: scope.width - style.hang };
	const label = textNode(words('strengths'), 'table', style, { bold: true, colour: 'soft', margin: [0, 1, 0, 0] });
	return [
		title,
		{ node: sideBySide([style.hang, '*'], [label, { stack: flow(scope.print(before, inside)) }]), before: 0, after: style.space.block },
	];
}

function runIn(label: string, style: Scope['context']['style']) {
	return textNode(label, 'body', style, { bold: true, keepWithNext: true });
}
