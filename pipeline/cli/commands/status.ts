import type { Command } from 'commander';
import type { StatusAnswer } from '../../build/collect-status.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { exitCodes } from '../../model/errors.ts';
import { endsIn } from '../ends-in.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { readDay, readDays } from '../read-day.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly closing: number;
	readonly today?: CalendarDate;
	readonly page?: string;
	readonly caseFile?: string;
	readonly project?: string;
	readonly json: boolean;
}

/** `status`: who was sent what and when, what came of it, who replied and what closes next. */
export function addStatus(program: Command, session: Session): Command {
	return program
		.command('status')
		.summary('say what was sent, who replied and what closes next')
		.description(
			'Says what the ledger holds: what a person must do, what closes next, and how many messages there are. With the number of a case it says everything about that case, with names. It changes nothing.',
		)
		.argument('[case]', 'the number of a case, such as NM-0417')
		.option('--closing <days>', 'list the windows that close in so many days', readDays, 7)
		.option('--today <day>', 'the day to work from, such as 2026-12-10, in place of today', readDay)
		.option('--page <file>', 'write a page to read or print', endsIn('.html'))
		.option('--case-file <file>', 'the case file: only rows that it does not have are shown')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText('after', '\nExamples:\n  plainplan status --closing 3\n  plainplan status NM-0417 --page NM-0417.html')
		.action((caseNumber: string | undefined, options: Options) => status(session, caseNumber, options));
}

async function status(session: Session, caseNumber: string | undefined, options: Options): Promise<void> {
	const { today, closing, caseFile, page, json } = options;
	const { collectStatus } = await import('../../build/collect-status.ts');
	const project = await ledgerProject(session, options.project);
	const answer = await collectStatus(session, project, {
		closingDays: closing,
		...(caseNumber !== undefined && { caseNumber }),
		...(today !== undefined && { today }),
		...(caseFile !== undefined && { caseFile }),
	});
	if (page !== undefined && answer.kind !== 'no-ledger') {
		const { writeStatus } = await import('../../build/write-status.ts');
		await writeStatus(session, answer, project, page);
	}
	if (json) printJson(session, answer);
	else await printForPeople(session, answer);
	if (page !== undefined && answer.kind !== 'no-ledger' && !json) session.people.write(`\nWritten: ${shownPath(page)}\n`);
	session.finish(exitCodes.fine);
}

function printJson({ data, version }: Session, answer: StatusAnswer): void {
	const report = {
		schema: 1,
		tool: { name: 'plainplan', version },
		...(answer.kind === 'overview' && { overview: answer.overview }),
		...(answer.kind === 'case' && { case: answer.status }),
		...(answer.kind === 'no-ledger' && { overview: null }),
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}

async function printForPeople({ host, home, data, people }: Session, answer: StatusAnswer): Promise<void> {
	const { loadStatusWords } = await import('../../config/load-page.ts');
	const { caseText, statusText } = await import('../report/status.ts');
	const words = await loadStatusWords(host, home);
	if (answer.kind === 'no-ledger') people.write(`${words.nothing}\n`);
	else data.write(answer.kind === 'case' ? caseText(answer.status, words, data) : statusText(answer.overview, words, data));
}
