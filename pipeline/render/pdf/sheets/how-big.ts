import type { HowBig } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import type { CanvasNode, PdfNode, TableCell } from '../tagged/node.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';
import { tickBox } from './tick-box.ts';

/** Diameter of the largest circle. */
const largest = 46;

/** Circles that grow from 1, each with a box; the last box is for who does not know. */
export function howBigBlocks({ question, least, most, steps, neutral }: HowBig, style: SheetStyle): readonly SheetBlock[] {
	const column = style.inner / (steps + 1);
	const numbers = Array.from({ length: steps }, (_, index) => index + 1);
	const below = (step: number) => (step === 1 ? least : step === steps ? most : '');
	const labels = [...numbers.map(below), neutral].map((words, index) => ({
		words,
		step: index < steps ? index + 1 : undefined,
		lines: (index < steps ? 1 : 0) + (words === '' ? 0 : linesOf(words, style.small, column, style)),
	}));
	const lines = Math.max(...labels.map((label) => label.lines));
	const cells = labels.map(({ words, step, lines: used }): TableCell => {
		const inside = { alignment: 'center' as const };
		return {
			stack: [
				circle((step ?? 0) / steps, column, style),
				...(step === undefined ? [] : [sheetText(String(step), { ...style.small, bold: true }, inside)]),
				...(words === '' ? [] : [sheetText(words, style.small, inside)]),
				tickBox([question, step, words].filter((part) => part !== undefined && part !== '').join(' '), style, {
					marginLeft: (column - style.tick * style.growth) / 2,
					marginTop: 4 + (lines - used) * lineOf(style.small, style.font),
				}),
			],
		};
	});
	const row: PdfNode = {
		table: { widths: cells.map(() => column), body: [cells] },
		layout: bareLayout,
		unbreakable: true,
		ua: { role: 'Presentation' },
	};
	return [
		blockOf(sheetText(question, style.heading, { margin: [0, 0, 0, 4], ua: { role: 'H3' } }), style, { keep: true }),
		{ node: row, height: largest + 2 + lines * lineOf(style.small, style.font) + 4 + style.tick * style.growth },
	];
}

/** Stands on one line with the others. */
function circle(part: number, column: number, { colour }: SheetStyle): CanvasNode {
	const radius = (largest / 2) * part;
	return {
		canvas: [
			{
				type: 'ellipse',
				x: column / 2,
				y: largest - radius,
				r1: radius,
				r2: radius,
				lineWidth: part === 0 ? 0 : 2,
				lineColor: part === 0 ? colour.white : colour.ink,
				color: part === 0 ? colour.white : colour.tint2,
			},
			{ type: 'line', x1: 0, y1: largest + 2, x2: 0.1, y2: largest + 2, lineWidth: 0.1, lineColor: colour.white },
		],
		ua: { role: 'Artifact' },
	};
}
