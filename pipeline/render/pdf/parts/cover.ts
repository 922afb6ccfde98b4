import { printDate } from '../../../model/calendar-date.ts';
import type { PlanSection } from '../../../model/document.ts';
import { blocksOfKind } from '../../../model/plan-parts.ts';
import { plainText } from '../../../model/walk.ts';
import { balancedWidth, estimateWidth } from '../../shared/measure.ts';
import { headingRuns } from '../blocks/heading.ts';
import { replyBoxPieces } from '../blocks/reply-box.ts';
import { rule } from '../drawings.ts';
import { bareLayout, framedLayout } from '../layouts.ts';
import { logoFor, logoNode } from '../logo.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { roughHeight } from '../rough-height.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { type Fact, factsAbout, shortRange } from './cover-facts.ts';

/** From the top of the paper: the name of who writes, and the bar. */
const mastTop = 34;
const bandTop = 66;
const bandPadding = 18;
const chipWidth = 72;
const listGap = 24;

/**
 * The cover: who writes, whether it is a draft, the title on a band, what comes first in the source, and the facts in two lists.
 * A box with a last day stands on the first page: where not all fits, the facts go behind it, and as many paragraphs as must.
 * In large print the day stands there in one line.
 */
export function coverPieces(intro: PlanSection | undefined, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const blocks = (intro?.blocks ?? []).filter(({ kind }) => kind !== 'contents');
	const lead: Scope = { ...scope, indent: 0, level: 1 };
	const firstOther = blocks.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'easy-read' && kind !== 'no-easy-read');
	const split = firstOther < 0 ? blocks.length : firstOther;
	const facts = factsAbout(context);
	const head = [
		{ node: mastNode(context), before: 0, after: 0 },
		{ node: bandNode(context), before: 0, after: 14 },
	];
	const words = scope.print(blocks.slice(0, split), lead).map((piece) => ({ ...piece, node: asLead(piece.node, context) }));
	const lists = facts.length > 0 ? [{ node: listsNode(facts, context), before: 14, after: context.style.space.block }] : [];
	const rest = blocks.slice(split);
	const at = rest.findIndex(({ kind }) => kind === 'window');
	const box = at < 0 ? finalBox(lead) : scope.print(rest.slice(at, at + 1), lead);
	const above = scope.print(at < 0 ? rest : rest.slice(0, at), lead);
	const below = scope.print(at < 0 ? [] : rest.slice(at + 1), lead);
	if (box.length === 0 || fitsPage([...head, ...words, ...lists, ...above, ...box], context)) {
		return [...head, ...words, ...lists, ...above, ...box, ...below];
	}
	const counts = [...words.map((_, index) => words.length - index), 0];
	const first = counts.find((count) => fitsPage([...head, ...words.slice(0, count), ...box], context));
	if (first === undefined) {
		const begin = [...head, ...lastDayPieces(context), ...words];
		const [early, late] = factsBeside(begin, facts, context);
		return [...begin, ...early, ...above, ...box, ...late, ...below];
	}
	return [...head, ...words.slice(0, first), ...box, ...words.slice(first), ...lists, ...above, ...below];
}

/**
 * Lists of facts before a box that fills a page of its own, as many as the first page holds; the others come after it, not alone
 * on a page. Where the words before them go on to the next page, all stand there with these.
 */
function factsBeside(
	begin: readonly Piece[],
	facts: readonly (readonly [string, readonly Fact[]])[],
	context: PrintContext,
): readonly [early: readonly Piece[], late: readonly Piece[]] {
	const { style } = context;
	const lists = (some: typeof facts): readonly Piece[] =>
		some.length > 0 ? [{ node: listsNode(some, context), before: 14, after: style.space.block }] : [];
	const step = style.records ? 1 : facts.length;
	const counts = Array.from({ length: Math.floor(facts.length / Math.max(1, step)) + 1 }, (_, index) => index * step).toReversed();
	const fitting = counts.find((count) => fitsPage([...begin, ...lists(facts.slice(0, count))], context)) ?? facts.length;
	return [lists(facts.slice(0, fitting)), lists(facts.slice(fitting))];
}

