import type { OutcomeBlock, ReviewBlock } from '../../../model/block.ts';
import { blocksOfKind, nameKey } from '../../../model/plan-parts.ts';
import { type DrawingName, drawing, rule } from '../drawings.ts';
import { listRuns } from '../fill-words.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { placeRun, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

const marks: Readonly<Record<NonNullable<ReviewBlock['achieved']>, DrawingName>> = { yes: 'tick', no: 'cross', partly: 'half' };

/** Reviews that follow each other: a rule above each and below the last. The words of one stay with its title; its tables may go on over the page. */
export function reviewPieces(reviews: readonly ReviewBlock[], scope: Scope): readonly Piece[] {
	const { style } = scope.context;
	const line = { ...rule(scope.width, style.theme.line.row, style.colour('rule')) };
	return [
		...reviews.flatMap((review): readonly Piece[] => [
			{ node: { ...line, keepWithNext: true }, before: style.space.block, after: style.space.snug },
			...ownPieces(review, scope),
		]),
		{ node: line, before: style.space.block, after: style.space.wide },
	];
}

/** How one outcome went: a mark, its number and name, whether it was achieved and why not, what people said, and what follows; then its tables, which show how people know. */
function ownPieces(review: ReviewBlock, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style } = context;
	const outcome = outcomeOf(review, context);
	const number = outcome && placeRun(outcome.number, context.places.of(outcome), context, `${outcome.number} ${outcome.label.name}`);
	const title = textNode([...(number ? [number, { text: ' ' }] : []), ...wordRuns(review.label.name)], 'block', style, {
		bold: true,
		mark: { role: headingRole(scope.level + 1), bookmark: `${outcome ? `${outcome.number} ` : ''}${review.label.name}` },
	});
	const result = resultRuns(review, scope);
	const { children } = review;
	const at = children.findIndex(({ kind }) => kind !== 'paragraph');
	const text = at < 0 ? children : children.slice(0, at);
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang };
	const content = flow([
		{ node: title, before: 0, after: style.space.hair },
		...(result.length > 0 ? [{ node: textNode(result, 'body', style), before: 0, after: style.space.small }] : []),
		...scope.print(text, inside),
		...nextPieces(review, context),
	]);
	const mark = review.achieved === undefined ? [] : [drawing(marks[review.achieved], 18, style)];
	const rest = children.slice(text.length).flatMap((block) => {
		const isTable = block.kind === 'table';
		const pieces = scope.print([block], isTable ? { ...inside, width: scope.width } : inside);
		return isTable ? pieces : pieces.map((piece) => indented(piece, style.hang));
	});
	return [
		{
			node: {
				...sideBySide([style.hang, '*'], [{ stack: mark, margin: [style.space.small, 1, 0, 0] }, { stack: content }]),
				unbreakable: true,
				keepWithNext: rest.length > 0,
			},
			before: 0,
			after: style.space.snug,
		},
		...rest,
	];
}

function indented(piece: Piece, by: number): Piece {
	return { ...piece, node: { stack: [piece.node], margin: [by, 0, 0, 0] } };
}

/** The outcome that is reviewed: of this document, or of the plan that the document is about. */
function outcomeOf({ label }: ReviewBlock, { thread, job }: PrintContext): OutcomeBlock | undefined {
	const plan = job.beside?.plan?.document;
	const reviewed = plan === undefined ? thread.outcomes : blocksOfKind(plan, 'outcome');
	return reviewed.find((outcome) => nameKey(outcome.label.name) === nameKey(label.name));
}

/** The outcomes of this document that follow, each with a link to its card. */
function nextPieces({ next }: ReviewBlock, context: PrintContext): readonly Piece[] {
	if (next.length === 0) return [];
	const { thread, places, words, style } = context;
	const named = next.map(({ name }): readonly InlineNode[] => {
		const outcome = thread.outcomes.find(({ label }) => nameKey(label.name) === nameKey(name));
		if (outcome === undefined) return wordRuns(name, { bold: true });
		const number = placeRun(outcome.number, places.of(outcome), context, `${outcome.number} ${outcome.label.name}`);
		return [number, { text: ' ' }, ...wordRuns(outcome.label.name, { bold: true })];
	});
	const runs = [{ text: `${words('reviewNext')}: ` }, ...listRuns(named, words), { text: '.' }];
	return [{ node: textNode(runs, 'body', style), before: style.space.small, after: 0 }];
}

function resultRuns({ achieved, because }: ReviewBlock, { context: { words } }: Scope): readonly InlineNode[] {
	if (achieved === undefined) return [];
	const answer = words(achieved === 'yes' ? 'achievedYes' : achieved === 'no' ? 'achievedNo' : 'achievedPartly');
	const reasons = { circumstances: 'becauseCircumstances', outcome: 'becauseOutcome', support: 'becauseSupport' } as const;
	const why: readonly InlineNode[] =
		because === undefined ? [] : [{ text: ` ${words('whyNot')}: ` }, { text: `${words(reasons[because])}.`, bold: true }];
	return [{ text: `${words('achieved')}: ` }, { text: `${answer}.`, bold: true }, ...why];
}
