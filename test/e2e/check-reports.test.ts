import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { booklet, filesIn, folderWith, folderWithSamples, plainplan } from './plainplan.ts';

const faulty = booklet('## Ask early\n\nUse the the form.\n\nWrite to :person[jo].\n');

describe('plainplan check --format', () => {
	it.each([
		['sarif', /^\{\n\t"\$schema": .*"version": "2\.1\.0"/s],
		['junit', /^<\?xml .*<testsuites name="plainplan"/s],
		['checkstyle', /^<\?xml .*<checkstyle version="4\.3">/s],
		['github', /^::error file=help\.md,line=\d+,.*title=name\/unknown::/m],
	])('%s prints one report on standard output, and nothing for people', async (format, pattern) => {
		const folder = await folderWith({ 'help.md': faulty });
		const { code, out, err } = await plainplan(folder, ['check', 'help.md', '--format', format]);
		expect({ code, err }).toEqual({ code: 1, err: '' });
		expect(out).toMatch(pattern);
	});

	it('sarif counts a document with nothing to mend as a run without results', async () => {
		const { out } = await plainplan(await folderWithSamples(), ['check', 'content/guidance', '--format', 'sarif']);
		expect(JSON.parse(out)).toMatchObject({
			runs: [{ tool: { driver: { name: 'plainplan' } }, invocations: [{ executionSuccessful: true }] }],
		});
	});

	it('refuses a format that there is not', async () => {
		const { code, err } = await plainplan(await folderWith(), ['check', '--format', 'pdf']);
		expect(code).toBe(2);
		expect(err).toContain('pretty, short, json, sarif, github, junit, checkstyle');
	});
});

describe('plainplan check --report', () => {
	it('writes one page, and the next time says what has changed', async () => {
		const folder = await folderWith({ 'help.md': faulty });
		const first = await plainplan(folder, ['check', 'help.md', '--report', 'out/mend.html']);
		expect(first.code).toBe(1);
		expect(first.err).toContain('Written: out/mend.html\n');
		expect(await filesIn(folder)).toEqual(['help.md', 'out/mend.html']);
		const page = await readFile(path.join(folder, 'out/mend.html'), 'utf8');
		expect(page).toContain('<mark>the the</mark>');
		await writeFile(path.join(folder, 'help.md'), faulty.replace('the the', 'the'));
		await plainplan(folder, ['check', 'help.md', '--report', 'out/mend.html']);
		expect(await readFile(path.join(folder, 'out/mend.html'), 'utf8')).toContain('<li class="mended">1 mended</li>');
	});

	it('never writes over a document', async () => {
		const folder = await folderWith({ 'help.md': faulty });
		const { code, err } = await plainplan(folder, ['check', 'help.md', '--report', 'help.md']);
		expect(code).toBe(2);
		expect(err).toContain('does not end in ".html"');
		expect(await readFile(path.join(folder, 'help.md'), 'utf8')).toBe(faulty);
	});

	it('is written beside any format, which stays clean', async () => {
		const folder = await folderWith({ 'help.md': faulty });
		const { out, err } = await plainplan(folder, ['check', 'help.md', '--json', '--report', 'mend.html']);
		expect(err).toBe('');
		expect(JSON.parse(out)).toMatchObject({ schema: 1 });
		expect(await filesIn(folder)).toEqual(['help.md', 'mend.html']);
	});
});

describe('plainplan check --readability', () => {
	const long = booklet(`## How we decide\n\n${'We read your form and talk with the school. '.repeat(15)}\n`);

	it('prints how hard each part is, which changes no exit code', async () => {
		const folder = await folderWith({ 'help.md': long });
		const plain = await plainplan(folder, ['check', 'help.md']);
		const { code, out } = await plainplan(folder, ['check', 'help.md', '--readability']);
		expect(code).toBe(plain.code);
		expect(out).toMatch(/^help\.md\n {2}Part +Words {2}Words a sentence {2}Reading age\n {2}How we decide +135 +9\.0 +\d+\n/);
	});

	it('is refused with a format that has no room for it', async () => {
		const { code, err } = await plainplan(await folderWith({ 'help.md': long }), [
			'check',
			'help.md',
			'--readability',
			'--format',
			'sarif',
		]);
		expect(code).toBe(2);
		expect(err).toContain('The option --readability goes with --format json.');
	});

	it('is in the JSON report as figures', async () => {
		const folder = await folderWith({ 'help.md': long });
		const { out } = await plainplan(folder, ['check', 'help.md', '--readability', '--json']);
		const readability = [{ heading: 'How we decide', level: { words: 135, sentences: 15 } }];
		expect(JSON.parse(out)).toMatchObject({ documents: [{ file: 'help.md', readability }] });
	});
});
