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
});
