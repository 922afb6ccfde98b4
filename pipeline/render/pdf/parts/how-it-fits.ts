import type { WordKey } from '../../../model/printed-words.ts';
import { balancedWidth } from '../../shared/measure.ts';
import { headingRole } from '../blocks/heading.ts';
import { arrow, type DrawingName, drawing } from '../drawings.ts';
import { bareLayout } from '../layouts.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';

const beads: readonly (readonly [DrawingName, WordKey])[] = [
	['hope', 'howItFitsHope'],
	['need', 'howItFitsNeed'],
	['outcome', 'howItFitsOutcome'],
	['help', 'howItFitsHelp'],
];

/** How hopes, needs, outcomes and help belong together, and what the numbers are for. */
export function howItFitsPieces({ context, width }: Scope): readonly Piece[] {
	const { style, words, thread } = context;
	const [need] = thread.needs;
	if (need === undefined || thread.outcomes.length === 0) return [];
	const column = width / beads.length;
	const side = 24;
	const labelWidth = (text: string) => balancedWidth(text, style.reckoned('body'), column - style.space.block, true);
	const cells = beads.map(([shape, key], index): TableCell => {
		const line: PdfNode =
			index === beads.length - 1
				? drawing(shape, side, style)
				: sideBySide([side + 9, '*'], [drawing(shape, side, style), { ...arrow(column - side - 20, style), margin: [0, 5, 0, 0] }]);
		return {
			stack: [
				line,
				textNode(words(key), 'body', style, { bold: true, margin: [0, style.space.small, column - labelWidth(words(key)), 0] }),
			],
		};
	});
	const shown: PdfNode = style.records
		? { stack: cells.map((_, index) => beadRow(index, context)) }
		: { table: { widths: cells.map(() => column), body: [cells] }, layout: bareLayout, ua: { role: 'Presentation' } };
	const title = textNode(words('howItFits'), 'h3', style, { bold: true, mark: { role: headingRole(2) } });
	const whole = flow([
		{ node: title, before: 0, after: style.space.tight },
		{ node: shown, before: 0, after: style.space.tight },
		{ node: textNode(words('howItFitsNumbers', { need: need.number }), 'table', style), before: 0, after: 0 },
	]);
	return [{ node: { stack: whole, unbreakable: true, keepWithNext: false }, before: 0, after: style.space.block }];
}

function beadRow(index: number, { style, words }: Scope['context']): PdfNode {
	const [shape, key] = beads[index] ?? ['hope', 'howItFitsHope'];
	return sideBySide([36, '*'], [drawing(shape, 24, style), textNode(words(key), 'body', style, { bold: true })], {
		margin: [0, 0, 0, style.space.tight],
	});
}
