import type { Command } from 'commander';
import { UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly why: string;
	readonly by: string;
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `cancel`: stops a message that nobody has begun to send. */
export function addCancel(program: Command, session: Session): Command {
	return program
		.command('cancel')
		.summary('stop a message before it goes')
		.description(
			'Stops a message that waits. Nobody can stop a message that is on its way. To write to that person after all, release again with --again.',
		)
		.argument('<message>', 'the code of the message: its first 8 digits or more')
		.requiredOption('--why <reason>', 'why it must not go, without names')
		.requiredOption('--by <who>', 'who stops it, such as initials and a role')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing where all is well', false)
		.addHelpText('after', '\nExample:\n  plainplan cancel 3f2a9c417b52 --why "wrong address" --by "JS, plan officer"')
		.action((message: string, options: Options) => cancel(session, message, options));
}

async function cancel(session: Session, digits: string, { why, by, project: folder, json, quiet }: Options): Promise<void> {
	if (by.trim() === '') throw new UserError('usage/bad-command', 'There is no name after "--by".', 'Write who stops it.');
	if (why.trim() === '') throw new UserError('usage/bad-command', 'There is no reason after "--why".', 'Write why it must not go.');
	const { withLedger } = await import('../../build/ledger/with-ledger.ts');
	const { cancelMessage } = await import('../../build/batch/cancel-message.ts');
	const project = await ledgerProject(session, folder);
	const change = { why: why.trim(), by: by.trim(), now: session.host.now() };
	const { key, name } = await withLedger(session, project, (ledger) => cancelMessage(ledger, digits, change));
	if (json) session.data.write(`${JSON.stringify({ schema: 1, cancelled: { key } }, undefined, '\t')}\n`);
	else if (!quiet) session.data.write(printable(`The message to ${name} will not go.\n`));
}
