import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { List, Row, Table } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { type TablePlace, tablesOf } from '../../model/plan-parts.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { blocksOf } from '../../model/walk.ts';
import { isAboutThePlan } from './provision-about.ts';
import { sentencesIn } from './sentences-in.ts';
import { vagueHitsIn } from './vague-words.ts';

/** One piece of provision, read as a whole: a row of a table with its cells, or one paragraph or list item of prose. */
export interface ProvisionPiece {
	readonly units: readonly Unit[];
	/** All words of the piece, in order; sentences and cells are parted by a full stop. */
	readonly tokens: readonly Token[];
	/** The sentences of each column that has words; absent for prose. */
	readonly cells?: ReadonlyMap<string, readonly Unit[]>;
	readonly row?: Row;
	readonly span: Span;
}

/**
 * Every piece of provision of a document. Prose that speaks about the plan or the table is none. Beside a table of help, prose explains
 * the rows, so that only prose with vague words is read as provision there. A lead-in that ends in a colon
 * belongs to each item of its list; a list of labelled facts (`Who: ...`, `How often: ...`) is one piece.
 */
export function provisionPiecesOf(
	document: PlanDocument,
	context: Pick<RuleContext, 'type' | 'facts' | 'words'>,
): readonly ProvisionPiece[] {
	const known = cache.get(document);
	if (known) return known;
	const units = sentencesIn(document, context).filter(({ role, verbatim }) => role === 'provision' && !verbatim);
	const pieces = [...rowPieces(document, units), ...prosePieces(document, units, context)];
	cache.set(document, pieces);
	return pieces;
}

const cache = new WeakMap<PlanDocument, readonly ProvisionPiece[]>();

function* rowPieces(document: PlanDocument, units: readonly Unit[]): Generator<ProvisionPiece> {
	const places = helpTablesOf(document);
	const byStart = new Map<Row, Unit[]>();
	const rows = places.flatMap(({ table }) => table.rows);
	let at = 0;
	for (const unit of units) {
		const { offset } = unit.spanOf().start;
		while (at < rows.length && (rows[at]?.span.end.offset ?? 0) <= offset) at += 1;
		const row = rows[at];
		if (row && row.span.start.offset <= offset) byStart.set(row, [...(byStart.get(row) ?? []), unit]);
	}
	for (const [row, found] of byStart) {
		const cells = new Map<string, readonly Unit[]>();
		for (const unit of found) if (unit.column) cells.set(unit.column, [...(cells.get(unit.column) ?? []), unit]);
		yield { units: found, tokens: joined(found.filter(({ column }) => column !== 'cost')), cells, row, span: row.span };
	}
}

function helpTablesOf(document: PlanDocument): readonly TablePlace[] {
	return tablesOf(document).filter(({ table }) => table.meaning === 'provision' || table.meaning === 'help');
}

function* prosePieces(document: PlanDocument, units: readonly Unit[], { words }: Pick<RuleContext, 'words'>): Generator<ProvisionPiece> {
	const blocks = [...blocksOf(document)].map(({ block }) => block);
	const tables = blocks.filter((block): block is Table => block.kind === 'table');
	const besideTable = new Set(helpTablesOf(document).map(({ section }) => section));
	const lists = blocks.filter((block): block is List => block.kind === 'list');
	const within = (spans: readonly { readonly span: Span }[], offset: number) =>
		spans.findIndex(({ span }) => span.start.offset <= offset && offset < span.end.offset);
	let leadIn: readonly Unit[] = [];
	let facts: Unit[] = [];
	let factsList = -1;
	const piece = (of: readonly Unit[]): readonly ProvisionPiece[] => {
		const [first] = of;
		if (!first || isAboutThePlan(of, words)) return [];
		if (besideTable.has(first.section) && of.every((unit) => vagueHitsIn(unit, words).length === 0)) return [];
		const last = of.at(-1) ?? first;
		const own = of.filter((unit) => !leadIn.includes(unit));
		const from = own[0] ?? first;
		return [{ units: own.length > 0 ? own : of, tokens: joined(of), span: { ...from.spanOf(), end: last.spanOf().end } }];
	};
	for (const line of linesOf(units)) {
		const offset = line[0]?.spanOf().start.offset ?? 0;
		if (within(tables, offset) >= 0) continue;
		const list = within(lists, offset);
		if (facts.length > 0 && list !== factsList) {
			yield* piece([...leadIn, ...facts]);
			facts = [];
		}
		if (list < 0) {
			leadIn = endsInColon(line) ? line : [];
			if (leadIn.length === 0) yield* piece(line);
			continue;
		}
		if (isLabelledFact(line)) {
			facts.push(...line);
			factsList = list;
		} else yield* piece([...leadIn, ...line]);
	}
	if (facts.length > 0) yield* piece([...leadIn, ...facts]);
}

function linesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
	const lines = new Map<number, Unit[]>();
	for (const unit of units) lines.set(unit.line, [...(lines.get(unit.line) ?? []), unit]);
	return [...lines.values()];
}

function endsInColon(line: readonly Unit[]): boolean {
	return line.at(-1)?.text.trimEnd().endsWith(':') ?? false;
}

const factLabel = /^(?:what|who|by whom|given by|staff|how often|frequency|how long|length|duration|time|where|group size|until|cost)\s*:/i;

function isLabelledFact(line: readonly Unit[]): boolean {
	return factLabel.test(line[0]?.text ?? '');
}

const stop: Token = { text: '.', lower: '.', kind: 'mark', start: 0, end: 0, joined: false };

function joined(units: readonly Unit[]): readonly Token[] {
	return units.flatMap(({ tokens }) => (tokens.at(-1)?.kind === 'mark' ? tokens : [...tokens, stop]));
}
