import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { booklet, filesIn, folderWith, folderWithSamples, home, plainplan } from './plainplan.ts';

/** Each file below a folder with a hash of its bytes. */
async function hashes(folder: string): Promise<Readonly<Record<string, string>>> {
	const entries = (await filesIn(folder)).map(async (file) => {
		const bytes = await readFile(path.join(folder, file));
		return [file, createHash('sha256').update(bytes).digest('hex')] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

describe('plainplan build', () => {
	it('makes every output of the samples and says what and where', async () => {
		const folder = await folderWithSamples();
		const { code, out, err } = await plainplan(folder, ['build']);
		expect(code).toBe(0);
		const made = await filesIn(path.join(folder, 'output'));
		const agreed = path.join(home, 'test/golden/built-files.txt');
		if (process.env['UPDATE']) await writeFile(agreed, made.map((file) => `${file}\n`).join(''));
		expect(made).toEqual((await readFile(agreed, 'utf8')).trim().split('\n'));
		expect(out.trim().split('\n').sort()).toEqual(made.map((file) => `output/${file}`).sort());
		expect(err).toMatch(new RegExp(`We made ${made.length} files from 19 documents, in output\\.\\n$`));
		expect(err).not.toContain('\r');
		expect(err).not.toContain('\u001b');
	});

	it('makes the same bytes again, in another folder, under another clock and time zone', async () => {
		const [here, there] = [await folderWithSamples(), await folderWith()];
		await cp(path.join(here, 'content'), path.join(there, 'a longer place/content'), { recursive: true });
		const [one, other] = await Promise.all([
			plainplan(here, ['build'], { env: { TZ: 'Pacific/Kiritimati', LANG: 'cy_GB.UTF-8' } }),
			plainplan(path.join(there, 'a longer place'), ['build'], { env: { TZ: 'America/Los_Angeles', LANG: 'C' } }),
		]);
		expect([one.code, other.code]).toEqual([0, 0]);
		expect(await hashes(path.join(here, 'output'))).toEqual(await hashes(path.join(there, 'a longer place/output')));
	});

	it('makes only the outputs that were asked for, where they were asked for', async () => {
		const folder = await folderWith({ 'plans/help.md': booklet() });
		const { code } = await plainplan(folder, ['build', 'plans', '--output', 'easy-read', '--to', 'made']);
		expect(code).toBe(0);
		expect(await filesIn(folder)).toEqual(['made/help-easy-read.pdf', 'plans/help.md']);
	});

	it('puts files beside project.yml, or where it says', async () => {
		const files = { 'a/project.yml': '', 'a/plans/one.md': booklet(), 'b/project.yml': 'output: ../made', 'b/two.md': booklet() };
		const folder = await folderWith(files);
		await plainplan(folder, ['build', '.', '--output', 'pdf']);
		expect((await filesIn(folder)).filter((file) => !(file in files))).toEqual(['a/output/one.pdf', 'made/two.pdf']);
	});

	it('leaves out a document with an error and makes the others', async () => {
		const folder = await folderWith({ 'bad.md': booklet('Write to :person[jo].\n'), 'help.md': booklet() });
		const { code, err } = await plainplan(folder, ['build', '--output', 'pdf']);
		expect(code).toBe(1);
		expect(err).toContain('We made nothing of bad.md.');
		expect(err).toContain('We made 1 file from 1 document, in output.');
		expect(await filesIn(folder)).toEqual(['bad.md', 'help.md', 'output/help.pdf']);
	});

	it('has JSON for programs', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		const { out, err } = await plainplan(folder, ['build', '--output', 'pdf', '--json']);
		expect(err).toBe('');
		expect(JSON.parse(out)).toMatchObject({
			schema: 1,
			findings: [],
			documents: [{ file: 'help.md', written: ['output/help.pdf'], removed: [] }],
			summary: { documents: 1, errors: 0 },
		});
	});

	it("tells the officer the last day for everyone, and each person's own", async () => {
		const folder = await folderWithSamples();
		const { err } = await plainplan(folder, ['build', '--output', 'pdf']);
		expect(err).toContain(
			'Last day to answer, told to everyone: Thursday 10 December 2026 (content/plans/sam/draft-1.md).\n' +
				"  Each person's own last day: Leila, by email, Tuesday 8 December 2026; Danny, by post, Thursday 10 December 2026.\n",
		);
		const report = JSON.parse((await plainplan(folder, ['build', '--output', 'pdf', '--json'])).out);
		expect(report.documents.map(({ window }: { window?: { lastDay: string } }) => window?.lastDay)).toContain('2026-12-10');
	});

	it('says nothing under --quiet when all is well', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		expect(await plainplan(folder, ['build', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
	});

	it('ends with 4 where a document has none of the outputs that were asked for', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		expect((await plainplan(folder, ['build', '--output', 'messages'])).code).toBe(4);
	});

	it('reads a folder that nobody may write to, with no home and no network settings', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		const { code } = await plainplan(folder, ['build', '--output', 'pdf', '--to', 'made'], {
			env: { HOME: '/nonexistent', https_proxy: 'http://127.0.0.1:1' },
		});
		expect(code).toBe(0);
	});
});

describe('a build that is stopped', () => {
	it.each([
		[1, 'SIGINT', 130],
		[7, 'SIGINT', 130],
		[3, 'SIGTERM', 143],
	] as const)('when %i files stand, by %s, ends with %i and leaves no half file', async (standing, signal, expected) => {
		const folder = await folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`help-${index}.md`, booklet()])));
		const { code, err } = await plainplan(folder, ['build', '--output', 'pdf'], {
			started: async (child) => {
				while (child.exitCode === null && (await outputsIn(folder)).length < standing) await setTimeout(5);
				child.kill(signal);
			},
		});
		expect(code).toBe(expected);
		expect(err).toContain('Stopped. We left no half-made file behind.');
		const made = await outputsIn(folder);
		expect(made.length).toBeGreaterThanOrEqual(standing);
		expect(made.length).toBeLessThan(200);
		for (const file of made) {
			expect(file).toMatch(/^output\/help-\d+\.pdf$/);
			expect((await readFile(path.join(folder, file), 'latin1')).trimEnd().endsWith('%%EOF')).toBe(true);
		}
	});
});

async function outputsIn(folder: string): Promise<readonly string[]> {
	return (await filesIn(folder)).filter((name) => name.startsWith('output/'));
}
