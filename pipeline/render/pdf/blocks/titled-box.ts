import type { WordKey } from '../../../model/printed-words.ts';
import { rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { boxRole } from './heading.ts';
import { type LabelledRow, labelledRow } from './labelled-row.ts';

const padding = 18;
const labelWidth = 82;

/** A box with its title on a dark bar; under what it says, a rule and rows with a label each. */
export function titledBoxPiece(title: string, content: readonly Piece[], rows: readonly LabelledRow[], scope: Scope): Piece {
	const { context, width } = scope;
	const { style } = context;
	const { box, row } = style.theme.line;
	const inner = width - 2 * padding - 2 * box;
	const stack = flow([
		...content,
		...(rows.length > 0 ? [{ node: rule(inner, row, style.colour('rule')), before: 0, after: style.space.small }] : []),
		...rows.map(([label, value]) => ({ node: labelledRow(label, value, labelWidth, context), before: 0, after: style.space.tight })),
	]);
	const head = textNode(title, 'block', style, { bold: true, colour: 'on-pine', mark: { role: boxRole(scope) } });
	const body: readonly (readonly TableCell[])[] = [
		[{ stack: [head], fillColor: style.colour('pine'), margin: [0, 5, 0, 6] }],
		[{ stack, margin: [0, style.space.tight, 0, 10] }],
	];
	return {
		node: {
			table: { widths: ['*'], body },
			layout: framedLayout([box, box, box, box], style.colour('pine'), [padding, 0, padding, 0]),
			ua: { role: 'Presentation' },
			unbreakable: true,
		},
		before: style.space.block,
		after: style.space.wide,
	};
}

/** Phrases as a list with pine marks. */
export function phraseList(keys: readonly WordKey[], { style, words }: PrintContext): PdfNode {
	const items = keys.map((key, index) => ({
		...textNode(words(key), 'body', style, { bold: false }),
		...(index < keys.length - 1 && { marginBottom: style.space.hair }),
	}));
	return { ul: items, ...style.text('body'), markerColor: style.colour('pine') };
}
