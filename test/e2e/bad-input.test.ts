import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { booklet, filesIn, folderWith, home, plainplan, type Run } from './plainplan.ts';

const sample = (name: string) => readFile(path.join(home, name), 'utf8');

/** Builds a folder with these files, and says what is there beside them afterwards. */
async function build(
	files: Readonly<Record<string, string | Uint8Array>>,
	...words: string[]
): Promise<Run & { readonly made: readonly string[] }> {
	const folder = await folderWith(files);
	const run = await plainplan(folder, ['build', ...words]);
	const made = (await filesIn(folder)).filter((file) => !(file in files));
	return { ...run, made };
}

describe('a file that cannot be a document', () => {
	it('empty: a finding that names its first line', async () => {
		const { code, err, made } = await build({ 'empty.md': '' });
		expect({ code, made }).toEqual({ code: 1, made: [] });
		expect(err).toContain('error[front-matter/missing-key]  empty.md:1:1');
	});

	it('binary: exit code 3', async () => {
		const { code, err, made } = await build({ 'photo.md': Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256) });
		expect({ code, made }).toEqual({ code: 3, made: [] });
		expect(err).toContain('error[input/undecodable]  ');
		expect(err).toContain('"photo.md"');
	});

	it.each([
		['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
		['Latin-1', (text: string) => Buffer.from(text.replace('help', 'café'), 'latin1')],
	])('in %s: exit code 3, and how to save it', async (_, encode) => {
		const { code, err, made } = await build({ 'help.md': encode(booklet()) });
		expect({ code, made }).toEqual({ code: 3, made: [] });
		expect(err).toContain('UTF-8');
	});

	it('of 5 MB: refused by its size, soon, and nothing is made', async () => {
		const { code, err, made } = await build({ 'long.md': booklet('Ask the school for help.\n\n'.repeat(200_000)) });
		expect({ code, made }).toEqual({ code: 3, made: [] });
		expect(err).toContain('error[input/');
	});

	it('does not keep the others from being built', async () => {
		const { code, made } = await build({ 'help.md': booklet(), 'photo.md': Uint8Array.of(0xff, 0xfe, 0xfd, 0) });
		expect(code).toBe(3);
		expect(made).toEqual([
			'output/help-easy-read.html',
			'output/help-easy-read.pdf',
			'output/help-picture-proof.html',
			'output/help.html',
			'output/help.pdf',
		]);
	});
});

describe('a document that names what is not there', () => {
	it('an unknown type: a finding with the types there are', async () => {
		const { code, err, made } = await build({ 'help.md': booklet().replace('document: booklet', 'document: bocklet') });
		expect({ code, made }).toEqual({ code: 1, made: [] });
		expect(err).toMatch(/error\[front-matter\/bad-value\] {2}help\.md:2:11/);
		expect(err).toContain('booklet');
	});

	it('an unknown theme: a finding with the themes there are', async () => {
		const { code, err, made } = await build({ 'help.md': booklet().replace('audience:', 'theme: huge\naudience:') });
		expect({ code, made }).toEqual({ code: 1, made: [] });
		expect(err).toContain('error[front-matter/bad-value]  help.md:5:8');
		expect(err).toContain('default, high-contrast, large-print');
	});

	it.each([
		['a missing image', 'map.png', 'is not there'],
		['an image outside the folder of the documents', '../../../../etc/hostname', 'stands outside the folder of the documents'],
		['an image on the web', 'https://example.org/map.png', 'is not a file beside the document'],
		['an image that is none', 'words.png', 'is not an image that we can print'],
	])('%s: a finding at its place', async (_, address, words) => {
		const { code, err, made } = await build({ 'help.md': booklet(`![A map](${address})\n`), 'words.png': 'These are words.' });
		expect({ code, made }).toEqual({ code: 1, made: [] });
		expect(err).toContain('error[image/missing]  help.md:18:1');
		expect(err).toContain(words);
	});
});

