import { readFileSync } from 'node:fs';
import { checkPlan } from '../../../pipeline/check/check-plan.ts';
import { checklistOf } from '../../../pipeline/check/checklist.ts';
import { loadPrintedWords } from '../../../pipeline/config/load-printed-words.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { loadSettings } from '../../../pipeline/config/load-settings.ts';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { workOutFacts } from '../../../pipeline/dates/work-out-facts.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { PrintJob, RenderedOutput } from '../../../pipeline/model/renderer.ts';
import { parsePlan } from '../../../pipeline/parse/parse-plan.ts';
import { planPdf } from '../../../pipeline/render/pdf/index.ts';

export const home = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');

const settings = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, `${home}/content`);
const phrases = await loadPrintedWords(nodeHost, home);

export const samples = {
	plan: readFileSync(`${home}/test/samples/draft-ehc-plan-sam.md`, 'utf8'),
	onePlan: readFileSync(`${home}/content/plans/one-plan-amira.md`, 'utf8'),
	booklet: readFileSync(`${home}/content/guidance/parent-booklet-chapter.md`, 'utf8'),
} as const;

interface Options {
	readonly theme?: string;
	readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** A document read as `build` does, with the settings of the repository. */
export async function jobOf(text: string, { theme: themeId = 'default', images = new Map() }: Options = {}): Promise<PrintJob> {
	const document = parsePlan({ file: 'test.md', text }, settings.types).value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get(type?.dates ?? project.rules);
	const calendar = settings.calendars.get(project.region);
	if (!type || !ruleSet || !calendar) throw new Error(`There are no settings for "${document.type}".`);
	const facts = workOutFacts(document, { type, ruleSet, calendar, project }).value;
	const context = { type, facts, words: settings.words, project, pictures: settings.pictures };
	const checklist = type.id === 'one-plan' ? checklistOf(document, context, checkPlan(document, context)) : [];
	const { theme, fonts, fallback } = await loadTheme(nodeHost, home, themeId);
	const look = { type, theme, fonts, fallback, printed: phrases, project, pictures: settings.pictures, drawings: new Map(), images };
	return { document, facts, checklist, glossary: settings.words.glossary, notices: [], reports: [], enclosed: [], look };
}

/** Prints a document. */
export async function print(text: string, options?: Options): Promise<RenderedOutput> {
	return planPdf.render(await jobOf(text, options), []);
}

/** The bytes of the one PDF that a document makes. */
export async function printed(text: string, options?: Options): Promise<Uint8Array> {
	const { artifacts } = await print(text, options);
	const [artifact] = artifacts;
	if (!artifact) throw new Error('Nothing was made.');
	return artifact.bytes;
}

/** Words with single spaces, as they stand on the pages. */
export function run(pages: readonly string[]): string {
	return pages.join(' ').replace(/\s+/g, ' ');
}
