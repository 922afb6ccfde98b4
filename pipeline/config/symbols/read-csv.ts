/**
 * Reads comma-separated values (RFC 4180): the first line names the columns, a cell in double quotes may hold commas, doubled
 * quotes and line breaks. A quote that does not open or close a whole cell is text. Each record is given with the line it starts on.
 * Empty lines are left out.
 */
export function readCsv(text: string): readonly CsvRecord[] {
	const [head, ...rows] = csvRowsOf(text);
	if (head === undefined) return [];
	return rows.map(({ line, cells }) => ({
		line,
		cells: Object.fromEntries(cells.map((cell, index) => [head.cells[index]?.text ?? `column ${index + 1}`, cell.text])),
	}));
}

export interface CsvRecord {
	/** From 1. */
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** One line of a table, the first one too, with the place of each cell in the text. */
export interface CsvRow {
	/** From 1. */
	readonly line: number;
	readonly cells: readonly CsvCell[];
}

export interface CsvCell {
	readonly text: string;
	/** Where the cell stands, quotation marks and all: offsets in the text. */
	readonly start: number;
	readonly end: number;
}

const cell = /(?:"([^"]*(?:""[^"]*)*)"(?=,|\r|\n|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;

/** Every line that holds something, as cells in the order typed. */
export function csvRowsOf(text: string): readonly CsvRow[] {
	const rows: CsvRow[] = [];
	let line = 1;
	let row = { line, cells: [] as CsvCell[] };
	for (const { index, 0: whole, 1: quoted, 2: plain, 3: end = '' } of text.matchAll(cell)) {
		const read = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"');
		row.cells.push({ text: read, start: index, end: index + whole.length - end.length });
		line += (quoted?.match(/\r\n|\r|\n/g)?.length ?? 0) + (/[\r\n]/.test(end) ? 1 : 0);
		if (end === ',') continue;
		if (row.cells.some(({ text }) => text !== '')) rows.push(row);
		row = { line, cells: [] };
	}
	return rows;
}
