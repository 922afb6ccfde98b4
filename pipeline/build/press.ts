import { readDrawings } from '../config/read-drawing.ts';
import { readMarks } from '../config/read-marks.ts';
import type { Artifact } from '../model/artifact.ts';
import { UserError } from '../model/errors.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import { easyReadNameOf, pdfNameOf } from '../model/output-name.ts';
import type { Password } from '../model/password.ts';
import { pdfIdentityOf } from '../model/pdf-identity.ts';
import type { Drawings, Picture } from '../model/picture.ts';
import type { PictureMark } from '../model/picture-mark.ts';
import { marksPrinted, picturesOffered } from '../model/pictures-used.ts';
import type { PrintFormat } from '../model/reader-format.ts';
import type { PrintJob, RenderedOutput, Renderer, Report } from '../model/renderer.ts';
import { picturesOfSheets } from '../model/sheets.ts';
import type { OutputId } from '../model/template.ts';
import { loadRenderer } from '../render/index.ts';
import { buildFinding } from './build-finding.ts';
import { checkDocument } from './check-documents.ts';
import { type Checked, type CheckedDocument, hasErrors, type PassResults } from './checked.ts';
import { envelopesFor } from './envelopes.ts';
import { loadLook, type ThemedLook, themeIdOf } from './looks.ts';
import { noticeRounds } from './notice-rounds.ts';
import { printFormatsOf } from './print-formats.ts';
import type { EnclosedDocument, Enclosure } from './read-enclosures.ts';
import { enclosureBroken, enclosureUnlocked } from './rule-notes.ts';
import { once, type Run } from './run.ts';

/** The files of one document, with anything that is wrong in them. */
export interface Rendered {
	readonly artifacts: readonly Artifact[];
	readonly findings: readonly Finding[];
	/** What each message says and to whom, in the order of the messages; empty where nobody asked for messages. */
	readonly notices: readonly Notice[];
	/** Everything that was made, also what nobody asked for but the messages carry. */
	readonly made: readonly Artifact[];
	/** The reports and other files that the messages carry. */
	readonly papers: Papers;
}

export type Printable = CheckedDocument & { readonly results: PassResults };

/** A document of a known type that no error stops. */
export function isPrintable(one: Checked): one is Printable {
	return 'document' in one && one.results !== undefined && !hasErrors(one.findings);
}

/** A document that only the choice of a picture stops: its writer is helped by seeing the pictures. */
export function asksForPictures(one: Checked): one is Printable {
	if (!('document' in one) || one.results === undefined) return false;
	const errors = one.findings.filter(({ level }) => level === 'error');
	return errors.length > 0 && errors.every(({ ruleId }) => ruleId === 'easy/picture');
}

/** Makes the outputs of a run's documents. Each PDF is made once, however many documents it goes with. */
export interface Press {
	/**
	 * Makes the outputs named, in the order of the document type and in each format that its readers need. Each renderer is loaded when its turn comes.
	 * Messages carry the other outputs, so those are made for them and left out of the result where nobody asked for them.
	 */
	print(document: Printable, outputs: readonly OutputId[]): Promise<Rendered>;
	/** The reports and other files that go with a document, those that are documents as PDFs. */
	papersOf(document: Printable): Promise<Reported<Papers>>;
}

export type Papers = Pick<PrintJob, 'reports' | 'enclosed'>;

