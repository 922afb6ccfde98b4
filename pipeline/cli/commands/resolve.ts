import type { Command } from 'commander';
import type { MessageRow, Resolved, Unsure } from '../../build/resolve-messages.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { resolvedLines, resolvedSummary, unsureText } from '../report/unsure.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly postfixLog?: readonly string[];
	readonly outbox: boolean;
	readonly oldCopy: boolean;
	readonly accepted: boolean;
	readonly notSent: boolean;
	readonly by?: string;
	readonly project?: string;
	readonly json: boolean;
}

/** `resolve`: finds out, or is told, what became of messages that may have been sent. */
export function addResolve(program: Command, session: Session): Command {
	return program
		.command('resolve')
		.summary('find out what became of messages that may have gone out')
		.description(
			'A crash can leave a message of which nobody knows whether it went out. We never send such a message again by ourselves. Without options this lists them. The log of the mail relay or the outbox can decide, and so can you.',
		)
		.argument('[message]', 'the code of one message, as the list shows it')
		.option('--postfix-log <files...>', 'look into the log of the mail relay, with the older files of it')
		.option('--outbox', 'look into the folder for .eml files', false)
		.option('--accepted', 'you know that the message went out', false)
		.option('--not-sent', 'you know that it did not; it goes again', false)
		.option('--old-copy', 'the ledger came back from a copy, and you stopped what went out since', false)
		.option('--by <who>', 'who decides it, such as an initial and a role')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan resolve\n  plainplan resolve --postfix-log /var/log/mail.log /var/log/mail.log.1\n  plainplan resolve 3f2a9c41d0 --accepted --by "JS, officer"',
		)
		.action((message: string | undefined, options: Options) => resolve(session, message, options));
}

async function resolve(session: Session, message: string | undefined, options: Options): Promise<void> {
	refuseWrongWords(message, options);
	const project = await ledgerProject(session, options.project);
	if (options.oldCopy) return acceptCopy(session, project, options);
	if (message === undefined && options.postfixLog === undefined && !options.outbox) return list(session, project, options);
	const resolved = await end(session, project, message, options);
	if (options.json) printJson(session, resolved.map(jsonResolved));
	else {
		session.data.write(resolved.map(resolvedLines).join(''));
		session.people.write(resolvedSummary(resolved));
	}
	session.finish(resolved.some(({ result }) => result !== 'accepted' && result !== 'not-sent') ? exitCodes.delivery : exitCodes.fine);
}

function refuseWrongWords(message: string | undefined, { postfixLog, outbox, oldCopy, accepted, notSent, by }: Options): void {
	const ways = [postfixLog !== undefined, outbox, oldCopy, accepted, notSent].filter(Boolean).length;
	const isPerson = accepted || notSent;
	if (ways > 1)
		throw wrong('These options do not go together.', 'Use one of --postfix-log, --outbox, --old-copy, --accepted and --not-sent.');
	if (message === undefined && isPerson) throw wrong('You did not say which message.', 'Type its code after "resolve".');
	if (message !== undefined && !isPerson) throw wrong('You did not say what became of the message.', 'Add --accepted or --not-sent.');
	if (isPerson && (by === undefined || by.trim() === ''))
		throw wrong('You did not say who decides it.', 'Add --by with your initials and your role.');
}

function wrong(what: string, mend: string): UserError {
	return new UserError('usage/bad-command', what, mend);
}

async function end(
	session: Session,
	project: Project,
	digits: string | undefined,
	{ postfixLog, accepted, by = '' }: Options,
): Promise<readonly Resolved[]> {
	const { resolveByPerson, resolveFromLogs, resolveFromOutbox } = await import('../../build/resolve-messages.ts');
	if (digits !== undefined)
		return [await resolveByPerson(session, project, { digits, verdict: accepted ? 'accepted' : 'not-sent', by: by.trim() })];
	if (postfixLog === undefined) return resolveFromOutbox(session, project);
	const { readPieces } = await import('../../host/read-pieces.ts');
	return resolveFromLogs(
		session,
		project,
		postfixLog.map((file) => () => readPieces(file)),
	);
}

async function acceptCopy(session: Session, project: Project, { json }: Options): Promise<void> {
	const { acceptOldCopy } = await import('../../build/ledger/old-copy.ts');
	const isThere = await acceptOldCopy(session, project);
	if (json) printJson(session, []);
	else
		session.people.write(
			isThere ? 'This ledger counts as it is now. The next send takes what waits in it.\n' : 'Nobody released anything yet.\n',
		);
	session.finish(exitCodes.fine);
}

async function list(session: Session, project: Project, { json }: Options): Promise<void> {
	const { listUnsure } = await import('../../build/resolve-messages.ts');
	const unsure = await listUnsure(session, project);
	if (json) printJson(session, unsure.messages.map(jsonUnsure));
	else session.data.write(unsureText(unsure));
	session.finish(unsure.messages.length > 0 ? exitCodes.delivery : exitCodes.fine);
}

function printJson({ data, version }: Session, messages: readonly object[]): void {
	data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, messages }, undefined, '\t')}\n`);
}

/** A row without anything personal. */
function jsonRow({ key, caseNumber, document, kind, handedAt }: MessageRow): object {
	return { message: key, case: caseNumber, document, kind, handedAt };
}

function jsonResolved({ message, ...what }: Resolved): object {
	return { ...jsonRow(message), ...what };
}

function jsonUnsure({ message, ...what }: Unsure['messages'][number]): object {
	return { ...jsonRow(message), ...what };
}
