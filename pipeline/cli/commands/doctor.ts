import process from 'node:process';
import type { Command } from 'commander';
import type { CheckUp, CheckUps } from '../../build/doctor/check-up.ts';
import type { DnsRecord } from '../../build/doctor/dns-records.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly relay: boolean;
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `doctor`: looks at everything that sending rests on. */
export function addDoctor(program: Command, session: Session): Command {
	return program
		.command('doctor')
		.summary('check that this computer is ready to send')
		.description(
			'Looks at Node, folders, the disk, the key, the ledger and the settings of the mail relay. Without "--relay" nothing leaves this computer.',
		)
		.option('--relay', 'talk to the mail relay too, and print the records to ask for; it sends no message and no password', false)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only what is wrong', false)
		.addHelpText(
			'after',
			'\nExit codes: 0 ready, 1 something is bad, 2 the settings cannot be read.\n\nExamples:\n  plainplan doctor\n  plainplan doctor --relay',
		)
		.action((options: Options) => doctor(session, options));
}

async function doctor(session: Session, { relay, project: folder, json, quiet }: Options): Promise<void> {
	const { checkUp } = await import('../../build/doctor/check-up.ts');
	const { probeRelay } = await import('../../host/probe-relay.ts');
	const project = await ledgerProject(session, folder);
	if (relay && project.transports.smtp === undefined) {
		throw new UserError('delivery/settings', 'The project names no mail relay, so there is none to ask.');
	}
	const found = await checkUp(session, project, {
		node: process.versions.node,
		secretOf: (variable) => session.variable?.(variable),
		...(relay && { relay: { probe: probeRelay, now: session.host.now() } }),
	});
	const { data, version } = session;
	if (json) data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, ...found }, undefined, '\t')}\n`);
	else printForPeople(session, found, quiet);
	session.finish(found.checks.some(({ level }) => level === 'bad') ? exitCodes.findings : exitCodes.fine);
}

function printForPeople({ data, people }: Session, { checks, records }: CheckUps, quiet: boolean): void {
	const shown = checks.filter(({ level }) => !quiet || level !== 'good');
	data.write(printable(shown.map(checkLines).join('')));
	if (records.length > 0)
		data.write(printable(`\nAsk the keepers of your domain for these records:\n${records.map(recordLines).join('')}`));
	if (quiet) return;
	const bad = checks.filter(({ level }) => level === 'bad').length;
	people.write(bad === 0 ? '\nThis computer is ready.\n' : `\n${bad} ${bad === 1 ? 'thing stands' : 'things stand'} in the way.\n`);
}

function checkLines({ level, words, mend }: CheckUp): string {
	return `${marks[level]}  ${words}\n${mend === undefined ? '' : `         ${mend}\n`}`;
}

const marks = { good: 'good   ', warning: 'warning', bad: 'bad    ' } as const;

function recordLines({ what, name, type, value, why }: DnsRecord): string {
	return `\n  ${what}\n  ${name}  ${type}  "${value}"\n  ${why}\n`;
}
