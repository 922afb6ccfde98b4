import type { ReviewBlock } from '../../../model/block.ts';
import { nameKey } from '../../../model/plan-parts.ts';
import { type DrawingName, drawing } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { placeRun, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';
import type { InlineNode, TableCell } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

const marks: Readonly<Record<NonNullable<ReviewBlock['achieved']>, DrawingName>> = { yes: 'tick', no: 'cross', partly: 'half' };

/** Reviews that follow each other: a rule above each and below the last. None is split over pages. */
export function reviewsPiece(reviews: readonly ReviewBlock[], scope: Scope): Piece {
	const { style } = scope.context;
	const { row } = style.theme.line;
	return {
		node: {
			table: { widths: [style.hang, '*'], body: reviews.map((review) => reviewRow(review, scope)), dontBreakRows: true },
			layout: {
				...framedLayout([0, row, 0, row], style.colour('rule'), [0, space.block, 0, 14]),
				hLineWidth: () => row,
				hLineWhenBroken: true,
			},
			ua: { role: 'Presentation' },
			keepWithNext: false,
		},
		before: space.block,
		after: space.wide,
	};
}

/** How one outcome went: a mark, its number and name, whether it was achieved and why not, and what people said. */
function reviewRow(review: ReviewBlock, scope: Scope): readonly TableCell[] {
	const { context } = scope;
	const { style } = context;
	const outcome = context.thread.outcomes.find(({ label }) => nameKey(label.name) === nameKey(review.label.name));
	const number = outcome && placeRun(outcome.number, context.places.of(outcome), context, `${outcome.number} ${outcome.label.name}`);
	const title = textNode([...(number ? [number, { text: ' ' }] : []), ...wordRuns(review.label.name)], 'block', style, {
		bold: true,
		mark: { role: headingRole(scope.level + 1), bookmark: `${outcome ? `${outcome.number} ` : ''}${review.label.name}` },
	});
	const result = resultRuns(review, scope);
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang };
	const content = flow([
		{ node: title, before: 0, after: space.hair },
		...(result.length > 0 ? [{ node: textNode(result, 'body', style), before: 0, after: space.small }] : []),
		...scope.print(review.children, inside),
	]);
	const mark = review.achieved === undefined ? [] : [drawing(marks[review.achieved], 18, style)];
	return [{ stack: mark, margin: [space.small, 1, 0, 0] }, { stack: content }];
}

function resultRuns({ achieved, because }: ReviewBlock, { context: { words } }: Scope): readonly InlineNode[] {
	if (achieved === undefined) return [];
	const answer = words(achieved === 'yes' ? 'achievedYes' : achieved === 'no' ? 'achievedNo' : 'achievedPartly');
	const reasons = { circumstances: 'becauseCircumstances', outcome: 'becauseOutcome', support: 'becauseSupport' } as const;
	const why: readonly InlineNode[] =
		because === undefined ? [] : [{ text: ` ${words('whyNot')}: ` }, { text: `${words(reasons[because])}.`, bold: true }];
	return [{ text: `${words('achieved')}: ` }, { text: `${answer}.`, bold: true }, ...why];
}
