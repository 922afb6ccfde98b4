import type { Command } from 'commander';
import type { GivenTime } from '../../build/extend-window.ts';
import { type CalendarDate, printDate, printFullDate } from '../../model/calendar-date.ts';
import { exitCodes } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { readDay } from '../read-day.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly to: CalendarDate;
	readonly by: string;
	readonly why: string;
	readonly document?: string;
	readonly project?: string;
	readonly json: boolean;
}

/** `extend`: more days for one person. */
export function addExtend(program: Command, session: Session): Command {
	return program
		.command('extend')
		.summary('give one person more time to answer')
		.description(
			'Moves the last day of one person to a later day. It tells nobody. It prints the row for the case file. The next build makes the message for the person.',
		)
		.argument('<case>', 'the number of the case, such as NM-0417')
		.argument('<person>', 'who gets more time, by their key in the plan')
		.requiredOption('--to <day>', 'the new last day, such as 2026-12-22', readDay)
		.requiredOption('--by <who>', 'who gives it, by their key in the plan, such as officer')
		.requiredOption('--why <reason>', 'why they get it')
		.option('--document <name>', 'what they answer, such as NM-0417-draft-1, where they can answer several')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText('after', '\nExample:\n  plainplan extend NM-0417 mum --to 2026-12-22 --by officer --why "Mum was ill"')
		.action((caseNumber: string, personKey: string, options: Options) => extend(session, caseNumber, personKey, options));
}

async function extend(session: Session, caseNumber: string, personKey: string, options: Options): Promise<void> {
	const { to, by, why, document, project, json } = options;
	const { extendWindow } = await import('../../build/extend-window.ts');
	const more = { caseNumber, personKey, to, by, why, ...(document !== undefined && { document }) };
	const given = await extendWindow(session, await ledgerProject(session, project), more);
	if (json) {
		const window = { case: caseNumber, person: personKey, document: given.window.document, from: given.window.lastDay, to };
		session.data.write(
			`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version: session.version }, window }, undefined, '\t')}\n`,
		);
	} else printForPeople(session, given, options);
	session.finish(exitCodes.fine);
}

function printForPeople({ data, people }: Session, { window, on }: GivenTime, { to, by, why }: Options): void {
	const { caseNumber, personKey, document, lastDay } = window;
	data.write(printable(`${personKey} has until ${printFullDate(to)} to answer ${document}. The last day was ${printFullDate(lastDay)}.\n`));
	const stage = document.slice(caseNumber.length + 1).replaceAll('-', ' ');
	const row = `  - { document: ${stage}, person: ${personKey}, to: ${printDate(to)}, on: ${printDate(on)}, who: ${by.trim()}, why: ${JSON.stringify(why.trim())} }`;
	people.write(
		printable(
			`\n1. Put this row under "extensions" in the case file of ${caseNumber}:\n${row}\n2. Build ${document} again. The build makes the message that there is more time.\n3. Look at the page of messages, and release it. ${personKey} does not know yet.\n`,
		),
	);
}