describe('a run that cannot be', () => {
	it('two documents with one output name: exit code 2, and neither is built', async () => {
		const { code, err, made } = await build({ 'a/help.md': booklet(), 'b/Help.md': booklet(), 'other.md': booklet() }, '.', '--to', 'made');
		expect({ code, made }).toEqual({ code: 2, made: [] });
		expect(err).toContain('error[output/same-name]  "a/help.md" and "b/Help.md" would both make the file');
	});

	it('a booklet named like the easy read of another: exit code 2', async () => {
		const { code, made } = await build({ 'help.md': booklet(), 'help-easy-read.md': booklet() });
		expect({ code, made }).toEqual({ code: 2, made: [] });
	});

	it('an output folder that cannot be written to: exit code 2, and no half file', async () => {
		const { code, err, made } = await build({ 'help.md': booklet(), output: 'A file stands where the folder should be.' });
		expect({ code, made }).toEqual({ code: 2, made: [] });
		expect(err).toContain('error[disk/write]');
		expect(err).toContain('A file stands where a folder must be.');
	});

	it('a path where nothing stands: exit code 2', async () => {
		const { code, err } = await build({}, 'plans');
		expect(code).toBe(2);
		expect(err).toContain('Nothing stands at the path "plans".');
	});

	it('a folder with no document: exit code 4', async () => {
		const { code, err } = await build({ 'README.md': '# Not a document', 'notes.txt': 'Nor this.' });
		expect(code).toBe(4);
		expect(err).toContain('There is no document in "."');
	});

	it('a mistake in project.yml: exit code 2, with the key', async () => {
		const { code, err, made } = await build({ 'help.md': booklet(), 'project.yml': 'region: wales\n' });
		expect({ code, made }).toEqual({ code: 2, made: [] });
		expect(err).toContain('- region: Use one of these: england, scotland.');
	});

	it('a level for a rule that nobody knows: exit code 2, with the nearest name', async () => {
		const { code, err } = await build({ 'help.md': booklet(), 'project.yml': 'levels: {lang/jargn: off}\n' });
		expect(code).toBe(2);
		expect(err).toContain('There is no rule called "lang/jargn".');
		expect(err).toContain('Did you mean lang/jargon?');
	});

	it('a file that would run code while messages are made: exit code 2, and it does not run', async () => {
		const plan = await sample('content/plans/one-plan-amira.md');
		const { code, err, made } = await build({
			'plan.md': plan,
			'project.yml': await readFile(path.join(home, 'content/project.yml'), 'utf8').then((text) => text.replace('../output', 'output')),
			'.mjmlconfig': '{"packages": ["./evil.js"]}',
			'evil.js': 'require("node:fs").writeFileSync("evil-ran", "")',
		});
		expect({ code, made }).toEqual({ code: 2, made: [] });
		expect(err).toContain('.mjmlconfig');
	});
});

describe('a plan of 200 pages', () => {
	it('is built whole', async () => {
		const chapters = Array.from(
			{ length: 200 },
			(_, index) => `## Question ${index + 1}\n\n${'Ask the school for help. They will tell you what to do next. '.repeat(32)}\n`,
		);
		const { code, made } = await build({ 'long.md': booklet(chapters.join('\n')) }, '--output', 'pdf');
		expect({ code, made }).toEqual({ code: 0, made: ['output/long.pdf'] });
	});
});

describe('text that could harm', () => {
	it('control characters in a document reach the terminal as marks', async () => {
		const { err } = await build({ 'help.md': booklet('Write to :person[j\u001b]0;title\u0007o].\n') });
		expect(err).not.toContain('\u001b');
	});
});

describe('what an earlier build made', () => {
	it('goes when the document gets an error, and only that', async () => {
		const folder = await folderWith({ 'help.md': booklet(), 'help-2.md': booklet() });
		await plainplan(folder, ['build']);
		await mkdir(path.join(folder, 'output/own'));
		await writeFile(path.join(folder, 'output/own/help.pdf'), 'kept');
		await writeFile(path.join(folder, 'help.md'), booklet('Write to :person[jo].\n'));
		const { code, err } = await plainplan(folder, ['build']);
		expect(code).toBe(1);
		expect(err).toContain('We made nothing of help.md. We took away 5 files of an earlier build.');
		expect((await filesIn(folder)).filter((file) => file.startsWith('output'))).toEqual([
			'output/help-2-easy-read.html',
			'output/help-2-easy-read.pdf',
			'output/help-2-picture-proof.html',
			'output/help-2.html',
			'output/help-2.pdf',
			'output/own/help.pdf',
		]);
	});
});
