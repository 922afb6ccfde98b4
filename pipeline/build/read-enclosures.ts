import type { Host } from '../host/host.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { reportsNamedIn } from '../model/plan-parts.ts';
import type { Report } from '../model/renderer.ts';
import type { Span } from '../model/span.ts';
import { buildFinding } from './build-finding.ts';
import { isDocumentName, stemOf } from './paths.ts';
import { pathBeside, readBeside } from './read-beside.ts';
import { enclosureMissing, reportMissing } from './rule-notes.ts';

/** Files that go with a document. */
export interface Enclosures {
	/** In the order of the list of advice. */
	readonly reports: readonly Enclosure[];
	/** In the order of `enclose`. */
	readonly enclosed: readonly Enclosure[];
}

/** A file as it is, or another document whose PDF goes with this one and is made when messages are. */
export type Enclosure = Report | EnclosedDocument;

export interface EnclosedDocument {
	/** Empty where the enclosing document does not name it. */
	readonly title: string;
	/** As typed: `advice/psychology.md`. */
	readonly address: string;
	/** The path of the Markdown file. */
	readonly document: string;
	/** Where the enclosing document names it. */
	readonly span: Span;
}

/**
 * Reads the reports that the list of advice names in its `File` column (they go with the draft: SEND Code of Practice 2015,
 * paragraph 9.77), and what stands under `enclose`. Addresses count from the document's folder, and only files inside `root` are read.
 */
export async function readEnclosures(host: Host, document: PlanDocument, root: string): Promise<Reported<Enclosures>> {
	const findings: Finding[] = [];
	const roots = [await host.resolve(root)];
	const read = async (title: string, address: string, span: Span, what: 'report' | 'enclosure'): Promise<readonly Enclosure[]> => {
		const named = { file: document.source.file, roots, address, what };
		const found = isDocumentName(address) ? await pathBeside(host, named) : await readBeside(host, named);
		if (typeof found === 'string') findings.push(buildFinding(what === 'report' ? reportMissing : enclosureMissing, span, found));
		if (typeof found === 'string') return [];
		if ('path' in found) return [{ title, address, document: found.path, span }];
		return [{ title, address, bytes: found }];
	};
	const reports: Enclosure[] = [];
	for (const { title, address, span } of reportsNamedIn(document)) reports.push(...(await read(title, address, span, 'report')));
	const enclosed: Enclosure[] = [];
	for (const { name, span } of document.meta.enclose)
		enclosed.push(...(await read(isDocumentName(name) ? '' : stemOf(name), name, span, 'enclosure')));
	return { value: { reports, enclosed }, findings };
}
