import type { Command } from 'commander';
import type { LedgerLook } from '../../build/ledger/verify-ledger.ts';
import { exitCodes } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `verify`: looks through the whole ledger. */
export function addVerify(program: Command, session: Session): Command {
	return program
		.command('verify')
		.summary('check that nobody changed the ledger')
		.description(
			'Reads the whole ledger: each event, each row and each message that it keeps. It says whether all of it holds, or names the first place that does not. It changes nothing.',
		)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing where all is well', false)
		.addHelpText(
			'after',
			'\nExit codes: 0 all of it holds, 1 something does not, 2 the ledger cannot be opened.\n\nExample:\n  plainplan verify',
		)
		.action((options: Options) => verify(session, options));
}

async function verify(session: Session, { project: folder, json, quiet }: Options): Promise<void> {
	const { verifyLedger } = await import('../../build/ledger/verify-ledger.ts');
	const project = await ledgerProject(session, folder);
	const look = await verifyLedger(session, project);
	if (json) printJson(session, look);
	else if (look === undefined) session.people.write('There is no ledger yet. The first release makes it.\n');
	else if (look.fault) session.data.write(`The ledger does not hold together at ${look.fault.place}. ${look.fault.words}\n`);
	else if (!quiet) session.data.write(soundWords(look));
	if (look?.fault && !json) session.people.write('Send nothing. Bring the ledger back from a copy, or ask who changed it.\n');
	session.finish(look?.fault ? exitCodes.findings : exitCodes.fine);
}

function soundWords({ head, messages, bodies }: LedgerLook): string {
	const counts = `${count(head.seq, 'event')}, ${count(messages, 'message')}, ${count(bodies, 'file')} with the right hash`;
	return `The ledger holds together: ${counts}.\nThe code of its last event, ${head.seq}, is ${head.hash.slice(0, 16)}.\n`;
}

function count(many: number, what: string): string {
	return `${many} ${what}${many === 1 ? '' : 's'}`;
}

function printJson({ data, version }: Session, look: LedgerLook | undefined): void {
	const report = { schema: 1, tool: { name: 'plainplan', version }, ledger: look ?? null, sound: look?.fault === undefined };
	data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
}
