import type { RequestBlock } from '../../../model/block.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { type DrawingName, drawing } from '../drawings.ts';
import { listWords } from '../fill-words.ts';
import { hangingNumber } from '../hanging.ts';
import { framedLayout } from '../layouts.ts';
import { emptyCell, textNode } from '../nodes.ts';
import { nameOf } from '../people-names.ts';
import { flow, type Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { boxSide } from '../style.ts';
import type { InlineNode, PdfNode, TableCell } from '../tagged/node.ts';
import { headingRole } from './heading.ts';
import { typedDate } from './reply.ts';

interface Answer {
	readonly mark: DrawingName;
	readonly words: WordKey;
}

const answers: Readonly<Record<NonNullable<RequestBlock['answer']>, Answer>> = {
	yes: { mark: 'tick', words: 'answerYes' },
	partly: { mark: 'half', words: 'answerPartly' },
	no: { mark: 'cross', words: 'answerNo' },
};

const kinds: Readonly<Record<NonNullable<RequestBlock['asks']>, WordKey>> = {
	change: 'requestChange',
	school: 'requestSchool',
	meeting: 'requestMeeting',
	budget: 'requestBudget',
};

/** What was answered to a request: its mark and its words. */
export function answerOf({ answer }: RequestBlock): Answer {
	return answer === undefined ? { mark: 'clock', words: 'answerNone' } : answers[answer];
}

/** One thing that a reply asks for: its number in a cell, who asked for what, the answer with a mark, and why. Not split over pages where it fits one. */
export function requestPiece(request: RequestBlock, scope: Scope): Piece {
	const { context } = scope;
	const { style } = context;
	const { line } = style.theme;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang };
	const content = flow([
		{ node: titleNode(request, scope), before: 0, after: style.space.tight },
		...factNodes(request, scope).map((node) => ({ node, before: 0, after: style.space.hair })),
		{ node: answerNode(request, scope), before: style.space.small, after: style.space.small },
		...scope.print(request.children, inside),
	]);
	return {
		node: {
			table: {
				widths: [boxSide, '*'],
				body: [
					[
						{ ...emptyCell, fillColor: style.colour('tint2') },
						{ stack: content, margin: [style.hang - boxSide, 8, 0, 12] },
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

/** `R1 Five reading lessons a week`: number and name are one heading. */
function titleNode({ number, label }: RequestBlock, scope: Scope): PdfNode {
	const { style } = scope.context;
	const room = style.hang - boxSide / 2;
	const hanging = hangingNumber({ number, kind: 'h3', style, look: { color: style.colour('pine') }, room, centred: true });
	return textNode([...hanging, ...wordRuns(label.name, { bold: true })], 'block', style, {
		bold: true,
		mark: { role: headingRole(scope.level + 1), bookmark: `${number} ${label.name}` },
	});
}

/** `Who asked: Leila and Danny`, a line for each thing that is known. */
function factNodes(request: RequestBlock, { context }: Scope): readonly PdfNode[] {
	const { words, style } = context;
	const from = listWords(
		request.from.map(({ name }) => nameOf(name, context)),
		words,
	);
	const facts: readonly (readonly [WordKey, string])[] = [
		['requestFrom', from],
		['requestAsks', request.asks === undefined ? '' : words(kinds[request.asks])],
		['requestMeetingOn', request.meeting === undefined ? '' : typedDate(request.meeting)],
	];
	return facts
		.filter(([, value]) => value !== '')
		.map(([key, value]) => {
			const runs: readonly InlineNode[] = [{ text: `${words(key)}: `, color: style.colour('soft') }, ...wordRuns(value)];
			return textNode(runs, 'table', style);
		});
}

/** The answer as a chip: a frame, a mark and words, so that no colour is needed. */
function answerNode(request: RequestBlock, { context }: Scope): PdfNode {
	const { words, style } = context;
	const { mark, words: key } = answerOf(request);
	const side = style.theme.type.table.sizePt * 1.5;
	const line = style.theme.line.card;
	const label = textNode([{ text: `${words('requestAnswer')}: ` }, { text: words(key), bold: true }], 'body', style);
	const cells: readonly TableCell[] = [{ ...drawing(mark, side, style), margin: [0, 1, 0, 0] }, label];
	return {
		table: { widths: [side + style.space.snug, 'auto'], body: [cells] },
		layout: {
			...framedLayout([line, line, line, line], style.colour('pine'), [0, 5, 0, 5]),
			paddingLeft: (column) => (column === 0 ? style.space.snug : 0),
			paddingRight: (column) => (column === 1 ? style.space.block : 0),
		},
		ua: { role: 'Presentation' },
	};
}