/** `password`: the PDFs open with this only. */
export function newPress(run: Run, password?: Password): Press {
	const looks = new Map<string, Promise<ThemedLook>>();
	const pdfs = new Map<string, Promise<RenderedOutput>>();

	const lookOf = (checked: Printable, format: PrintFormat): Promise<ThemedLook> => {
		const theme = themeIdOf(checked);
		const { folder } = checked.project;
		return once(looks, `${folder} ${theme} ${format}`, () => loadLook(run.host, run.home, theme, format, folder));
	};

	const formatsOf = async (checked: Printable): Promise<readonly PrintFormat[]> => {
		const { theme } = await lookOf(checked, 'standard');
		return printFormatsOf(
			checked,
			noticeRounds(checked.document, checked.results.type, run.settings, checked.project),
			theme.type.body.sizePt,
		);
	};

	/** `own`: the art of those that a project brings, read when they were checked. */
	const drawingsOf = async (pictures: readonly Picture[], own: Drawings, marks: readonly PictureMark[]): Promise<Drawings> =>
		new Map([
			...own,
			...(await readDrawings(
				run.host,
				pictures.filter(({ drawing }) => !own.has(drawing)),
			)),
			...(await readMarks(run.host, run.home, marks)),
		]);

	const jobOf = async (checked: Printable, format: PrintFormat, papers: Papers): Promise<PrintJob> => {
		const { document, project, results } = checked;
		const { type, facts, checklist, easyRead, sheets, images, beside } = results;
		const pictures = [...(easyRead ? picturesOffered(easyRead) : []), ...(sheets ? picturesOfSheets(sheets) : [])];
		return {
			document: beside.whole ?? document,
			facts,
			checklist,
			beside,
			...(easyRead && { easyRead }),
			...(sheets && { sheets }),
			notices: noticeRounds(document, type, run.settings, project),
			glossary: run.settings.words.glossary,
			...papers,
			look: {
				type,
				...(await lookOf(checked, format)),
				project,
				pictures: results.pictures,
				drawings: await drawingsOf(pictures, results.ownDrawings, easyRead ? marksPrinted(easyRead) : []),
				images,
				...(password !== undefined && { password }),
			},
			format,
		};
	};

	const papersOf: Press['papersOf'] = async (checked) => {
		const formats = await formatsOf(checked);
		const reports = await filesOf(checked.results.reports, formats);
		const enclosed = await filesOf(checked.results.enclosed, formats);
		return {
			value: { reports: reports.value, enclosed: enclosed.value },
			findings: [...reports.findings, ...enclosed.findings, ...(password === undefined ? [] : unlockedFiles(checked))],
		};
	};

	const filesOf = async (enclosures: readonly Enclosure[], formats: readonly PrintFormat[]): Promise<Reported<readonly Report[]>> => {
		const value: Report[] = [];
		const findings: Finding[] = [];
		for (const one of enclosures) {
			const files = 'bytes' in one ? [one] : await printsOf(one, formats);
			if ('ruleId' in files) findings.push(files);
			else value.push(...files);
		}
		return { value, findings };
	};

	/** An enclosed document as its PDF and, where it has one, its easy read; or why it cannot be made. A report of the list of advice is one PDF. */
	const printsOf = async (
		{ title, address, document, span }: EnclosedDocument,
		formats: readonly PrintFormat[],
	): Promise<readonly Report[] | Finding> => {
		const checked = await checkDocument(run, document);
		if (!isPrintable(checked))
			return buildFinding(enclosureBroken, span, `The document "${document}" has errors, so it cannot go with this one.`);
		const { artifacts, findings } = await printIn(formats, checked, title === '' ? ['pdf', 'easy-read'] : ['pdf']);
		const bytesOf = (path: string) => artifacts.find((artifact) => artifact.path === path)?.bytes;
		const report = (named: Pick<Report, 'title' | 'fileName'>, nameOf: typeof pdfNameOf): Report | undefined => {
			const bytes = bytesOf(nameOf(checked.document));
			const largePrint = bytesOf(nameOf(checked.document, 'large-print'));
			return bytes && { ...named, address, bytes, ...(largePrint && { largePrint }) };
		};
		const { stem, name } = travelName(checked);
		const whole = report(title === '' ? { title: name, fileName: `${stem}.pdf` } : { title }, pdfNameOf);
		if (whole === undefined || hasErrors(findings)) return buildFinding(enclosureBroken, span, `The PDF of "${document}" has errors.`);
		const easyRead = report({ title: `${name}, in easy read`, fileName: `${stem}-easy-read.pdf` }, easyReadNameOf);
		return easyRead ? [whole, easyRead] : [whole];
	};

	const printIn = async (formats: readonly PrintFormat[], checked: Printable, outputs: readonly OutputId[]): Promise<Rendered> => {
		const papers = outputs.includes('messages') ? await papersOf(checked) : noPapers;
		const [job, ...others] = await Promise.all(formats.map((format) => jobOf(checked, format, papers.value)));
		if (job === undefined) throw new Error('A document needs one format at least.');
		const lookIn = (format: PrintFormat) => [job, ...others].find((one) => one.format === format)?.look ?? job.look;
		const made: Artifact[] = [];
		const wanted: Artifact[] = [];
		const findings: Finding[] = [...papers.findings];
		const notices: Notice[] = [];
		for (const output of neededFor(outputs, job)) {
			for (const one of inOneFormat.includes(output)
				? [job]
				: [job, ...others].filter(({ format }) => output === 'pdf' || format !== 'a5')) {
				const make = () => render(run, output, one, made);
				const rendered = output === 'pdf' ? await once(pdfs, `${one.format} ${checked.file}`, make) : await make();
				const envelopes = await envelopesFor(rendered, lookIn, pdfIdentityOf(checked.document));
				const artifacts = [...rendered.artifacts, ...envelopes.artifacts];
				made.push(...artifacts);
				notices.push(...(rendered.notices ?? []));
				findings.push(...rendered.findings, ...envelopes.findings);
				if (outputs.includes(output)) wanted.push(...artifacts);
			}
		}
		return { artifacts: wanted, findings: eachOnce(findings), notices, made, papers: papers.value };
	};

	const print: Press['print'] = async (checked, outputs) => printIn(await formatsOf(checked), checked, outputs);
	return { print, papersOf };
}

