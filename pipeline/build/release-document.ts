import type { FileToWrite } from '../host/host.ts';
import type { Artifact } from '../model/artifact.ts';
import type { PlanDocument } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { outputNameOf } from '../model/output-name.ts';
import { cellOf, personOf, tablesOf } from '../model/plan-parts.ts';
import { plainText } from '../model/walk.ts';
import { parsePlan } from '../parse/parse-plan.ts';
import { buildFinding } from './build-finding.ts';
import { checkDocument } from './check-documents.ts';
import { type Checked, hasErrors } from './checked.ts';
import { hashesBeside } from './hashes-beside.ts';
import { isDocumentName, stemOf } from './paths.ts';
import { isPrintable, newPress, type Papers, type Printable } from './press.ts';
import { addressMissing, exampleReleased, reportNotNamed } from './rule-notes.ts';
import { type Run, startRun, type Tools } from './run.ts';
import { freeze, modelName, servedDocuments, servedFolder } from './served.ts';

/** What came of a release: a frozen document, or the findings that stand in the way. */
export interface Released {
	readonly checked: Checked;
	readonly findings: readonly Finding[];
	/** Absent where nothing was frozen. */
	readonly frozen?: {
		/** 64 hexadecimal digits: what a final plan names under `served-draft`. */
		readonly digest: string;
		readonly folder: string;
		/** `false`: the very same document was frozen before, and stands there as it was. */
		readonly isNew: boolean;
	};
}

/**
 * Freezes a plan that is about to be sent: its source, its case file, its model, its PDFs and its reports, under the SHA-256
 * over them. A document with an error, of an invented case, without all its reports or with a letter that has no address is not frozen.
 * A document that was frozen under this name before and has changed since is a `UserError`: it needs the next version.
 */
export async function releaseDocument({ host, home }: Pick<Tools, 'host' | 'home'>, file: string): Promise<Released> {
	const run = await startRun({ host, home });
	const checked = await checkDocument(run, file);
	if (!('document' in checked)) return { checked, findings: [] };
	const findings = [...checked.findings, ...(isPrintable(checked) ? readinessFindings(checked) : [])];
	if (!isPrintable(checked) || hasErrors(findings)) return { checked, findings };
	const { type } = checked.results;
	if (checked.document.meta.stage === undefined) {
		throw new UserError(
			'release/refused',
			`A document of the kind "${type.id}" is not released: only a draft or a final plan is.`,
			'Release the plan itself.',
		);
	}
	const press = newPress(run);
	const rendered = await press.print(checked, type.outputs);
	const papers = await press.papersOf(checked);
	const all = [...findings, ...rendered.findings, ...papers.findings];
	if (hasErrors(all)) return { checked, findings: all };
	return { checked, findings: all, frozen: await frozenCopy(run, checked, rendered.artifacts, papers.value) };
}

/** What a document must have to be sent, beyond what it must have to be built. */
function readinessFindings({ document }: Printable): readonly Finding[] {
	const { meta } = document;
	const found: Finding[] = [];
	if (meta.case?.toUpperCase() === 'EXAMPLE') {
		found.push(buildFinding(exampleReleased, meta.places.get('case') ?? meta.top, 'This document belongs to the invented case EXAMPLE.'));
	}
	for (const { table } of tablesOf(document, 'advice')) {
		for (const row of table.rows) {
			const cell = cellOf(table, row, 'file');
			if (cell && plainText(cell.children).trim() !== '') continue;
			const name = plainText(cellOf(table, row, 'short-name')?.children ?? []).trim();
			found.push(buildFinding(reportNotNamed, row.span, `The list of advice names no file for "${name}".`));
		}
	}
	for (const { name } of [...meta.sendTo, ...meta.sendSchool, ...meta.sendHealth]) {
		const person = personOf(document, name);
		if (person?.channel?.kind !== 'post' || person.channel.address !== undefined) continue;
		found.push(buildFinding(addressMissing, person.span, `${person.name} gets a letter, and it has no address.`));
	}
	return found;
}

async function frozenCopy(
	run: Run,
	checked: Printable,
	artifacts: readonly Artifact[],
	papers: Papers,
): Promise<NonNullable<Released['frozen']>> {
	const { host } = run;
	const { document, project, results } = checked;
	const name = outputNameOf(document);
	const lastDay = document.meta.stage === 'draft' ? results.facts.window?.lastDay : undefined;
	const facts = { ...(lastDay !== undefined && { lastDay }), beside: await hashesBeside(host, results) };
	const { digest, files, hashes } = freeze(name, modelToFreeze(run, checked), facts, filesToFreeze(checked, artifacts, papers));
	const folder = servedFolder(project);
	const earlier = (await servedDocuments(host, project)).find((served) => served.name === name);
	if (earlier) {
		if (sentTheSame(earlier.files, hashes)) return { digest: earlier.digest, folder: `${folder}/${earlier.digest}`, isNew: false };
		throw new UserError(
			'release/refused',
			`"${name}" was released before, and the document has changed since. What was sent stays as it was.`,
			'Give the document the next version number, then release it.',
		);
	}
	await host.write(files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })));
	return { digest, folder: `${folder}/${digest}`, isNew: true };
}

const sourceName = 'source.md';
const caseFileName = 'case-file.yml';

/** The document read again under the names of its frozen files, so that no path of this machine is kept. */
function modelToFreeze({ settings }: Run, { sources: [source, caseFile], document }: Printable): PlanDocument {
	const frozen = { file: sourceName, text: source?.text ?? document.source.text };
	return parsePlan(frozen, settings.types, caseFile ? { caseFile: { file: caseFileName, text: caseFile.text } } : {}).value;
}

/** What was typed, and every PDF that the family gets. The covering letters are left out: they hold addresses. */
function filesToFreeze(
	{ sources: [source, caseFile] }: Printable,
	artifacts: readonly Artifact[],
	{ reports, enclosed }: Papers,
): readonly FileToWrite[] {
	const encode = (text: string) => new TextEncoder().encode(text);
	const papers = [...reports, ...enclosed].map(({ address, bytes }, index) => {
		const name = isDocumentName(address) ? `${stemOf(address)}.pdf` : (address.split('/').at(-1) ?? address);
		return { path: `papers/${index + 1}-${name.replace(/[^A-Za-z0-9._-]+/g, '-')}`, bytes };
	});
	return [
		{ path: sourceName, bytes: encode(source?.text ?? '') },
		...(caseFile ? [{ path: caseFileName, bytes: encode(caseFile.text) }] : []),
		...artifacts.filter(({ path, mediaType }) => mediaType === 'application/pdf' && !path.startsWith('messages/')),
		...papers,
	];
}

/** The case file grows after a draft was sent, by the days on which it was served: only what people were sent is compared. */
function sentTheSame(earlier: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
	const isSent = (name: string) => name !== caseFileName && name !== modelName;
	const names = new Set([...earlier.keys(), ...now.keys()].filter(isSent));
	return [...names].every((name) => earlier.get(name) === now.get(name));
}
