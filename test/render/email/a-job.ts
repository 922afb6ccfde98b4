import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPrintedWords } from '../../../pipeline/config/load-printed-words.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { loadSettings } from '../../../pipeline/config/load-settings.ts';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { workOutFacts } from '../../../pipeline/dates/work-out-facts.ts';
import { composeMessage } from '../../../pipeline/deliver/compose-message.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { Artifact } from '../../../pipeline/model/artifact.ts';
import type { Finding } from '../../../pipeline/model/finding.ts';
import type { Notice } from '../../../pipeline/model/notice.ts';
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

export const samSource = readFileSync(`${home}/content/plans/draft-ehc-plan-sam.md`, 'utf8');
const amiraSource = readFileSync(`${home}/content/plans/one-plan-amira.md`, 'utf8');

/** A plan as `build` prints it, read with the program's own settings. */
export function jobOf(source: string, changes: Partial<Project> = {}): PrintJob {
	const document = parsePlan({ file: 'plan.md', text: source }, settings.types).value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get('england-2014');
	const calendar = settings.calendars.get('england');
	const notice = settings.notices.get(type?.notices.get(document.meta.stage ?? 'any') ?? '');
	if (!type || !ruleSet || !calendar || !notice) throw new Error('The shipped settings are not whole.');
	const set = { ...project, ...changes };
	const facts = workOutFacts(document, { type, ruleSet, calendar, project: set }).value;
	const look = { type, printed, ...themed, project: set, pictures: settings.pictures, images: new Map<string, Uint8Array>() };
	return { document, facts, checklist: [], notice, reports: [], look };
}

export const sam = jobOf(samSource);
export const amira = jobOf(amiraSource);

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
