import fc from 'fast-check';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../pipeline/model/walk.ts';
import { readDrawn } from '../../../../pipeline/render/pdf/easy-read/drawn.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';
import { readStructure } from '../../../../pipeline/render/pdf/verify/structure.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { typographicQuotes } from '../../../../pipeline/render/shared/typographic-quotes.ts';
import { treeOf, wordsByPage } from '../tagged/read-pdf.ts';
import { documentAt, type Line, levels, lines } from './level-documents.ts';
import { madeFile } from './made.ts';
import { popplerWords } from './poppler-words.ts';

const squeezed = (words: string) => words.replace(/\s+/g, '');
const dogs = (count: number): readonly Line[] =>
	Array.from({ length: count }, (_, index) => ({ says: `My dog has ${index + 2} toys.`, over: { dog: 'square' } }));
const pagesWith = (words: string, pages: readonly string[]) =>
	pages.map((page) => page.split(words).length - 1).filter((count) => count > 0);

describe.each(levels)('a document for a reader of level %s', (level) => {
	it('keeps what PDF/UA asks, and our own measures', async () => {
		const { bytes, evidence } = await madeFile(documentAt(level));
		expect(verifyPdf(bytes)).toEqual([]);
		expect(evidence).toMatchObject({ figures: 0 });
	});

	it.each(['large-print', 'high-contrast'])('keeps them in the theme %s', async (theme) => {
		expect(verifyPdf((await madeFile(documentAt(level), theme)).bytes)).toEqual([]);
	});

	it('says each sentence whole on one page', async () => {
		const read = documentAt(level);
		const pages = (await wordsByPage((await madeFile(read)).bytes)).map(squeezed);
		const sentences = read.easyRead?.parts.flatMap(({ rows }) => rows.flatMap((row) => row.sentences.map((line) => plainText(line)))) ?? [];
		const fromTheLeft = sentences.filter((sentence) => !sentence.startsWith('س'));
		expect(fromTheLeft.filter((sentence) => !pages.some((page) => page.includes(squeezed(typographicQuotes(sentence)))))).toEqual([]);
	});

	it('comes out the same, byte for byte, a second time', async () => {
		const [one, other] = [await madeFile(documentAt(level)), await madeFile(documentAt(level))];
		expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
	});

	it('begins each page with a title, however many words its sentences have', async () => {
		const words = fc.stringMatching(/^[a-z]{1,14}$/);
		const says = fc
			.array(words, { minLength: 1, maxLength: 30 })
			.map((some): Line => ({ says: `I ${some.join(' ')}.`, over: { I: 'square' } }));
		await fc.assert(
			fc.asyncProperty(fc.array(says, { minLength: 1, maxLength: 9 }), async (own) => {
				const pages = await wordsByPage((await madeFile(documentAt(level, own))).bytes);
				const titles = [
					'Ned’s plan',
					'What is in this plan',
					'About me',
					'Tell us what you think',
					'What the words mean',
					'About this easy read',
				];
				expect(pages.filter((page) => !titles.some((title) => page.includes(title)))).toEqual([]);
				expect(pages.slice(1).filter((page) => !titles.some((title) => page.trim().startsWith(title)))).toEqual([]);
			}),
			{ numRuns: 4 },
		);
	});
});

describe('how many ideas share a page', () => {
	it.each([
		['A', 3, [1, 1, 1]],
		['B', 4, [4]],
		['B', 5, [3, 2]],
		['B', 7, [4, 3]],
		['C', 4, [4]],
		['C', 5, [3, 2]],
		['D', 7, [4, 3]],
		['E', 9, [9]],
	] as const)('at level %s of %i', async (level, rows, expected) => {
		const pages = await wordsByPage((await madeFile(documentAt(level, dogs(rows)))).bytes);
		expect(pagesWith('My dog', pages)).toEqual(expected);
	});
});

