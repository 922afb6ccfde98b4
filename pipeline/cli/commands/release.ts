import type { Command } from 'commander';
import type { BatchRequest, Released } from '../../build/release-document.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type JsonReport, jsonError, jsonFinding } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { releasedJson, releasedWords } from '../report/released.ts';
import { reportFindings } from '../report/report-findings.ts';
import { summaryLine, summaryOf } from '../report/summary.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly batch?: string;
	readonly by?: string;
	readonly again?: string;
	readonly many: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `release`: freezes a draft or a final plan that is about to be sent, and puts the messages that somebody looked at into the ledger. */
export function addRelease(program: Command, session: Session): Command {
	return program
		.command('release')
		.summary('freeze a plan, and put its messages into the ledger')
		.description(
			'Freezes a draft or a final plan: its source, its case file, its PDFs and its reports. It prints a code, which goes into the final plan under "served-draft". With --batch it also puts the messages of the document into the ledger, so that "send" can send them. It sends nothing itself.',
		)
		.argument('<plan>', 'the plan to freeze, or the document whose messages you release')
		.option('--batch <code>', 'the code that the page of messages shows: its first 8 digits or more')
		.option('--by <who>', 'who releases, such as initials and a role; needed with --batch')
		.option('--again <reason>', 'write once more to those whose message came back, was refused, was stopped or grew too old')
		.option('--many', 'allow more than 100 messages', false)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print the code only', false)
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan release plans/sam/draft-1.md\n  plainplan release plans/sam/draft-1.md --batch 3f2a9c41 --by "JS, plan officer"',
		)
		.action((file: string, options: Options) => release(session, file, options));
}

async function release(session: Session, file: string, options: Options): Promise<void> {
	const { json } = options;
	const { releaseDocument } = await import('../../build/release-document.ts');
	const released = await releaseDocument(session, file, requestOf(options));
	const outcome = { ...released, ...('error' in released.checked && { error: released.checked.error }) };
	if (json) printJson(session, file, released);
	else printForPeople(session, file, outcome, options);
	session.finish(released.frozen || released.batch ? exitCodes.fine : exitCodeOf([outcome], false));
}

/** The batch that is asked for; a call that says half of it is a `UserError`. */
function requestOf({ batch, by, again, many }: Options): BatchRequest | undefined {
	const bad = (message: string, hint: string) => new UserError('usage/bad-command', message, hint);
	if (batch === undefined) {
		if (again === undefined && by === undefined && !many) return undefined;
		throw bad('The options --by, --again and --many go with --batch.', 'Add --batch with the code that the page of messages shows.');
	}
	if (by === undefined || by.trim() === '')
		throw bad('There is no name of who releases it.', 'Add --by and who you are, such as "JS, plan officer".');
	if (again?.trim() === '') throw bad('There is no reason after --again.', 'Say why these people get the message once more.');
	return { digest: batch, by: by.trim(), many, ...(again !== undefined && { again: again.trim() }) };
}

function printJson({ data, version }: Session, file: string, { checked, findings, frozen, batchDigest, batch }: Released): void {
	const report: JsonReport = {
		schema: 1,
		tool: { name: 'plainplan', version },
		findings: findings.map(jsonFinding),
		documents: [
			{
				file,
				...('error' in checked && { error: jsonError(checked.error) }),
				...(frozen && { served: { digest: frozen.digest, folder: shownPath(frozen.folder), isNew: frozen.isNew } }),
				...(batchDigest !== undefined && { messages: { digest: batchDigest } }),
				...(batch && { batch: releasedJson(batch) }),
			},
		],
		summary: summaryOf(1, findings),
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}

type Outcome = Released & Parameters<typeof reportFindings>[1][number];

function printForPeople({ data, people }: Session, file: string, outcome: Outcome, { quiet, again }: Options): void {
	const { frozen, findings, batch } = outcome;
	reportFindings(people, [outcome], quiet);
	if (frozen === undefined && batch === undefined) {
		if (!quiet) people.write(`${summaryLine([outcome], findings)}\nWe froze nothing.\n`);
		return;
	}
	if (frozen) {
		const code = frozen.digest.slice(0, shownDigits);
		data.write(`${code}\n`);
		if (!quiet) people.write(frozenWords(file, frozen, code));
	}
	if (batch) {
		if (!quiet) people.write(printable(releasedWords(batch, again !== undefined)));
	} else if (!quiet) people.write(nextWords(file, outcome));
}

function frozenWords(file: string, { isNew, folder }: NonNullable<Released['frozen']>, code: string): string {
	const what = isNew ? `${file} is frozen.` : `${file} has a frozen copy already, and has not changed since.`;
	return [
		`${what} Its code is ${code}.`,
		`The folder is ${shownPath(folder)}. Keep it: we compare the final plan with it.`,
		`In replies to it and in the next version, write:\n  served-draft: ${code}\n`,
	].join('\n');
}

/** How the messages of a frozen plan go out: by this program, or by hand. */
function nextWords(file: string, { batchDigest }: Released): string {
	const byHand = 'We sent nothing. When you have sent it, write who got it, how and when into the case file, under "served".\n';
	if (batchDigest === undefined) return byHand;
	const code = batchDigest.slice(0, shownDigits);
	return `${byHand}To let us send it, look at the page of messages. Then type:\n  plainplan release ${file} --batch ${code} --by "Your name"\n`;
}

/** How many digits of a digest are printed: more than enough to tell two drafts apart. */
const shownDigits = 16;
