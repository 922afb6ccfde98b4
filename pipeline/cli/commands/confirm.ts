import { type Command, Option } from 'commander';
import { type HoldReason, holdReasons } from '../../model/delivery.ts';
import { UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly hold: HoldReason;
	readonly by: string;
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `confirm`: a second person lets a message go that waits for one. */
export function addConfirm(program: Command, session: Session): Command {
	return program
		.command('confirm')
		.summary('let a message go that waits for a second person')
		.description(
			'Says that a second person looked at one reason why a message waits, and that it may go. The person who released the message cannot confirm it. The message goes once there is nothing more to confirm.',
		)
		.argument('<message>', 'the code of the message: its first 8 digits or more')
		.addOption(new Option('--hold <reason>', 'what the second person looked at').choices(holdReasons).makeOptionMandatory())
		.requiredOption('--by <who>', 'who the second person is, such as initials and a role')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing where all is well', false)
		.addHelpText('after', '\nExample:\n  plainplan confirm 3f2a9c417b52 --hold look-alike-address --by "MK, team manager"')
		.action((message: string, options: Options) => confirm(session, message, options));
}

async function confirm(session: Session, digits: string, { hold, by, project: folder, json, quiet }: Options): Promise<void> {
	if (by.trim() === '') throw new UserError('usage/bad-command', 'There is no name after "--by".', 'Write who looked at it.');
	const { withLedger } = await import('../../build/ledger/with-ledger.ts');
	const { confirmMessage } = await import('../../build/batch/confirm-message.ts');
	const project = await ledgerProject(session, folder);
	const done = await withLedger(session, project, (ledger) =>
		confirmMessage(ledger, digits, { hold, by: by.trim(), now: session.host.now() }),
	);
	const { key, name, detail, state, left } = done;
	if (json) {
		session.data.write(`${JSON.stringify({ schema: 1, confirmed: { key, hold, detail, state, left } }, undefined, '\t')}\n`);
		return;
	}
	if (quiet) return;
	const next = left.length > 0 ? `It still waits for: ${left.join(', ')}.` : 'Nothing holds it back now. "plainplan send" sends it.';
	session.data.write(printable(`Confirmed for ${name}: ${detail}\n${next}\n`));
}
