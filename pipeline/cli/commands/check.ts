import { type Command, Option } from 'commander';
import type { Checked } from '../../build/checked.ts';
import { UserError } from '../../model/errors.ts';
import { type SentencePlace, sentencePlaces } from '../../model/rule-note.ts';
import { checkOneSentence } from '../check-sentence.ts';
import { defaultPaths } from '../default-paths.ts';
import { endsIn } from '../ends-in.ts';
import { exitCodeOf } from '../exit-code.ts';
import { eachFindingOnce } from '../report/each-finding-once.ts';
import type { Outcome, ReportedRun } from '../report/outcome.ts';
import { printReport, type ReportFormat, reportFormats } from '../report/print-report.ts';
import { progressOn } from '../report/progress.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';
import { fixFirst } from './check/fix-first.ts';
import { keepBaseline } from './check/keep-baseline.ts';

interface Options {
	readonly format: ReportFormat;
	readonly json: boolean;
	readonly strict: boolean;
	readonly quiet: boolean;
	readonly report?: string;
	readonly readability: boolean;
	readonly all: boolean;
	readonly explainSentence?: string;
	readonly as?: SentencePlace;
	readonly fix: boolean;
	readonly dryRun: boolean;
	readonly writeBaseline: boolean;
	readonly allowGrowth: boolean;
}

/** `check`: says what must be mended, and makes nothing. */
export function addCheck(program: Command, session: Session): Command {
	return program
		.command('check')
		.summary('say what to mend')
		.description('Checks documents and says what to mend. It makes and changes no file, unless you ask for it.')
		.argument('[paths...]', 'documents, or folders of documents; the folder "content" if you name none')
		.addOption(new Option('--format <kind>', 'how to print findings').choices(reportFormats).default('pretty'))
		.option('--json', 'the same as --format json', false)
		.option('--strict', 'end with exit code 1 for warnings too', false)
		.option('--quiet', 'print nothing but errors', false)
		.option('--all', 'show every warning, and count none', false)
		.option('--report <file>', 'write a page for people to read or print', endsIn('.html'))
		.option('--readability', 'say how hard each part is to read', false)
		.option('--fix', 'change what is safe to change, then check', false)
		.option('--dry-run', 'with --fix: show what would change, and change nothing', false)
		.option('--write-baseline', 'keep the findings of today in plainplan-baseline.yml', false)
		.option('--allow-growth', 'with --write-baseline: keep what is new as well', false)
		.option('--explain-sentence <words>', 'ask about one sentence instead of documents')
		.addOption(new Option('--as <place>', 'where that sentence would stand').choices(sentencePlaces))
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan check\n  plainplan check plans/sam.md --format short\n  plainplan check --report what-to-mend.html\n  plainplan check --fix --dry-run\n  plainplan check --explain-sentence "Sam will improve." --as outcome-short',
		)
		.action((paths: readonly string[], options: Options) => run(session, paths, options));
}

async function run(session: Session, paths: readonly string[], options: Options): Promise<void> {
	const { explainSentence, as, format, json, strict } = options;
	if (explainSentence === undefined) return check(session, paths, options);
	const findings = await checkOneSentence(session, explainSentence, { place: as, json: json || format === 'json' });
	session.finish(exitCodeOf([{ findings }], strict));
}

async function check(session: Session, paths: readonly string[], options: Options): Promise<void> {
	const { format, json, strict, quiet } = options;
	refuseLoneOptions(options);
	const { host, home, people } = session;
	const kind = json ? 'json' : format;
	const named = await defaultPaths(host, paths);
	const isSilent = quiet || (kind !== 'pretty' && kind !== 'short');
	if (options.fix) await fixFirst(session, named, { isDry: options.dryRun, quiet: isSilent });
	const { checkDocuments } = await import('../../build/check-documents.ts');
	const { refuseBadLooks } = await import('../../build/looks.ts');
	const checkAll = () => {
		const progress = progressOn(people, 'Checking', isSilent);
		return checkDocuments({ host, home, onProgress: progress.show, showAll: options.all }, named).finally(progress.clear);
	};
	const first = await checkAll();
	if (options.writeBaseline) await keepBaseline(session, first, { mayGrow: options.allowGrowth, quiet: isSilent });
	const all = options.writeBaseline ? await checkAll() : first;
	const { checked, run: done } = all;
	await refuseBadLooks(done, checked);
	const outcomes = eachFindingOnce(checked.map(outcomeOf));
	const { notesOfRun } = await import('../../build/notes-of-run.ts');
	const reported = { outcomes, notes: notesOfRun(all), version: session.version };
	printReport(kind, session, reported, { quiet, readability: options.readability });
	if (options.report !== undefined) await writePage(session, reported, { path: options.report, isSilent });
	session.finish(exitCodeOf(outcomes, strict));
}

async function writePage(
	{ host, home, people }: Session,
	{ outcomes, notes }: Pick<ReportedRun, 'outcomes' | 'notes'>,
	{ path, isSilent }: { readonly path: string; readonly isSilent: boolean },
): Promise<void> {
	const { writeReport } = await import('../../build/report/write-report.ts');
	await writeReport({ host, home }, outcomes, { path, shown: shownPath, notes });
	if (!isSilent) people.write(`Written: ${shownPath(path)}\n`);
}

/** An option that does nothing without another one is a slip. */
function refuseLoneOptions({ fix, dryRun, writeBaseline, allowGrowth, readability, format, json, as, explainSentence }: Options): void {
	const pairs = [
		{ isLone: as !== undefined && explainSentence === undefined, option: '--as', partner: '--explain-sentence' },
		{ isLone: dryRun && !fix, option: '--dry-run', partner: '--fix' },
		{ isLone: allowGrowth && !writeBaseline, option: '--allow-growth', partner: '--write-baseline' },
		{ isLone: readability && !json && format !== 'pretty' && format !== 'json', option: '--readability', partner: '--format json' },
	];
	for (const { isLone, option, partner } of pairs) {
		if (!isLone) continue;
		throw new UserError('usage/bad-command', `The option ${option} goes with ${partner}.`, `Add ${partner}, or leave ${option} out.`);
	}
}

function outcomeOf(checked: Checked): Outcome {
	return 'error' in checked ? { checked, findings: [], error: checked.error } : { checked, findings: checked.findings };
}
