import type { Command } from 'commander';
import { exitCodes, UserError } from '../../model/errors.ts';
import { broughtInText } from '../report/brought-in.ts';
import { printable } from '../report/printable.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly into: string;
	readonly part: readonly string[];
	readonly dryRun: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `bring-in`: an advice that came back, or an early-help plan, becomes part of a plan. */
export function addBringIn(program: Command, session: Session): Command {
	return program
		.command('bring-in')
		.summary('bring advice, or an early-help plan, into a plan')
		.description(
			'Writes the words of an advice that came back into a plan, each under its own part. Of an early-help plan it moves everything. It only adds, and it shows what it put where.',
		)
		.argument('<file>', 'the advice or the early-help plan')
		.requiredOption('--into <plan>', 'the My Plan or My Plan+ that takes it in')
		.option(
			'--part <row=heading>',
			'the part of life that a row belongs to, such as "2=Talking and listening"; more than once',
			gathered,
			[],
		)
		.option('--dry-run', 'only show what would go where, and write nothing', false)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing where all is well', false)
		.addHelpText('after', '\nExample:\n  plainplan bring-in advice-grace.md --into my-plan-plus.md --dry-run')
		.action((file: string, options: Options) => bring(session, file, options));
}

async function bring({ host, home, data, version, finish }: Session, file: string, options: Options): Promise<void> {
	const { into, part, dryRun, json, quiet } = options;
	const { bringIn } = await import('../../build/bring-in/bring-in.ts');
	const brought = await bringIn({ host, home }, { file, into, parts: new Map(part.map(rowAndPart)), dryRun });
	const { insertions, ...plain } = brought;
	const isSure = !brought.groups.some(({ isUnsure }) => isUnsure);
	if (json) data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, ...plain }, undefined, '\t')}\n`);
	else if (!quiet || !isSure) data.write(printable(broughtInText(brought, data.width)));
	finish(isSure ? exitCodes.fine : exitCodes.findings);
}

function gathered(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

function rowAndPart(typed: string): readonly [number, string] {
	const [, row, part] = /^\s*(\d{1,4})\s*=\s*(\S.*?)\s*$/.exec(typed) ?? [];
	if (row === undefined || part === undefined)
		throw new UserError(
			'usage/bad-command',
			`We cannot read "${typed}" after "--part".`,
			'Write the number of the row, "=" and the heading.',
		);
	return [Number(row), part];
}
