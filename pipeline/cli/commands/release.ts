import type { Command } from 'commander';
import type { Released } from '../../build/release-document.ts';
import { exitCodes } from '../../model/errors.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type JsonReport, jsonError, jsonFinding } from '../report/json.ts';
import { reportFindings } from '../report/report-findings.ts';
import { summaryLine, summaryOf } from '../report/summary.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `release`: freezes a draft or a final plan that is about to be sent. */
export function addRelease(program: Command, session: Session): Command {
	return program
		.command('release')
		.summary('freeze a plan that you are about to send')
		.description(
			'Freezes a draft or a final plan: its source, its case file, its PDFs and its reports. It sends nothing. It prints a code, which goes into the final plan under "served-draft".',
		)
		.argument('<plan>', 'the plan to freeze')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print the code only', false)
		.addHelpText('after', '\nExample:\n  plainplan release plans/sam/draft-1.md')
		.action((file: string, options: Options) => release(session, file, options));
}

async function release(session: Session, file: string, { json, quiet }: Options): Promise<void> {
	const { releaseDocument } = await import('../../build/release-document.ts');
	const released = await releaseDocument(session, file);
	const outcome = { ...released, ...('error' in released.checked && { error: released.checked.error }) };
	if (json) printJson(session, file, released);
	else printForPeople(session, outcome, quiet);
	session.finish(released.frozen ? exitCodes.fine : exitCodeOf([outcome], false));
}

function printJson({ data, version }: Session, file: string, { checked, findings, frozen }: Released): void {
	const report: JsonReport = {
		schema: 1,
		tool: { name: 'plainplan', version },
		findings: findings.map(jsonFinding),
		documents: [
			{
				file,
				...('error' in checked && { error: jsonError(checked.error) }),
				...(frozen && { served: { digest: frozen.digest, folder: shownPath(frozen.folder), isNew: frozen.isNew } }),
			},
		],
		summary: summaryOf(1, findings),
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}

type Outcome = Released & Parameters<typeof reportFindings>[1][number];

function printForPeople({ data, people }: Session, outcome: Outcome, quiet: boolean): void {
	const { frozen, findings, checked } = outcome;
	reportFindings(people, [outcome], quiet);
	if (frozen === undefined) {
		if (!quiet) people.write(`${summaryLine([outcome], findings)}\nWe froze nothing.\n`);
		return;
	}
	const code = frozen.digest.slice(0, shownDigits);
	data.write(`${code}\n`);
	if (quiet) return;
	const what = frozen.isNew ? `${checked.file} is frozen.` : `${checked.file} has a frozen copy already, and has not changed since.`;
	people.write(`${what} Its code is ${code}.\nThe folder is ${shownPath(frozen.folder)}. Keep it: we compare the final plan with it.\n`);
	people.write(`We sent nothing. When you have sent it, write who got it, how and when into the case file, under "served".\n`);
	people.write(`In replies to it and in the next version, write:\n  served-draft: ${code}\n`);
}

/** How many digits of a digest are printed: more than enough to tell two drafts apart. */
const shownDigits = 16;
