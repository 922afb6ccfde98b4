import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { requestOf } from './edge-documents.ts';
import { anyDocument, documentOf } from './random-documents.ts';
import { wordsByPage } from './read-pdf.ts';

describe('any document', () => {
	it('comes out without a fault, and with every word once', async () => {
		await fc.assert(
			fc.asyncProperty(anyDocument, async (sketches) => {
				const { content, words } = documentOf(sketches);
				const pdf = await renderTagged(requestOf(content, { header: () => undefined, footer: () => undefined }));
				expect(verifyPdf(pdf.bytes)).toEqual([]);
				const printed = (await wordsByPage(pdf.bytes)).join(' ').match(/w\d+q/g) ?? [];
				const counts = new Map<string, number>();
				for (const word of printed) counts.set(word, (counts.get(word) ?? 0) + 1);
				expect(words.filter((word) => counts.get(word) !== 1)).toEqual([]);
			}),
			{ numRuns: 60, seed: 3 },
		);
	});
});
