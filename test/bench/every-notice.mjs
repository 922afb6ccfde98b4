// A message of each kind that there is, made from the program's own examples: for the bench of their HTML and for its outside judges.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.env.DIST ?? 'dist');
export const load = (file) => import(pathToFileURL(join(dist, file)).href);

const { noticeRounds } = await load('build/notice-rounds.js');
const { loadPrintedWords } = await load('config/load-printed-words.js');
const { loadProject } = await load('config/load-project.js');
const { loadSettings } = await load('config/load-settings.js');
const { loadTheme } = await load('config/load-theme.js');
const { workOutFacts } = await load('dates/work-out-facts.js');
const { nodeHost } = await load('host/node.js');
const { parsePlan } = await load('parse/parse-plan.js');
const { makeNotices } = await load('render/email/make-notices.js');

const settings = await loadSettings(nodeHost, '.');
const project = await loadProject(nodeHost, 'content');
const printed = await loadPrintedWords(nodeHost, '.');
const themed = await loadTheme(nodeHost, '.', 'default');

/** Every document type's own example, and the sample plan as a draft, sent again, as a final, in easy read and in large print. */
function sources() {
	const starters = readdirSync('templates/types')
		.sort()
		.map((type) => readFileSync(`templates/types/${type}/starter.md`, 'utf8'));
	const draft = readFileSync('test/samples/draft-ehc-plan-sam.md', 'utf8');
	const replies = starters.find((text) => /^document: replies$/m.test(text))?.replace('people:', 'send-to: mum, gran\npeople:');
	const final = draft
		.replace('stage: draft', 'stage: final\nserved-draft: 3f2a9c41\nsend-school: head\nsend-health: board')
		.replace(/^issued: .*$/m, 'issued: 2026-12-31')
		.replace(
			/^people:$/m,
			'people:\n  head: Kemi, head of Alder Lane Primary School, kemi@alderlane.example\n  board: Farid, integrated care board, farid@health.example',
		)
		.replace('::window\n', '');
	const asks = (text, format) =>
		text.replace(
			"mum: Leila, Sam's mum, leila@example.org",
			`mum: {name: Leila, role: Sam's mum, email: leila@example.org, format: ${format}}`,
		);
	const formats = [draft, final].flatMap((text) => [asks(text, 'easy read'), asks(text, 'large print')]);
	const again = draft.replace('version: 1', 'version: 2\nserved-draft: 3f2a9c41');
	return [...starters, ...(replies ? [replies] : []), draft, again, final, ...formats];
}

function jobOf(text) {
	const document = parsePlan({ file: 'plan.md', text }, settings.types).value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get('england-2014');
	const calendar = settings.calendars.get('england');
	const facts = workOutFacts(document, { type, ruleSet, calendar, project }).value;
	const look = { type, printed, ...themed, project, pictures: settings.pictures, drawings: new Map(), images: new Map() };
	return { document, facts, checklist: [], notices: noticeRounds(document, type, settings, project), reports: [], enclosed: [], look };
}

const jobs = sources().map(jobOf);
const draftFacts = jobs.find(({ document }) => document.meta.stage === 'draft')?.facts;
/** Answers have the days of the draft that they are about. */
const whole = jobs.map((job) =>
	job.document.type === 'replies' ? { ...job, facts: { ...job.facts, window: draftFacts?.window, weeks: draftFacts?.weeks } } : job,
);

export const { theme } = themed;
/** The first message of each kind to each person. */
export const notices = whole.flatMap((job) => {
	const { value, findings } = makeNotices(job, []);
	if (findings.length > 0) throw new Error(`${job.document.type}: ${findings.map(({ message }) => message).join(' ')}`);
	return value;
});
/** Kinds that the program has and no example makes. */
export const missing = [...settings.notices.keys()].filter(
	(kind) => !kind.includes('.') && !notices.some((notice) => notice.kind === kind),
);
