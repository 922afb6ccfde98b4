import type { UaPart } from './fault-list.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { type ReadElement, type ReadStructure, significantKids } from './structure.ts';

/** Every table is a full grid, and every cell has a header (ISO 14289-1, 7.2 and 7.5, as veraPDF reads them). */
export function checkTables(file: PdfFile, { elements }: ReadStructure, part: UaPart, say: Say): void {
	for (const table of elements) {
		if (table.type !== 'Table') continue;
		const groups = rowGroupsOf(table);
		const rows = groups.flat();
		if (rows.length === 0) continue;
		if (!rows.some((row) => cellsOf(row).some(({ type }) => type === 'TH'))) say('table-header', { element: table.id });
		const grid = gridOf(file, table, groups, part, say);
		if (grid) checkHeaders({ file, grid, part }, say);
	}
}

/** Rows by head, body and foot; rows that stand in the table itself are one group each. */
function rowGroupsOf(table: ReadElement): readonly (readonly ReadElement[])[] {
	return significantKids(table)
		.map((child) =>
			child.type === 'TR' ? [child] : groupTypes.has(child.type) ? significantKids(child).filter(({ type }) => type === 'TR') : [],
		)
		.filter((rows) => rows.length > 0);
}

const groupTypes = new Set(['THead', 'TBody', 'TFoot']);

function cellsOf(row: ReadElement): readonly ReadElement[] {
	return significantKids(row).filter(({ type }) => type === 'TH' || type === 'TD');
}

interface GridCell {
	readonly element: ReadElement;
	readonly row: number;
	readonly column: number;
	readonly down: number;
	readonly wide: number;
}

type Grid = readonly (readonly GridCell[])[];

/** The cell at each row and column, or `undefined` where they do not fill the grid: then a fault is said. */
function gridOf(file: PdfFile, table: ReadElement, groups: readonly (readonly ReadElement[])[], part: UaPart, say: Say): Grid | undefined {
	const rows = groups.flat();
	const height = rows.reduce((sum, row) => sum + (cellsOf(row)[0] ? span(file, cellsOf(row)[0], 'RowSpan') : 0), 0);
	const width = cellsOf(rows[0] ?? table).reduce((sum, cell) => sum + span(file, cell, 'ColSpan'), 0);
	const ends = groups.flatMap((group, index) => group.map(() => groups.slice(0, index + 1).flat().length));
	const grid: GridCell[][] = rows.map(() => []);
	for (const [row, line] of rows.entries()) {
		let column = 0;
		for (const element of cellsOf(line)) {
			while (column < width && grid[row]?.[column]) column++;
			const wide = span(file, element, 'ColSpan');
			const down = span(file, element, 'RowSpan');
			const cell = { element, row, column, down, wide };
			const here = { element: element.id, detail: `It is row ${row + 1}, column ${column + 1}.` };
			if (column + wide > width) return void say('table-rows-wide', here);
			const end = part === 2 && groups.some((group) => group.length > 1) ? (ends[row] ?? height) : height;
			if (row + down > Math.min(end, height)) return void say('table-rows-down', here);
			for (let below = row; below < row + down; below++) {
				for (let beside = column; beside < column + wide; beside++) {
					const line = grid[below];
					if (line?.[beside]) return void say('table-overlap', here);
					if (line) line[beside] = cell;
				}
			}
			column += wide;
		}
	}
	const short = rows.findIndex((_, row) => Array.from({ length: width }, (_, column) => grid[row]?.[column]).includes(undefined));
	if (short >= 0) return void say('table-rows-short', { element: rows[short]?.id, detail: `It is row ${short + 1}.` });
	return grid;
}

function span(file: PdfFile, cell: ReadElement | undefined, key: 'RowSpan' | 'ColSpan'): number {
	return Math.max(1, file.number(cell?.attributes.get(key)) ?? 1);
}

interface TableFacts {
	readonly file: PdfFile;
	readonly grid: Grid;
	readonly part: UaPart;
}

/** A cell has a header above or to the left, or names its own; where every header says its scope, all is well. */
function checkHeaders(table: TableFacts, say: Say): void {
	const { file, grid } = table;
	const cells = grid.flatMap((line, row) => line.filter((cell, column) => cell.row === row && cell.column === column));
	const headers = cells.filter(({ element }) => element.type === 'TH');
	if (headers.every(({ element }) => element.attributes.has('Scope'))) return;
	const ids = new Set(headers.map(({ element }) => file.text(element.dictionary.get('ID'))));
	for (const cell of cells) {
		if (cell.element.type !== 'TD') continue;
		const named = file.list(cell.element.attributes.get('Headers')).map((id) => file.text(id));
		if (named.length > 0 && named.every((id) => ids.has(id))) continue;
		if (isHeaded(table, cell, 'Column') || isHeaded(table, cell, 'Row')) continue;
		say(named.some((id) => !ids.has(id)) ? 'cell-header-unknown' : 'cell-header', { element: cell.element.id });
		return;
	}
}

/** Whether a header of this scope stands above the cell, or to the left of it; a run of other headers in between ends the search. */
function isHeaded(table: TableFacts, cell: GridCell, scope: 'Row' | 'Column'): boolean {
	const isColumn = scope === 'Column';
	const [from, to, start] = isColumn
		? [cell.column, cell.column + cell.wide, cell.row - 1]
		: [cell.row, cell.row + cell.down, cell.column - 1];
	for (let line = from; line < to; line++) {
		let passed = false;
		for (let at = start; at >= 0; at--) {
			const header = isColumn ? table.grid[at]?.[line] : table.grid[line]?.[at];
			if (header?.element.type === 'TH') {
				const own = scopeOf(table, header);
				if (own === 'Both' || own === scope) return true;
				passed = true;
			} else if (passed) break;
		}
	}
	return false;
}

/** PDF 2.0 says what a header heads that does not say it itself (ISO 32000-2, table 384); PDF 1.7 does not. */
function scopeOf({ file, part }: TableFacts, { element, row, column }: GridCell): string | undefined {
	const own = file.name(element.attributes.get('Scope'));
	if (own !== undefined || part === 1) return own;
	if (row === 0) return column === 0 ? 'Both' : 'Column';
	return column === 0 ? 'Row' : undefined;
}
