import type { NoteBlock } from '../../../model/block.ts';
import { drawing } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { boxRole } from './heading.ts';

const icon = 28;
const bar = 6;

/** A call-out box: bar, tint, an 'i', a title and its blocks. Never split over pages. */
export function notePiece(note: NoteBlock, scope: Scope): Piece {
	const { style } = scope.context;
	const beside = style.hang - bar;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang - style.space.wide };
	const title = textNode(note.label.name, 'block', style, { bold: true, mark: { role: boxRole(scope), bookmark: false } });
	const content = flow([{ node: title, before: 0, after: style.space.hair }, ...scope.print(note.children, inside)]);
	const edge = style.flat ? style.theme.line.row : 0;
	return {
		node: {
			table: {
				widths: [beside, '*'],
				body: [
					[
						{ ...drawing('info', icon, style), margin: [16, 1, 0, 0] },
						{ stack: content, margin: [0, 0, style.space.wide, 0] },
					],
				],
				dontBreakRows: true,
			},
			layout: { ...framedLayout([bar, edge, edge, edge], style.colour('pine'), [0, 14, 0, 16]), fillColor: () => style.colour('tint') },
			ua: { role: 'Presentation' },
		},
		before: style.space.block,
		after: style.space.block,
	};
}
