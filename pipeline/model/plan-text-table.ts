import type { Table } from './block.ts';
import { callsOf, type Here, leaf, lineOf } from './plan-text-here.ts';
import { textOfInlines } from './plan-text-line.ts';
import type { TextPart } from './text-part.ts';

/** A table: its headings are its words, its rows stand in it, and each row has a line for each cell. */
export function tablePart(table: Table, here: Here): TextPart {
	const heads = table.columns.map((column) => textOfInlines(column.children, here.names).text.trim());
	const labels = table.columns.map((column, index) => column.meaning ?? `#${index + 1}`);
	const place = `${here.place}, column headings`;
	const columns = table.columns.map((column, index) => lineOf(labels[index] ?? '', column.children, column.span, here, place));
	const columnKeys = table.columns.map(({ meaning }, index) => callsOf(heads[index] ?? '', meaning ?? ''));
	const rows = table.rows.map((row): TextPart => {
		const whole = textOfInlines(row.cells[0]?.children ?? [], here.names).text;
		const first = firstWords(whole);
		const place = row.number ?? (first === '' ? here.place : first);
		const names = [...new Set(callsOf(row.number ?? '', first, whole, place))];
		const inside: Here = { ...here, place, calls: [...here.calls, ...names] };
		const lines = row.cells.map((cell, index) => {
			const calls = names.flatMap((name) => (columnKeys[index] ?? []).map((column) => `${name} ${column}`));
			return { ...lineOf(labels[index] ?? '', cell.children, cell.span, inside, `${place}, ${heads[index] ?? ''}`), calls };
		});
		return { ...leaf('row', lines, inside, row.span), ...(row.number !== undefined && { number: row.number }) };
	});
	const calls = [...here.calls, ...callsOf('Column headings')];
	const top = leaf('table', columns, { ...here, place, calls }, table.columns[0]?.span ?? table.span);
	return { ...top, key: table.meaning ?? heads.join(' '), children: rows };
}

/** Enough words to know a row by. */
function firstWords(text: string): string {
	return text.trim().split(/\s+/).slice(0, 6).join(' ');
}
