import { withFiles } from '../../host/with-files.ts';
import { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { meantName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { SourceText } from '../../model/span.ts';
import { decodeSource } from '../../parse/decode-source.ts';
import { type BuildRequest, type BuiltDocument, buildDocuments } from '../build.ts';
import { buildFinding } from '../build-finding.ts';
import { folderOf, isDocumentName, stemOf } from '../paths.ts';
import type { Tools } from '../run.ts';
import { type FilledDocument, fillGaps } from './fill-gaps.ts';
import { findingsOfRows } from './findings-of-rows.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type List, readList } from './read-list.ts';
import { rowNames } from './row-names.ts';
import { dataColumn } from './rule-notes.ts';

export interface MergeRequest extends Omit<BuildRequest, 'paths' | 'together'> {
	/** The document with gaps. */
	readonly blank: string;
	/** The list, as comma-separated values. */
	readonly list: string;
	/** What the files of a row are called, such as `{surname}-{id}`; the blank's name and the row's number where nobody says. */
	readonly name?: string;
}

export interface Merged {
	/** What is wrong with the list, its rows, the gaps and the documents made of them, with the two files that it points into. */
	readonly report: { readonly file: string; readonly sources: readonly SourceText[]; readonly findings: readonly Finding[] };
	/** A document for each row, without findings: they stand in the report. */
	readonly built: readonly BuiltDocument[];
	/** How many rows the list has. */
	readonly rows: number;
}

/**
 * Makes a document for each row of a list: the words under a column go into each gap with the column's name, such as `{{surname}}`.
 * Every row is filled and checked before the first file is written, and an error in one stops all. A mistake is shown where a person
 * typed it: in the list, or once in the blank for all rows. Nothing of a row reaches another row's document.
 */
export async function mergeDocuments(tools: Tools, request: MergeRequest): Promise<Merged> {
	const { host } = tools;
	const { blank: typed, list: listFile, name, ...rest } = request;
	const file = typed.replace(/^(\.\/+)+/, '');
	if (!isDocumentName(file) || (await host.kind(file)) !== 'file')
		throw new UserError('usage/bad-list', `"${file}" is not one document with gaps.`, 'Name one document, whose name ends in ".md".');
	const blank = decodeSource(file, await host.read(file));
	const { value: list, findings: ofList } = readList(decodeSource(listFile, await host.read(listFile)));
	const gaps = gapsOf(blank);
	if (gaps.length === 0)
		throw new UserError('usage/bad-list', `The document "${file}" has no gap.`, 'Write the name of a column in double curly brackets.');
	const names = rowNames(list, name ?? `${stemOf(file)}-{row}`);
	const filled = filledRows(list, gaps, blank, names.value);
	const unknown = unknownColumns(gaps, list);
	const early = [...ofList, ...unknown, ...names.findings, ...filled.flatMap(({ findings }) => findings)];
	const whole = filled.filter(({ findings }) => findings.length === 0);
	const documents = new Map(whole.map(({ value }) => [value.source.file, value] as const));
	const built = early.some(({ level }) => level === 'error')
		? await checkedOnly(tools, documents, rest)
		: await all(tools, documents, rest);
	const found = findingsOfRows(
		built.map((one, index) => ({ number: whole[index]?.number ?? 0, findings: one.findings, document: documents.get(one.file) })),
	);
	return {
		report: {
			file,
			sources: [blank, list.source, ...othersOf(built, documents)],
			findings: [...early, ...found.filter((one) => !unknown.some(isThatGap(one)))],
		},
		built: built.map((one) => ({ ...one, findings: [] })),
		rows: list.rows.length,
	};
}

interface FilledRow {
	readonly number: number;
	readonly value: FilledDocument;
	readonly findings: readonly Finding[];
}

function filledRows(list: List, gaps: readonly Gap[], blank: SourceText, names: ReadonlyMap<number, string>): readonly FilledRow[] {
	return list.rows.flatMap((row) => {
		const name = names.get(row.number);
		if (name === undefined) return [];
		const folder = folderOf(blank.file);
		const file = folder === '.' ? `${name}.md` : `${folder}/${name}.md`;
		return [{ number: row.number, ...fillGaps(blank, { gaps, row, file }) }];
	});
}

function unknownColumns(gaps: readonly Gap[], { columns, source }: List): readonly Finding[] {
	const known = new Set(columns.map(nameKey));
	return gaps
		.filter(({ column }) => !known.has(nameKey(column)))
		.map(({ column, span }) => {
			const meant = meantName(column, columns);
			const mend = meant ? `Did you mean "{{${meant}}}"?` : `The columns are: ${columns.join(', ')}.`;
			return buildFinding(dataColumn, span, `The list "${source.file}" has no column "${column}".`, mend);
		});
}

/** A gap without a column stays open, and a rule about gaps would say so again. */
function isThatGap({ span }: Finding): (gap: Finding) => boolean {
	return (gap) => gap.span.file === span.file && gap.span.start.offset === span.start.offset && gap.span.end.offset === span.end.offset;
}

type Making = Omit<BuildRequest, 'paths' | 'together'>;

async function all(tools: Tools, documents: ReadonlyMap<string, FilledDocument>, making: Making): Promise<readonly BuiltDocument[]> {
	const files = [...documents].map(([path, { source }]) => [path, new TextEncoder().encode(source.text)] as const);
	const names = [...documents.keys()].map((path) => [path, stemOf(path)] as const);
	const here: Tools = { ...tools, host: withFiles(tools.host, new Map(files)), outputNames: new Map(names) };
	return inOrder(await buildDocuments(here, { ...making, paths: [...documents.keys()], together: true }), documents);
}

/** The rows that could be filled, checked with the others that could not: a person mends all mistakes at once. */
function checkedOnly(tools: Tools, documents: ReadonlyMap<string, FilledDocument>, making: Making): Promise<readonly BuiltDocument[]> {
	return documents.size === 0 ? Promise.resolve([]) : all(tools, documents, { ...making, dryRun: true });
}

/** As the rows stand in the list. */
function inOrder(built: readonly BuiltDocument[], documents: ReadonlyMap<string, unknown>): readonly BuiltDocument[] {
	const order = [...documents.keys()];
	return built.toSorted((one, other) => order.indexOf(one.file) - order.indexOf(other.file));
}

/** The other files that findings point into, such as a case file. */
function othersOf(built: readonly BuiltDocument[], documents: ReadonlyMap<string, unknown>): readonly SourceText[] {
	const sources = built.flatMap(({ checked }) => ('sources' in checked ? checked.sources : []));
	return [...new Map(sources.filter(({ file }) => !documents.has(file)).map((source) => [source.file, source])).values()];
}
