import { checkPlan } from '../check/check-plan.ts';
import { checklistOf } from '../check/checklist.ts';
import { loadProject } from '../config/load-project.ts';
import { loadSettings, type Settings } from '../config/load-settings.ts';
import { themeIds } from '../config/load-theme.ts';
import { workOutFacts } from '../dates/work-out-facts.ts';
import { toEasyRead } from '../easyread/to-easy-read.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { noticeFindings } from '../model/notice-findings.ts';
import type { Project } from '../model/project.ts';
import type { RuleContext } from '../model/rule.ts';
import type { SourceText } from '../model/span.ts';
import { decodeSource } from '../parse/decode-source.ts';
import { parsePlan } from '../parse/parse-plan.ts';
import type { Checked } from './checked.ts';
import { findDocuments } from './find-documents.ts';
import { noticeFor } from './notice-for.ts';
import { readImages } from './read-images.ts';
import { readReports } from './read-reports.ts';
import { refuseUnknownLevels } from './refuse-unknown-levels.ts';
import { settle } from './settle.ts';
import { unknownTheme } from './unknown-theme.ts';
import { unmadeFormats } from './unmade-formats.ts';

/** The machine, and the folder of the program's own data. */
export interface Tools {
	readonly host: Host;
	readonly home: string;
	/** Told before each document: which file, and how many are done of how many. */
	readonly onProgress?: (file: string, done: number, total: number) => void;
}

export interface CheckedRun {
	readonly checked: readonly Checked[];
	readonly settings: Settings;
}

/** Reads, parses and checks every document at the paths. No output is made and no renderer is loaded. */
export async function checkDocuments(tools: Tools, paths: readonly string[]): Promise<CheckedRun> {
	const { host, home } = tools;
	const files = await findDocuments(host, paths);
	const settings = await loadSettings(host, home);
	const themes = await themeIds(host, home);
	const projects = new Map<string, Project>();
	const checked: Checked[] = [];
	for (const [index, file] of files.entries()) {
		tools.onProgress?.(file, index, files.length);
		const folder = folderOf(file);
		const project = projects.get(folder) ?? (await projectOf(host, folder));
		projects.set(folder, project);
		checked.push(await checkDocument(host, file, { settings, project, themes }));
	}
	return { checked, settings };
}

async function projectOf(host: Host, folder: string): Promise<Project> {
	const project = await loadProject(host, folder);
	refuseUnknownLevels(project);
	return project;
}

/** What every document of a run is checked against. */
interface Setting {
	readonly settings: Settings;
	readonly project: Project;
	readonly themes: readonly string[];
}

/** Reads, parses and checks one file. A file that is no text comes back as such; nothing a person wrote makes this throw. */
export async function checkDocument(host: Host, file: string, { settings, project, themes }: Setting): Promise<Checked> {
	const source = await sourceOf(host, file);
	if (source instanceof UserError) return { file, error: source };
	const parsed = parsePlan(source, settings.types);
	const document = parsed.value;
	const read = await readImages(host, document, project.folder);
	const reports = await readReports(host, document, project.folder);
	const early = [
		...parsed.findings,
		...read.findings,
		...reports.findings,
		...unknownTheme(document, themes),
		...unmadeFormats(document, project),
	];
	const type = settings.types.get(document.type);
	if (type === undefined) return { file, source, document, project, findings: settle(early, document, { project }) };

	const dates = workOutFacts(document, { type, project, ...datesOf(settings, project, document.meta.holidays) });
	const context: RuleContext = { type, project, facts: dates.value, words: settings.words, pictures: settings.pictures };
	const found = checkPlan(document, context);
	const easyRead = toEasyRead(document, {
		type,
		facts: dates.value,
		project,
		pictures: settings.pictures,
		glossary: settings.words.glossary,
	});
	const notice = noticeFor(document, type, settings);
	const message = notice ? noticeFindings(notice, document, project) : [];
	const others = settle([...early, ...dates.findings, ...easyRead.findings, ...message], document, context);
	const findings = joined(others, found);
	const results = {
		type,
		facts: dates.value,
		checklist: checklistOf(document, context, findings),
		...(easyRead.value && { easyRead: easyRead.value }),
		images: read.value,
		reports: reports.value,
	};
	return { file, source, document, project, findings, results };
}

/** All findings in source order. Where `check` reports the same rule at the same place as an earlier pass, `check` speaks. */
function joined(others: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
	const placed = ({ ruleId, span }: Finding) => `${ruleId} ${span.start.offset} ${span.end.offset}`;
	const said = new Set(found.map(placed));
	return [...others.filter((finding) => !said.has(placed(finding))), ...found].sort(
		(one, other) => one.span.start.offset - other.span.start.offset,
	);
}

async function sourceOf(host: Host, file: string): Promise<SourceText | UserError> {
	try {
		return decodeSource(file, await host.read(file));
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}

function datesOf({ ruleSets, calendars }: Settings, project: Project, holidays: string | undefined) {
	const ruleSet = ruleSets.get(project.rules);
	const calendar = calendars.get(holidays ?? project.region) ?? calendars.get(project.region);
	if (ruleSet === undefined || calendar === undefined) {
		throw new UserError(
			'settings/missing-file',
			`The dates of "${project.rules}" or the bank holidays of "${project.region}" are missing.`,
		);
	}
	return { ruleSet, calendar };
}

function folderOf(file: string): string {
	return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) || '/' : '.';
}
