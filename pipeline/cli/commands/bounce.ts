import type { Command } from 'commander';
import type { TakenFile } from '../../build/take-bounces.ts';
import { exitCodes } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { bounceLines, bounceSummary } from '../report/bounces.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `bounce`: takes emails that came back. */
export function addBounce(program: Command, session: Session): Command {
	return program
		.command('bounce')
		.summary('take emails that came back')
		.description(
			'Reads the reports of mail servers on messages of yours. A message that came back opens no window, so a person must write again. A report that is not surely real changes nothing: it lists that for you. It deletes no file.',
		)
		.argument('<files...>', 'saved emails, or the folder of the mailbox to which messages come back')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only what a person must look at', false)
		.addHelpText('after', '\nExamples:\n  plainplan bounce report.eml\n  plainplan bounce /var/mail/bounces/Maildir')
		.action((files: readonly string[], options: Options) => bounce(session, files, options));
}

async function bounce(session: Session, files: readonly string[], { project, json, quiet }: Options): Promise<void> {
	const { takeBounces } = await import('../../build/take-bounces.ts');
	const taken = await takeBounces(session, await ledgerProject(session, project), files);
	if (json) printJson(session, taken);
	else {
		const shown = quiet ? taken.filter(({ result }) => result === 'bounced' || result === 'needs-look') : taken;
		session.data.write(shown.map((one) => bounceLines(one, shownPath(one.file))).join(''));
		if (!quiet) session.people.write(bounceSummary(taken));
	}
	session.finish(codeOf(taken));
}

/** Somebody did not get their message; or nobody knows what to make of an email. */
function codeOf(taken: readonly TakenFile[]): number {
	if (taken.some(({ result }) => result === 'bounced')) return exitCodes.delivery;
	return taken.some(({ result }) => result === 'needs-look') ? exitCodes.findings : exitCodes.fine;
}

function printJson({ data, version }: Session, taken: readonly TakenFile[]): void {
	const report = {
		schema: 1,
		tool: { name: 'plainplan', version },
		emails: taken.map((one) => ({
			file: shownPath(one.file),
			result: one.result,
			...(one.result === 'needs-look' && { why: one.why }),
			matched: one.matched,
			...(one.message && {
				message: one.message.key,
				case: one.message.caseNumber,
				document: one.message.document,
				kind: one.message.kind,
			}),
			...(one.code !== undefined && { code: one.code }),
		})),
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}
