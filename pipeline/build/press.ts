import type { Artifact } from '../model/artifact.ts';
import { UserError } from '../model/errors.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { PrintJob, RenderedOutput, Renderer, Report } from '../model/renderer.ts';
import type { OutputId } from '../model/template.ts';
import { loadRenderer } from '../render/index.ts';
import { buildFinding } from './build-finding.ts';
import { checkDocument } from './check-documents.ts';
import { type Checked, type CheckedDocument, hasErrors, type PassResults } from './checked.ts';
import { envelopesFor } from './envelopes.ts';
import { loadLook, type ThemedLook, themeIdOf } from './looks.ts';
import { noticeRounds } from './notice-rounds.ts';
import type { EnclosedDocument, Enclosure } from './read-enclosures.ts';
import { enclosureBroken } from './rule-notes.ts';
import { once, type Run } from './run.ts';

/** The files of one document, with anything that is wrong in them. */
export interface Rendered {
	readonly artifacts: readonly Artifact[];
	readonly findings: readonly Finding[];
}

export type Printable = CheckedDocument & { readonly results: PassResults };

/** A document of a known type that no error stops. */
export function isPrintable(one: Checked): one is Printable {
	return 'document' in one && one.results !== undefined && !hasErrors(one.findings);
}

/** Makes the outputs of a run's documents. Each PDF is made once, however many documents it goes with. */
export interface Press {
	/**
	 * Makes the outputs named, in the order of the document type. Each renderer is loaded when its turn comes.
	 * Messages carry the other outputs, so those are made for them and left out of the result where nobody asked for them.
	 */
	print(document: Printable, outputs: readonly OutputId[]): Promise<Rendered>;
	/** The reports and other files that go with a document, those that are documents as PDFs. */
	papersOf(document: Printable): Promise<Reported<Papers>>;
}

export type Papers = Pick<PrintJob, 'reports' | 'enclosed'>;

export function newPress(run: Run): Press {
	const looks = new Map<string, Promise<ThemedLook>>();
	const pdfs = new Map<string, Promise<RenderedOutput>>();

	const jobOf = async (checked: Printable, withPapers: boolean): Promise<Reported<PrintJob>> => {
		const { document, project, results } = checked;
		const { type, facts, checklist, easyRead, images, beside } = results;
		const theme = themeIdOf(checked);
		const look = await once(looks, theme, () => loadLook(run.host, run.home, theme));
		const papers = withPapers ? await papersOf(checked) : noPapers;
		const value: PrintJob = {
			document,
			facts,
			checklist,
			beside,
			...(easyRead && { easyRead }),
			notices: noticeRounds(document, type, run.settings),
			glossary: run.settings.words.glossary,
			...papers.value,
			look: { type, ...look, project, pictures: run.settings.pictures, images },
		};
		return { value, findings: papers.findings };
	};

	const papersOf: Press['papersOf'] = async ({ results }) => {
		const reports = await filesOf(results.reports);
		const enclosed = await filesOf(results.enclosed);
		return { value: { reports: reports.value, enclosed: enclosed.value }, findings: [...reports.findings, ...enclosed.findings] };
	};

	const filesOf = async (enclosures: readonly Enclosure[]): Promise<Reported<readonly Report[]>> => {
		const value: Report[] = [];
		const findings: Finding[] = [];
		for (const one of enclosures) {
			const files = 'bytes' in one ? [one] : await printsOf(one);
			if ('ruleId' in files) findings.push(files);
			else value.push(...files);
		}
		return { value, findings };
	};

	/** An enclosed document as its PDF and, where it has one, its easy read; or why it cannot be made. A report of the list of advice is one PDF. */
	const printsOf = async ({ title, address, document, span }: EnclosedDocument): Promise<readonly Report[] | Finding> => {
		const checked = await checkDocument(run, document);
		if (!isPrintable(checked))
			return buildFinding(enclosureBroken, span, `The document "${document}" has errors, so it cannot go with this one.`);
		const { artifacts, findings } = await print(checked, title === '' ? ['pdf', 'easy-read'] : ['pdf']);
		const [pdf, easyRead] = artifacts;
		if (pdf === undefined || hasErrors(findings)) return buildFinding(enclosureBroken, span, `The PDF of "${document}" has errors.`);
		if (title !== '') return [{ title, address, bytes: pdf.bytes }];
		const { stem, name } = travelName(checked);
		const whole = { title: name, address, fileName: `${stem}.pdf`, bytes: pdf.bytes };
		return easyRead
			? [whole, { title: `${name}, in easy read`, address, fileName: `${stem}-easy-read.pdf`, bytes: easyRead.bytes }]
			: [whole];
	};

	const print: Press['print'] = async (checked, outputs) => {
		const job = await jobOf(checked, outputs.includes('messages'));
		const made: Artifact[] = [];
		const wanted: Artifact[] = [];
		const findings: Finding[] = [...job.findings];
		for (const output of neededFor(outputs, job.value)) {
			const make = () => render(run, output, job.value, made);
			const rendered = output === 'pdf' ? await once(pdfs, checked.file, make) : await make();
			const envelopes = await envelopesFor(rendered, job.value.look);
			const artifacts = [...rendered.artifacts, ...envelopes.artifacts];
			made.push(...artifacts);
			findings.push(...rendered.findings, ...envelopes.findings);
			if (outputs.includes(output)) wanted.push(...artifacts);
		}
		return { artifacts: wanted, findings: eachOnce(findings) };
	};
	return { print, papersOf };
}

/** What an enclosed document is called in a message: its kind and, for a plan, its stage. */
function travelName({ document, results: { type } }: Printable): { readonly stem: string; readonly name: string } {
	const { stage } = document.meta;
	return stage === undefined
		? { stem: type.id, name: type.name }
		: { stem: `${stage}-${type.shortName}`, name: `The ${stage} ${type.shortName}` };
}

const noPapers: Reported<Papers> = { value: { reports: [], enclosed: [] }, findings: [] };

async function render(run: Run, output: OutputId, job: PrintJob, made: readonly Artifact[]): Promise<RenderedOutput> {
	const renderer = await loadRenderer(output);
	await refuseFilesThatWouldRun(run, renderer);
	return renderer.render(job, made);
}

/** Two outputs may find the same fault at the same place. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
	const places = findings.map(({ ruleId, message, span }) => `${ruleId} ${span.start.offset} ${span.end.offset} ${message}`);
	return findings.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

function neededFor(outputs: readonly OutputId[], { look: { type }, easyRead, notices }: PrintJob): readonly OutputId[] {
	const can = type.outputs.filter((output) => (output !== 'easy-read' || easyRead) && (output !== 'messages' || notices.length > 0));
	const all = outputs.includes('messages') && can.includes('messages');
	return can.filter((output) => all || outputs.includes(output));
}

async function refuseFilesThatWouldRun({ host }: Run, { refuses = [] }: Renderer): Promise<void> {
	for (const file of refuses) {
		if ((await host.kind(file)) === 'missing') continue;
		const message = `A file called "${file}" stands in the current folder. It could run code of its own while messages are made.`;
		throw new UserError('settings/bad', message, 'Take the file away, or run the program in another folder.');
	}
}
