import type { Block, OutcomeBlock, Paragraph, Table } from '../../../model/block.ts';
import type { Inline } from '../../../model/inline.ts';
import { statementOf } from '../../../model/plan-parts.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { hangingNumber } from '../hanging.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, PdfNode, TableCell, TableNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';
import { meaningPieces } from './meaning.ts';
import { stepNodes, stepsTitle } from './steps.ts';
import { tablePieces } from './table.ts';
import { shortStrip, threadStrip } from './thread-strip.ts';

const padding = 16;

/**
 * An outcome as a card: number and name, the outcome with its date, its place in the golden thread, then its steps or its help.
 * The card may go on over the page between two steps, with the same sides; above the title of the steps only where more than a
 * third of the page would be empty else, or where steps print as records, which are taller.
 */
export function outcomePieces(outcome: OutcomeBlock, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const table = outcome.children.find((child): child is Table => child.kind === 'table' && child.meaning !== undefined);
	const at = table === undefined ? outcome.children.length : outcome.children.indexOf(table);
	const tail = outcome.children.slice(at + 1);
	const stepTable = table?.meaning === 'steps' ? table : undefined;
	const steps = context.style.records ? undefined : stepTable;
	const head = cardHead(outcome, outcome.children.slice(0, at), stepTable !== undefined, scope);
	const after = tail.length === 0 ? [] : [cardTail(tail, scope)];
	const parts: readonly PdfNode[] =
		table === undefined
			? []
			: steps
				? stepNodes(steps, scope, after.length === 0)
				: tablePieces(table, scope, { last: after.length === 0, titled: table.meaning === 'steps' }).map(({ node }) => node);
	const [first, ...rest] = parts;
	const begin = stepTable && [stepsTitle(stepTable, scope), ...(first ? [first] : [])];
	const top: readonly PdfNode[] =
		steps && begin
			? [
					{
						stack: [
							{ stack: head, unbreakable: true, keepWithNext: false },
							{ stack: begin, unbreakable: true },
						],
						unbreakable: true,
						mayLeave: scope.context.style.mostLeft,
					},
				]
			: [
					{ stack: head, unbreakable: true, keepWithNext: begin ? false : 90 },
					...(begin ? [{ stack: begin, unbreakable: true }] : first ? [first] : []),
				];
	const nodes = [...top, ...rest, ...after];
	return nodes.map((node, index) => ({
		node: index === nodes.length - 1 && parts.length + after.length === 0 ? closed(node, scope) : node,
		before: index === 0 ? context.style.space.block : 0,
		after: index === nodes.length - 1 ? context.style.space.wide : 0,
	}));
}

function cardHead(outcome: OutcomeBlock, before: readonly Block[], steps: boolean, scope: Scope): readonly PdfNode[] {
	const { context } = scope;
	const { style } = context;
	const { card, row } = style.theme.line;
	const pine = style.colour('pine');
	const statement = statementOf(outcome);
	const others = before.filter((block) => block !== statement);
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - 2 * padding };
	const words = flow([
		{ node: textNode(statementRuns(outcome, statement, context), 'lead', style), before: 0, after: style.space.small },
		...(statement ? meaningPieces(statement.children, inside) : []),
		...(outcome.maintenance
			? [
					{
						node: textNode(wordRuns(context.words('maintenance')), 'table', style, { colour: 'soft' }),
						before: style.space.small,
						after: 0,
					},
				]
			: []),
		...scope.print(others, inside),
	]);
	const room = scope.width - 2 * card - 2 * padding;
	const joined = context.thread.hopesOf(outcome).length + context.thread.needsOf(outcome).length > 0;
	const oneStep = outcome.children.some((child) => child.kind === 'table' && child.meaning === 'help');
	const strip = oneStep ? shortStrip(outcome, room, context) : threadStrip(outcome, room, context);
	const body: readonly (readonly TableCell[])[] = [
		[{ stack: words, margin: [0, 7, 0, 8] }],
		...(joined ? [[{ stack: [strip], margin: [0, 6, 0, 6] as const }]] : []),
	];
	const box: TableNode = {
		table: { widths: ['*'], body },
		layout: {
			...framedLayout([card, 0, card, 0], pine, [padding, 0, padding, 0]),
			hLineWidth: (line, { table }) => (line === 0 || (line === table.body.length && !steps) ? 0 : row),
			hLineColor: () => style.colour('rule'),
			fillColor: (at) => (at === 1 ? style.colour('paper') : null),
		},
		ua: { role: 'Presentation' },
	};
	return [titleBar(outcome, scope), box];
}

