import type { Table } from '../../../model/block.ts';
import type { Inline } from '../../../model/inline.ts';
import type { Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { tablePieces } from './table.ts';

/** A column that the template makes: its id, and what stands above it. */
export type MadeColumn = readonly [meaning: string, head: string];
/** Lines of words, each below the other. */
export type MadeCell = string | readonly string[];

/** A table that the template makes of its own facts, printed like one that a writer typed; `ends`: room above and below the words of a row. */
export function madeTablePieces(
	meaning: string,
	columns: readonly MadeColumn[],
	rows: readonly (readonly MadeCell[])[],
	scope: Scope,
	ends?: number,
): readonly Piece[] {
	const { span } = scope.section;
	const text = (words: string): Inline => ({ kind: 'text', text: words, span });
	const inlines = (cell: MadeCell): readonly Inline[] => {
		const lines = typeof cell === 'string' ? [cell] : cell;
		return lines.flatMap((line, index) => (index === 0 ? [text(line)] : [{ kind: 'break', span } as const, text(line)]));
	};
	const table: Table = {
		kind: 'table',
		meaning,
		columns: columns.map(([id, head]) => ({ meaning: id, children: [text(head)], span })),
		rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ children: inlines(cell), span })), span })),
		span,
	};
	return tablePieces(table, scope, undefined, ends);
}
