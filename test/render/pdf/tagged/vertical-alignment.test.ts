import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { dot, requestOf } from './edge-documents.ts';

/** A row of 200 points with a link to the council in a cell that is set so. */
async function rowWith(verticalAlignment: 'top' | 'middle' | 'bottom'): Promise<Uint8Array> {
	const link = { text: 'office@council.example', ua: { role: 'Link' as const, href: 'mailto:office@council.example' } };
	const cell = { stack: [{ text: [link] }], verticalAlignment };
	const table = { widths: [60, '*'], heights: 200, body: [[{ svg: dot, width: 30, ua: { alt: 'a dot' } }, cell]] };
	return (await renderTagged(requestOf([{ table, layout: 'noBorders', ua: { role: 'Presentation' } }]))).bytes;
}

/** The middle of the drawn words and that of the link's box, in points from the foot of the page. */
async function heights(bytes: Uint8Array): Promise<{ readonly words: number; readonly box: number }> {
	const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
	const [annotation] = await page.getAnnotations();
	const [, bottom = 0, , top = 0]: number[] = annotation.rect;
	for (const item of (await page.getTextContent()).items) {
		if ('transform' in item && item.str.includes('office')) return { words: Number(item.transform[5]), box: (bottom + top) / 2 };
	}
	throw new Error('The words are not on the page.');
}

describe('words in the middle or at the foot of a table row', () => {
	it.each(['top', 'middle', 'bottom'] as const)('a link at the %s can be pressed where it is read', async (place) => {
		const bytes = await rowWith(place);
		const { words, box } = await heights(bytes);
		expect(Math.abs(words - box)).toBeLessThan(8);
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it('stand one below the other, by where they are set', async () => {
		const [top, middle, bottom] = await Promise.all(
			(['top', 'middle', 'bottom'] as const).map(async (place) => heights(await rowWith(place))),
		);
		expect(top && middle && bottom && [top.words > middle.words + 80, middle.words > bottom.words + 80]).toEqual([true, true]);
	});
});
