/**
 * Reads comma-separated values (RFC 4180): the first line names the columns, a cell in double quotes may hold commas, doubled
 * quotes and line breaks. A quote that does not open or close a whole cell is text. Each record is given with the line it starts on.
 * Empty lines are left out.
 */
export function readCsv(text: string): readonly CsvRecord[] {
	const [head, ...rows] = rowsOf(text);
	if (head === undefined) return [];
	return rows.map(({ line, cells }) => ({
		line,
		cells: Object.fromEntries(cells.map((cell, index) => [head.cells[index] ?? `column ${index + 1}`, cell])),
	}));
}

export interface CsvRecord {
	/** From 1. */
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

const cell = /(?:"([^"]*(?:""[^"]*)*)"(?=,|\r|\n|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;

function rowsOf(text: string): { line: number; cells: string[] }[] {
	const rows: { line: number; cells: string[] }[] = [];
	let line = 1;
	let row = { line, cells: [] as string[] };
	for (const [, quoted, plain, end = ''] of text.matchAll(cell)) {
		row.cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		line += (quoted?.match(/\r\n|\r|\n/g)?.length ?? 0) + (/[\r\n]/.test(end) ? 1 : 0);
		if (end === ',') continue;
		if (row.cells.some((cell) => cell !== '')) rows.push(row);
		row = { line, cells: [] };
	}
	return rows;
}
