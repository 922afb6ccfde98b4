import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { readText } from '../../pipeline/host/host.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { directives } from '../../pipeline/parse/directives/index.ts';
import { runOver, settings } from './run-over.ts';

const settingsFile = await readText(nodeHost, 'templates/project.yml');

/** What is reported of a document, one line each. */
async function reported(text: string, beside: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
	const checked = await checkDocument(runOver({ ...beside, 'plan.md': text, 'project.yml': settingsFile }), 'plan.md');
	return 'findings' in checked ? checked.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`) : [checked.error.message];
}

/** The starter without what a pattern matches; the pattern must match once. */
function without(text: string, part: string | RegExp): string {
	const changed = text.replace(part, '');
	if (changed === text) throw new Error(`The starter does not hold ${part}.`);
	return changed;
}

/** The documents that the starter of a type names, such as the chapters of a handbook: `new` writes them as well. */
async function besideStarter(id: string): Promise<Readonly<Record<string, string>>> {
	const folder = `templates/types/${id}`;
	const files = (await nodeHost.list(folder)).filter((file) => file.endsWith('.md') && !file.endsWith('/starter.md'));
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), await readText(nodeHost, file)] as const)),
	);
}

const ids = [...settings.types.keys()];
const starters = Object.fromEntries(
	await Promise.all(ids.map(async (id) => [id, await readText(nodeHost, `templates/types/${id}/starter.md`)] as const)),
);
const starterOf = (id: string): string => starters[id] ?? '';

describe('a starter', () => {
	it.each(ids)('of %s has nothing to report', async (id) => {
		expect(await reported(starterOf(id), await besideStarter(id))).toEqual([]);
	});

	it.each(ids)('of %s says that it is an example and that everyone in it is made up', (id) => {
		expect(starterOf(id)).toContain('This is an example.');
		expect(starterOf(id)).toContain('made up');
		expect(starterOf(id)).not.toMatch(/@(?!.*(\.example|example\.org))/);
		if (settings.types.get(id)?.fields.some(({ key }) => key === 'case')) expect(starterOf(id)).toContain('case: EXAMPLE');
	});

	const ofReplies = ['reply', 'request', 'answer'];
	const ofFinals = ['placement', 'signature'];
	it.each([
		['ehc-plan', [...ofFinals, ...ofReplies, 'review', 'checklist', 'contents', 'changes']],
		[
			'one-plan',
			[...ofFinals, ...ofReplies, 'window', 'contents', 'from', 'date', 'no-easy-read', 'differs', 'changes', 'timeline', 'thread'],
		],
	])('of %s shows every directive of its type and stage', (id, others) => {
		const unused = directives.map(({ name }) => name).filter((name) => !starterOf(id).includes(`:${name}`));
		expect(unused.filter((name) => !others.some((other) => other === name))).toEqual([]);
	});

	it('shows each directive in one type or another', () => {
		const all = Object.values(starters).join('\n');
		expect(directives.map(({ name }) => name).filter((name) => !all.includes(`:${name}`) && !ofFinals.includes(name))).toEqual([]);
	});
});

describe('each part of the EHC plan that is taken away is reported', () => {
	const text = starterOf('ehc-plan');

	it.each(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'])('section %s', async (letter) => {
		const found = await reported(without(text, new RegExp(`^## Section ${letter}: .*?(?=^## |$(?![^]))`, 'ms')));
		expect(found.join('\n')).toMatch(/plan\/sections/);
	});

	it.each([...text.matchAll(/^:::need\[([^\]]+)\]/gm)].map(([, name]) => name ?? ''))('the need "%s"', async (name) => {
		const found = await reported(without(text, new RegExp(`^:::need\\[${name}\\].*?^:::\\n`, 'ms')));
		expect(found.join('\n')).toContain(name);
	});

	it.each([...text.matchAll(/^:::outcome\[([^\]]+)\]\{for="([^"]+)"/gm)].map(([, name, need]) => [name ?? '', need ?? '']))(
		'the outcome "%s", by its need "%s"',
		async (name, need) => {
			const found = await reported(without(text, new RegExp(`^:::outcome\\[${name}\\].*?^:::\\n`, 'ms')));
			expect(found.join('\n')).toContain(need);
		},
	);

	it.each(
		[...text.matchAll(/^([a-z-]+): /gm)].map(([, key]) => key ?? '').filter((key) => !['authority', 'holidays', 'document'].includes(key)),
	)('the key %s', async (key) => {
		expect(await reported(without(text, new RegExp(`^${key}: .*\\n`, 'm')))).not.toEqual([]);
	});

	it.each([...text.matchAll(/^ {2}([a-z]+): /gm)].map(([, key]) => key ?? ''))('the person %s, where the plan names them', async (key) => {
		const named = new RegExp(`\\[${key}\\]|^(send-to|contact-.*): .*\\b${key}\\b|\\[.*\\b${key}\\b.*\\]\\{how`, 'm').test(text);
		const found = await reported(without(text, new RegExp(`^ {2}${key}: .*\\n`, 'm')));
		expect(found.length > 0).toBe(named);
	});

	it.each(['Psychologist', 'Speech therapist', 'Physiotherapist', 'School', 'Doctor', 'Social care', 'Family'])(
		'the advice of %s',
		async (name) => {
			const found = await reported(without(text, new RegExp(`^\\| ${name} \\|.*\\n`, 'm')));
			expect(found.join('\n')).toContain(name);
		},
	);

	it.each([
		['the reply box', '::window\n'],
		['the words of the child', /^:::view\[Ellie\].*?^:::\n/ms],
		['the words of the family', /^:::view\[mum, gran\].*?^:::\n/ms],
		['the last easy read', /^:::easy-read\[Help at home\].*?^:::\n/ms],
		['the reason for having no easy read', /^::no-easy-read.*\n/m],
		['an area of need', /^### Talking and listening\n.*?(?=^### )/ms],
		['the strengths of an area', /^Ellie understands long sentences.*\n/m],
		['a hope that an outcome names', /^:::hope\[Being heard\].*?^:::\n/ms],
		['the words for no need', /^No other social care provision is needed now\.\n/m],
		['all help for a need', /^\| Typing lessons.*\n\| Planning and checking.*\n/m],
		['how often', /(?<=^\| Leg exercises from .*\| )3 times a week/m],
		['how long', /(?<=^\| Leg exercises from .*\| )20 minutes/m],
	])('%s', async (_, part) => {
		expect(await reported(without(text, part))).not.toEqual([]);
	});
});

