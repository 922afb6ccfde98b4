import type { Row, Table } from '../../../model/block.ts';
import type { Inline, InlineImage } from '../../../model/inline.ts';
import { nameKey, namesIn, reportsNamedIn } from '../../../model/plan-parts.ts';
import { inlinesOf, plainText } from '../../../model/walk.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { emptyCell, textNode } from '../nodes.ts';
import type { PrintContext } from '../print-context.ts';
import { placeRun, type RunLook, runsOf, wordRuns } from '../runs.ts';
import type { InlineNode, PdfNode, StructureMark, TableCell } from '../tagged/node.ts';
import { pictureMark } from './image.ts';

/** Columns that stand out, by meaning. */
const bold: ReadonlySet<string> = new Set(['how-often', 'how-long', 'short-name']);

/** The column whose cells say what their row is about, by the table's meaning; the first one where a table has none. */
const rowHeads: Readonly<Record<string, string>> = {
	advice: 'short-name',
	analysis: 'need',
	asks: 'what',
	corrected: 'where',
	doing: 'week',
	life: 'part',
	moved: 'where',
	panel: 'date',
	'sign-off': 'what',
	thread: 'outcome',
	timeline: 'date',
	week: 'day',
	words: 'where',
};

/** One cell of a data table. */
export function tableCell(table: Table, row: Row, index: number, room: number, context: PrintContext): TableCell {
	const { style, places } = context;
	const column = table.columns[index];
	const line = row.cells[index]?.children ?? [];
	const head = isRowHead(table, index);
	const id = column?.meaning === 'short-name' ? places.of(row) : undefined;
	const mark: StructureMark | undefined = head ? { cell: 'TH', scope: 'Row' } : undefined;
	const text = textNode(cellRuns(column?.meaning, line, context, { roomEm: room / style.theme.type.table.sizePt }), 'table', style, {
		bold: isBold(table, index),
		...(column?.meaning === 'short-name' && { colour: 'pine' as const }),
		...(id !== undefined && { id }),
		...(mark && { mark }),
	});
	const extras = picturesIn(line, context);
	if (plainText(line).trim() === '' && extras.length === 0) return emptyOf(table, column?.meaning, context);
	if (extras.length === 0) return text;
	const { ua: _ua, ...words } = text;
	return { stack: [words, ...extras], ...(mark && { ua: mark }) };
}

/** `Report 1`: the name under which a report travels with the plan, in place of its address on the writer's disk. */
function reportOf(address: string, { job, words }: PrintContext): string | undefined {
	const index = reportsNamedIn(job.document).findIndex((report) => report.address === address.trim());
	return index < 0 ? undefined : words('reportNumber', { number: String(index + 1) });
}

/** What an empty cell says: in a table of changed words, that words were added or taken out; elsewhere nothing. */
function emptyOf({ meaning }: Table, column: string | undefined, { style, words }: PrintContext): TableCell {
	const key = meaning !== 'words' ? undefined : column === 'before' ? 'wordsAdded' : column === 'after' ? 'wordsTakenOut' : undefined;
	return key === undefined ? emptyCell : textNode(words(key), 'table', style, { colour: 'soft' });
}

/** Whether the cells of this column stand out. */
export function isBold(table: Table, index: number): boolean {
	const meaning = table.columns[index]?.meaning ?? '';
	return isRowHead(table, index) || bold.has(meaning) || (table.meaning === 'appreciation' && meaning === 'who');
}

/** The words of a cell as they are printed, to measure columns; words joined by a no-break space count as one. */
export function cellWords(table: Table, row: Row, index: number, context: PrintContext): string {
	const line = row.cells[index]?.children ?? [];
	if (table.columns[index]?.meaning === 'file') return reportOf(plainText(line), context) ?? plainText(line);
	if (table.columns[index]?.meaning === 'helps-with') return `W1\u00a0${plainText(line, context.names)}`;
	return plainText(line, context.names);
}

/** The runs of a cell: names of needs get their numbers in front, and a report is called what it is called when it travels. */
export function cellRuns(
	meaning: string | undefined,
	line: readonly Inline[],
	context: PrintContext,
	look: RunLook = {},
): readonly InlineNode[] {
	const report = meaning === 'file' ? reportOf(plainText(line), context) : undefined;
	if (report !== undefined) return wordRuns(report, look);
	if (meaning !== 'helps-with') return runsOf(line, context, look);
	const names = namesIn({ children: line });
	return names.flatMap((name, index) => {
		const need = context.thread.needs.find(({ label }) => nameKey(label.name) === nameKey(name));
		const before = index === 0 ? [] : [{ text: '\n' }];
		if (need === undefined) return [...before, ...wordRuns(name, look)];
		const number = { ...placeRun(need.number, context.places.of(need), context, `${need.number} ${need.label.name}`) };
		return [...before, number, { text: ' ' }, ...wordRuns(name, look)];
	});
}

/** Whether the cells of this column are the heads of their rows. */
function isRowHead(table: Table, index: number): boolean {
	if (table.rows.some(({ number }) => number !== undefined)) return false;
	if (table.meaning === undefined) return index === 0 && table.columns.length > 1;
	return rowHeads[table.meaning] !== undefined && table.columns[index]?.meaning === rowHeads[table.meaning];
}

/** The pictures of a cell, small. */
export function picturesIn(line: readonly Inline[], { job, style }: PrintContext): readonly PdfNode[] {
	return [...inlinesOf(line)]
		.filter((inline): inline is InlineImage => inline.kind === 'image')
		.map((image) => {
			const bytes = job.look.images.get(image.url);
			if (bytes === undefined) return textNode(wordRuns(image.alt), 'table', style);
			const width = Math.max(60, Math.min(140, estimateWidth(image.alt, 12)));
			return { image: bytes, fit: [width, 140], ua: pictureMark(image) };
		});
}
