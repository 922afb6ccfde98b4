import { describe, expect, it } from 'vitest';
import { verifyEasyRead } from '../../../../pipeline/render/pdf/easy-read/verify.ts';
import type { PdfNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { readSample, sampleFiles } from '../../../easyread/samples.ts';
import { dot, requestOf } from '../tagged/edge-documents.ts';
import { madeFile } from './made.ts';

async function faultsOf(content: readonly PdfNode[]): Promise<readonly string[]> {
	const { header: _header, footer: _footer, ...request } = requestOf(content);
	const { bytes } = await renderTagged(request);
	return verifyEasyRead(bytes).map(({ message }) => message);
}

describe('the check of finished easy-read pages', () => {
	it.each(sampleFiles)('finds nothing in %s', async (file) => {
		expect(verifyEasyRead((await madeFile(readSample(file))).bytes)).toEqual([]);
	});

	it('reports words that came out too small', async () => {
		expect(await faultsOf([{ text: 'Small words', fontSize: 12 }])).toEqual(['Words of 12 pt stand on the page; the least is 16 pt.']);
		expect(await faultsOf([{ text: 'Words', fontSize: 16 }])).toEqual([]);
	});

	it('reports a picture whose longer side is under 3 cm', async () => {
		const picture = (side: number): PdfNode => ({ svg: dot, fit: [side, side], ua: { role: 'Artifact' } });
		const word: PdfNode = { text: 'A dot', fontSize: 16 };
		expect(await faultsOf([word, picture(60)])).toEqual(['A picture of 60 pt stands on the page; the least is 85 pt.']);
		expect(await faultsOf([word, picture(90)])).toEqual([]);
	});

	it('lets pictures over words be smaller where a sentence has very many', async () => {
		const { header: _header, footer: _footer, ...request } = requestOf([{ svg: dot, fit: [60, 60], ua: { role: 'Artifact' } }]);
		const { bytes } = await renderTagged(request);
		expect(verifyEasyRead(bytes, {}, 'C')).toHaveLength(1);
		expect(verifyEasyRead(bytes, {}, 'D')).toEqual([]);
	});

	it('reports lines that stand too close, and lets titles be', async () => {
		const close = { fontSize: 20, lineHeight: 1 };
		expect(await faultsOf([{ ...close, text: 'One line\nand another' }])).toEqual(['Lines stand 28.4 pt apart; the least is 30 pt.']);
		expect(await faultsOf([{ ...close, text: 'One line\nand another', ua: { role: 'H2' } }, spaced('Words')])).toEqual([]);
		expect(await faultsOf([spaced('One line\nand another')])).toEqual([]);
	});

	it('reports a word that is parted at a hyphen', async () => {
		expect(await faultsOf([{ ...spaced('self-confidence'), marginRight: 400 }])).toEqual(['A line ends with a hyphen.']);
		expect(await faultsOf([spaced('I have 2 -\nyes, 2 dogs.')])).toEqual([]);
	});

	it('reports a sentence over two pages', async () => {
		const filler = spaced('A line\n'.repeat(13).trim());
		const faults = await faultsOf([filler, { ...spaced('A line\n'.repeat(12).trim()) }]);
		expect(faults).toContain('A sentence goes on over two pages.');
	});

	it('reports words that are too pale for what is behind them', async () => {
		expect(await faultsOf([{ ...spaced('Words'), color: '#777777' }])).toEqual(['Words have a contrast of 4.4; the least is 7.']);
		const dark = { table: { body: [[{ ...spaced('Words'), fillColor: '#0B4F5A' }]] }, ua: { role: 'Presentation' } } as const;
		expect(await faultsOf([{ ...dark, color: '#1A2429' }])).toEqual(['Words have a contrast of 1.7; the least is 7.']);
		expect(await faultsOf([{ ...dark, color: '#FFFFFF' }])).toEqual([]);
	});

	it('reports a heading whose words stand on the next page', async () => {
		const heading: PdfNode = { ...spaced('My health'), keepWithNext: false, ua: { role: 'H2' } };
		expect(await faultsOf([heading, { ...spaced('I have epilepsy.'), pageBreak: 'before' }])).toContain(
			'A heading stands last on its page.',
		);
	});

	it('reports a page without its number, but no cover', async () => {
		const two: readonly PdfNode[] = [spaced('A cover'), { ...spaced('I like dogs.'), pageBreak: 'before' }];
		expect(await faultsOf(two)).toEqual(['The page has no number in the usual place.']);
		const { header: _header, ...request } = requestOf(two, { footer: (page) => ({ text: `Page ${page}`, fontSize: 14 }) });
		expect(verifyEasyRead((await renderTagged(request)).bytes)).toEqual([]);
	});

	it('reports a file without a cover', async () => {
		const { header: _header, footer: _footer, ...request } = requestOf([]);
		const { bytes } = await renderTagged({ ...request, content: [spaced('I like dogs.')] });
		expect(verifyEasyRead(bytes).map(({ message }) => message)).toEqual(['The first page has no title.']);
	});
});

/** Words of 20 points on lines that are far enough apart. */
function spaced(text: string) {
	return { text, fontSize: 20, lineHeight: 1.1 };
}
