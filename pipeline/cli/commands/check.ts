import { type Command, Option } from 'commander';
import type { Checked } from '../../build/checked.ts';
import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { defaultPaths } from '../default-paths.ts';
import { exitCodeOf } from '../exit-code.ts';
import { eachFindingOnce } from '../report/each-finding-once.ts';
import { type JsonReport, jsonError, jsonFinding } from '../report/json.ts';
import { progressOn } from '../report/progress.ts';
import { reportFindings } from '../report/report-findings.ts';
import { shortFinding } from '../report/short.ts';
import { summaryLine, summaryOf } from '../report/summary.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly format: 'pretty' | 'short' | 'json';
	readonly json: boolean;
	readonly strict: boolean;
	readonly quiet: boolean;
}

interface Outcome {
	readonly checked: Checked;
	readonly findings: readonly Finding[];
	readonly error?: UserError;
}

/** `check`: says what must be mended, and makes nothing. */
export function addCheck(program: Command, session: Session): Command {
	return program
		.command('check')
		.summary('say what to mend')
		.description('Checks documents and says what to mend. No file is made or changed.')
		.argument('[paths...]', 'documents, or folders of documents; the folder "content" if none is named')
		.addOption(new Option('--format <kind>', 'how findings are printed').choices(['pretty', 'short', 'json']).default('pretty'))
		.option('--json', 'the same as --format json', false)
		.option('--strict', 'end with exit code 1 for warnings too', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText('after', '\nExamples:\n  plainplan check\n  plainplan check plans/sam.md --format short')
		.action((paths: readonly string[], options: Options) => check(session, paths, options));
}

async function check(session: Session, paths: readonly string[], { format, json, strict, quiet }: Options): Promise<void> {
	const { host, home, people } = session;
	const kind = json ? 'json' : format;
	const { checkDocuments } = await import('../../build/check-documents.ts');
	const { refuseBadLooks } = await import('../../build/looks.ts');
	const progress = progressOn(people, 'Checking', quiet || kind === 'json');
	const run = checkDocuments({ host, home, onProgress: progress.show }, await defaultPaths(host, paths));
	const { checked, run: done } = await run.finally(progress.clear);
	await refuseBadLooks(done, checked);
	const outcomes = eachFindingOnce(checked.map(outcomeOf));
	print[kind](session, outcomes, quiet);
	session.finish(exitCodeOf(outcomes, strict));
}

function outcomeOf(checked: Checked): Outcome {
	return 'error' in checked ? { checked, findings: [], error: checked.error } : { checked, findings: checked.findings };
}

const print: Record<Options['format'], (session: Session, outcomes: readonly Outcome[], quiet: boolean) => void> = {
	pretty: ({ people }, outcomes, quiet) => {
		reportFindings(people, outcomes, quiet);
		if (!quiet) people.write(`${summaryLine(outcomes, findingsOf(outcomes))}\n`);
	},
	short: ({ data, people }, outcomes, quiet) => {
		for (const { checked, error } of outcomes) if (error) people.write(`${checked.file}: error[${error.code}] ${error.message}\n`);
		const shown = findingsOf(outcomes).filter(({ level }) => !quiet || level === 'error');
		for (const finding of shown) data.write(`${shortFinding(finding)}\n`);
	},
	json: ({ data, version }, outcomes) => {
		const findings = findingsOf(outcomes);
		const report: JsonReport = {
			schema: 1,
			tool: { name: 'plainplan', version },
			findings: findings.map(jsonFinding),
			documents: outcomes.map(({ checked: { file }, error }) => ({ file, ...(error && { error: jsonError(error) }) })),
			summary: summaryOf(outcomes.length, findings),
		};
		data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
	},
};

function findingsOf(outcomes: readonly Outcome[]): readonly Finding[] {
	return outcomes.flatMap(({ findings }) => findings);
}
