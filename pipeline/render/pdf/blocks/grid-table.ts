import { gridLayout } from '../layouts.ts';
import type { Style } from '../style.ts';
import type { TableCell, TableNode } from '../tagged/node.ts';

/** A table that the template makes of its own facts: its first row is the head, which a page break repeats with at least one row. */
export function gridTable(style: Style, widths: readonly (number | '*')[], rows: readonly (readonly TableCell[])[], ends = 7): TableNode {
	const { line } = style.theme;
	return {
		table: { widths: [...widths], body: rows.map((row) => [...row]), headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true },
		layout: gridLayout({
			head: line.head,
			row: line.row,
			headColour: style.colour('pine'),
			rowColour: style.colour('rule'),
			padding: [6, ends, 6, ends],
			fill: style.colour('tint2'),
		}),
	};
}
