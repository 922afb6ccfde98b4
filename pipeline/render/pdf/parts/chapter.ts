import type { Block } from '../../../model/block.ts';
import type { PlanSection } from '../../../model/document.ts';
import { plainText } from '../../../model/walk.ts';
import { balancedWidth } from '../../shared/measure.ts';
import { questionsPlace } from '../blocks/chapter-contents.ts';
import { headingRole, isQuestion } from '../blocks/heading.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { roughHeight } from '../rough-height.ts';
import { pageRuns, runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';

/** A chapter of a handbook: it starts a page with its number and title, and each of its questions ends with a way back to the list of questions. */
export function chapterPieces(section: PlanSection, number: number, scope: Scope): readonly Piece[] {
	const body = questionsOf(section.blocks, scope).flatMap((blocks): readonly Piece[] => {
		const pieces = scope.print(blocks, scope);
		const [first] = blocks;
		if (first?.kind !== 'heading' || !isQuestion(first, scope)) return pieces;
		return [...withLastKept(pieces, scope), backPiece(number, pieces.at(-1), scope)];
	});
	return [headPiece(section, number, scope), ...withEndKept(body, scope)];
}

/** The blocks before the first question, then those of each question with its heading. */
function questionsOf(blocks: readonly Block[], scope: Scope): readonly (readonly Block[])[] {
	const starts = blocks.flatMap((block, index) => (block.kind === 'heading' && isQuestion(block, scope) ? [index] : []));
	return [0, ...starts].map((start, index) => blocks.slice(start, starts[index] ?? blocks.length)).filter((part) => part.length > 0);
}

/** The way back never stands alone at the top of a page: the last block goes with it, where it is not long. */
function withLastKept(pieces: readonly Piece[], { context: { style } }: Scope): readonly Piece[] {
	const last = pieces.at(-1);
	if (last === undefined || pieces.length < 2 || roughHeight(last.node, style.inner, style.theme.font) > style.mostLeft) return pieces;
	return pieces.with(-1, { ...last, node: { ...last.node, keepWithNext: true } });
}

/** No page holds the last lines of a chapter alone: so much of its end stays together. */
function withEndKept(pieces: readonly Piece[], { context: { style } }: Scope): readonly Piece[] {
	const heights = pieces.map(({ node }) => roughHeight(node, style.inner, style.theme.font));
	let from = pieces.length - 1;
	for (let height = heights[from] ?? 0; from > 0; from -= 1) {
		height += heights[from - 1] ?? 0;
		if (height > style.height * mostEnd) break;
	}
	return pieces.map((piece, index) =>
		index < from || index === pieces.length - 1 ? piece : { ...piece, node: { ...piece.node, keepWithNext: true } },
	);
}

/** The most of a chapter's end that is kept together, as a share of a page. */
const mostEnd = 0.3;

/** 'Chapter 2' above the title: one heading, read as 'Chapter 2: Meetings'. */
function headPiece({ heading, span }: PlanSection, number: number, { context, section }: Scope): Piece {
	const { style, words, places, names } = context;
	const label = `${words('chapter')} ${number}`;
	const title = plainText(heading?.children ?? [], names).trim();
	const id = places.of(section);
	const narrow = style.inner - balancedWidth(title, style.reckoned('section'), style.inner, true);
	const node = textNode(
		[
			{
				text: label,
				...style.text('block', { bold: true, colour: 'soft' }),
				ua: { role: 'Span', actual: title === '' ? label : `${label}: ` },
			},
			...(title === '' ? [] : [{ text: '\n', ...style.text('block') }, ...runsOf(heading?.children ?? [], context)]),
		],
		'section',
		style,
		{
			bold: true,
			colour: 'pine',
			margin: [0, 0, Math.max(0, narrow), 0],
			mark: { role: headingRole(2), bookmark: words('chapterTitle', { number: String(number), title }) },
			...(id !== undefined && { id }),
		},
	);
	return { node: { ...node, source: heading?.span ?? span }, before: 0, after: style.space.wide, startsPage: true };
}

/** A link to the chapter in the list of questions, on paper with its page: at the right of the last line where there is room. */
function backPiece(chapter: number, last: Piece | undefined, { context }: Scope): Piece {
	const { style, words } = context;
	const dest = questionsPlace(chapter);
	const colour = style.colour('pine');
	const text = words('backToContents');
	const mark = { role: 'Link' as const, dest, contents: text };
	const runs = [
		{ text, color: colour, decoration: 'underline' as const, decorationColor: colour, ua: mark },
		...pageRuns(dest, context, { color: colour, ua: mark }),
	];
	const besideLast = last !== undefined && ('text' in last.node || 'ul' in last.node || 'ol' in last.node);
	return {
		node: { ...textNode(runs, 'table', style, { alignment: 'right' }), besideLast },
		before: style.space.tight,
		after: style.space.block,
	};
}
