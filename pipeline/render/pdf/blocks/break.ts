import { rule } from '../drawings.ts';
import type { Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';

/** A thin rule between two thoughts. */
export function breakPiece(scope: Scope): Piece {
	const { style } = scope.context;
	const node = rule(scope.width - scope.indent, style.theme.line.row, style.colour('rule'));
	return { node: { ...node, margin: [scope.indent, 0, 0, 0] }, before: style.space.wide, after: style.space.wide };
}
