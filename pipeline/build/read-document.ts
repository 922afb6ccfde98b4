import { workOutFacts } from '../dates/work-out-facts.ts';
import type { Beside } from '../model/beside.ts';
import type { NameRef } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import type { SourceText } from '../model/span.ts';
import type { DocumentType } from '../model/template.ts';
import { caseFileAddress } from '../parse/case-file-address.ts';
import { decodeSource } from '../parse/decode-source.ts';
import { parsePlan } from '../parse/parse-plan.ts';
import { buildFinding } from './build-finding.ts';
import { datesOf } from './dates-of.ts';
import { folderOf } from './paths.ts';
import { pathBeside } from './read-beside.ts';
import { readBesideDocuments } from './read-beside-documents.ts';
import { caseFileMissing } from './rule-notes.ts';
import type { Run } from './run.ts';

/** What came of reading one file: a document, or the reason why the file could not be read. */
export type ReadFile = ReadDocument | { readonly file: string; readonly error: UserError };

/** A document as it was read, with all that the passes are given beside it. */
export interface ReadDocument {
	readonly file: string;
	/** The document's own text, that of its case file, and those of the chapters that print in it. */
	readonly sources: readonly SourceText[];
	readonly document: PlanDocument;
	readonly project: Project;
	/** Those of parse, of the links to other documents, and of the dates. */
	readonly findings: readonly Finding[];
	/** The case file could not be read: what it says is missing, so the document is not held against the rules. */
	readonly isCaseLost: boolean;
	/** Absent where the document's type is not known. */
	readonly known?: KnownDocument;
}

export interface KnownDocument {
	readonly type: DocumentType;
	readonly facts: Facts;
	readonly beside: Beside;
}

/**
 * Reads a file, its case file and the documents that it names, and works out its dates. Nothing a person wrote makes this throw.
 * `within`: the absolute paths of the documents that led here, this one last.
 */
export async function readDocument(run: Run, file: string, within: readonly string[]): Promise<ReadFile> {
	const { host, settings } = run;
	const project = await run.projectOf(folderOf(file));
	const source = await sourceOf(run, file);
	if (source instanceof UserError) return { file, error: source };
	const roots = [await host.resolve(project.folder), await host.resolve(`${folderOf(file)}/..`)];
	const caseFile = await readCaseFile(run, source, roots);
	const parsed = parsePlan(source, settings.types, caseFile.value ? { caseFile: caseFile.value } : {});
	const outputName = run.outputNames?.get(file);
	const document = outputName === undefined ? parsed.value : { ...parsed.value, outputName };
	const sources = [source, ...(caseFile.value ? [caseFile.value] : [])];
	const early = [...caseFile.findings, ...parsed.findings];
	const isCaseLost = early.some(({ ruleId }) => ruleId === caseFileMissing.id || ruleId === 'case-file/unreadable');
	const common = { file, sources, document, project, isCaseLost };
	const type = settings.types.get(document.type);
	if (type === undefined) return { ...common, findings: early };
	const beside = await readBesideDocuments(run, { document, type, project, roots, within, isCaseLost });
	const facts = workOutFacts(document, {
		type,
		project,
		beside: beside.value,
		...datesOf(settings, project, document.meta.holidays, type),
	});
	const findings = [...early, ...beside.findings, ...facts.findings];
	const chapters = beside.value.whole ? (beside.value.own?.get('chapters') ?? []) : [];
	return {
		...common,
		sources: [...sources, ...chapters.map((chapter) => chapter.source)],
		findings,
		known: { type, facts: isCaseLost ? undated(facts.value) : facts.value, beside: beside.value },
	};
}

async function readCaseFile(run: Run, source: SourceText, roots: readonly string[]): Promise<Reported<SourceText | undefined>> {
	const named: NameRef | undefined = caseFileAddress(source);
	if (named === undefined) return { value: undefined, findings: [] };
	const { name: address, span } = named;
	const found = await pathBeside(run.host, { file: source.file, roots, address, what: 'case file' });
	const read = typeof found === 'string' ? found : await sourceOf(run, found.path);
	if (typeof read === 'string') return { value: undefined, findings: [buildFinding(caseFileMissing, span, read)] };
	if (!(read instanceof UserError)) return { value: read, findings: [] };
	return { value: undefined, findings: [buildFinding(caseFileMissing, span, read.message, read.hint)] };
}

async function sourceOf({ host }: Run, file: string): Promise<SourceText | UserError> {
	try {
		return decodeSource(file, await host.read(file));
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}

/** Facts without those that rest on a case file that could not be read: no last day is better than a wrong one. */
function undated({ window: _, ...facts }: Facts): Facts {
	return { ...facts, timeline: [] };
}
