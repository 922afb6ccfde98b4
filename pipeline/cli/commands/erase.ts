import type { Command } from 'commander';
import type { CaseContents } from '../../build/ledger/erase-case.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly by: string;
	readonly yes: boolean;
	readonly project?: string;
	readonly json: boolean;
}

/** `erase`: destroys what the ledger knows of the people of one case. */
export function addErase(program: Command, session: Session): Command {
	return program
		.command('erase')
		.summary('erase the people of one case from the ledger')
		.description(
			'Destroys the names, the addresses, the replies and the messages that the ledger keeps of one case. The days and the hashes stay, so that you can still prove what you sent. Nobody can undo it.',
		)
		.argument('<case>', 'the number of the case, such as NM-0417')
		.requiredOption('--by <who>', 'who decided it, such as an initial and a role')
		.option('--yes', 'do not ask again', false)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText('after', '\nExample:\n  plainplan erase NM-0417 --by "JS, data officer"')
		.action((caseNumber: string, options: Options) => erase(session, caseNumber, options));
}

async function erase(session: Session, caseNumber: string, { by, yes, project: folder, json }: Options): Promise<void> {
	const { openLedgerIfMade } = await import('../../build/ledger/open-ledger.ts');
	const { contentsOf, eraseCase } = await import('../../build/ledger/erase-case.ts');
	if (by.trim() === '') throw new UserError('usage/bad-command', 'There is no name after "--by".', 'Write who decided it.');
	const ledger = await openLedgerIfMade(session, await ledgerProject(session, folder));
	if (ledger === undefined)
		throw new UserError(
			'ledger/no-such-case',
			'There is no ledger yet, so there is nothing to erase.',
			'Check the folder after "--project".',
		);
	const at = session.host.now().toISOString();
	try {
		const contents = await contentsOf(ledger, caseNumber, at);
		session.people.write(printable(whatGoes(caseNumber, contents)));
		if (!(yes || (await isConfirmed(session, caseNumber)))) {
			session.people.write('We erased nothing.\n');
			session.finish(exitCodes.interrupted);
			return;
		}
		const files = await eraseCase(ledger, caseNumber, by.trim(), at);
		if (json) session.data.write(`${JSON.stringify({ schema: 1, erased: { case: caseNumber, ...contents, files } }, undefined, '\t')}\n`);
		else session.data.write(printable(`Case ${caseNumber} is erased from the ledger.\n`));
		if (!json) session.people.write(whatStays);
	} finally {
		await ledger.close();
	}
}

/** A number typed once more is no slip of the hand. */
async function isConfirmed({ ask }: Session, caseNumber: string): Promise<boolean> {
	if (!ask) {
		throw new UserError(
			'usage/bad-command',
			'We ask for the number of the case once more, and this is no terminal.',
			'In a script, add "--yes".',
		);
	}
	return (await ask('Type the number of the case once more: '))?.trim() === caseNumber;
}

function whatGoes(caseNumber: string, { messages, unsent, windows, openWindows, replies, isErased }: CaseContents): string {
	const lines = [
		`Case ${caseNumber} has ${count(messages, 'message')}, ${count(windows, 'window')} to answer and ${count(replies, 'reply', 'replies')} in the ledger.`,
		...(isErased ? ['Its key is gone already. We delete the rest of its files.'] : []),
		...(unsent > 0 ? [`${count(unsent, 'message')} did not go yet, and will never go.`] : []),
		...(openWindows > 0
			? [
					`${count(openWindows, 'window')} to answer ${openWindows === 1 ? 'is' : 'are'} still open. The law may want you to keep the case until then.`,
				]
			: []),
		'What goes for ever: the names, the addresses, the words of replies, and the messages with their plans.',
		'What stays: that you sent each message, on which day, with which result, and the hashes of the papers.',
	];
	return `${lines.join('\n')}\n`;
}

const whatStays = [
	'We did not touch your documents, the frozen drafts, the finished files or the outbox. Delete those yourself, if they may go.',
	'A copy of the ledger from an earlier day still holds the case. Delete those copies too.',
	'',
].join('\n');

function count(many: number, one: string, more = `${one}s`): string {
	return `${many} ${many === 1 ? one : more}`;
}
