import type { Cell, Row, Table } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import { cellOf } from '../model/plan-parts.ts';
import type { RuleFinding } from '../model/rule.ts';
import { type Span, sliceOf } from '../model/span.ts';
import { plainText } from '../model/walk.ts';
import { hasWords } from './outline.ts';

/** The words of the cell under a column, or '' where the column or the words are not there. */
export function wordsIn(table: Table, row: Row, column: string): string {
	const cell = cellOf(table, row, column);
	const words = cell ? plainText(cell.children).trim() : '';
	return hasWords(words) ? words : '';
}

/** Whether a row says anything at all. */
export function saysSomething(row: Row): boolean {
	return row.cells.some((cell) => hasWords(plainText(cell.children)));
}

/** Where a fault of one cell is shown: the cell, or its whole row where the cell is empty. */
export function spanOfCell(row: Row, cell: Cell | undefined): Span {
	return cell && cell.span.end.offset > cell.span.start.offset ? cell.span : row.span;
}

/** Whether a row was typed with more cells than its table has columns, so that its words may stand in wrong columns. `parse` reports it. */
export function hasTooManyCells({ source }: PlanDocument, row: Row): boolean {
	const last = row.cells.at(-1);
	if (!last) return false;
	const rest = sliceOf(source, { ...row.span, start: last.span.end }).trim();
	return rest.replace(/^\|/, '').trim() !== '';
}

/** How a message names a row: `Row F3`, or `This row` where rows have no number. */
export function nameOfRow(row: Row): string {
	return row.number === undefined ? 'This row' : `Row ${row.number}`;
}

/** What to say of a column that is empty in a row, or missing from a table. */
export interface ColumnAsk {
	readonly column: string;
	/** Ends the sentence `Row F3 does not say ...`. */
	readonly says: string;
	readonly mend: string;
}

/** A finding for each row with nothing under a column, or one for a table that lacks the column. */
export function* emptyCells(table: Table, { column, says, mend }: ColumnAsk): Generator<RuleFinding> {
	if (!table.columns.some(({ meaning }) => meaning === column)) {
		const [first] = table.columns;
		yield { message: `This table has no column that says ${says}.`, mend, span: first?.span ?? table.span };
		return;
	}
	for (const row of table.rows) {
		if (!saysSomething(row) || wordsIn(table, row, column) !== '') continue;
		yield { message: `${nameOfRow(row)} does not say ${says}.`, mend, span: spanOfCell(row, cellOf(table, row, column)) };
	}
}
