import type { Block } from '../../../model/block.ts';
import { printFullDate } from '../../../model/calendar-date.ts';
import type { PlanSection } from '../../../model/document.ts';
import { plainText } from '../../../model/walk.ts';
import { balancedWidth, estimateLines } from '../../shared/measure.ts';
import { headingRole, headingRuns } from '../blocks/heading.ts';
import { sourcesPieces } from '../blocks/sources.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { boxSide } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';
import { chapterPieces } from './chapter.ts';

/** A section that starts a page runs on all the same where more than this share of the page before would stay empty. */
const mostEmpty = 0.5;
/** A section runs on where this share of the page is left; a shorter one runs on where all of it fits. */
const runsOnFrom = 0.4;

/** A section: its heading and its blocks, with the sources that it cites. */
export function sectionPieces(section: PlanSection, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { type } = context.job.look;
	const template = type.sections.find(({ id }) => id === section.id);
	const inside: Scope = { ...scope, section, level: 2 };
	if (section.chapter !== undefined) return chapterPieces(section, section.chapter, inside);
	const blocks = scope.print(section.blocks, inside);
	const content = blocks.length > 0 ? blocks : emptyPieces(section, inside);
	const move = template?.role === 'outcome' ? nextMovePieces(inside) : [];
	const all = [...move, ...content, ...sourcesPieces(section, inside)];
	const startsPage = template?.startsPage === true;
	const { height } = context.style;
	const lettered = type.sectionsBy === 'letter';
	const printed = lettered ? letterHead(section, context) : partHead(section, context);
	if (printed === undefined || section.heading === undefined) return all;
	const head: PdfNode = { ...printed, source: section.heading.span };
	const room = height * runsOnFrom;
	const least = roughHeight(section.blocks, inside);
	if (!startsPage && lettered && least !== undefined && least + boxSide + context.style.space.wide < room) {
		const whole = flow([{ node: head, before: 0, after: context.style.space.wide }, ...all]);
		return [{ node: { stack: whole, unbreakable: true }, before: context.style.space.section, after: context.style.space.section }];
	}
	return [
		{
			node:
				lettered && !startsPage
					? { stack: [head], keepWithNext: room - boxSide - context.style.space.section - context.style.space.wide }
					: head,
			before: context.style.space.section,
			after: lettered ? context.style.space.wide : context.style.space.snug,
			startsPage: startsPage && height * mostEmpty,
		},
		...all,
	];
}

/** The letter in a box, and beside it 'Section A' above the title: one heading, read as 'Section A: Views'. */
function letterHead(section: PlanSection, context: PrintContext): PdfNode | undefined {
	const { style, words, places, names } = context;
	if (section.heading === undefined) return undefined;
	const id = places.of(section);
	const label = `${words('section')} ${section.id}`;
	const title = plainText(section.heading.children, names);
	const room = style.inner - style.hang;
	const narrow = room - balancedWidth(title, style.reckoned('section'), room, true);
	const heading = textNode(
		[
			{ text: label, ...style.text('table', { bold: true, colour: 'soft' }), ua: { role: 'Span', actual: `${label}: ` } },
			{ text: '\n', ...style.text('table') },
			...runsOf(section.heading.children, context),
		],
		'section',
		style,
		{
			bold: true,
			colour: 'pine',
			margin: [0, -3, narrow, 0],
			mark: { role: headingRole(2), bookmark: `${label}: ${title}` },
			...(id !== undefined && { id }),
		},
	);
	const size = section.id.length > 1 ? 22 : 28;
	const letter = textNode([{ text: section.id, noWrap: true }], 'section', style, {
		bold: true,
		colour: 'on-pine',
		alignment: 'center',
		mark: { role: 'Artifact' },
	});
	const top = (boxSide - size * style.theme.font.lineRatio) / 2 - boxSide;
	const box: PdfNode = {
		stack: [
			{ canvas: [{ type: 'rect', x: 0, y: 0, w: boxSide, h: boxSide, color: style.colour('pine'), lineWidth: 0 }] },
			{ ...letter, fontSize: size, lineHeight: 1, margin: [0, top, 0, 0] },
		],
		ua: { role: 'Artifact' },
		width: boxSide,
	};
	return { columns: [box, { ...heading, width: '*' }], columnGap: style.hang - boxSide };
}

/** A question or a part: the title alone. */
function partHead(section: PlanSection, context: PrintContext): PdfNode | undefined {
	const { style, places, names } = context;
	if (section.heading === undefined || plainText(section.heading.children, names).trim() === '') return undefined;
	const id = places.of(section);
	return textNode(headingRuns(section.heading, context), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2), bookmark: plainText(section.heading.children, names) },
		...(id !== undefined && { id }),
	});
}

/** In a plan with stages: the next big move, and the last day on which the law lets the plan be changed for it. */
function nextMovePieces({ context }: Scope): readonly Piece[] {
	const { style, words, job, document } = context;
	const { nextMove } = job.facts;
	if (nextMove?.transferBy === undefined || document.meta.stage === undefined) return [];
	const text = words('nextMoveBy', { when: nextMove.printed, to: nextMove.to, date: printFullDate(nextMove.transferBy) });
	const label = textNode(words('nextMove'), 'table', style, { bold: true, colour: 'soft' });
	const sentence = textNode(wordRuns(text), 'table', style);
	const node = style.records ? { stack: [label, sentence] } : sideBySide([style.hang, '*'], [label, sentence]);
	return [{ node, before: 0, after: style.space.block }];
}

/** What an empty section of a draft prints, such as why no school is named. */
function emptyPieces(section: PlanSection, { context, indent }: Scope): readonly Piece[] {
	const { job, style, document, child } = context;
	const text = job.look.type.sections.find(({ id }) => id === section.id)?.emptyText;
	if (text === undefined || document.meta.stage === 'final') return [];
	const node = textNode(text.replaceAll('{child}', child), 'body', style, { margin: [indent, 0, 0, 0] });
	return [{ node, before: style.space.small, after: style.space.small }];
}

/** About how high some blocks are in points; `undefined` where they are more than text and one small table. */
function roughHeight(blocks: readonly Block[], { context, width, indent }: Scope): number | undefined {
	const { style, names } = context;
	let height = blocks.length === 0 ? 3 * style.line('body') : 0;
	for (const block of blocks) {
		if (block.kind === 'easy-read' || block.kind === 'no-easy-read') continue;
		const room = width - indent;
		if (block.kind === 'paragraph') {
			height += estimateLines(plainText(block.children, names), style.reckoned('body'), room) * style.line('body') + style.space.small;
		} else if (block.kind === 'table') {
			const column = width / (block.columns.length + 0.5) - 12;
			for (const row of [{ cells: block.columns }, ...block.rows]) {
				const lines = row.cells.map((cell) => estimateLines(plainText(cell.children, names), style.reckoned('table'), column));
				height += Math.max(1, ...lines) * style.line('table') + 15;
			}
		} else return undefined;
	}
	return height + style.space.block;
}
