import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { edgeDocuments, requestOf } from './edge-documents.ts';
import { elementsOf } from './elements-of.ts';
import { bookmarksOf, linksOf, wordsByPage } from './read-pdf.ts';

const documents = edgeDocuments();

async function printed(name: string): Promise<Uint8Array> {
	const document = documents.find((one) => one.name === name);
	if (!document) throw new Error(`There is no edge document "${name}".`);
	return (await renderTagged({ ...document.request, standard: 'PDF/UA-2' })).bytes;
}

const metadataOf = (bytes: Uint8Array): string => {
	const file = new PdfFile(bytes);
	return file.data(file.catalog.get('Metadata')).toString('utf8');
};

describe('a PDF/UA-2 file', () => {
	it('is PDF 2.0, and says which standard it keeps, and of which year', async () => {
		const bytes = await printed('nothing-much');
		expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0');
		expect(metadataOf(bytes)).toContain('<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>');
		expect(metadataOf(bytes)).not.toContain('pdfaid');
	});

	it('names the namespace of every type, and each entry of a list of contents the place that it leads to', async () => {
		expect(elementsOf(await printed('contents-list'))).toBe(
			[
				'Document pdf2',
				'  H1 pdf2',
				'  TOC pdf',
				'    TOCI pdf -> #1',
				'      Reference pdf',
				'        Link pdf2',
				'    TOCI pdf -> #2',
				'      Reference pdf',
				'        Link pdf2',
				'  H2 pdf2 #1',
				'  P pdf2',
				'  H2 pdf2 #2',
			].join('\n'),
		);
	});

	it('ties a footnote to each link that leads to it, both ways', async () => {
		expect(elementsOf(await printed('footnotes'))).toBe(
			[
				'Document pdf2',
				'  H1 pdf2',
				'  P pdf2',
				'    Reference pdf',
				'      Link pdf2 #2 -> #1',
				'  FENote pdf2 Endnote #1 -> #2',
				'    P pdf2',
				'      Link pdf2',
			].join('\n'),
		);
	});

	it('says of a list with marks of its own that it has marks', async () => {
		const list: PdfNode = {
			ul: [
				{ text: 'done', marker: '☑' },
				{ text: 'to do', marker: '☐' },
			],
			type: 'none',
		};
		const { bytes } = await renderTagged(requestOf([list], { standard: 'PDF/UA-2' }));
		expect(elementsOf(bytes)).toContain('  L pdf2 Unordered\n    LI pdf2\n      Lbl pdf2\n      LBody pdf2');
	});

	it('leads from bookmarks and links to elements, and still to places for readers that know no elements', async () => {
		const bytes = await printed('contents-list');
		expect(await bookmarksOf(bytes)).toEqual(['Sam & <friends>', '  A Views and hopes', '  Words explained']);
		expect((await linksOf(bytes)).map((link) => ('to' in link ? link.to : undefined))).toEqual(['a', 'words']);
		const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		expect(await pdf.getPageIndex((await pdf.getDestination('words'))?.[0])).toBe(2);
		const file = new PdfFile(bytes);
		const first = file.dictionary(file.dictionary(file.catalog.get('Outlines')).get('First'));
		const [element] = file.list(file.dictionary(first.get('A')).get('SD'));
		expect(file.name(file.dictionary(element).get('S'))).toBe('H1');
	});

	it('has no fault in any edge document, and the same words as a PDF/UA-1 file', async () => {
		for (const { name, request } of documents) {
			const { bytes } = await renderTagged({ ...request, standard: 'PDF/UA-2' });
			expect(verifyPdf(bytes, { part: 2 }), name).toEqual([]);
			expect(await wordsByPage(bytes), name).toEqual(await wordsByPage((await renderTagged(request)).bytes));
		}
	});
});

describe('a PDF/UA-1 file', () => {
	it('has no marks of PDF 2.0', async () => {
		const document = documents.find(({ name }) => name === 'footnotes');
		if (!document) throw new Error('There is no edge document of footnotes.');
		const { bytes } = await renderTagged({ ...document.request, standard: 'PDF/UA-1' });
		expect(elementsOf(bytes)).toBe('Document\n  H1\n  P\n    Reference\n      Link\n  Note\n    P\n      Link');
		expect(metadataOf(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(metadataOf(bytes)).not.toMatch(/pdfaid|pdfuaid:rev/);
	});
});
