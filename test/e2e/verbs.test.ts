import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, home, plainplan } from './plainplan.ts';

const types = (await readdir(path.join(home, 'templates/types'))).sort().join(', ');
const verbs = ['build', 'check', 'dates', 'due', 'release', 'new', 'explain', 'symbols'];

describe('help', () => {
	it('lists every verb', async () => {
		const { code, out, err } = await plainplan(await folderWith(), ['--help']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		for (const verb of verbs) expect(out).toContain(`\n  ${verb} `);
	});

	it.each(verbs)('of %s has an example, --json and --quiet', async (verb) => {
		const { code, out } = await plainplan(await folderWith(), [verb, '--help']);
		expect(code).toBe(0);
		expect(out).toMatch(new RegExp(`Examples?:\n  plainplan ${verb}`));
		expect(out).toContain('--json');
		expect(out).toContain('--quiet');
		expect(out).not.toMatch(/default: (?:false|\[)/);
	});

	it('prints the version of the package', async () => {
		const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
		expect((await plainplan(await folderWith(), ['--version'])).out).toBe(`${version}\n`);
	});
});

describe('new --list', () => {
	it('prints every kind of document with its name, a line each', async () => {
		const { code, out } = await plainplan(await folderWith(), ['new', '--list']);
		expect(code).toBe(0);
		expect(
			out
				.split('\n')
				.filter((line) => line !== '')
				.map((line) => line.split(' ')[0]),
		).toEqual(types.split(', '));
		expect(out).toMatch(/^ehc-plan {2,}Education, Health and Care Plan$/m);
	});
});

describe('a command line that cannot be understood ends with 2 and says what was meant', () => {
	it.each([
		[['biuld'], 'There is no verb called "biuld".', 'Did you mean build?'],
		[['check', '--formt', 'json'], 'There is no option called "--formt" here.', 'Did you mean --format?'],
		[['build', '--password=green owl hammer'], 'The option "--password" is not known here, or takes nothing after it.', '--help'],
		[['check', '--format', 'xml'], 'takes one of these: pretty, short, json, sarif, github, junit, checkstyle.', 'plainplan --help'],
		[
			['build', '--output', 'pfd'],
			'There is no output called "pfd". Use one of these: pdf, easy-read, easy-read-page, page, sheets, picture-proof, messages.',
			'plainplan --help',
		],
		[['build', '--to'], 'needs a value after it', 'plainplan --help'],
		[['new', 'booklet'], 'The "path" is missing.', 'plainplan --help'],
		[['new', 'boklet', 'a.md'], `The types are: ${types}.`, 'Did you mean booklet?'],
		[['explain', 'outcome/thred'], 'There is no rule called "outcome/thred".', 'Did you mean outcome/thread?'],
		[['explain', 'outcome/thread', 'more'], 'more words here than this verb can use', 'plainplan --help'],
		[[], 'Name a verb, such as "build" or "check".', 'plainplan --help'],
	])('%j', async (words, what, mend) => {
		const { code, out, err } = await plainplan(await folderWith(), words);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(what);
		expect(err).toContain(mend);
		expect(err).not.toContain('owl');
	});

	it('as JSON too', async () => {
		const { code, out } = await plainplan(await folderWith(), ['check', 'nowhere', '--json']);
		expect(code).toBe(2);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, error: { code: 'usage/no-such-path' } });
	});
});

describe('plainplan new', () => {
	it('writes an example, and settings where there are none', async () => {
		const folder = await folderWith();
		const { code, out, err } = await plainplan(folder, ['new', 'one-plan', 'plans/kofi.md']);
		expect({ code, out }).toEqual({ code: 0, out: 'plans/kofi.md\nplans/project.yml\n' });
		expect(err).toContain('plainplan build plans/kofi.md');
		expect(await filesIn(folder)).toEqual(['plans/kofi.md', 'plans/project.yml']);
		expect(await readFile(path.join(folder, 'plans/kofi.md'), 'utf8')).toContain('case: EXAMPLE');
	});

	it('keeps the settings that are there', async () => {
		const folder = await folderWith({ 'project.yml': 'region: scotland\n' });
		expect((await plainplan(folder, ['new', 'booklet', 'plans/'])).out).toBe('plans/booklet.md\n');
		expect(await filesIn(folder)).toEqual(['plans/booklet.md', 'project.yml']);
	});

	it('overwrites nothing', async () => {
		const folder = await folderWith({ 'plan.md': 'My own words.', 'project.yml': '' });
		const { code, err } = await plainplan(folder, ['new', 'booklet', 'plan.md']);
		expect(code).toBe(2);
		expect(err).toContain('The file "plan.md" is there already.');
		expect(await readFile(path.join(folder, 'plan.md'), 'utf8')).toBe('My own words.');
	});

	it('has JSON for programs', async () => {
		const { out } = await plainplan(await folderWith({ 'project.yml': '' }), ['new', 'booklet', 'a.md', '--json']);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, type: 'booklet', file: 'a.md' });
	});
});

describe('plainplan explain', () => {
	it('lists every rule with its level', async () => {
		const { code, out } = await plainplan(await folderWith(), ['explain']);
		expect(code).toBe(0);
		for (const id of ['outcome/thread', 'front-matter/missing-key', 'easy/picture', 'image/missing'])
			expect(out).toMatch(new RegExp(`^${id} +error `, 'm'));
	});

	it('says what a rule asks for, why, what to do, where it comes from, and shows examples', async () => {
		const { out } = await plainplan(await folderWith(), ['explain', 'OUTCOME/thread']);
		for (const part of ['outcome/thread (T1', 'Why', 'What to do', 'Where it comes from', 'It reports', 'It does not report'])
			expect(out).toContain(part);
	});

	it('knows the short names of rules', async () => {
		expect((await plainplan(await folderWith(), ['explain', 't2'])).out).toContain('outcome/thread');
	});

	it('has JSON for programs, and names alone under --quiet', async () => {
		const { rules } = JSON.parse((await plainplan(await folderWith(), ['explain', '--json'])).out);
		const names = (await plainplan(await folderWith(), ['explain', '--quiet'])).out.trim().split('\n');
		expect(names).toEqual(rules.map(({ id }: { readonly id: string }) => id));
	});
});

describe('a fault of our own', () => {
	it('ends with 70, says that it is ours and asks for a report', async () => {
		const folder = await folderWith({
			'broken.mjs': 'Intl.Segmenter.prototype.segment = () => { throw new RangeError("no segments"); };',
			'a.md': '# A',
		});
		const { code, err } = await plainplan(folder, ['check', 'a.md'], { nodeOptions: ['--import', path.join(folder, 'broken.mjs')] });
		expect(code).toBe(70);
		expect(err).toContain('The mistake is ours, not yours.');
		expect(err).toContain('RangeError: no segments');
	});
});
