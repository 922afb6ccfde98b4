import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../pipeline/model/walk.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { typographicQuotes } from '../../../../pipeline/render/shared/typographic-quotes.ts';
import { planWith, readSample, readText, sampleFiles } from '../../../easyread/samples.ts';
import { bookmarksOf, linksOf, treeOf, wordsByPage } from '../tagged/read-pdf.ts';
import { made, madeFile } from './made.ts';

const sam = readSample('test/samples/draft-ehc-plan-sam.md');
/** The structure of a page without the document that holds it. */
const elementsOf = async (bytes: Uint8Array, page?: number) =>
	(await treeOf(bytes, page)).replace(/^Document\n/, '').replace(/^ {2}/gm, '');
const squeezed = (words: string) => words.replace(/\s+/g, '');

describe('the easy-read PDF of each sample', () => {
	it.each(sampleFiles)('%s keeps what PDF/UA asks of its marks, tree, fonts, title and language', async (file) => {
		const { bytes } = await madeFile(readSample(file));
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it.each(sampleFiles)('%s says every sentence, whole and on one page', async (file) => {
		const read = readSample(file);
		const pages = (await wordsByPage((await madeFile(read)).bytes)).map(squeezed);
		const rows = [...(read.easyRead?.coverRows ?? []), ...(read.easyRead?.parts ?? []).flatMap((part) => part.rows)];
		const sentences = rows.flatMap((row) => row.sentences.map((line) => plainText(line)));
		expect(sentences.filter((sentence) => !pages.some((page) => page.includes(squeezed(typographicQuotes(sentence)))))).toEqual([]);
	});

	it.each(sampleFiles)('%s comes out the same, byte for byte, a second time', async (file) => {
		const [one, other] = [await madeFile(readSample(file)), await madeFile(readSample(file))];
		expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
	});

	it.each(['large-print', 'high-contrast'])('comes out in the theme %s', async (theme) => {
		const { bytes } = await madeFile(sam, theme);
		expect(verifyPdf(bytes)).toEqual([]);
		expect((await wordsByPage(bytes))[0]).toContain('Thursday 10 December 2026');
	});
});

describe('the pages of a draft plan', () => {
	it('are named by the case, and nowhere by the child', async () => {
		const { path, evidence, bytes } = await madeFile(sam);
		expect(path).toBe('NM-0417-draft-1-easy-read.pdf');
		expect(evidence).toMatchObject({ title: 'Education, Health and Care Plan, draft 1, NM-0417, easy read', lang: 'en-GB', figures: 0 });
		expect(
			Buffer.from(bytes)
				.toString('latin1')
				.match(/<dc:title>[\s\S]*?<\/dc:title>/)?.[0],
		).not.toContain('Sam');
	});

	it('start with a cover that is read in its order', async () => {
		expect(await elementsOf((await madeFile(sam)).bytes)).toBe(
			[
				'P "Northmoor Council"',
				'P "Easy read"',
				'H1 "Sam’s plan"',
				'P "This plan is a draft."',
				'P "A draft is not finished yet."',
				'P "Tell us what you think by Thursday 10 December 2026."',
			].join('\n'),
		);
	});

	it('read a part as its title and its sentences; pictures that repeat the words are silent', async () => {
		const { bytes } = await madeFile(sam);
		expect(await elementsOf(bytes, 3)).toBe(
			['H2 "About me"', 'P "I love trains and maps."', 'P "My dog’s name is Biscuit."', 'P "Reading is hard for me."'].join('\n'),
		);
	});

	it('show the title of a part on its second page as well, and read it once', async () => {
		const { bytes } = await madeFile(sam);
		expect((await wordsByPage(bytes))[3]).toContain('About me');
		expect(await elementsOf(bytes, 4)).toBe(['P "The hall is too loud."', 'P "I want a friend to come to my house."'].join('\n'));
	});

	it('have a list of contents that leads to each part, and bookmarks', async () => {
		const { bytes } = await madeFile(sam);
		const titles = sam.easyRead?.parts.map(({ title }) => title) ?? [];
		expect(await bookmarksOf(bytes)).toEqual(
			['Sam’s plan', 'What is in this plan', ...titles, 'Tell us what you think', 'About this easy read'].map((title, index) =>
				index === 0 ? title : `  ${title}`,
			),
		);
		expect(await linksOf(bytes, 2)).toHaveLength(titles.length + 2);
	});

	it('end with who made them, how to get help, and where the pictures come from', async () => {
		const last = (await wordsByPage((await madeFile(sam)).bytes)).at(-1);
		expect(last).toContain('Northmoor Council made this easy read on Monday 23 November 2026.');
		expect(last).toContain('People who use easy read have not checked it yet.');
		expect(last?.match(/All emojis designed by OpenMoji/g)).toHaveLength(1);
		expect(last).toContain('Plainplan pictures, drawn for this program. Licence: CC0 1.0');
	});
});

describe('a document that is out of the ordinary', () => {
	it('makes nothing without easy read', async () => {
		const { document, facts } = sam;
		expect(await made({ document, facts, easyRead: undefined, findings: [] })).toEqual({ artifacts: [], findings: [] });
	});

	it('loses no word of an item that is longer than a page', async () => {
		const sentence = 'I like the dog that lives next door to my gran. ';
		const { bytes } = await madeFile(readText(planWith(`- :pic[dog] ${sentence.repeat(60)}`)));
		expect((await wordsByPage(bytes)).join(' ').match(/gran\./g)).toHaveLength(60);
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it('keeps rows whole under a title of several lines', async () => {
		const items = Array.from({ length: 4 }, (_, index) => `- :pic[dog] My dog is number ${index}.`).join('\n');
		const { bytes } = await madeFile(
			readText(planWith(items, '', 'A very long title that goes on and on and takes up three lines of the page')),
		);
		const pages = await wordsByPage(bytes);
		expect(pages.filter((page) => page.includes('My dog')).map((page) => page.match(/My dog/g)?.length)).toEqual([2, 2]);
	});

	it('reports a character that cannot be printed, at its place', async () => {
		const { findings } = await made(readText(planWith('- :pic[dog] My dog is 狗.')));
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['text/no-glyph']);
	});

	it('leads to an e-mail address that is typed as plain words', async () => {
		const { bytes } = await madeFile(readText(planWith('- :pic[dog] Ask **joy@northmoor.example** about my dog.')));
		expect(await linksOf(bytes, 2)).toEqual([{ to: 'mailto:joy@northmoor.example', says: 'joy@northmoor.example', boxes: 1 }]);
		expect((await wordsByPage(bytes))[1]).toContain('Ask joy@northmoor.example about my dog.');
	});

	it('keeps links and other languages', async () => {
		const { bytes } = await madeFile(readText(planWith('- :pic[dog] Look at [dogs](https://example.org/dogs) or :lang[cŵn]{is="cy"}.')));
		expect(await treeOf(bytes, 2)).toContain('Span lang=cy "cŵn"');
		expect(await linksOf(bytes, 2)).toMatchObject([{ to: 'https://example.org/dogs' }]);
	});

	it.each(['- :pic[dog]', '- :pic[dog] ', '- []()', 'No list', '- a\n\n  second paragraph\n- ', `- :pic[dog] ${'x'.repeat(400)}`])(
		'can be read for the item %j',
		async (items) => {
			const { artifacts } = await made(readText(planWith(items)));
			expect(artifacts.flatMap(({ bytes }) => verifyPdf(bytes))).toEqual([]);
		},
	);
});
