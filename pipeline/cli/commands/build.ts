import { type Command, InvalidArgumentError } from 'commander';
import type { BuildRequest, BuiltDocument } from '../../build/build.ts';
import type { Merged } from '../../build/merge/merge-documents.ts';
import type { Tools } from '../../build/run.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { outputNameOf } from '../../model/output-name.ts';
import { type OutputId, outputIds } from '../../model/template.ts';
import { buildPassword } from '../build-password.ts';
import { defaultPaths } from '../default-paths.ts';
import { exitCodeOf } from '../exit-code.ts';
import { eachFindingOnce } from '../report/each-finding-once.ts';
import { type JsonDocument, type JsonReport, jsonError, jsonFinding } from '../report/json.ts';
import { lastDayLines, windowOf } from '../report/last-days.ts';
import { progressOn } from '../report/progress.ts';
import { reportFindings } from '../report/report-findings.ts';
import { counted, summaryLine, summaryOf } from '../report/summary.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly to?: string;
	readonly output: readonly OutputId[];
	readonly password: boolean;
	readonly data?: string;
	readonly name?: string;
	readonly dryRun: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `build`: makes every output of every document that has no error. */
export function addBuild(program: Command, session: Session): Command {
	return program
		.command('build')
		.summary('make the finished files')
		.description(
			'Checks documents and makes their PDFs, easy-read versions and messages. It leaves out a document with an error, and makes the others.',
		)
		.argument('[paths...]', 'documents, or folders of documents; the folder "content" if you name none')
		.option('--to <folder>', 'put the finished files in this folder')
		.option('--output <kinds>', `make only these, with commas between them: ${outputIds.join(', ')}`, readOutputs, outputIds)
		.option('--password', 'lock every PDF with a password, which you type twice (scripts: in the variable PLAINPLAN_PASSWORD)', false)
		.option('--data <list>', 'make a document for each row of this list (CSV); its columns fill the gaps, such as {{surname}}')
		.option('--name <pattern>', "with --data: what the files of a row are called, such as '{surname}-{id}'")
		.option('--dry-run', 'check everything and say what we would make, but make nothing', false)
		.option('--force', 'make every file anew; every build does so today')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan build\n  plainplan build plans/sam.md --output pdf,easy-read --to finished\n  plainplan build letters/invitation.md --data families.csv --name "invitation-{id}" --dry-run',
		)
		.action((paths: readonly string[], options: Options) => build(session, paths, options));
}

function readOutputs(typed: string): readonly OutputId[] {
	const names = typed.split(',').map((name) => name.trim());
	for (const name of names) {
		if (!outputIds.some((id) => id === name)) {
			throw new InvalidArgumentError(`There is no output called "${name}". Use one of these: ${outputIds.join(', ')}.`);
		}
	}
	return outputIds.filter((id) => names.includes(id));
}

async function build(session: Session, paths: readonly string[], options: Options): Promise<void> {
	const { to, output, password: isLocked, dryRun, json, quiet } = options;
	const { host, home, people } = session;
	const password = isLocked ? await buildPassword(session) : undefined;
	if (isLocked && password === undefined) {
		people.write('Stopped. We made nothing.\n');
		session.finish(exitCodes.interrupted);
		return;
	}
	const progress = progressOn(people, 'Building', json || quiet);
	const making = { ...(to !== undefined && { to }), outputs: output, ...(password !== undefined && { password }), dryRun };
	const tools = { host, home, onProgress: progress.show };
	const { built, report } = await made(tools, paths, making, options).finally(progress.clear);
	const findings = [...(report?.findings ?? []), ...built.flatMap((one) => one.findings)];
	if (json) printJson(session, built, findings);
	else {
		reportFindings(people, [...(report ? [{ checked: report, findings: report.findings }] : []), ...built], quiet);
		if (!quiet) printForPeople(session, built, findings, { dryRun, isMerge: report !== undefined });
	}
	if (password !== undefined && !quiet && built.some((one) => one.written.length > 0)) people.write(lockedLine);
	const code = exitCodeOf([{ findings }, ...built], false);
	session.finish(code === exitCodes.fine && !dryRun && built.every((one) => one.written.length === 0) ? exitCodes.nothingBuilt : code);
}

