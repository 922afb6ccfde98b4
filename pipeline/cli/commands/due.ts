import type { Command } from 'commander';
import type { DueRun } from '../../build/collect-due.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { dueGroupOf } from '../../model/due-item.ts';
import { exitCodes } from '../../model/errors.ts';
import { londonDay } from '../../model/london-day.ts';
import { defaultPaths } from '../default-paths.ts';
import { endsIn } from '../ends-in.ts';
import { readDay, readDays } from '../read-day.ts';
import { dueList, dueSummary } from '../report/due.ts';
import { jsonError } from '../report/json.ts';
import { progressOn } from '../report/progress.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly today?: CalendarDate;
	readonly within: number;
	readonly ics?: string;
	readonly page?: string;
	readonly strict: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `due`: what has to be done by when, in every case of a folder. */
export function addDue(program: Command, session: Session): Command {
	return program
		.command('due')
		.summary('say what is due, most urgent first')
		.description('Reads every document of a folder of cases and says what is due, most urgent first. It changes no document.')
		.argument('[paths...]', 'documents, or folders of cases; the folder "content" if you name none')
		.option('--today <day>', 'the day to work from, such as 2026-12-10, in place of today', readDay)
		.option('--within <days>', 'list what is due in so many days; what is late always stands there', readDays, 60)
		.option('--ics <file>', 'write everything that is due as a calendar file', endsIn('.ics'))
		.option('--page <file>', 'write a page to read or print', endsIn('.html'))
		.option('--strict', 'end with exit code 1 where something is late, or a document has errors', false)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only what is late', false)
		.addHelpText('after', '\nExamples:\n  plainplan due\n  plainplan due cases --within 14 --page due.html --ics due.ics')
		.action((paths: readonly string[], options: Options) => due(session, paths, options));
}

async function due(session: Session, paths: readonly string[], options: Options): Promise<void> {
	const { host, home, people } = session;
	const { json, quiet, within, ics, page } = options;
	const { collectDue } = await import('../../build/collect-due.ts');
	const { writeDue } = await import('../../build/write-due.ts');
	const progress = progressOn(people, 'Reading', json || quiet);
	const request = { today: options.today ?? londonDay(host.now()), withinDays: within };
	const run = await collectDue({ host, home, onProgress: progress.show }, await defaultPaths(host, paths), request).finally(progress.clear);
	const files = { ...(ics !== undefined && { calendar: ics }), ...(page !== undefined && { page }) };
	const written = await writeDue({ host, home }, run, files);
	if (json) printJson(session, run, written);
	else printForPeople(session, run, written, quiet);
	session.finish(exitCode(run, options.strict));
}

/** A list that lacks a whole file is no whole list, so a file that is no text has its own code; what is late is news, not a mistake. */
function exitCode({ items, doubtful }: DueRun, strict: boolean): number {
	const unread = doubtful.flatMap(({ error }) => (error ? [error.exitCode] : []));
	const bad = strict && (items.some(({ daysLeft }) => daysLeft < 0) || doubtful.length > 0);
	return Math.max(exitCodes.fine, ...unread, bad ? exitCodes.findings : exitCodes.fine);
}

function printJson({ data, version }: Session, run: DueRun, written: readonly string[]): void {
	const { today, until, items, listed, documents, cases, doubtful, examples } = run;
	const report = {
		schema: 1,
		tool: { name: 'plainplan', version },
		today,
		until,
		items: listed.map((item) => ({ ...item, group: dueGroupOf(item) })),
		further: items.length - listed.length,
		cases: cases.map((one) => ({ name: one.name, documents: one.documents, items: one.items.length })),
		doubtful: doubtful.map(({ error, ...one }) => ({ ...one, ...(error && { error: jsonError(error) }) })),
		examples,
		written: written.map(shownPath),
		summary: { documents, due: listed.length, late: listed.filter(({ daysLeft }) => daysLeft < 0).length },
	};
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}

function printForPeople({ data, people }: Session, run: DueRun, written: readonly string[], quiet: boolean): void {
	const shown = quiet ? run.listed.filter(({ daysLeft }) => daysLeft < 0) : run.listed;
	data.write(dueList(shown, data));
	if (quiet) return;
	people.write(`${shown.length > 0 ? '\n' : ''}${dueSummary(run)}`);
	for (const path of written) people.write(`Written: ${shownPath(path)}\n`);
}
