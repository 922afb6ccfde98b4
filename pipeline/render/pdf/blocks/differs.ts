import type { DiffersBlock } from '../../../model/block.ts';
import { drawing } from '../drawings.ts';
import { listRuns } from '../fill-words.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { patternRuns } from '../number-runs.ts';
import { flow, type Piece } from '../pieces.ts';
import { citationRun } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { boxRole } from './heading.ts';

const icon = 30;

/** Advice that does not agree: what about, whose advice, and how the plan settled it. Never split over pages. */
export function differsPiece(differs: DiffersBlock, scope: Scope): Piece {
	const { context } = scope;
	const { style, words } = context;
	const { card } = style.theme.line;
	const label = `${words('differs')}: `;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang - style.space.wide };
	const title = textNode([{ text: label, color: style.colour('soft') }, { text: differs.label.name }], 'block', style, {
		bold: true,
		mark: { role: boxRole(scope), bookmark: `${label}${differs.label.name}` },
	});
	const sources = differs.between.map(({ name }) => [citationRun(name, context)]);
	const between = patternRuns(words('differsBetween'), { who: listRuns(sources, words) });
	const content = flow([
		{ node: title, before: 0, after: style.space.hair },
		...(sources.length > 0 ? [{ node: textNode(between, 'table', style, { colour: 'soft' }), before: 0, after: style.space.small }] : []),
		{ node: textNode(words('differsSettled'), 'body', style, { bold: true, keepWithNext: true }), before: 0, after: 0 },
		...scope.print(differs.children, inside),
	]);
	return {
		node: {
			table: {
				widths: [style.hang - card, '*'],
				body: [
					[
						{ ...drawing('settled', icon, style), margin: [16, 2, 0, 0] },
						{ stack: content, margin: [0, 0, style.space.wide, 0] },
					],
				],
				dontBreakRows: true,
			},
			layout: framedLayout([card, card, card, card], style.colour('pine'), [0, 12, 0, 14]),
			ua: { role: 'Presentation' },
		},
		before: style.space.block,
		after: style.space.block,
	};
}
