import type { Block, HopeBlock, NeedBlock, OutcomeBlock, Paragraph, Row, Table } from './block.ts';
import type { Person, PlanDocument, PlanSection } from './document.ts';
import type { Inline } from './inline.ts';
import type { Span } from './span.ts';
import { blocksOf, plainText } from './walk.ts';

/** Every block of one kind, in source order. */
export function blocksOfKind<K extends Block['kind']>(document: PlanDocument, kind: K): readonly Extract<Block, { kind: K }>[] {
	const found: Extract<Block, { kind: K }>[] = [];
	for (const { block } of blocksOf(document)) {
		if (block.kind === kind) found.push(block as Extract<Block, { kind: K }>);
	}
	return found;
}

/** A table with the section and the outcome it stands in. */
export interface TablePlace {
	readonly table: Table;
	readonly section: PlanSection;
	readonly outcome?: OutcomeBlock;
}

/** Every table, or every table of one meaning. */
export function tablesOf(document: PlanDocument, meaning?: string): readonly TablePlace[] {
	const found: TablePlace[] = [];
	for (const { block, section, within } of blocksOf(document)) {
		if (block.kind !== 'table' || (meaning !== undefined && block.meaning !== meaning)) continue;
		const outcome = within.find((outer): outer is OutcomeBlock => outer.kind === 'outcome');
		found.push({ table: block, section, ...(outcome && { outcome }) });
	}
	return found;
}

/** The cell of a row under the column with this meaning; `undefined` where the table has no such column. */
export function cellOf(table: Table, row: Row, column: string): Row['cells'][number] | undefined {
	const index = table.columns.findIndex((candidate) => candidate.meaning === column);
	return index < 0 ? undefined : row.cells[index];
}

/** The outcome itself: the first paragraph of its block. */
export function statementOf(outcome: OutcomeBlock): Paragraph | undefined {
	return outcome.children.find((child): child is Paragraph => child.kind === 'paragraph');
}

/** The names in a `Helps with` cell, split at semicolons. */
export function namesIn(cell: { readonly children: readonly Inline[] }): readonly string[] {
	return plainText(cell.children)
		.split(';')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** How names are compared: without case, with white space folded and curly apostrophes straightened. */
export function nameKey(name: string): string {
	return name.trim().replace(/\s+/g, ' ').replace(/[‘’]/g, "'").toLocaleLowerCase('en-GB');
}

/** The person with this key. */
export function personOf(document: PlanDocument, key: string): Person | undefined {
	return document.meta.people.find((person) => nameKey(person.key) === nameKey(key));
}

/** The golden thread of a document: hopes, needs, outcomes and rows of help, joined by the names that writers typed. */
export interface Thread {
	readonly hopes: readonly HopeBlock[];
	readonly needs: readonly NeedBlock[];
	readonly outcomes: readonly OutcomeBlock[];
	/** Numbered rows of help, with the names they help. */
	readonly help: readonly HelpRow[];
	needsOf(outcome: OutcomeBlock): readonly NeedBlock[];
	hopesOf(outcome: OutcomeBlock): readonly HopeBlock[];
	outcomesFor(need: NeedBlock): readonly OutcomeBlock[];
	helpFor(need: NeedBlock): readonly HelpRow[];
}

export interface HelpRow {
	readonly row: Row;
	readonly table: Table;
	readonly section: PlanSection;
	/** Set where the table stands inside an outcome (One Plan). */
	readonly outcome?: OutcomeBlock;
	/** The names typed under `Helps with`. */
	readonly helps: readonly string[];
}

/** Follows every name of the golden thread. Names that lead nowhere are left out; rules report them. */
export function threadOf(document: PlanDocument): Thread {
	const hopes = blocksOfKind(document, 'hope');
	const needs = blocksOfKind(document, 'need');
	const outcomes = blocksOfKind(document, 'outcome');
	const help = helpRowsOf(document);
	const joins = (names: readonly { readonly name: string }[], label: string) => names.some(({ name }) => nameKey(name) === nameKey(label));
	return {
		hopes,
		needs,
		outcomes,
		help,
		needsOf: (outcome) => needs.filter((need) => joins(outcome.for, need.label.name)),
		hopesOf: (outcome) => hopes.filter((hope) => joins(outcome.hopes, hope.label.name)),
		outcomesFor: (need) => outcomes.filter((outcome) => joins(outcome.for, need.label.name)),
		helpFor: (need) =>
			help.filter((row) =>
				row.outcome ? joins(row.outcome.for, need.label.name) : row.helps.some((name) => nameKey(name) === nameKey(need.label.name)),
			),
	};
}

function helpRowsOf(document: PlanDocument): readonly HelpRow[] {
	return tablesOf(document)
		.filter(({ table }) => table.meaning === 'provision' || table.meaning === 'help')
		.flatMap(({ table, section, outcome }) =>
			table.rows.map((row) => {
				const cell = cellOf(table, row, 'helps-with');
				return { row, table, section, ...(outcome && { outcome }), helps: cell ? namesIn(cell) : [] };
			}),
		);
}

/** A report that the list of advice names by file. */
export interface NamedReport {
	/** What the list calls it: `Psychological advice`. */
	readonly title: string;
	/** As typed: the address of the file from the document's folder. */
	readonly address: string;
	readonly span: Span;
}

/** The reports that go with a document, in the order of its list of advice: the first is `Report 1` to its readers. */
export function reportsNamedIn(document: PlanDocument): readonly NamedReport[] {
	return tablesOf(document, 'advice').flatMap(({ table }) =>
		table.rows.flatMap((row) => {
			const file = cellOf(table, row, 'file');
			const address = plainText(file?.children ?? []).trim();
			if (file === undefined || address === '') return [];
			return [{ title: plainText(cellOf(table, row, 'advice')?.children ?? []).trim(), address, span: file.span }];
		}),
	);
}
