import type { Command } from 'commander';
import type { LetterOutcome } from '../../build/post-letter.ts';
import { type CalendarDate, printFullDate } from '../../model/calendar-date.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import { servedYaml } from '../../model/served-yaml.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { readDay } from '../read-day.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly on: CalendarDate;
	readonly by: string;
	readonly hasGone: boolean;
	readonly project?: string;
	readonly json: boolean;
}

/** `posted`: a person says that a letter has gone. */
export function addPosted(program: Command, session: Session): Command {
	return program
		.command('posted')
		.summary('say that you posted a letter')
		.description('Writes into the ledger that a letter has gone: you posted it, or you handed it over. The days to answer then begin.')
		.argument('<message>', 'the code of the letter, as "plainplan status" shows it')
		.requiredOption('--on <day>', 'the day you posted it, such as 2026-11-23', readDay)
		.requiredOption('--by <who>', 'who posted it')
		.option('--has-gone', 'it has gone, although its printed last day is too early', false)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText('after', '\nExample:\n  plainplan posted 77aa01bc2e --on 2026-11-23 --by "JS, post room"')
		.action((message: string, options: Options) => posted(session, message, options));
}

async function posted(session: Session, message: string, { on, by, hasGone, project, json }: Options): Promise<void> {
	if (by.trim() === '') throw new UserError('usage/bad-command', 'There is no name after "--by".', 'Write who posted it.');
	const { postLetter } = await import('../../build/post-letter.ts');
	const outcome = await postLetter(session, await ledgerProject(session, project), { message, on, by: by.trim(), hasGone });
	if (json) printJson(session, outcome, on);
	else printForPeople(session, outcome, on);
	session.finish(exitCodes.fine);
}

function printJson({ data, version }: Session, { row, window }: LetterOutcome, on: CalendarDate): void {
	const { key, caseNumber, document, personKey } = row;
	const letter = { key, case: caseNumber, document, person: personKey, on, ...(window && { window }) };
	data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, letter }, undefined, '\t')}\n`);
}

function printForPeople({ data, people }: Session, { row, window }: LetterOutcome, on: CalendarDate): void {
	const { document, personKey, caseNumber, route } = row;
	const told = [
		`Written down: the letter with ${document} went to ${personKey} on ${printFullDate(on)}.`,
		...(window
			? [`The days count from ${printFullDate(window.servedOn)}. The last day to answer is ${printFullDate(window.lastDay)}.`]
			: []),
	];
	data.write(printable(`${told.join('\n')}\n`));
	if (window?.printedTooEarly) {
		people.write(
			printable(
				`The letter prints an earlier day. Tell ${personKey} that they have until ${printFullDate(window.lastDay)}, and write into the case file that they have more time.\n`,
			),
		);
	}
	const stage = /-(draft|final)-(\d+)$/.exec(document);
	if (stage === null) return;
	const rows = servedYaml([{ document: `${stage[1]} ${stage[2]}`, person: personKey, how: route, on, bounced: false }]);
	people.write(printable(`\nPut this row under "served" in the case file of ${caseNumber}:\n${rows.join('\n')}\n`));
}
