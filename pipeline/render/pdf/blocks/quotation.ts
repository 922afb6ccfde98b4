import type { Quotation } from '../../../model/block.ts';
import { framedLayout } from '../layouts.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';

/** A quotation: a grey bar beside its paragraphs. */
export function quotationPiece(quotation: Quotation, scope: Scope): Piece {
	const { style } = scope.context;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - scope.indent - 17 };
	const rows = flow(scope.print(quotation.children, inside)).map((node) => [node]);
	return {
		node: {
			stack: [
				{
					table: { widths: ['*'], body: rows.length > 0 ? rows : [[{ text: ' ' }]] },
					layout: framedLayout([3, 0, 0, 0], style.colour('rule'), [14, 0, 0, 0]),
					ua: { role: 'Presentation' },
				},
			],
			ua: { role: 'BlockQuote' },
			margin: [scope.indent, 0, 0, 0],
		},
		before: style.space.block,
		after: style.space.block,
	};
}
