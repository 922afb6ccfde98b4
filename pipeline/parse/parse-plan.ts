import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Footnote, PlanDocument } from '../model/document.ts';
import type { Reported } from '../model/finding.ts';
import type { SourceText } from '../model/span.ts';
import type { DocumentTypes } from '../model/template.ts';
import type { Building } from './building.ts';
import { caseFileOf } from './case-file/case-file-of.ts';
import { readCaseFile } from './case-file/read-case-file.ts';
import { caseFileAddress } from './case-file-address.ts';
import { closedContainers } from './containers.ts';
import { flow } from './flow.ts';
import { type FrontMatter, readFrontMatter } from './front-matter/read-front-matter.ts';
import { markdownTree } from './markdown.ts';
import { readableText } from './mends/readable-text.ts';
import { offsetsOf } from './offsets.ts';
import type { Places } from './places.ts';
import { placesOf } from './places.ts';
import { inTurn } from './repair.ts';
import type { Report } from './report.ts';
import { newReport } from './report.ts';
import { sections } from './sections.ts';
import { mendSlips, strayClosings } from './slips.ts';
import { suppressionsOf } from './suppressions.ts';
import { plainDocument, tooMuch } from './too-much.ts';
import { reportUnused } from './unused.ts';

/**
 * Reads a document: front matter, Markdown and directives. Never throws and never loses a word: each stands in the
 * model or in the span of a finding. A document of an unknown type is read without sections, columns or numbers of its own.
 * `beside.caseFile`: the text of the file under `case-file`, where there is one and it can be read as text. The document's own
 * keys win over those of the case file, whose mistakes come last and have their places in that file.
 */
export function parsePlan(file: SourceText, types: DocumentTypes, beside: { readonly caseFile?: SourceText } = {}): Reported<PlanDocument> {
	const source = file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file;
	const report = newReport(source.file);
	const limit = tooMuch(source.text);
	if (limit) return { value: plainDocument(source, limit, report), findings: report.findings() };
	const { tree, places, broken } = mendedTree(source, types, report);
	const typedCase =
		beside.caseFile && !isNoCaseFile(beside.caseFile, source, report) ? readCaseFile(beside.caseFile, types, report) : undefined;
	const front = readFrontMatter(tree, places, types, report, typedCase);
	const caseFile = typedCase && caseFileOf(typedCase, { meta: front.meta, arePeopleKnown: front.isWhole, report });
	const defined = [...definitionsOf(tree.children)];
	const building = newBuilding(defined, places, report, front, caseFile?.terms);
	building.strays = strayClosings(tree, places);
	for (const at of broken) explainStray(at, building);
	const made = sections(closedContainers(tree.children, building), building);
	const written = {
		type: front.typeName,
		lang: 'en-GB',
		meta: front.meta,
		...made,
		footnotes: footnotes(building),
		source,
		...(caseFile && { caseFile }),
	};
	const document: PlanDocument = { ...written, suppressions: suppressionsOf(written, building.ignored.values()) };
	reportUnused(document, building, defined);
	return { value: document, findings: report.findings() };
}

/** A document under `case-file`, perhaps this one itself. It is reported where it is named, and nothing in it is read. */
function isNoCaseFile({ file, text }: SourceText, source: SourceText, report: Report): boolean {
	if (file !== source.file && !/^\s*---[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]+(?:\r\n|\r|\n))*?document:[ \t]*\S/.test(text.slice(0, 5_000)))
		return false;
	const address = caseFileAddress(source);
	report('case-file/unreadable', address?.span ?? placesOf(source).span(0, 0), {
		message:
			file === source.file ? 'The document names itself as its case file.' : 'The file under "case-file" is a document, and no case file.',
		mend: 'Write the name of the file that all documents of this child share, as in "case-file: sam.yml".',
	});
	return true;
}

/** The tree of the source or, where there are slips that can be mended safely, of the mended source. */
function mendedTree(source: SourceText, types: DocumentTypes, report: Report): MendedTree {
	const typed = readableText(source, types, report);
	const mended = mendSlips(typed.tree, typed.places, report);
	const broken = mended.broken.map((at) => typed.places.span(at, at).start.offset);
	if (!mended.map) return { ...typed, broken };
	return { tree: markdownTree(mended.map.text), places: placesOf(source, inTurn(typed.map, mended.map)), broken };
}

interface MendedTree {
	readonly tree: Root;
	readonly places: Places;
	/** Offsets in the file of blocks whose opening cannot be read. */
	readonly broken: readonly number[];
}

/** The line that was meant to close a block that could not be read needs no finding of its own. */
function explainStray(at: number, { strays, explainedStrays, places }: Building): void {
	const stray = strays.find((offset) => places.span(offset, offset).start.offset > at && !explainedStrays.has(offset));
	if (stray !== undefined) explainedStrays.add(stray);
}

function newBuilding(
	defined: readonly Defined[],
	places: Places,
	report: Report,
	{ type, meta, isWhole }: FrontMatter,
	terms: Building['terms'] = new Map(),
): Building {
	const definitions = new Map<string, Definition>();
	const notes = new Map<string, FootnoteDefinition>();
	for (const node of defined) {
		if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
		if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
	}
	return {
		places,
		report,
		type,
		meta,
		arePeopleKnown: isWhole,
		terms,
		definitions,
		usedDefinitions: new Set(),
		notes,
		mentionedNotes: new Set(),
		counters: new Map(),
		names: new Map(),
		explainedStrays: new Set(),
		ignored: new Map(),
		strays: [],
		section: undefined,
		sectionName: undefined,
		area: undefined,
		headingLevel: 0,
		depth: 0,
	};
}

type Defined = Definition | FootnoteDefinition;

function* definitionsOf(nodes: readonly RootContent[]): Generator<Defined> {
	for (const node of nodes) {
		if (node.type === 'definition' || node.type === 'footnoteDefinition') yield node;
		if (holdsBlocks(node)) yield* definitionsOf(node.children);
	}
}

function holdsBlocks(node: RootContent): node is Extract<RootContent, { children: unknown }> {
	return ['blockquote', 'list', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(node.type);
}

/** The footnotes that are mentioned. A footnote may mention the next. */
function footnotes(building: Building): readonly Footnote[] {
	const made: Footnote[] = [];
	for (const identifier of building.mentionedNotes) {
		const node = building.notes.get(identifier);
		if (!node) continue;
		const children = flow(node.children, building, { inSection: false });
		made.push({ name: node.label ?? identifier, number: made.length + 1, children, span: building.places.span(...offsetsOf(node)) });
	}
	return made;
}
