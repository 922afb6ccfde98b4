import type { Command } from 'commander';
import { UserError } from '../../model/errors.ts';
import type { RuleNote } from '../../model/rule.ts';
import { paintWith } from '../report/paint.ts';
import { sourceLine } from '../report/pretty.ts';
import { wrap } from '../report/wrap.ts';
import type { Session, Stream } from '../session.ts';

/** `explain`: what a rule asks for, why, and where it comes from. */
export function addExplain(program: Command, session: Session): Command {
	return program
		.command('explain')
		.summary('say what a rule asks for, and why')
		.description('Says what a rule asks for, why, where it comes from and what to do. With no rule named, it lists them all.')
		.argument('[rule]', 'the name of a rule, such as outcome/thread, or its short name, such as T2')
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only the names', false)
		.addHelpText('after', '\nExamples:\n  plainplan explain\n  plainplan explain outcome/thread')
		.action((rule: string | undefined, options: { readonly json: boolean; readonly quiet: boolean }) => explain(session, rule, options));
}

async function explain(
	{ data, version }: Session,
	rule: string | undefined,
	{ json, quiet }: { readonly json: boolean; readonly quiet: boolean },
): Promise<void> {
	const { findRules, nearestRule, ruleNotes } = await import('../../build/rule-catalogue.ts');
	const found = rule === undefined ? [...ruleNotes.values()] : findRules(rule);
	if (rule !== undefined && found.length === 0) throw unknownRule(rule, nearestRule(rule));
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
