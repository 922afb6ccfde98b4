import type { FileToWrite } from '../host/host.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Batch } from '../model/delivery.ts';
import type { PlanDocument } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { formatSuffix, outputNameOf } from '../model/output-name.ts';
import { cellOf, personOf, tablesOf } from '../model/plan-parts.ts';
import { plainText } from '../model/walk.ts';
import { parsePlan } from '../parse/parse-plan.ts';
import { documentHoldFacts } from './batch/document-hold-facts.ts';
import { makeBatch } from './batch/make-batch.ts';
import { batchDigits, refuseBatch } from './batch/refuse-batch.ts';
import { type BatchRelease, type ReleasedBatch, releaseBatch } from './batch/release-batch.ts';
import { buildFinding } from './build-finding.ts';
import { checkDocument } from './check-documents.ts';
import { type Checked, hasErrors } from './checked.ts';
import { hashesBeside } from './hashes-beside.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { openToSend } from './ledger/old-copy.ts';
import { isDocumentName, stemOf } from './paths.ts';
import { isPrintable, newPress, type Papers, type Printable } from './press.ts';
import { addressMissing, exampleReleased, reportNotNamed } from './rule-notes.ts';
import { type Run, startRun, type Tools } from './run.ts';
import { freeze, readServed, type ServedDocument, servedDocuments, servedFolder } from './served.ts';

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
	/** The digest of its messages, as their page shows it; absent where it has none or nothing came of the release. */
	readonly batchDigest?: string;
	/** What was put into the ledger; absent where nobody asked for it. */
	readonly batch?: ReleasedBatch;
}

/** The batch that somebody looked at and releases. */
export interface BatchRequest extends Omit<BatchRelease, 'now'> {
	/** The first digits of its digest, 8 at least. */
	readonly digest: string;
	/** More than a hundred messages are meant. */
	readonly many: boolean;
}

/**
 * Freezes a plan that is about to be sent: its source, its case file, its model, its PDFs and its reports, under the SHA-256
 * over them. A document with an error, of an invented case, without all its reports or with a letter that has no address is not frozen.
 * A document that was frozen under this name before and has changed since is a `UserError`: it needs the next version.
 *
 * With `request` its messages go into the ledger too, where they are the very ones that somebody looked at; a document that is no plan then has
 * nothing to freeze. Another digest, and a batch that no second person could allow, are a `UserError` before anything is frozen.
 */
export async function releaseDocument(
	tools: Pick<Tools, 'host' | 'home'> & LedgerTools,
	file: string,
	request?: BatchRequest,
): Promise<Released> {
	const { host, home } = tools;
	if (request) batchDigits(request.digest);
	const run = await startRun({ host, home });
	const checked = await checkDocument(run, file);
	if (!('document' in checked)) return { checked, findings: [] };
	const findings = [...checked.findings, ...(isPrintable(checked) ? readinessFindings(checked) : [])];
	if (!isPrintable(checked) || hasErrors(findings)) return { checked, findings };
	const { type } = checked.results;
	const isPlan = checked.document.meta.stage !== undefined;
	if (!isPlan && request === undefined) {
		throw new UserError(
			'release/refused',
			`You can release only a draft or a final plan. This document is of the kind "${type.id}".`,
			'Release the plan itself. To release the messages of another document, add --batch with the code of their page.',
		);
	}
	const press = newPress(run);
	// Sheets are to write on: they are no part of what is served.
	const rendered = await press.print(
		checked,
		type.outputs.filter((output) => output !== 'sheets'),
	);
	const papers = await press.papersOf(checked);
	const all = [...findings, ...rendered.findings, ...papers.findings];
	if (hasErrors(all)) return { checked, findings: all };
	const made = rendered.notices.length > 0 || request ? await makeBatch(run, checked, rendered) : undefined;
	if (made && request) refuseBatch(made, request);
	const frozen = isPlan ? await frozenCopy(run, checked, rendered.artifacts, papers.value) : undefined;
	const released: Released = { checked, findings: all, ...(frozen && { frozen }), ...(made && { batchDigest: made.batch.digest }) };
	if (made === undefined || request === undefined) return released;
	const batch = frozen ? ofFrozen(made.batch, frozen.digest) : made.batch;
	const facts = await documentHoldFacts(run, checked, batch);
	const ledger = await openToSend(tools, checked.project);
	try {
		return { ...released, batch: await releaseBatch(ledger, batch, facts, { ...request, now: host.now() }) };
	} finally {
		await ledger.close();
	}
}

/** The ledger knows the messages of a plan by its frozen copy, so that a later build of the same plan is the same document. */
function ofFrozen(batch: Batch, digest: string): Batch {
	return { ...batch, messages: batch.messages.map((message) => ({ ...message, documentDigest: digest })) };
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
	const model = modelToFreeze(run, checked);
	const { digest, files, hashes } = freeze(name, model, facts, filesToFreeze(checked, artifacts, papers));
	const folder = servedFolder(project);
	const earlier = (await servedDocuments(host, project)).find((served) => served.name === name);
	if (earlier) {
		const before = await readServed(host, project, earlier.digest);
		if (typeof before === 'string') throw new UserError('release/refused', before, 'Put the folder back as it was, from a backup.');
		if (sentTheSame(before, { document: model, facts, files: hashes }))
			return { digest: earlier.digest, folder: `${folder}/${earlier.digest}`, isNew: false };
		throw new UserError(
			'release/refused',
			`There is a frozen "${name}" already, and the document has changed since. The frozen copy stays as it is.`,
			'Give the document the next version number, then release it.',
		);
	}
	await host.write(files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes, private: true, durable: true })));
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
	const papers = [...reports, ...enclosed].flatMap(({ address, bytes, largePrint }, index) => {
		const name = isDocumentName(address) ? `${stemOf(address)}.pdf` : (address.split('/').at(-1) ?? address);
		const path = `papers/${index + 1}-${name.replace(/[^A-Za-z0-9._-]+/g, '-')}`;
		const large = largePrint && { path: path.replace(/(?=\.[^.]*$)/, formatSuffix('large-print')), bytes: largePrint };
		return [{ path, bytes }, ...(large ? [large] : [])];
	});
	return [
		{ path: sourceName, bytes: encode(source?.text ?? '') },
		...(caseFile ? [{ path: caseFileName, bytes: encode(caseFile.text) }] : []),
		...artifacts.filter(({ path, mediaType }) => mediaType === 'application/pdf' && !path.startsWith('messages/')),
		...papers,
	];
}

/**
 * Whether people would be sent what they were sent before: the same words of the document and of its case file, and the same papers.
 * The PDFs themselves are not compared: a newer version of the program sets the same words in other bytes.
 * The case file grows after a draft was sent: days on which it was served, and more time to answer, do not count.
 */
function sentTheSame(earlier: SentBefore, now: SentBefore): boolean {
	return sentIn(earlier) === sentIn(now);
}

type SentBefore = Pick<ServedDocument, 'document' | 'facts' | 'files'>;

function sentIn({ document, facts, files }: SentBefore): string {
	const { meta, caseFile } = document;
	const typed = { ...meta, places: undefined, top: undefined };
	const beside = Object.entries(facts.beside).sort(([one], [other]) => (one < other ? -1 : 1));
	const sent = { source: files.get(sourceName), typed, terms: [...(caseFile?.terms ?? [])], beside };
	return JSON.stringify(sent, (key, value: unknown) => (key === 'span' ? undefined : value));
}
