import type { NeedBlock } from '../../../model/block.ts';
import { hangingNumber } from '../hanging.ts';
import { framedLayout } from '../layouts.ts';
import { emptyCell, textNode } from '../nodes.ts';
import { numberRuns, patternRuns } from '../number-runs.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { boxSide } from '../style.ts';
import type { InlineNode, TextNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

/** A need: its number in a cell, its name and its words beside it, and last what the plan does about it. Never split over pages. */
export function needPiece(need: NeedBlock, scope: Scope): Piece {
	const { context } = scope;
	const { style } = context;
	const { line } = style.theme;
	const gap = style.hang - boxSide;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang };
	const title = numberedHeading(need.number, need.label.name, need, scope);
	const served = servedRuns(need, context);
	const content = flow([
		{ node: title, before: 0, after: 0 },
		...scope.print(need.children, inside),
		...(served.length > 0 ? [{ node: textNode(served, 'table', style, { colour: 'soft' }), before: style.space.snug, after: 0 }] : []),
	]);
	return {
		node: {
			table: {
				widths: [boxSide, '*'],
				body: [
					[
						{ ...emptyCell, fillColor: style.colour('tint2') },
						{ stack: content, margin: [gap, 8, 0, 12] },
					],
				],
				dontBreakRows: true,
			},
			layout: {
				...framedLayout([style.flat ? line.row : 0, line.row, 0, line.row], style.colour(style.flat ? 'ink' : 'rule')),
				vLineWidth: (at) => (style.flat && at < 2 ? line.row : 0),
			},
			ua: { role: 'Presentation' },
			keepWithNext: false,
		},
		before: style.space.block,
		after: style.space.block,
	};
}

/** The number in its cell and the name beside it: one heading, `B1 Reading and spelling`. */
function numberedHeading(number: string, name: string, need: NeedBlock, scope: Scope): TextNode {
	const { style, places } = scope.context;
	const id = places.of(need);
	const room = style.hang - boxSide / 2;
	const hanging = hangingNumber({ number, kind: 'h3', style, look: { color: style.colour('pine') }, room, centred: true });
	return textNode([...hanging, ...wordRuns(name, { bold: true })], 'block', style, {
		bold: true,
		mark: { role: headingRole(scope.level + 1), bookmark: `${number} ${name}` },
		...(id !== undefined && { id }),
	});
}

/** `Outcome E1 and help F1, F2 and F3 are for this need.` */
function servedRuns(need: NeedBlock, context: PrintContext): readonly InlineNode[] {
	const { thread, words } = context;
	const outcomes = thread.outcomesFor(need).map((outcome) => ({ number: outcome.number, thing: outcome, label: outcome.label.name }));
	const help = thread
		.helpFor(need)
		.flatMap(({ row, outcome }) => (outcome === undefined && row.number !== undefined ? [{ number: row.number, thing: row }] : []));
	const many = outcomes.length > 1;
	const fills = {
		outcomes: patternRuns(words(many ? 'outcomeNumbers' : 'outcomeNumber'), { numbers: numberRuns(outcomes, context) }),
		help: numberRuns(help, context),
	};
	if (outcomes.length === 0 && help.length === 0) return [];
	if (outcomes.length === 0) return patternRuns(words('needServedHelp'), fills);
	if (help.length === 0) return patternRuns(words(many ? 'needServedOutcomes' : 'needServedOutcome'), fills);
	return patternRuns(words('needServedBoth'), fills);
}
