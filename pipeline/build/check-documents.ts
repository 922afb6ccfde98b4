import { checkPlan } from '../check/check-plan.ts';
import { checklistOf } from '../check/checklist.ts';
import type { Settings } from '../config/load-settings.ts';
import { themeIds } from '../config/load-theme.ts';
import { toSheets } from '../easyread/sheets/to-sheets.ts';
import { toEasyRead } from '../easyread/to-easy-read.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { noticeFindings } from '../model/notice-findings.ts';
import type { RuleContext } from '../model/rule.ts';
import { acrossDocuments } from './across-documents.ts';
import type { Checked } from './checked.ts';
import { findDocuments } from './find-documents.ts';
import { handbooksOfRun } from './handbook/handbooks-of-run.ts';
import { inSourceOrder } from './in-source-order.ts';
import { noticeRounds } from './notice-rounds.ts';
import { checkPictures } from './pictures/check-pictures.ts';
import { picturesOf } from './pictures/pictures-of.ts';
import { quieted } from './quieted.ts';
import type { ReadDocument } from './read-document.ts';
import { readEnclosures } from './read-enclosures.ts';
import { readImages } from './read-images.ts';
import { restFindings } from './rest-findings.ts';
import { rulesFor } from './rules-for.ts';
import { once, type Run, startRun, type Tools } from './run.ts';
import { settle } from './settle.ts';
import { unknownTheme } from './unknown-theme.ts';
import { unmadeFormats } from './unmade-formats.ts';

export interface CheckedRun {
	readonly checked: readonly Checked[];
	readonly settings: Settings;
	readonly run: Run;
}

/** Reads, parses and checks every document at the paths. No output is made and no renderer is loaded. */
export async function checkDocuments(tools: Tools, paths: readonly string[]): Promise<CheckedRun> {
	const files = await findDocuments(tools.host, paths);
	const started = await startRun(tools);
	const chapters = await handbooksOfRun(started, files);
	const run = { ...started, across: await acrossDocuments(started, files), chapters, ...(tools.showAll && { showAll: true }) };
	const checked: Checked[] = [];
	for (const [index, file] of files.entries()) {
		tools.onProgress?.(file, index, files.length);
		checked.push(await checkDocument(run, file));
	}
	return { checked, settings: run.settings, run };
}

/** Reads and checks one file, once a run. A file that is no text comes back as such; nothing a person wrote makes this throw. */
export function checkDocument(run: Run, file: string): Promise<Checked> {
	return once(run.checks, file, () => checkFile(run, file));
}

/** The themes that a document may name: the program's, and its project's where the name is none of those. */
async function themesFor(run: Run, { meta }: PlanDocument, folder: string): Promise<readonly string[]> {
	return meta.theme === undefined || run.themes.includes(meta.theme) ? run.themes : themeIds(run.host, run.home, folder);
}

async function checkFile(run: Run, file: string): Promise<Checked> {
	const { settings } = run;
	const read = await run.read(file);
	if ('error' in read) return { file, error: read.error };
	const { document, project, sources, known } = read;
	const printed = known?.beside.whole ?? document;
	const images = ofOwnFile(await readImages(run.host, printed, project.folder), read);
	const enclosures = await readEnclosures(run.host, document, project.folder);
	const early = [
		...read.findings,
		...images.findings,
		...enclosures.findings,
		...unknownTheme(document, await themesFor(run, document, project.folder)),
	];
	const rules = rulesFor(settings, project);
	const asked = { project, rules, known: await run.baselineOf(project, file), showAll: run.showAll ?? false };
	if (known === undefined) {
		const said = quieted(settle(early, document, { project }), document, { ...asked, isWhole: false });
		return { file, sources, document, project, ...said };
	}

	const { type, facts, beside } = known;
	const rests = await restFindings(run, read, { reports: enclosures.value.reports, images: images.value }, (other) =>
		checkDocument(run, other),
	);
	const { value: pictures, findings: ofPictures } = await picturesOf(run, document, project);
	const before = run.chapters?.get(await run.host.resolve(file))?.before;
	const besides = before ? { ...beside, before } : beside;
	const context: RuleContext = { type, project, facts, beside: besides, words: settings.words, pictures };
	const found = read.isCaseLost ? [] : [...checkPlan(document, context, rules), ...(run.across?.get(file) ?? [])];
	const { words } = settings;
	const easyRead = ofOwnFile(toEasyRead(printed, { type, facts, project, pictures, glossary: words.glossary }), read);
	const sheets = easyRead.value && toSheets(printed, { type, facts, project, pictures, easyRead: easyRead.value, words: settings.sheets });
	const shown = await checkPictures(run.host, printed, { easyRead: easyRead.value, sheets: sheets?.value, pictures, project, facts });
	const rounds = noticeRounds(document, type, settings, project);
	const messages = noticeFindings(rounds, document, project);
	const unmade = unmadeFormats(document, { rounds, hasEasyRead: easyRead.value !== undefined, ...enclosures.value });
	const all = joined(
		settle(
			[...early, ...rests, ...easyRead.findings, ...(sheets?.findings ?? []), ...ofPictures, ...shown.findings, ...messages, ...unmade],
			document,
			context,
		),
		found,
	);
	const said = quieted(all, document, { ...asked, type, facts, isWhole: !read.isCaseLost });
	const results = {
		type,
		facts,
		beside,
		checklist: checklistOf(document, context, [...said.findings, ...said.inBaseline]),
		...(easyRead.value && { easyRead: easyRead.value }),
		...(sheets?.value && { sheets: sheets.value }),
		pictures,
		ownDrawings: shown.value,
		images: images.value,
		...enclosures.value,
	};
	return { file, sources, document, project, ...said, results };
}

/** What a handbook's chapters print is reported when they are checked themselves. */
function ofOwnFile<T>({ value, findings }: Reported<T>, { file, sources, known }: ReadDocument): Reported<T> {
	if (known?.beside.whole === undefined) return { value, findings };
	const own = new Set([file, sources[0]?.file]);
	return { value, findings: findings.filter(({ span }) => own.has(span.file)) };
}

/** All findings in source order, each once. Where `check` reports the same rule at the same place as an earlier pass, `check` speaks. */
function joined(others: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
	const placed = ({ ruleId, span }: Finding) => `${ruleId} ${span.file} ${span.start.offset} ${span.end.offset}`;
	const said = new Set(found.map(placed));
	return inSourceOrder([...others.filter((finding) => !said.has(placed(finding))), ...found]);
}
