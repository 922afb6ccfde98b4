import type { CodeBlock } from '../../../model/block.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';

/** Text to be taken letter for letter, with its line ends and its leading spaces. */
export function codeBlockPiece(code: CodeBlock, scope: Scope): Piece {
	const { style } = scope.context;
	const lines = code.text.replace(/\n$/, '').split('\n');
	const rows = lines.map((line) => [
		{ ...textNode(line === '' ? ' ' : line, 'table', style), preserveLeadingSpaces: true, ua: { role: 'Code' as const } },
	]);
	return {
		node: {
			table: { widths: ['*'], body: rows },
			layout: {
				...framedLayout(
					[style.theme.line.row, style.theme.line.row, style.theme.line.row, style.theme.line.row],
					style.colour('rule'),
					[12, 0, 12, 0],
				),
				paddingTop: (row) => (row === 0 ? style.space.snug : 0),
				paddingBottom: (row) => (row === rows.length - 1 ? style.space.snug : 0),
				fillColor: () => style.colour('paper'),
			},
			ua: { role: 'Presentation' },
			margin: [scope.indent, 0, 0, 0],
		},
		before: style.space.block,
		after: style.space.block,
	};
}
