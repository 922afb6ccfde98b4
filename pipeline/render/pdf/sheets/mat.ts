import type { AnswerMat } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell } from '../nodes.ts';
import type { TableCell } from '../tagged/node.ts';
import { answerPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frameBehind } from './frame-canvas.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';
import { writingLines } from './tick-box.ts';

const gap = 8;
const pad = 10;
/** Room for two cards under each answer. */
const roomForCards = 300;
const talkHeight = 112;

/** Three answers side by side with room for cards, and below them a place for what a child wants to talk about. */
export function matBlocks({ answers, talk }: AnswerMat, style: SheetStyle): readonly SheetBlock[] {
	const column = (style.inner - gap * (answers.length - 1)) / answers.length;
	const height = pad + style.picture + 4 + lineOf(style.label, style.font) + roomForCards;
	const cells = answers.map(
		({ picture, words }): TableCell => ({
			stack: [
				frameBehind(column, height, { lineColor: style.colour.ink, lineWidth: 2, r: 8 }),
				{ stack: [answerPicture(picture, words, style.picture, column, style)], marginTop: pad },
				sheetText(words, { ...style.label, bold: true }, { alignment: 'center', marginTop: 4 }),
			],
		}),
	);
	return [
		blockOf(
			{
				table: {
					widths: cells.flatMap((_, index) => (index === 0 ? [column] : [gap, column])),
					heights: height,
					body: [cells.flatMap((cell, index) => (index === 0 ? [cell] : [emptyCell, cell]))],
				},
				layout: bareLayout,
				unbreakable: true,
				margin: [0, 4, 0, gap],
				ua: { role: 'Presentation' },
			},
			style,
		),
		blockOf(talkBox(talk, style), style),
	];
}

function talkBox({ picture, words }: AnswerMat['talk'], style: SheetStyle) {
	const column = style.picture + 2 * pad;
	return {
		table: {
			widths: [column, style.inner - column - pad, pad],
			heights: talkHeight,
			body: [
				[
					{
						stack: [
							frameBehind(style.inner, talkHeight, { lineColor: style.colour.ink, lineWidth: 2, r: 8, dash: { length: 6, space: 4 } }),
							{ stack: [answerPicture(picture, words, style.picture, column, style)], marginTop: (talkHeight - style.picture) / 2 },
						],
					},
					{
						stack: [sheetText(words, { ...style.label, bold: true }, { marginTop: pad }), writingLines(words, 2, style, { marginTop: -4 })],
					},
					emptyCell,
				],
			],
		},
		layout: bareLayout,
		unbreakable: true,
		ua: { role: 'Presentation' as const },
	};
}