/** What an enclosed document is called in a message: its kind and, for a plan, its stage. */
function travelName({ document, results: { type } }: Printable): { readonly stem: string; readonly name: string } {
	const { stage } = document.meta;
	return stage === undefined
		? { stem: type.id, name: type.name }
		: { stem: `${stage}-${type.shortName}`, name: `The ${stage} ${type.shortName}` };
}

/** The files that go with a document as they are, and open without a password. */
function unlockedFiles({ document, results: { reports, enclosed } }: Printable): readonly Finding[] {
	const open = [...reports, ...enclosed].filter((one) => 'bytes' in one && !Buffer.from(one.bytes).includes('/Encrypt'));
	if (open.length === 0) return [];
	const names = open.map(({ address }) => `"${address}"`).join(', ');
	return [buildFinding(enclosureUnlocked, document.meta.top, `These files go with the document and open without a password: ${names}.`)];
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

/** What no message carries. */
const apart: readonly OutputId[] = ['easy-read-page', 'page', 'sheets', 'picture-proof'];
/** Made once, whatever formats the readers need: a screen sets its own size of letters. */
const inOneFormat: readonly OutputId[] = ['easy-read-page', 'page', 'picture-proof', 'messages'];

/** A web page opens without a password, so none is made where the PDFs ask for one. */
function neededFor(outputs: readonly OutputId[], { look: { type, password }, easyRead, sheets, notices }: PrintJob): readonly OutputId[] {
	const hasPages = easyRead !== undefined && password === undefined;
	const has: Partial<Record<OutputId, boolean>> = {
		'easy-read': easyRead !== undefined,
		'easy-read-page': hasPages,
		page: password === undefined,
		'picture-proof': hasPages,
		sheets: sheets !== undefined,
		messages: notices.length > 0,
	};
	const can = type.outputs.filter((output) => has[output] !== false);
	const all = outputs.includes('messages') && can.includes('messages');
	return can.filter((output) => (all && !apart.includes(output)) || outputs.includes(output));
}

async function refuseFilesThatWouldRun({ host }: Run, { refuses = [] }: Renderer): Promise<void> {
	for (const file of refuses) {
		if ((await host.kind(file)) === 'missing') continue;
		const message = `A file called "${file}" stands in the current folder. It could run code of its own while we make messages.`;
		throw new UserError('settings/bad', message, 'Take the file away, or run the program in another folder.');
	}
}
