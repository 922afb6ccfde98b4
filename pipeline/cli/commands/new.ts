import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `new`: writes a finished example that a writer changes into their own document. */
export function addNew(program: Command, session: Session): Command {
	return program
		.command('new')
		.summary('begin a document from a finished example')
		.description('Writes a finished example of an invented child. Change it, line by line, into your own document.')
		.argument('<type>', 'the kind of document, such as ehc-plan, one-plan or booklet')
		.argument('<path>', 'the file to write, or a folder to write it in')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print nothing but errors', false)
		.addHelpText('after', '\nExample:\n  plainplan new one-plan plans/my-plan.md')
		.action((type: string, path: string, options: { readonly json: boolean; readonly quiet: boolean }) =>
			begin(session, type, path, options),
		);
}

async function begin(
	session: Session,
	type: string,
	path: string,
	{ json, quiet }: { readonly json: boolean; readonly quiet: boolean },
): Promise<void> {
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
