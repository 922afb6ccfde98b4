import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../pipeline/render/pdf/verify.ts';
import { booklet, filesIn, folderWith, folderWithSamples, plainplan } from './plainplan.ts';

const password = 'three random words ŵ';
const env = { PLAINPLAN_PASSWORD: password };

describe('build --password', () => {
	it('locks every PDF, tells email readers so, and never writes the password down', async () => {
		const folder = await folderWithSamples();
		const run = await plainplan(folder, ['build', 'content/plans/sam/draft-1.md', '--password', '--to', 'made'], { env });
		expect(run.code).toBe(0);
		expect(run.err).toContain('The PDFs open with your password only, and are not for archives.');
		expect(run.out + run.err).not.toContain(password);
		const files = await filesIn(path.join(folder, 'made'));
		const note = 'You need a password to open the files we made. We will tell you the password in another way.';
		for (const file of files) {
			const bytes = await readFile(path.join(folder, 'made', file));
			expect(bytes.includes(password), file).toBe(false);
			if (file.endsWith('.pdf')) {
				expect(bytes.includes('/Encrypt'), file).toBe(true);
				expect(verifyPdf(bytes, { password }), file).toEqual([]);
			}
			if (file.endsWith('.txt')) {
				const email = await readFile(path.join(folder, 'made', file.replace(/txt$/, 'eml')));
				expect(bytes.includes(note), file).toBe(email.includes('application/pdf'));
			}
		}
		expect(files.filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(2);
		expect(files.some((file) => file.endsWith('draft-plan-1.txt'))).toBe(true);
	});

	it('makes the same bytes each time', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		for (const to of ['one', 'two']) await plainplan(folder, ['build', 'help.md', '--password', '--to', to], { env });
		const [one, two] = await Promise.all(['one', 'two'].map((to) => readFile(path.join(folder, to, 'help.pdf'))));
		expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
	});

	it('makes nothing without a password that can be used', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		const asked = await plainplan(folder, ['build', 'help.md', '--password']);
		const short = await plainplan(folder, ['build', 'help.md', '--password'], { env: { PLAINPLAN_PASSWORD: 'short' } });
		expect([asked.code, short.code]).toEqual([2, 2]);
		expect(asked.err).toContain('PLAINPLAN_PASSWORD');
		expect(short.err).toContain('The password is shorter than 8 characters.');
		expect(await filesIn(folder)).toEqual(['help.md']);
	});

	it('is needed to lock: the variable alone does nothing', async () => {
		const folder = await folderWith({ 'help.md': booklet() });
		await plainplan(folder, ['build', 'help.md', '--to', 'made'], { env });
		expect((await readFile(path.join(folder, 'made/help.pdf'))).includes('/Encrypt')).toBe(false);
	});

	it('warns of a file that goes along without a password', async () => {
		const folder = await folderWithSamples();
		const draft = path.join(folder, 'content/plans/sam/draft-1.md');
		const typed = await readFile(draft, 'utf8');
		await writeFile(draft, typed.replace('stage: draft\n', 'stage: draft\nenclose: open.pdf\n'));
		await writeFile(path.join(path.dirname(draft), 'open.pdf'), '%PDF-1.4');
		const run = await plainplan(folder, ['build', draft, '--password', '--output', 'messages', '--to', 'made'], { env });
		expect(run.err).toContain('These files go with the document and open without a password: "open.pdf".');
		expect(run.code).toBe(0);
	});
});

describe('pdf-standard', () => {
	it('stands in project.yml for all documents, and in a document for itself', async () => {
		const folder = await folderWith({
			'project.yml': 'pdf-standard: ua-2\n',
			'new.md': booklet(),
			'old.md': booklet('', 'How to wait').replace('document: booklet', 'document: booklet\npdf-standard: ua-1'),
		});
		const run = await plainplan(folder, ['build', '.', '--to', 'made']);
		expect(run.code).toBe(0);
		const made = await filesIn(path.join(folder, 'made'));
		const versions = await Promise.all(
			made
				.filter((file) => file.endsWith('.pdf'))
				.map(async (file) => [file, (await readFile(path.join(folder, 'made', file))).toString('latin1', 0, 8)]),
		);
		expect(Object.fromEntries(versions)).toEqual({
			'new.pdf': '%PDF-2.0',
			'new-easy-read.pdf': '%PDF-2.0',
			'old.pdf': '%PDF-1.7',
			'old-easy-read.pdf': '%PDF-1.7',
		});
	});

	it('is refused where project.yml names another', async () => {
		const folder = await folderWith({ 'project.yml': 'pdf-standard: ua-3\n', 'help.md': booklet() });
		const run = await plainplan(folder, ['build', 'help.md']);
		expect(run.code).toBe(2);
		expect(run.err).toContain('Write a standard as "ua-1 + a-2a", "ua-1" or "ua-2".');
	});
});
