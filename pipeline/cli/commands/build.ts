import { type Command, InvalidArgumentError } from 'commander';
import type { BuiltDocument } from '../../build/build.ts';
import { exitCodes } from '../../model/errors.ts';
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
		.option('--force', 'make every file anew; every build does so today')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText('after', '\nExamples:\n  plainplan build\n  plainplan build plans/sam.md --output pdf,easy-read --to finished')
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

async function build(session: Session, paths: readonly string[], { to, output, password: isLocked, json, quiet }: Options): Promise<void> {
	const { host, home, people } = session;
	const password = isLocked ? await buildPassword(session) : undefined;
	if (isLocked && password === undefined) {
		people.write('Stopped. We made nothing.\n');
		session.finish(exitCodes.interrupted);
		return;
	}
	const { buildDocuments } = await import('../../build/build.ts');
	const progress = progressOn(people, 'Building', json || quiet);
	const request = {
		paths: await defaultPaths(host, paths),
		...(to !== undefined && { to }),
		outputs: output,
		...(password !== undefined && { password }),
	};
	const all = await buildDocuments({ host, home, onProgress: progress.show }, request).finally(progress.clear);
	const built = eachFindingOnce(all);
	if (json) printJson(session, built);
	else printForPeople(session, built, quiet);
	if (password !== undefined && !quiet && built.some((one) => one.written.length > 0)) people.write(lockedLine);
	const code = exitCodeOf(built, false);
	session.finish(code === exitCodes.fine && built.every((one) => one.written.length === 0) ? exitCodes.nothingBuilt : code);
}

const lockedLine =
	'The PDFs open with your password only, and are not for archives. Tell it to each reader in another way, such as by phone. If it is lost, build again with a new one: nobody can find it out.\n';

function printJson({ data, version }: Session, built: readonly BuiltDocument[]): void {
	const findings = built.flatMap((one) => one.findings);
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

function printForPeople(session: Session, built: readonly BuiltDocument[], quiet: boolean): void {
	const { data, people } = session;
	reportFindings(people, built, quiet);
	if (quiet) return;
	for (const path of built.flatMap((one) => one.written)) data.write(`${shownPath(path)}\n`);
	const findings = built.flatMap((one) => one.findings);
	people.write(`${summaryLine(built, findings)}\n`);
	const stopped = built.filter((one) => one.written.length === 0);
	for (const { file, removed } of stopped) {
		const gone = removed.length > 0 ? ` We took away ${counted(removed.length, 'file', 'files')} of an earlier build.` : '';
		people.write(`We made nothing of ${file}.${gone}\n`);
	}
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
