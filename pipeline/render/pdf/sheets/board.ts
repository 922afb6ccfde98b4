import type { NowNextThen } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';

import type { CanvasNode, TableCell } from '../tagged/node.ts';
import { shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { frameBehind } from './frame-canvas.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';

/** Room for an arrow. */
const arrowRoom = 34;
const pad = 8;

/** Now, next and then: three frames with an arrow between two. */
export function boardBlocks({ steps }: NowNextThen, style: SheetStyle): readonly SheetBlock[] {
	const column = (style.inner - arrowRoom * (steps.length - 1)) / steps.length;
	const lines = Math.max(...steps.map(({ says }) => linesOf(says, style.label, column - 2 * pad, style)));
	const height = 2 * pad + lineOf(style.heading, style.font) + style.picture + 10 + lines * lineOf(style.label, style.font);
	const cells = steps.map(({ word, picture, says }): TableCell => {
		const inside = { alignment: 'center' as const, marginLeft: pad, marginRight: pad };
		return {
			stack: [
				frameBehind(column, height, { lineColor: style.colour.pine, lineWidth: 2, r: 10 }),
				sheetText(word, style.heading, { ...inside, marginTop: pad }),
				shownPicture(picture, style.picture, column, style),
				sheetText(says, style.label, { ...inside, marginTop: 6 }),
			],
		};
	});
	return [
		blockOf(
			{
				table: {
					widths: cells.flatMap((_, index) => (index === 0 ? [column] : [arrowRoom, column])),
					heights: height,
					body: [cells.flatMap((cell, index) => (index === 0 ? [cell] : [{ stack: [arrow(height / 2, style)] }, cell]))],
				},
				layout: bareLayout,
				unbreakable: true,
				margin: [0, 0, 0, 12],
				ua: { role: 'Presentation' },
			},
			style,
		),
	];
}

function arrow(middle: number, { colour }: SheetStyle): CanvasNode {
	const look = { lineWidth: 3, lineColor: colour.ink, lineCap: 'round', lineJoin: 'round' } as const;
	const [start, end, head] = [6, arrowRoom - 6, 7];
	return {
		canvas: [
			{ ...look, type: 'line', x1: start, y1: middle, x2: end, y2: middle },
			{
				...look,
				type: 'polyline',
				points: [
					{ x: end - head, y: middle - head },
					{ x: end, y: middle },
					{ x: end - head, y: middle + head },
				],
			},
		],
		ua: { role: 'Artifact' },
	};
}
