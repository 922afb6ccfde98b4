import type { Command } from 'commander';
import { UserError } from '../../model/errors.ts';
import type { Session } from '../session.ts';

/** `new`: writes a finished example that a writer changes into their own document. */
export function addNew(program: Command, session: Session): Command {
	return program
		.command('new')
		.summary('begin a document from a finished example')
		.description('Writes a finished example of an invented child. Change it, line by line, into your own document.')
		.argument('[type]', 'the kind of document, such as ehc-plan, one-plan or booklet')
		.argument('[path]', 'the file to write, or a folder to write it in')
		.option('--list', 'list every kind of document', false)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText('after', '\nExample:\n  plainplan new one-plan plans/my-plan.md')
		.action((type: string | undefined, path: string | undefined, options: Options) =>
			options.list ? list(session, options) : begin(session, given('type', type), given('path', path), options),
		);
}

interface Options {
	readonly list: boolean;
	readonly json: boolean;
	readonly quiet: boolean;
}

function given(what: string, typed: string | undefined): string {
	if (typed === undefined) throw new UserError('usage/bad-command', `The "${what}" is missing.`);
	return typed;
}

/** Each kind of document by its id and its name. */
async function list({ host, home, data }: Session, { json }: Options): Promise<void> {
	const { loadTypes } = await import('../../config/load-types.ts');
	const types = [...(await loadTypes(host, home)).values()].map(({ id, name }) => ({ id, name }));
	const widest = Math.max(...types.map(({ id }) => id.length));
	if (json) data.write(`${JSON.stringify({ schema: 1, types }, undefined, '\t')}\n`);
	else for (const { id, name } of types) data.write(`${id.padEnd(widest)}  ${name}\n`);
}

async function begin(session: Session, type: string, path: string, { json, quiet }: Options): Promise<void> {
	const { host, home, data, people, version } = session;
	const { startDocument } = await import('../../build/start-document.ts');
	const started = await startDocument(host, home, type, path);
	if (json) data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, type, ...started }, undefined, '\t')}\n`);
	if (json || quiet) return;
	const { file, others = [], settings } = started;
	data.write(`${[file, ...others, ...(settings === undefined ? [] : [settings])].join('\n')}\n`);
	people.write(`We wrote an example to ${file}. Change it into your own, then run: plainplan build ${file}\n`);
	if (others.length > 0) people.write('Its chapters stand beside it.\n');
	if (settings !== undefined) people.write(`Put the name, address and phone number of your council into ${settings}.\n`);
}