/** Number and name, white on pine: one heading. */
function titleBar(outcome: OutcomeBlock, scope: Scope): TableNode {
	const { style, places } = scope.context;
	const { card } = style.theme.line;
	const id = places.of(outcome);
	const { number, label } = outcome;
	const beside = Math.max(style.hang - padding - card, estimateWidth(number, style.reckoned('block'), true) + style.space.block);
	const look = { color: style.colour('on-pine') };
	const title = [...hangingNumber({ number, kind: 'block', style, look, room: beside }), ...wordRuns(label.name, { bold: true })];
	return {
		table: {
			widths: ['*'],
			body: [
				[
					textNode(title, 'block', style, {
						bold: true,
						colour: 'on-pine',
						mark: { role: headingRole(scope.level + 1), bookmark: `${number} ${label.name}` },
						...(id !== undefined && { id }),
					}),
				],
			],
		},
		layout: {
			...framedLayout([card, 0, card, 0], style.colour('pine'), [padding + beside, 5, padding, 7]),
			fillColor: () => style.colour('pine'),
		},
		ua: { role: 'Presentation' },
	};
}

/** `By the end of Year 6, Sam will read a story ...` */
function statementRuns(outcome: OutcomeBlock, statement: Paragraph | undefined, context: PrintContext): readonly InlineNode[] {
	const { words, job } = context;
	const due = job.facts.outcomeDue.get(outcome.number);
	const runs = statement === undefined ? [] : runsOf(lowered(statement.children), context);
	if (due === undefined) return [...wordRuns(`${words('willSomeDay')} `), ...runs];
	const [before = '', ...after] = words('will', { due: '\u0000' }).split('\u0000');
	const [comma = '', ...rest] = /^,?/.exec(after.join('')) ?? [];
	const said = after.join('').slice(comma.length + rest.length);
	return [...wordRuns(`${before}${due.printed}${comma}`, { bold: true }), ...wordRuns(`${said} `), ...runs];
}

/** The outcome goes on after 'Sam will', so its first letter is small, unless the word is all capitals or a name of one letter. */
function lowered(line: readonly Inline[]): readonly Inline[] {
	const [first, ...rest] = line;
	if (first?.kind !== 'text' || !/^\s*\p{Lu}\p{Ll}/u.test(first.text)) return line;
	const text = first.text.trimStart();
	return [{ ...first, text: text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1) }, ...rest];
}

function cardTail(blocks: readonly Block[], scope: Scope): PdfNode {
	const { style } = scope.context;
	const { card } = style.theme.line;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - 2 * padding };
	return {
		table: { widths: ['*'], body: [[{ stack: flow(scope.print(blocks, inside)) }]] },
		layout: framedLayout([card, 0, card, card], style.colour('pine'), [padding, 10, padding, 12]),
		ua: { role: 'Presentation' },
	};
}

/** A card without steps or help: its lower rule. */
function closed(node: PdfNode, scope: Scope): PdfNode {
	const { style } = scope.context;
	const { card } = style.theme.line;
	const y = -card / 2;
	const end: PdfNode = {
		canvas: [{ type: 'line', x1: 0, y1: y, x2: scope.width, y2: y, lineWidth: card, lineColor: style.colour('pine') }],
		ua: { role: 'Artifact' },
	};
	return { stack: [node, end], unbreakable: true };
}
