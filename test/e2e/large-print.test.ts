import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { wordsOfPdf } from '../render/email/words-of-pdf.ts';
import { ellie } from './a-case.ts';
import { filesIn, folderWith, plainplan } from './plainplan.ts';

/** Ellie's draft, built. Her mum gets an email and her gran a letter; those named need large print. */
async function built(...named: readonly ('mum' | 'gran')[]): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
	const format = (person: 'mum' | 'gran') => (named.includes(person) ? 'format: large print, ' : '');
	const plan = await ellie((text) =>
		text
			.replace("mum: Olu, Ellie's mum, olu@example.org", `mum: { ${format('mum')}name: Olu, role: Ellie's mum, email: olu@example.org }`)
			.replace('gran: {', `gran: {${format('gran')}`),
	);
	const folder = await folderWith(plan);
	const { code, err } = await plainplan(folder, ['build', 'draft-1.md']);
	expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
	const output = path.join(folder, 'output');
	return { folder: output, files: await filesIn(output) };
}

describe('large print for a reader who needs it', () => {
	it("is made beside the others, and goes with that reader's message alone", async () => {
		const { folder, files } = await built('mum');
		expect(files.filter((file) => !file.startsWith('messages/'))).toEqual([
			'EL-1-draft-1-easy-read-large-print.pdf',
			'EL-1-draft-1-easy-read.html',
			'EL-1-draft-1-easy-read.pdf',
			'EL-1-draft-1-large-print.pdf',
			'EL-1-draft-1-picture-proof.html',
			'EL-1-draft-1-sheets-large-print.pdf',
			'EL-1-draft-1-sheets.pdf',
			'EL-1-draft-1.html',
			'EL-1-draft-1.pdf',
		]);
		const message = files.find((file) => /-draft-plan-1\.eml$/.test(file)) ?? '';
		const { attachments, text } = await PostalMime.parse(await readFile(path.join(folder, message)));
		expect(attachments.map(({ filename }) => filename)).toContain('draft-plan-large-print.pdf');
		expect(attachments.map(({ filename }) => filename)).not.toContain('draft-plan.pdf');
		expect(text).toContain('in large print');
	}, 60_000);

	it('says the same words as the other print', async () => {
		const { folder } = await built('mum');
		const wordsOf = async (file: string) => new Set((await wordsOfPdf(await readFile(path.join(folder, file)))).match(/[\p{L}\p{N}]+/gu));
		const [large, standard] = [await wordsOf('EL-1-draft-1-large-print.pdf'), await wordsOf('EL-1-draft-1.pdf')];
		expect([...standard].filter((word) => !large.has(word) && !/^\d+$/.test(word))).toEqual([]);
	}, 60_000);

	it('sets the letter of a reader who is written to by post', async () => {
		const sizes = async (...named: readonly 'gran'[]) => {
			const { folder, files } = await built(...named);
			const letter = files.find((file) => /messages\/.*-draft-plan-2\.pdf$/.test(file)) ?? '';
			return textSizes(await readFile(path.join(folder, letter)));
		};
		expect(await sizes()).toContain(13);
		const large = await sizes('gran');
		expect(large).toContain(18);
		expect(Math.min(...large)).toBeGreaterThanOrEqual(15);
	}, 60_000);

	it('is not made where nobody needs it, and goes when nobody needs it any more', async () => {
		const { folder } = await built('mum');
		const again = await folderWith(await ellie());
		expect((await plainplan(again, ['build', 'draft-1.md', '--to', folder])).code).toBe(0);
		expect((await filesIn(folder)).filter((file) => file.includes('large-print'))).toEqual([]);
	}, 60_000);
});

/** The sizes of letters on all pages, in points. */
async function textSizes(bytes: Uint8Array): Promise<readonly number[]> {
	const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const sizes = new Set<number>();
	for (let number = 1; number <= file.numPages; number += 1) {
		const { items } = await (await file.getPage(number)).getTextContent();
		for (const item of items) if ('transform' in item && item.str.trim() !== '') sizes.add(Number(item.transform[3]));
	}
	return [...sizes];
}
