import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../../pipeline/build/build.ts';
import { hostOver } from '../../build/host-over.ts';
import { wordsByPage } from './tagged/read-pdf.ts';

/** The starter of a handbook with its two chapters, based on more than one thing, and with a long easy read. */
const folder = 'templates/types/handbook';
const files = Object.fromEntries(
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => [`/office/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
);
const based = 'based-on: Children and Families Act 2014; SEND Code of Practice, January 2015; A list of our own';
const starter = (files['/office/starter.md'] ?? '').replace(/^based-on: .*$/m, based);
const long = Array.from({ length: 90 }, () => '- :pic[talk] We talk about you.').join('\n');
const chapter = (files['/office/chapter-1.md'] ?? '').replace(/^::::?easy-read\[Getting ready\]$/m, (line) => `${line}\n${long}`);

async function built(own: Readonly<Record<string, string>>) {
	const host = hostOver({ ...files, '/office/project.yml': readFileSync('templates/project.yml', 'utf8'), ...own });
	const outputs = ['pdf', 'easy-read'] as const;
	const documents = await buildDocuments({ host, home: '.' }, { paths: ['/office/starter.md'], outputs, to: '/office/made' });
	const pagesOf = (name: string) => wordsByPage(host.files.get(`/office/made/${name}`) ?? new Uint8Array());
	return { findings: documents.flatMap((one) => one.findings), pagesOf };
}

const { findings, pagesOf } = await built({ '/office/starter.md': starter });

describe('the pages of a handbook', () => {
	it.each(['starter.pdf', 'starter-a5.pdf', 'starter-large-print.pdf'])(
		'keep what the handbook is based on for the end: %s',
		async (name) => {
			const pages = await pagesOf(name);
			expect(pages[0]).not.toContain('Children and Families Act');
			expect(pages[1]).toMatch(/Based on\s+\d+/);
			expect(pages.slice(-2).join(' ')).toMatch(/Based on[\s\S]*Children and Families Act 2014[\s\S]*A list of our own/);
		},
	);

	it('have the facts of the cover on the first page', async () => {
		for (const name of ['starter.pdf', 'starter-a5.pdf', 'starter-large-print.pdf'])
			expect((await pagesOf(name))[0]).toContain('About this handbook');
	});

	it('have nothing to say about an easy read of few pages', () => expect(findings).toEqual([]));

	it('advise to divide an easy read of many pages, at the file of the handbook', async () => {
		const { findings: found } = await built({ '/office/chapter-1.md': chapter });
		const said = found.filter(({ ruleId }) => ruleId === 'easy/long');
		expect(said.map(({ span, level }) => `${level} ${span.file}`)).toEqual(['advice /office/starter.md', 'advice /office/starter.md']);
		expect(said[0]?.message).toMatch(/^The easy read has \d\d pages\.$/);
		expect(said[1]?.message).toMatch(/^The easy read in large print has \d\d pages\.$/);
	});
});
