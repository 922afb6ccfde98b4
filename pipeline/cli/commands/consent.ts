import { type Command, Option } from 'commander';
import { everyService } from '../../build/batch/known-of.ts';
import { services } from '../../build/batch/service-of.ts';
import { UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly service: string;
	readonly by: string;
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `consent`: notes that a family agreed to a service having their papers. */
export function addConsent(program: Command, session: Session): Command {
	return program
		.command('consent')
		.summary('note that a family agrees to a service having their papers')
		.description(
			'Notes in the ledger that a family agrees to one kind of service having their papers. A message to that service waits until somebody notes this. Messages that wait already need a second person too.',
		)
		.argument('<case>', 'the number of the case, such as NM-0417')
		.addOption(new Option('--service <name>', 'the kind of service').choices([...services, everyService]).makeOptionMandatory())
		.requiredOption('--by <who>', 'who noted it, such as initials and a role')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing where all is well', false)
		.addHelpText('after', '\nExample:\n  plainplan consent NM-0417 --service health --by "JS, plan officer"')
		.action((caseNumber: string, options: Options) => consent(session, caseNumber, options));
}

async function consent(session: Session, typed: string, { service, by, project: folder, json, quiet }: Options): Promise<void> {
	const caseNumber = typed.trim();
	if (!/^[A-Za-z0-9-]+$/.test(caseNumber)) {
		throw new UserError('usage/bad-command', `"${typed}" is no number of a case.`, 'Type it as the plan does, such as "NM-0417".');
	}
	if (by.trim() === '') throw new UserError('usage/bad-command', 'There is no name after "--by".', 'Write who noted it.');
	const { openLedger } = await import('../../build/ledger/open-ledger.ts');
	const ledger = await openLedger(session, await ledgerProject(session, folder));
	try {
		await ledger.store.addConsent({ caseNumber, service, by: by.trim() }, session.host.now().toISOString());
	} finally {
		await ledger.close();
	}
	const noted = { case: caseNumber, service, by: by.trim() };
	if (json) session.data.write(`${JSON.stringify({ schema: 1, consent: noted }, undefined, '\t')}\n`);
	else if (!quiet) session.data.write(`Noted for the case ${caseNumber}: ${served(service)} may have the papers.\n`);
}

function served(service: string): string {
	return service === everyService ? 'every service' : `the service "${service}"`;
}