/** What was made, and with a list what is wrong in it and in the documents of its rows. */
async function made(
	tools: Tools,
	paths: readonly string[],
	making: Omit<BuildRequest, 'paths'>,
	{ data, name }: Options,
): Promise<{ readonly built: readonly BuiltDocument[]; readonly report?: Merged['report'] }> {
	if (data === undefined) {
		if (name !== undefined) throw new UserError('usage/bad-command', '--name says what the rows of a list are called, and needs --data.');
		const { buildDocuments } = await import('../../build/build.ts');
		return { built: eachFindingOnce(await buildDocuments(tools, { ...making, paths: await defaultPaths(tools.host, paths) })) };
	}
	const [blank, ...others] = paths;
	if (blank === undefined || others.length > 0)
		throw new UserError('usage/bad-command', '--data fills one document. Name that document, and no other.');
	const { mergeDocuments } = await import('../../build/merge/merge-documents.ts');
	return mergeDocuments(tools, { ...making, blank, list: data, ...(name !== undefined && { name }) });
}

const lockedLine =
	'The PDFs open with your password only, and are not for archives. Tell it to each reader in another way, such as by phone. If it is lost, build again with a new one: nobody can find it out.\n';

function printJson({ data, version }: Session, built: readonly BuiltDocument[], findings: readonly Finding[]): void {
	const report: JsonReport = {
		schema: 1,
		tool: { name: 'plainplan', version },
		findings: findings.map(jsonFinding),
		documents: built.map((one) => ({
			file: one.file,
			...(one.error && { error: jsonError(one.error) }),
			...jsonWindow(one),
			written: one.written.map(shownPath),
			removed: one.removed.map(shownPath),
		})),
		summary: summaryOf(built.length, findings),
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}

function jsonWindow(built: BuiltDocument): Pick<JsonDocument, 'window'> {
	const window = windowOf(built);
	return window ? { window: { lastDay: window.lastDay, people: window.served } } : {};
}

interface Shown {
	readonly dryRun: boolean;
	readonly isMerge: boolean;
}

function printForPeople(
	{ data, people }: Session,
	built: readonly BuiltDocument[],
	findings: readonly Finding[],
	{ dryRun, isMerge }: Shown,
): void {
	for (const path of built.flatMap((one) => one.written)) data.write(`${shownPath(path)}\n`);
	people.write(`${summaryLine(built, findings)}\n`);
	if (dryRun) {
		const names = built.flatMap(({ checked }) => ('document' in checked ? [outputNameOf(checked.document)] : []));
		for (const name of names) data.write(`${name}\n`);
		people.write(`This was a trial. We would make files with ${counted(names.length, 'name', 'names')}, and made nothing.\n`);
		return;
	}
	if (isMerge && findings.some(({ level }) => level === 'error')) {
		people.write('We made nothing. Mend every error, and then we make the documents of all rows.\n');
		return;
	}
	const chapters = built.filter((one) => one.within !== undefined && !one.findings.some(({ level }) => level === 'error'));
	const stopped = built.filter((one) => one.written.length === 0 && !chapters.includes(one));
	for (const { file, removed } of stopped) {
		const gone = removed.length > 0 ? ` We took away ${counted(removed.length, 'file', 'files')} of an earlier build.` : '';
		people.write(`We made nothing of ${file}.${gone}\n`);
	}
	if (chapters.length > 0)
		people.write(`${counted(chapters.length, 'chapter prints in a handbook only', 'chapters print in a handbook only')}.\n`);
	for (const proof of built.filter(({ findings: found }) => found.some(({ level }) => level === 'error')).flatMap((one) => one.written))
		people.write(`Open ${shownPath(proof)} in your browser. It shows the pictures to choose from.\n`);
	for (const line of built.flatMap(lastDayLines)) people.write(`${line}\n`);
	people.write(`${madeLine(built)}\n`);
}

/** `We made 9 files from 3 documents, in output.` */
function madeLine(built: readonly BuiltDocument[]): string {
	const files = built.flatMap((one) => one.written);
	const documents = built.filter((one) => one.written.length > 0).length;
	if (files.length === 0) return 'We made no file.';
	const made = `${counted(files.length, 'file', 'files')} from ${counted(documents, 'document', 'documents')}`;
	return `We made ${made}, in ${commonFolder(files.map(shownPath))}.`;
}

/** The folder that holds all of the files, at whatever depth. */
function commonFolder(paths: readonly string[]): string {
	const folders = paths.map((path) => path.split('/').slice(0, -1));
	const [first = []] = folders;
	const differs = first.findIndex((step, index) => folders.some((steps) => steps[index] !== step));
	return first.slice(0, differs < 0 ? undefined : differs).join('/') || '.';
}