describe('each part of the One Plan that is taken away is reported', () => {
	const text = starterOf('one-plan');

	it.each(['What do we want', 'What do we like', 'What do we know', 'What will Kofi do', 'Checklist'])(
		'the section "%s"',
		async (heading) => {
			const found = await reported(without(text, new RegExp(`^## ${heading}.*?(?=^## |$(?![^]))`, 'ms')));
			expect(found.join('\n')).toMatch(/plan\/sections/);
		},
	);

	it.each([...text.matchAll(/^:::(need|outcome)\[([^\]]+)\]/gm)].map(([, kind, name]) => [kind ?? '', name ?? '']))(
		'the %s "%s"',
		async (kind, name) => {
			expect((await reported(without(text, new RegExp(`^:::${kind}\\[${name}\\].*?^:::\\n`, 'ms')))).join('\n')).toContain(name);
		},
	);

	it.each(['child', 'case', 'born', 'school-now', 'support', 'cycle', 'agreed', 'send-to'])('the key %s', async (key) => {
		expect(await reported(without(text, new RegExp(`^${key}: .*\\n`, 'm')))).not.toEqual([]);
	});

	it.each([
		['the words of the child', /^:::view\[Kofi\].*?^:::\n/ms],
		['the words of a parent', /^:::view\[mum\].*?^:::\n/ms],
		['the table of help', /^\| What will happen \| Who .*?(?=^:::)/ms],
		['the review of an outcome', /^:::review\[Staying in the game\].*?^:::\n/ms],
		['the easy read', /^:::easy-read\[How it went\].*?^:::\n/ms],
	])('%s', async (_, part) => {
		expect(await reported(without(text, part))).not.toEqual([]);
	});
});

describe('each part of the booklet that is taken away is reported', () => {
	const text = starterOf('booklet');

	it.each(['title', 'authority', 'audience', 'checked', 'check-again', 'document'])('the key %s', async (key) => {
		expect(await reported(without(text, new RegExp(`^${key}: .*\\n`, 'm')))).not.toEqual([]);
	});

	it('the person to contact', async () => {
		expect(await reported(without(text, /^people:\n {2}.*\n/m))).not.toEqual([]);
	});
});
