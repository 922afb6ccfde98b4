import type { Table as MdTable, TableCell } from 'mdast';
import type { Cell, Column, Row, Table } from '../model/block.ts';
import type { ColumnTemplate, TableTemplate } from '../model/template.ts';
import { plainText } from '../model/walk.ts';
import type { Building } from './building.ts';
import { nextNumber } from './building.ts';
import { inlines } from './inlines.ts';
import { offsetsOf } from './offsets.ts';
import { quote } from './say.ts';
import { headingKey, holdsWords } from './words.ts';

/** A table, its columns known by the words of their headings, its rows numbered as the document type says. */
export function table(node: MdTable, building: Building, outcomeNumber: string | undefined): Table {
	const { places } = building;
	const [headRow, ...bodyRows] = node.children;
	const heads = (headRow?.children ?? []).map((cell, index) => {
		const align = node.align?.[index];
		return { ...cellOf(cell, building), ...(align && { align }) };
	});
	const span = places.span(...offsetsOf(node));
	checkHeads(heads, headRow ? places.span(...offsetsOf(headRow)) : span, building);
	const template = templateOf(heads, building, outcomeNumber !== undefined);
	const columns = template ? withMeanings(heads, template, building) : heads;
	const rows = bodyRows.map((row): Row => {
		const number = template?.rowNumber === undefined ? undefined : rowNumber(template.rowNumber, outcomeNumber, building);
		const rowSpan = places.span(...offsetsOf(row));
		const cells = row.children.slice(0, heads.length).map((cell) => cellOf(cell, building));
		reportExtra(row.children.slice(heads.length), heads.length, building);
		const [, end] = offsetsOf(row);
		while (cells.length < heads.length) cells.push({ children: [], span: places.span(end, end) });
		return { ...(number !== undefined && { number }), cells, span: rowSpan };
	});
	return { kind: 'table', ...(template && { meaning: template.id }), columns, rows, span };
}

function cellOf(cell: TableCell, building: Building): Cell {
	return { children: inlines(cell.children, building), span: building.places.span(...cellPlace(cell, building)) };
}

/** The place of a cell is that of its words; of an empty cell, what stands between its lines. */
function cellPlace(cell: TableCell, { places }: Building): readonly [number, number] {
	const [start, end] = offsetsOf(cell);
	const [first, last] = [cell.children[0], cell.children.at(-1)];
	if (first && last) return [offsetsOf(first)[0], offsetsOf(last)[1]];
	const from = places.text[start] === '|' ? start + 1 : start;
	return [from, places.text[end - 1] === '|' && end - 1 > from ? end - 1 : Math.max(from, end)];
}

function checkHeads(heads: readonly Column[], span: Column['span'], { report }: Building): void {
	const empty = heads.filter((head) => plainText(head.children).trim() === '');
	if (empty.length === 0) return;
	report('table/header', empty.length === heads.length ? span : (empty[0]?.span ?? span), {
		message: empty.length === heads.length ? 'This table has no headings.' : 'A column of this table has no heading.',
		mend: 'Write a heading over each column. A screen reader says it with each cell.',
	});
}

function reportExtra(extra: readonly TableCell[], columns: number, building: Building): void {
	const [first, last] = [extra[0], extra.at(-1)];
	if (!first || !last) return;
	const span = building.places.span(cellPlace(first, building)[0], cellPlace(last, building)[1]);
	building.report('table/column', span, {
		message: `This row has more cells than the table has headings. The table has ${columns}.`,
		mend: 'Add a heading, or join cells. To print an upright line, write \\| instead.',
	});
}

/** The table of the document type that fits best: of those that may stand here, the one with the most known columns. */
function templateOf(heads: readonly Column[], { type, section }: Building, inOutcome: boolean): TableTemplate | undefined {
	const candidates = (type?.tables ?? []).filter(
		(candidate) => candidate.inOutcome === inOutcome && section?.tables.includes(candidate.id),
	);
	let best: { readonly template: TableTemplate; readonly known: number } | undefined;
	for (const template of candidates) {
		const known = new Set(heads.flatMap((head) => meaningsOf(head, template).map(({ id }) => id))).size;
		if (known > (best?.known ?? 0)) best = { template, known };
	}
	return best && (best.known > 1 || heads.length === 1 || candidates.length === 1) ? best.template : undefined;
}

/** The columns whose longest alias stands in the heading; more than one where two are as long. */
function meaningsOf(head: Column, template: TableTemplate): readonly ColumnTemplate[] {
	const words = headingKey(plainText(head.children));
	let longest = 0;
	let meanings: ColumnTemplate[] = [];
	for (const column of template.columns) {
		const fits = column.aliases.map(headingKey).filter((alias) => holdsWords(words, alias));
		const length = Math.max(0, ...fits.map((alias) => alias.length));
		if (length > longest) meanings = [column];
		else if (length > 0 && length === longest) meanings.push(column);
		longest = Math.max(longest, length);
	}
	return meanings;
}

function withMeanings(heads: readonly Column[], template: TableTemplate, { report }: Building): readonly Column[] {
	const taken = new Map<string, string>();
	return heads.map((head) => {
		const words = plainText(head.children).trim();
		const [meaning, other] = meaningsOf(head, template);
		if (meaning && other) {
			report('table/column', head.span, {
				message: `The heading ${quote(words)} can mean two things: "${meaning.aliases[0]}" and "${other.aliases[0]}".`,
				mend: 'Use the words of one of the two.',
			});
			return head;
		}
		const first = meaning && taken.get(meaning.id);
		if (!meaning) return head;
		if (first !== undefined) {
			report('table/column', head.span, {
				message: `The headings ${quote(first)} and ${quote(words)} mean the same.`,
				mend: 'Join the two columns, or give one of them another heading.',
			});
			return head;
		}
		taken.set(meaning.id, words);
		return { ...head, meaning: meaning.id };
	});
}

function rowNumber(pattern: string, outcome: string | undefined, building: Building): string {
	const section = building.section?.letter ?? building.section?.id ?? '';
	const prefix = pattern.replace('{section}', section).replace('{outcome}', outcome ?? '');
	return prefix.replace('{n}', String(nextNumber(building, `row ${prefix}`)));
}