/** The last day in one line, where the letters are so large that its box needs a page of its own. */
function lastDayPieces({ job, words, style, document }: PrintContext): readonly Piece[] {
	const { window } = job.facts;
	if (window === undefined || document.meta.stage === 'final') return [];
	const text = `${words('lastDayTitle')}: ${window.printed}`;
	return [{ node: textNode(wordRuns(text), 'lead', style, { bold: true }), before: 0, after: style.space.small }];
}

/** Whether pieces fit the first page, by a careful guess. */
function fitsPage(pieces: readonly Piece[], { style }: PrintContext): boolean {
	const { font } = style.theme;
	const heights = flow(pieces).map((node) => roughHeight(node, style.inner, font));
	return heights.reduce((total, height) => total + height, style.space.small) <= style.height;
}

/** A final plan says on its cover what the family can do now, unless the writer put the box elsewhere. */
function finalBox(scope: Scope): readonly Piece[] {
	const { document } = scope.context;
	const placed = blocksOfKind(document, 'window').length > 0;
	return document.meta.stage === 'final' && !placed ? replyBoxPieces(scope) : [];
}

/** The first paragraphs of a cover are set larger. */
function asLead(node: PdfNode, { style }: PrintContext): PdfNode {
	return 'text' in node && node.fontSize === style.theme.type.body.sizePt ? { ...node, ...style.text('lead') } : node;
}

function mastNode({ style, job, document }: PrintContext): PdfNode {
	const authority = job.look.project.authority;
	const { stage, schoolNow } = document.meta;
	const issuer = stage === undefined ? (schoolNow ?? authority?.name) : authority?.name;
	const name = document.meta.authority ?? issuer ?? '';
	const team = name === authority?.name ? (authority.team ?? '') : '';
	const left = textNode(wordRuns(name), 'block', style, { bold: true, colour: 'pine' });
	const right = textNode(wordRuns(team), 'body', style, { colour: 'soft', alignment: 'right', margin: [0, 1, 0, 0] });
	const { page } = style.theme;
	const logo = logoFor(name, style.theme);
	const row = (first: TableCell, second: TableCell) =>
		team === '' ? sideBySide(['*'], [first]) : sideBySide(['*', 'auto'], [first, second]);
	if (logo === undefined) return { ...row(name === '' ? { text: ' ' } : left, right), margin: [0, mastTop - page.top, 0, 12] };
	const { node, height } = logoNode(logo, { width: style.inner * 0.6 });
	const top = Math.max(14, (bandTop - height) / 2);
	const beside = { ...right, margin: [0, Math.max(0, (height - style.line('body')) / 2), 0, 0] as const };
	return { ...row({ stack: [node] }, beside), margin: [0, top - page.top, 0, Math.max(12, bandTop - top - height)] };
}

/** A bar and a pale band from edge to edge, with the status and the title. No large solid, so that it is cheap to print. */
function bandNode(context: PrintContext): PdfNode {
	const { style, document, names, places } = context;
	const { cover } = style.theme;
	const { left, right } = style.theme.page;
	const sameAsPage = style.colour(cover.ground) === style.colour('white');
	const typed = document.title === undefined ? '' : plainText(document.title.children, names);
	const title = typed.trim() === '' ? (document.meta.title ?? context.job.look.type.name) : typed;
	const runs = document.title === undefined || typed.trim() === '' ? wordRuns(title) : headingRuns(document.title, context);
	const narrow = style.inner - balancedWidth(title, style.reckoned('cover'), style.inner, true);
	const status = statusNode(context);
	const content = flow([
		...(status === undefined ? [] : [{ node: status, before: 0, after: 10 }]),
		{
			node: textNode(runs, 'cover', style, {
				bold: true,
				colour: cover.title,
				mark: { role: 'H1' },
				...(places.linked.has('cover') && { id: 'cover' }),
				margin: [0, 0, narrow, 0],
			}),
			before: 0,
			after: 0,
		},
	]);
	return {
		table: {
			widths: ['*'],
			heights: cover.band - 2 * bandPadding,
			body: [[{ stack: content, margin: [left, bandPadding, right, bandPadding] }]],
		},
		layout: {
			...framedLayout([0, cover.bar, 0, sameAsPage ? cover.bar : 0], style.colour(cover.barColour)),
			fillColor: () => style.colour(cover.ground),
		},
		ua: { role: 'Presentation' },
		margin: [-left, 0, -right, 0],
	};
}

