import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../../pipeline/build/build.ts';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { bookmarksOf, linksOf, treeOf, wordsByPage } from '../../render/pdf/tagged/read-pdf.ts';
import { hostOver } from '../host-over.ts';

/** The starter of a handbook with its two chapters, built together in memory. */
const folder = 'templates/types/handbook';
const office = Object.fromEntries(
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => [`/office/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
);
const settings = { '/office/project.yml': readFileSync('templates/project.yml', 'utf8') };

async function built(
	paths: readonly string[],
	outputs: Parameters<typeof buildDocuments>[1]['outputs'] = ['pdf'],
	change = (text: string) => text,
) {
	const files = Object.fromEntries(Object.entries(office).map(([name, text]) => [name, name.endsWith('starter.md') ? change(text) : text]));
	const host = hostOver({ ...files, ...settings });
	const documents = await buildDocuments({ host, home: '.' }, { paths, outputs, to: '/office/made' });
	return { host, documents, bytesOf: (name: string) => host.files.get(`/office/made/${name}`) ?? new Uint8Array() };
}

const { documents, bytesOf } = await built(['/office'], ['pdf', 'easy-read']);
const whole = bytesOf('starter.pdf');
const pages = await wordsByPage(whole);

describe('a handbook', () => {
	it('makes its files, and none of its chapters by themselves', () => {
		expect(documents.flatMap(({ written }) => written).toSorted()).toEqual(
			['starter-a5.pdf', 'starter-easy-read-large-print.pdf', 'starter-easy-read.pdf', 'starter-large-print.pdf', 'starter.pdf'].map(
				(name) => `/office/made/${name}`,
			),
		);
		expect(documents.filter(({ within }) => within === '/office/starter.md').map(({ file }) => file)).toEqual([
			'/office/chapter-1.md',
			'/office/chapter-2.md',
		]);
	});

	it('prints a chapter alone where somebody asks for that chapter', async () => {
		expect((await built(['/office/chapter-1.md'])).documents.flatMap(({ written }) => written)).toEqual(['/office/made/chapter-1.pdf']);
	});

	it('is free of faults, on every paper', () => {
		for (const name of ['starter.pdf', 'starter-a5.pdf', 'starter-large-print.pdf']) expect(verifyPdf(bytesOf(name))).toEqual([]);
	});

	it('keeps PDF/UA-2 as well', async () => {
		const second = await built(['/office/starter.md'], ['pdf'], (text) => text.replace('format:', 'pdf-standard: ua-2\nformat:'));
		expect(verifyPdf(second.bytesOf('starter.pdf'), { part: 2 })).toEqual([]);
	});

	it('is the same to the last byte when it is made again', async () => {
		expect(Buffer.compare(whole, (await built(['/office'])).bytesOf('starter.pdf'))).toBe(0);
	});

	it('has the structure that a person has read (UPDATE=1 writes it anew)', async () => {
		const trees: string[] = [];
		for (let page = 1; page <= pages.length; page++) trees.push(await treeOf(whole, page));
		const path = 'test/render/pdf/trees/type-handbook.txt';
		if (process.env['UPDATE'] === '1') writeFileSync(path, `${trees.join('\n')}\n`);
		expect(`${trees.join('\n')}\n`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
	});

	it('begins each chapter on a page of its own, under its number', () => {
		const firsts = pages.filter((words) => /Chapter \d\s+(Before the meeting|At the meeting and after it)/.test(words.slice(0, 200)));
		expect(firsts.length).toBeGreaterThanOrEqual(2);
	});

	it('names the page that each link and each word of the index leads to', async () => {
		const pageOf = (words: string) => pages.findLastIndex((text) => text.includes(words)) + 1;
		const text = pages.join(' ').replace(/\s+/g, ' ');
		const at = /got ready \(page (\d+)\)/.exec(text)?.[1];
		expect(Number(at)).toBe(pageOf('School should send you the papers'));
		const [, first, second] = /SENCO: pages (\d+) ?, (\d+)/.exec(text) ?? [];
		expect([Number(first), Number(second)]).toEqual([pageOf('The teacher who arranges it'), pageOf('writes down who will do what')]);
	});

	it('leads from the end of each question back to the list of questions', async () => {
		const back = pages.join(' ').match(/Back to questions/g) ?? [];
		expect(back).toHaveLength(5);
		const links = (await Promise.all(pages.map((_, index) => linksOf(whole, index + 1)))).flat();
		expect(JSON.stringify(links)).toContain('questions-1');
		expect(JSON.stringify(links)).toContain('questions-2');
	});

	it('has bookmarks of its chapters and their questions', async () => {
		const marks = (await bookmarksOf(whole)).map((mark) => mark.trim());
		for (const name of [
			'1. Before the meeting',
			'How do I get ready?',
			'2. At the meeting and after it',
			'What happens after the meeting?',
		])
			expect(marks).toContain(name);
	});

	it('has one easy read of all its chapters, each under its name', async () => {
		const text = (await wordsByPage(bytesOf('starter-easy-read.pdf'))).join(' ').replace(/\s+/g, ' ');
		for (const words of ['1. Before the meeting', '2. At the meeting and after it', 'You agree what should change.'])
			expect(text).toContain(words);
	});
});
