import type { SheetGoal, SheetGoals } from '../../../model/sheets.ts';
import { framedLayout } from '../layouts.ts';
import { emptyCell, sideBySide } from '../nodes.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { answerPicture, shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';
import { tickBox, writingLines } from './tick-box.ts';

const pad = 12;
const gap = 14;
/** Side of the small pictures beside the boxes: the same stand large on other sheets. */
const small = 33;

/** A card for each goal: what it is, a small step towards it, and how it goes. At the end room for an answer of one's own. */
export function goalBlocks(part: SheetGoals, style: SheetStyle): readonly SheetBlock[] {
	return [
		...part.goals.map((goal) => blockOf(goalCard(goal, part, style), style)),
		blockOf(
			{
				stack: [sheetText(part.labels.say, { ...style.words, bold: true }), writingLines(part.labels.say, 2, style)],
				unbreakable: true,
				margin: [0, 2, 0, 0],
			},
			style,
		),
	];
}

function goalCard(goal: SheetGoal, part: SheetGoals, style: SheetStyle): PdfNode {
	const { picture: side, words, colour, inner } = style;
	const room = inner - 2 * pad - 4;
	const column = goal.picture === undefined ? 0 : side + gap;
	const { labels } = part;
	const lines = [
		sheetText(goal.goal, { ...words, bold: true }, { margin: [0, 0, 0, 4], ua: { role: 'H3' } }),
		labelled(labels.step, goal.step, goal, room - column, style),
		labelled(labels.who, goal.who, goal, room - column, style),
		labelled(labels.know, goal.know, goal, room - column, style),
	];
	const picture: TableCell = goal.picture === undefined ? emptyCell : { stack: [shownPicture(goal.picture, side, side, style)] };
	return {
		table: {
			widths: [room],
			body: [[{ stack: [sideBySide([column, '*'], [picture, { stack: lines }]), answers(goal, part, room, style)] }]],
		},
		layout: framedLayout([2, 2, 2, 2], colour.pine, [pad, pad - 3, pad, pad - 2]),
		unbreakable: true,
		margin: [0, 0, 0, 10],
		ua: { role: 'Presentation' },
	};
}

/** `A small step: Read 60 words.`, or a line to write on. */
function labelled(label: string, said: string | undefined, { number }: SheetGoal, room: number, style: SheetStyle): PdfNode {
	const { label: look } = style;
	if (said !== undefined) return { ...sheetText(`**${label}** ${said}`, look), marginBottom: 2 };
	const width = Math.min(room / 2, estimated(label, style) + 8);
	return sideBySide([width, '*'], [sheetText(`**${label}**`, look, { marginTop: 10 }), writingLines(`${label} ${number}`, 1, style)]);
}

function estimated(label: string, { label: { fontSize = 18 }, font }: SheetStyle): number {
	return label.length * fontSize * 0.56 * font.widthRatio;
}

function answers(goal: SheetGoal, { answers: options }: SheetGoals, room: number, style: SheetStyle): PdfNode {
	const box = style.tick * style.growth;
	const column = room / options.length;
	const text = column - box - small - 10;
	const lines = Math.max(...options.map(({ words }) => linesOf(words, style.small, text, style)));
	return sideBySide(
		options.flatMap(() => [box, small + 8, text, 2]),
		options.flatMap(({ picture, words }): TableCell[] => [
			{ ...tickBox(`${goal.goal} ${words}`, style), marginTop: (small - box) / 2 },
			{ stack: [answerPicture(picture, words, small, small + 8, style)] },
			sheetText(words, style.small, { marginTop: Math.max(0, (small - lines * lineOf(style.small, style.font)) / 2) }),
			emptyCell,
		]),
		{ margin: [0, 8, 0, 0] },
	);
}
