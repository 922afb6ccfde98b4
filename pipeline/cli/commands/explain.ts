import type { Command } from 'commander';
import { UserError } from '../../model/errors.ts';
import type { RuleNote } from '../../model/rule-note.ts';
import { paintWith } from '../report/paint.ts';
import { sourceLine } from '../report/pretty.ts';
import { wrap } from '../report/wrap.ts';
import type { Session, Stream } from '../session.ts';

interface Options {
	readonly json: boolean;
	readonly quiet: boolean;
	readonly vale?: string;
}

/** `explain`: what a rule asks for, why, and where it comes from. */
export function addExplain(program: Command, session: Session): Command {
	return program
		.command('explain')
		.summary('say what a rule asks for, and why')
		.description('Says what a rule asks for, why, where it comes from and what to do. If you name no rule, it lists them all.')
		.argument('[rule]', 'the name of a rule, such as outcome/thread, or its short name, such as T2')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only the names', false)
		.option('--vale <folder>', 'write the word lists into a folder, as a style for Vale')
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan explain\n  plainplan explain outcome/thread\n  plainplan explain --vale styles/Plainplan',
		)
		.action((rule: string | undefined, options: Options) =>
			options.vale === undefined ? explain(session, rule, options) : writeStyle(session, options.vale, options),
		);
}

async function explain({ host, home, data, version }: Session, rule: string | undefined, { json, quiet }: Options): Promise<void> {
	const [{ findRules, nearestRule, ruleNotesWith }, { rulesHere }] = await Promise.all([
		import('../../build/rule-catalogue.ts'),
		import('../../build/rules-for.ts'),
	]);
	const notes = ruleNotesWith(await rulesHere({ host, home }));
	const found = rule === undefined ? [...notes.values()] : findRules(rule, notes);
	if (rule !== undefined && found.length === 0) throw unknownRule(rule, nearestRule(rule, notes));
	if (json) {
		const report = { schema: 1, tool: { name: 'plainplan', version }, rules: found.map(({ id, meta }) => ({ id, ...meta })) };
		data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
	} else if (quiet) {
		for (const { id } of found) data.write(`${id}\n`);
	} else if (rule === undefined) {
		const longest = Math.max(...found.map(({ id }) => id.length));
		for (const note of found) data.write(listed(note, longest, data));
	} else {
		data.write(found.map((note) => whole(note, data)).join('\n'));
	}
}

/** `explain --vale styles/Plainplan`: files that stood there under the same names are written anew. */
async function writeStyle({ host, home, data, people, version }: Session, folder: string, { json, quiet }: Options): Promise<void> {
	const [{ packsHere }, { valeStyle }] = await Promise.all([import('../../build/rules-for.ts'), import('../../build/write-vale-style.ts')]);
	const files = valeStyle(await packsHere({ host, home })).map(({ name, text }) => ({
		path: `${folder}/${name}`,
		bytes: new TextEncoder().encode(text),
	}));
	await host.write(files);
	const written = files.map(({ path }) => path);
	if (json) data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, files: written }, undefined, '\t')}\n`);
	else for (const path of written) data.write(`${path}\n`);
	if (!json && !quiet) people.write(`We wrote the word lists as a style for Vale. Name the style in the file ".vale.ini".\n`);
}

function unknownRule(name: string, near: string | undefined): UserError {
	const message = `There is no rule called "${name}".`;
	return near === undefined
		? new UserError('usage/unknown-rule', message)
		: new UserError('usage/unknown-rule', message, `Did you mean ${near}?`);
}

function listed({ id, meta }: RuleNote, longest: number, { width, colour }: Stream): string {
	const [first = '', ...rest] = wrap(meta.title, Math.max(20, width - longest - 11));
	const start = `${paintWith(colour)('bold', id.padEnd(longest))}  ${meta.level.padEnd(7)}  `;
	return [start + first, ...rest.map((line) => ' '.repeat(longest + 11) + line), ''].join('\n');
}

function whole({ id, meta }: RuleNote, { width, colour }: Stream): string {
	const paint = paintWith(colour);
	const { title, level, why, mend, source, law, aliases, examples } = meta;
	const part = (name: string, text: string) => [paint('bold', name), ...wrap(text, width - 2).map((line) => `  ${line}`), ''];
	const levelText = law
		? `${level}. It rests on law: a project may make it stricter, never milder.`
		: `${level}. A document type or a project may change it.`;
	return [
		paint('bold', aliases.length > 0 ? `${id} (${aliases.join(', ')})` : id),
		...wrap(title, width),
		'',
		...part('Level', levelText),
		...part('Why', why),
		...part('What to do', mend),
		...part('Where it comes from', sourceLine(source)),
		...(source.url === undefined ? [] : [`  ${source.url}`, '']),
		...(examples.rewrite ? part('For example', `Instead of "${examples.rewrite.before}" write "${examples.rewrite.after}"`) : []),
		paint('bold', 'It reports'),
		...exampleLines(examples.bad),
		paint('bold', 'It does not report'),
		...exampleLines(examples.good),
	].join('\n');
}

/** The first lines of each example; a whole document is cut. */
function exampleLines(examples: readonly string[]): readonly string[] {
	const shown = examples.map((example) => {
		const lines = example.trim().split('\n');
		return [...lines.slice(0, 6).map((line) => `  ${line}`), ...(lines.length > 6 ? ['  ...'] : [])].join('\n');
	});
	const gap = shown.some((example) => example.includes('\n')) ? '\n\n' : '\n';
	return [shown.join(gap), ''];
}
