import { csvRowsOf } from '../../config/symbols/read-csv.ts';
import { UserError } from '../../model/errors.ts';
import type { Finding, Reported } from '../../model/finding.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { type SourceText, type Span, spanBetween } from '../../model/span.ts';
import { buildFinding } from '../build-finding.ts';
import { dataCell, dataColumn } from './rule-notes.ts';

/** The list from which documents are filled: a row for each document. */
export interface List {
	readonly source: SourceText;
	/** As typed in the first line. */
	readonly columns: readonly string[];
	/** Those with a cell for each column. */
	readonly rows: readonly ListRow[];
}

export interface ListRow {
	/** Its place in the list, from 1, without the line of column names. */
	readonly number: number;
	/** By the key of the column's name. */
	readonly cells: ReadonlyMap<string, ListCell>;
	readonly span: Span;
}

export interface ListCell {
	/** On one line, with single spaces. */
	readonly text: string;
	readonly span: Span;
}

/** Reads comma-separated values. A list without a row is a `UserError`; a row that does not fit the columns is a finding. */
export function readList(source: SourceText): Reported<List> {
	const [head, ...rows] = csvRowsOf(source.text);
	if (head === undefined || rows.length === 0)
		throw new UserError('usage/bad-list', `The list "${source.file}" needs a line of column names and at least one row below it.`);
	const only = head.cells[0]?.text ?? '';
	if (head.cells.length === 1 && /[;\t]/.test(only))
		throw new UserError(
			'usage/bad-list',
			`The columns of "${source.file}" do not have commas between them.`,
			'Save the list as comma-separated values (CSV).',
		);
	const findings: Finding[] = [];
	const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => spanBetween(source, start, end);
	const columns = head.cells.map(({ text }) => oneLine(text));
	for (const [index, column] of columns.entries()) {
		const cell = head.cells[index];
		if (cell && column === '') findings.push(buildFinding(dataColumn, spanOf(cell), `Column ${index + 1} has no name.`));
		else if (cell && columns.findIndex((other) => nameKey(other) === nameKey(column)) < index)
			findings.push(buildFinding(dataColumn, spanOf(cell), `Two columns have the name "${column}".`, 'Give one of the two another name.'));
	}
	const fitting: ListRow[] = [];
	for (const [index, { cells }] of rows.entries()) {
		const span = spanBetween(source, cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0);
		if (cells.length !== columns.length) {
			const mend =
				'Add the cells that are missing, or take away those that are too many. Put quotation marks round words with a comma in them.';
			findings.push(buildFinding(dataCell, span, `This row has ${cells.length} cells, and the list has ${columns.length} columns.`, mend));
		} else {
			const named = cells.map((cell, at) => [nameKey(columns[at] ?? ''), { text: oneLine(cell.text), span: spanOf(cell) }] as const);
			fitting.push({ number: index + 1, cells: new Map(named), span });
		}
	}
	return { value: { source, columns, rows: fitting }, findings };
}

function oneLine(text: string): string {
	return text.trim().replace(/\s+/g, ' ');
}
