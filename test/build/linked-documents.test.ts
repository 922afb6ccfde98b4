import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { runOver } from './run-over.ts';

const review = (keys: string) => `---\ndocument: annual-review\ncase: NM-0417\n${keys}\n---\n\n# Review\n`;
const plan = (keys = '') => `---\ndocument: ehc-plan\ncase: NM-0417\nchild: Sam\n${keys}---\n\n# Plan\n`;

/** What is said of the links of a document: rule, words, and the text that is pointed at. */
async function linksOf(file: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const checked = await checkDocument(runOver({ '/cases/project.yml': '', ...files }), file);
	if (!('document' in checked)) throw checked.error;
	return checked.findings
		.filter(({ ruleId }) => /^(link|case-file)\/|final\/frozen-draft/.test(ruleId))
		.map(({ ruleId, message, span }) => `${ruleId} at "${sliceOf(checked.document.source, span)}": ${message}`);
}

describe('a document that names another', () => {
	it('reads it, and says nothing', async () => {
		expect(
			await linksOf('/cases/sam/review.md', { '/cases/sam/review.md': review('plan: final.md'), '/cases/sam/final.md': plan() }),
		).toEqual([]);
	});

	it.each([
		['that is not there', 'lost.md', 'The document "lost.md" is not there.'],
		[
			'outside the folder of the cases',
			'../../private/x.md',
			'The document "../../private/x.md" stands outside the folder of the documents.',
		],
		['by an address of the web', 'https://x.example/a.md', 'The document "https://x.example/a.md" is not a file beside the document.'],
		['of another case', '../ann/final.md', 'The document "../ann/final.md" belongs to another case.'],
		['that is itself', 'review.md', 'The documents name each other in a circle: "review.md" leads back here.'],
	])('%s', async (_, address, message) => {
		const files = {
			'/cases/sam/review.md': review(`plan: ${address}`),
			'/cases/ann/final.md': plan().replace('NM-0417', 'NM-9999'),
			'/private/x.md': plan(),
		};
		expect(await linksOf('/cases/sam/review.md', files)).toEqual([`link/document at "${address}": ${message}`]);
	});

	it('that leads back to it over a third: the run ends, and one of the three says so', async () => {
		const run = runOver({
			'/cases/project.yml': '',
			'/cases/sam/a.md': review('plan: b.md'),
			'/cases/sam/b.md': plan('stage: draft\nreview: c.md\n'),
			'/cases/sam/c.md': review('plan: a.md'),
		});
		const said: string[] = [];
		for (const file of ['a', 'b', 'c']) {
			const checked = await checkDocument(run, `/cases/sam/${file}.md`);
			if ('findings' in checked) said.push(...checked.findings.map(({ message }) => message));
		}
		expect(said).toContain('The documents name each other in a circle: "a.md" leads back here.');
	});
});

describe('a case file', () => {
	it('gives its keys to each document that names it', async () => {
		const files = {
			'/cases/sam/sam.yml': 'child: Sam\ncase: NM-0417\n',
			'/cases/sam/plans/a.md': '---\ndocument: ehc-plan\ncase-file: ../sam.yml\n---\n',
		};
		const checked = await checkDocument(runOver({ '/cases/project.yml': '', ...files }), '/cases/sam/plans/a.md');
		expect('document' in checked && checked.document.meta).toMatchObject({ child: 'Sam', case: 'NM-0417' });
	});

	it('may stand one folder above a document, even without settings', async () => {
		const run = runOver({ '/sam/sam.yml': 'child: Sam\n', '/sam/plans/a.md': '---\ndocument: ehc-plan\ncase-file: ../sam.yml\n---\n' });
		const checked = await checkDocument(run, '/sam/plans/a.md');
		expect('document' in checked && checked.document.meta.child).toBe('Sam');
	});

	it('that is not there is a finding at its name', async () => {
		expect(await linksOf('/cases/a.md', { '/cases/a.md': '---\ndocument: ehc-plan\ncase-file: lost.yml\n---\n' })).toEqual([
			'case-file/missing at "lost.yml": The case file "lost.yml" is not there.',
		]);
	});
});

describe('the code of a frozen draft', () => {
	it('that leads nowhere is a finding at the code', async () => {
		expect(await linksOf('/cases/a.md', { '/cases/a.md': plan('stage: final\nserved-draft: 0123456789abcdef\n') })).toEqual([
			'final/frozen-draft at "0123456789abcdef": There is no frozen draft with the code "0123456789abcdef".',
		]);
	});
});
