import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { noticeRounds } from '../../../pipeline/build/notice-rounds.ts';
import { loadPrintedWords } from '../../../pipeline/config/load-printed-words.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { loadSettings } from '../../../pipeline/config/load-settings.ts';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { workOutFacts } from '../../../pipeline/dates/work-out-facts.ts';
import { composeMessage } from '../../../pipeline/deliver/compose-message.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { Artifact } from '../../../pipeline/model/artifact.ts';
import type { Finding } from '../../../pipeline/model/finding.ts';
import type { Notice, NoticeTemplate } from '../../../pipeline/model/notice.ts';
import { outputNameOf } from '../../../pipeline/model/output-name.ts';
import type { Project } from '../../../pipeline/model/project.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { parsePlan } from '../../../pipeline/parse/parse-plan.ts';
import { messages } from '../../../pipeline/render/email/index.ts';
import { printLetter } from '../../../pipeline/render/pdf/letter/index.ts';

const home = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const settings = await loadSettings(nodeHost, home);
export const project = await loadProject(nodeHost, `${home}/content`);
const printed = await loadPrintedWords(nodeHost, home);
const themed = await themeOf('default');
export const { theme } = themed;

export const samSource = readFileSync(`${home}/test/samples/draft-ehc-plan-sam.md`, 'utf8');
const amiraSource = readFileSync(`${home}/content/plans/one-plan-amira.md`, 'utf8');

/** A plan as `build` prints it, read with the program's own settings. */
export function jobOf(source: string, changes: Partial<Project> = {}): PrintJob {
	const document = parsePlan({ file: 'plan.md', text: source }, settings.types).value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get(type?.dates ?? 'england-2014');
	const calendar = settings.calendars.get('england');
	if (!type || !ruleSet || !calendar) throw new Error('The shipped settings are not whole.');
	const set = { ...project, ...changes };
	const facts = workOutFacts(document, { type, ruleSet, calendar, project: set }).value;
	const look = {
		type,
		printed,
		...themed,
		project: set,
		pictures: settings.pictures,
		drawings: new Map(),
		images: new Map<string, Uint8Array>(),
	};
	return { document, facts, checklist: [], notices: noticeRounds(document, type, settings, set), reports: [], enclosed: [], look };
}

/** Only the messages that go with a document on its own day: no reminder and nothing after its last day. */
export function onItsDay(job: PrintJob): PrintJob {
	return { ...job, notices: job.notices.filter(({ when }) => when === 'issued') };
}

/** The wording of the first notice that goes with a document. */
export function templateOf({ notices: [first] }: PrintJob): NoticeTemplate {
	if (first === undefined) throw new Error('The document has no notice.');
	return first.template;
}

/** The same job, its notices worded otherwise. */
export function worded(job: PrintJob, template: NoticeTemplate): PrintJob {
	return { ...job, notices: job.notices.map((round) => (round.template.id === template.id ? { ...round, template } : round)) };
}

/** Sam's draft with its reminders, and with what is said after its last day. */
export const samWithReminders = jobOf(samSource);
export const sam = onItsDay(samWithReminders);
export const amira = jobOf(amiraSource);

/** Sam's draft, sent again after an earlier one. */
export const again = onItsDay(jobOf(samSource.replace('version: 1', 'version: 2\nserved-draft: 3f2a9c41')));

/** Sam's plan once it is final: for the family, for the head of the school that it names and for the health board. */
export const final: PrintJob = {
	...jobOf(
		samSource
			.replace('stage: draft', 'stage: final\nserved-draft: 3f2a9c41\nsend-school: head\nsend-health: board')
			.replace('issued: 2026-11-23', 'issued: 2026-12-31')
			.replace(
				'  worker: Beth',
				'  head: Kemi, head of Alder Lane Primary School, kemi@alderlane.example\n  board: Farid, integrated care board, by post\n  worker: Beth',
			)
			.replace('::window\n', '')
			.replace('## Section I: Placement\n', '## Section I: Placement\n\n::placement[Alder Lane Primary School]{type="primary school"}\n'),
	),
	enclosed: [{ title: 'List of changes', address: 'list-of-changes.pdf', bytes: new TextEncoder().encode('%PDF-1.7 changes') }],
};

/** A list of changes that goes on its own, as the program's own example. */
export const list = jobOf(readFileSync(`${home}/templates/types/list-of-changes/starter.md`, 'utf8'));

/** A shipped theme with its fonts. */
export function themeOf(id: string) {
	return loadTheme(nodeHost, home, id);
}

/** Stand-ins for the PDFs that earlier renderers make. */
function pdfsOf({ document }: PrintJob): readonly Artifact[] {
	const name = outputNameOf(document);
	return [`${name}.pdf`, `${name}-easy-read.pdf`].map((path) => ({
		path,
		mediaType: 'application/pdf',
		bytes: new TextEncoder().encode(`%PDF-1.7 ${path}`),
		evidence: { title: '', lang: 'en-GB', figures: 0, figuresWithAlt: 0 },
	}));
}

/** Everything that is made of a job's messages, letters and envelopes included. */
export interface MadeMessages {
	readonly notices: readonly Notice[];
	readonly findings: readonly Finding[];
	readonly paths: readonly string[];
	bytes(ending: string): Uint8Array;
	text(ending: string): string;
}

export async function make(job: PrintJob): Promise<MadeMessages> {
	const rendered = await messages.render(job, pdfsOf(job));
	const artifacts = [...rendered.artifacts];
	const findings = [...rendered.findings];
	for (const notice of rendered.notices ?? []) {
		if (notice.person.channel?.kind === 'email') {
			const part = (ending: string) =>
				decode(rendered.artifacts.find(({ path }) => path === `messages/${notice.fileName}.${ending}`)?.bytes);
			artifacts.push(await composeMessage(notice, { html: part('html'), text: part('txt') }));
		} else {
			const letter = await printLetter(notice, job.look);
			artifacts.push(...letter.artifacts);
			findings.push(...letter.findings);
		}
	}
	const bytes = (ending: string) => {
		const found = artifacts.find(({ path }) => path.endsWith(ending));
		if (found === undefined) throw new Error(`Nothing was made that ends with ${ending}.`);
		return found.bytes;
	};
	return {
		notices: rendered.notices ?? [],
		findings,
		paths: artifacts.map(({ path }) => path),
		bytes,
		text: (ending) => decode(bytes(ending)),
	};
}

function decode(bytes: Uint8Array | undefined): string {
	return new TextDecoder().decode(bytes);
}