describe('pictures over words', () => {
	it.each(['C', 'D'] as const)('are silent at level %s: a sentence is one paragraph with its words in order', async (level) => {
		const { bytes } = await madeFile(documentAt(level));
		const tree = await treeOf(bytes, 2);
		expect(tree).toContain('P "I love trains and maps."');
		expect(tree).toContain('P "I do not like dogs."');
		expect(tree).not.toContain('Figure');
	});

	it('stand in the middle over their words, on one line', async () => {
		const made = await madeFile(documentAt('D', lines.slice(0, 1)));
		const words = popplerWords(made.bytes)[1] ?? [];
		const over = ['love', 'trains', 'maps.'].map((own) => words.find(({ text }) => text === own));
		const pictures = await picturesOn(made, 2);
		expect(pictures).toHaveLength(3);
		for (const [index, { centre }] of pictures.entries()) {
			const { left = 0, right = 0 } = over[index] ?? {};
			expect(Math.abs(centre - (left + right) / 2)).toBeLessThan(1);
		}
		expect(new Set(pictures.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
		expect(new Set(over.map((word) => word?.top)).size).toBe(1);
	});

	it('measure 3 cm or more, with eight in a sentence as well', async () => {
		for (const level of ['C', 'D'] as const) {
			const pictures = await picturesOn(await madeFile(documentAt(level, lines.slice(3, 4))), 2);
			expect(pictures).toHaveLength(8);
			expect(Math.min(...pictures.map(({ longest }) => longest))).toBeGreaterThanOrEqual(85);
		}
	});
});

describe('marks of grammar', () => {
	const marked: Line = {
		says: 'My dogs went home and I will not rest.',
		over: { dogs: 'wide', went: 'square', home: 'tall', rest: '!photo' },
		marks: { dogs: 'plural', went: 'past', rest: 'future' },
	};

	it('stand over their pictures and on none, a fifth as large, and nobody hears them', async () => {
		const { marks: _none, ...plain } = marked;
		const made = await madeFile(documentAt('D', [marked]));
		const file = new PdfFile(made.bytes);
		const drawn = readDrawn(file, readStructure(file)).pictures.filter(({ page }) => page === 2);
		const pictures = drawn.filter(({ longest }) => longest >= 85);
		const marks = drawn.filter(({ longest }) => longest < 85).toSorted((one, other) => one.left - other.left);
		expect(marks).toHaveLength(3);
		for (const mark of marks) {
			const column = pictures.filter(({ left, right }) => left - 1 < mark.left && mark.right < right + 1);
			const [under] = column.filter(({ top }) => top > mark.top).toSorted((one, other) => one.top - other.top);
			expect(column.filter(({ top, bottom }) => top < mark.bottom && mark.top < bottom)).toEqual([]);
			expect((under?.top ?? 0) - mark.bottom).toBeGreaterThan(3);
			expect((under?.top ?? 0) - mark.bottom).toBeLessThan(7);
			expect(mark.longest / (under?.longest ?? 0)).toBeCloseTo(0.2, 1);
		}
		const [plural] = marks;
		expect(pictures.some(({ right }) => Math.abs(right - (plural?.right ?? 0)) < 0.5)).toBe(true);
		expect(verifyPdf(made.bytes)).toEqual([]);
		const unmarked = await madeFile(documentAt('D', [plain]));
		expect(await treeOf(made.bytes, 2)).toEqual(await treeOf(unmarked.bytes, 2));
	});

	it('leave pictures as large as they were: 3 cm or more, with eight of them marked', async () => {
		const [, , , eight] = lines;
		const marks = Object.fromEntries(Object.keys(eight?.over ?? {}).map((word) => [word, 'plural' as const]));
		const pictures = await picturesOn(await madeFile(documentAt('D', [{ says: '', ...eight, marks }])), 2);
		expect(pictures).toHaveLength(16);
		expect(pictures.filter(({ longest }) => longest >= 85)).toHaveLength(8);
	});
});

/** Where the drawings of a page stand, in points from its left and from its foot. */
async function picturesOn({ bytes }: { readonly bytes: Uint8Array }, number: number) {
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const page = await pdf.getPage(number);
	const { fnArray, argsArray } = await page.getOperatorList();
	const pictures = [];
	let matrix: readonly number[] = [];
	for (const [index, operator] of fnArray.entries()) {
		const given = (argsArray[index] ?? []) as readonly unknown[];
		if (operator === OPS.transform) matrix = given as readonly number[];
		if (operator !== OPS.paintFormXObjectBegin) continue;
		const [, , width = 0, height = 0] = given[1] as readonly number[];
		const [, , , , x = 0, y = 0] = matrix;
		pictures.push({ centre: x + width / 2, bottom: y, longest: Math.max(width, height) });
	}
	await pdf.destroy();
	return pictures;
}
