import type { Command } from 'commander';
import type { MadeContactSheet } from '../../build/make-contact-sheet.ts';
import { UserError } from '../../model/errors.ts';
import { londonDay } from '../../model/london-day.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly to: string;
	readonly pack?: string;
	readonly grey: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `symbols`: the pictures that easy read can show. */
export function addSymbols(program: Command, session: Session): Command {
	return program
		.command('symbols')
		.summary('show every picture and what it means')
		.description('Makes a PDF of every picture that easy read can show, with its meaning and its words. Look at it before you choose one.')
		.argument('<what>', 'what to make: sheet')
		.option('--to <folder>', 'put the file in this folder', 'output')
		.option('--pack <name>', 'show only the pictures of this set, such as plainplan')
		.option('--grey', 'show the pictures as a printer without colour prints them', false)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText('after', '\nExamples:\n  plainplan symbols sheet\n  plainplan symbols sheet --pack plainplan --grey --to look')
		.action((what: string, options: Options) => symbols(session, what, options));
}

async function symbols(session: Session, what: string, { to, pack, grey, json, quiet }: Options): Promise<void> {
	if (what !== 'sheet')
		throw new UserError('usage/bad-command', `There is nothing called "${what}" to make.`, 'Type: plainplan symbols sheet');
	const { host, home, data, people, version } = session;
	const { makeContactSheet } = await import('../../build/make-contact-sheet.ts');
	const made = await makeContactSheet({ host, home }, { to, ...(pack !== undefined && { pack }), grey, today: londonDay(host.now()) });
	if (json) data.write(`${JSON.stringify(reportOf(made, version), undefined, '\t')}\n`);
	else if (!quiet) {
		data.write(`${shownPath(made.path)}\n`);
		people.write(`The sheet has ${made.pictures} pictures on ${made.pages} pages.\n`);
	}
}

function reportOf({ path, ...made }: MadeContactSheet, version: string) {
	return { schema: 1, tool: { name: 'plainplan', version }, file: shownPath(path), ...made };
}
