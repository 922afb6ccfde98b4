import { Command, CommanderError, Help } from 'commander';
import { readText } from '../host/host.ts';
import { exitCodes, UserError } from '../model/errors.ts';
import { bugReport } from './bug-report.ts';
import { commands } from './commands/index.ts';
import { plainUsageError } from './plain-usage-error.ts';
import { printable } from './report/printable.ts';
import type { Session } from './session.ts';

/** Runs one command line and returns the exit code. Never throws. */
export async function runProgram(words: readonly string[], machine: Omit<Session, 'finish' | 'version'>): Promise<number> {
	let code: number = exitCodes.fine;
	try {
		const version = await versionOf(machine);
		const finish = (given: number) => {
			code = given;
		};
		await programOf({ ...machine, version, finish }).parseAsync([...words], { from: 'user' });
	} catch (error) {
		code = explainFailure(error, words, machine);
	}
	return code;
}

function programOf(session: Session): Command {
	const program = new Command('plainplan')
		.description('Builds accessible plans, easy-read versions and messages for families from Markdown.')
		.version(session.version, '--version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand('help [verb]', 'print the help of a verb')
		// So that a verb and a verb inside it may have options of the same name.
		.enablePositionalOptions()
		.usage('<verb> [options]')
		.addHelpText(
			'after',
			'\nTo begin:\n  plainplan new ehc-plan my-plan.md\n  plainplan build my-plan.md\n\n"plainplan <verb> --help" has more on each verb.',
		);
	prepare(program, session);
	for (const add of commands) prepare(add(program, session), session);
	return program;
}

function prepare(command: Command, { data, people }: Session): void {
	command.exitOverride().allowExcessArguments(false).showSuggestionAfterError(true);
	command.configureHelp({ optionDescription: (option) => withoutDefault(Help.prototype.optionDescription(option)) });
	command.configureOutput({
		writeOut: (text) => data.write(text),
		writeErr: () => {},
		getOutHelpWidth: () => data.width,
		getErrHelpWidth: () => people.width,
	});
}

/** `(default: false)` and lists of all there is tell a reader nothing. */
function withoutDefault(description: string): string {
	return description.replace(/ \(default: (?:false|\[.*\])\)$/, '');
}

function explainFailure(error: unknown, words: readonly string[], { data, people }: Omit<Session, 'finish' | 'version'>): number {
	if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.fine;
	const known = error instanceof CommanderError ? plainUsageError(error) : error;
	if (!(known instanceof UserError)) {
		people.write(bugReport(error));
		return exitCodes.bug;
	}
	const { code, message, hint } = known;
	if (words.includes('--json')) data.write(`${JSON.stringify({ schema: 1, error: { code, message, hint } }, undefined, '\t')}\n`);
	people.write(printable(`error[${code}]  ${message}\n    = mend  ${hint}\n`));
	return known.exitCode;
}

async function versionOf({ host, home }: Pick<Session, 'host' | 'home'>): Promise<string> {
	const description: unknown = JSON.parse(await readText(host, `${home}/package.json`));
	const version = typeof description === 'object' && description !== null && 'version' in description ? description.version : undefined;
	return String(version ?? 'unknown');
}