const decisionSentences = { keep: 'decisionKeepSentence', change: 'decisionChangeSentence', end: 'decisionEndSentence' } as const;

/** 'Draft 1' on a dark chip and what that means, as real text: a watermark would hurt reading. */
function statusNode(context: PrintContext): PdfNode | undefined {
	const { style, words, document } = context;
	const { stage, version, chapter, title, support, cycle, held, decision, shortName } = document.meta;
	const look = { bold: true, colour: style.theme.cover.text, margin: [14, 5, 0, 0] } as const;
	const sentence = (text: string) => textNode(wordRuns(text), 'block', style, look);
	if (stage === 'draft') return chipRow(words('draftChip', { version: String(version ?? 1) }), sentence(words('draftSentence')), context);
	if (stage === 'final') return chipRow(words('finalChip'), sentence(words('finalSentence')), context);
	if (cycle !== undefined)
		return chipRow(support ?? shortRange(cycle, words), sentence(support === undefined ? '' : shortRange(cycle, words)), context);
	if (chapter !== undefined) return chipRow(`${words('chapter')} ${chapter}`, sentence(title ?? ''), context);
	if (held !== undefined) return chipRow(words('reviewChip'), sentence(words('reviewSentence', { date: printDate(held) })), context);
	if (decision !== undefined) return chipRow(words('decisionChip'), sentence(words(decisionSentences[decision])), context);
	if (shortName !== undefined) return chipRow(shortName, sentence(words('adviceSentence')), context);
	return undefined;
}

function chipRow(text: string, beside: PdfNode, { style }: PrintContext): PdfNode {
	const label: TableCell = {
		...textNode([{ text, noWrap: true }], 'block', style, { bold: true, alignment: 'center', margin: [0, 4, 0, 5] }),
		color: style.colour('white'),
		fillColor: style.colour('ink'),
	};
	const width = Math.max(chipWidth, estimateWidth(text, style.reckoned('block'), true) + 26);
	const chip: PdfNode = { table: { widths: [width], body: [[label]] }, layout: bareLayout, ua: { role: 'Presentation' } };
	return sideBySide([width, '*'], [{ stack: [chip] }, beside]);
}

/** Two lists of facts beside each other. */
function listsNode(lists: readonly (readonly [string, readonly Fact[]])[], context: PrintContext): PdfNode {
	const { style } = context;
	const perRow = style.records ? 1 : lists.length;
	const width = (style.inner - listGap * (perRow - 1)) / perRow;
	const nodes = lists.map(([title, facts]) => ({ width, stack: [...factsNode(title, facts, width, context)] }));
	return perRow === 1
		? { stack: nodes.map((node, index) => ({ ...node, unbreakable: true, marginBottom: index === 0 ? style.space.block : 0 })) }
		: { columns: nodes, columnGap: listGap, unbreakable: true };
}

function factsNode(title: string, facts: readonly Fact[], width: number, { style }: PrintContext): readonly PdfNode[] {
	const { row } = style.theme.line;
	const label = Math.max(...facts.map(([name]) => estimateWidth(name, style.reckoned('body')))) + 8;
	const body = facts.map(([name, value]): readonly TableCell[] => [
		textNode(name, 'body', style, { colour: 'soft', mark: { cell: 'TH', scope: 'Row' } }),
		textNode(wordRuns(value), 'body', style, { bold: true }),
	]);
	return [
		textNode(title, 'body', style, { bold: true, margin: [0, 0, 0, 3] }),
		rule(width, style.theme.line.head, style.colour('pine')),
		{
			table: { widths: [label, '*'], body, dontBreakRows: true },
			layout: {
				...framedLayout([0, 0, 0, row], style.colour('hair'), style.records ? [0, 1, 0, 1.5] : [0, 2.5, 0, 3]),
				hLineWidth: (line) => (line === 0 ? 0 : row),
			},
			ua: { summary: title },
		},
	];
}
