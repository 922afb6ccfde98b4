import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfNode } from '../../../pipeline/render/pdf/tagged/node.ts';
import { renderTagged } from '../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { dot, requestOf } from './tagged/edge-documents.ts';

const content: readonly PdfNode[] = [
	{ text: ['Read ', { text: 'more', ua: { role: 'Link', href: 'https://example.org/' } }, '.'] },
	{ svg: dot, ua: { alt: 'a dot' } },
	{
		table: {
			headerRows: 1,
			body: [
				[{ text: 'A' }, { text: 'B' }],
				[{ text: '1' }, { text: '2' }],
			],
		},
	},
	{ ul: [{ text: 'one' }] },
	{ stack: [{ text: 'a note' }], ua: { role: 'Note', id: 'n1' } },
	{ text: 'Needs', ua: { role: 'H2' } },
];

let made: Uint8Array;

beforeAll(async () => {
	made = (await renderTagged(requestOf(content))).bytes;
});

describe('verifyPdf', () => {
	it('finds nothing in a file as we make it, nor in the same file written by another library', async () => {
		expect(verifyPdf(made)).toEqual([]);
		expect(await rulesAfter(() => undefined)).toEqual([]);
	});

	it.each<[string, string, (pdf: Mutant) => void]>([
		['a figure without alt text', 'figure-alt', (pdf) => pdf.element('Figure').delete(PDFName.of('Alt'))],
		['a figure without a place', 'figure-box', (pdf) => pdf.element('Figure').delete(PDFName.of('A'))],
		['a header that heads nothing', 'header-scope', (pdf) => pdf.element('TH').delete(PDFName.of('A'))],
		['a note without an ID', 'note-id', (pdf) => pdf.element('Note').delete(PDFName.of('ID'))],
		['a heading that skips a level', 'heading-level', (pdf) => pdf.element('H2').set(PDFName.of('S'), PDFName.of('H4'))],
		['a cell outside a row', 'element-parent', (pdf) => pdf.element('TR').set(PDFName.of('S'), PDFName.of('Div'))],
		['an element that names another parent', 'element-parent', (pdf) => pdf.element('H2').set(PDFName.of('P'), pdf.refOf('Table'))],
		['rows of different lengths', 'table-rows', (pdf) => pdf.kids('TR').remove(1)],
		['a table without headers', 'table-header', (pdf) => pdf.retype('TH', 'TD')],
		['an element that holds nothing', 'element-empty', (pdf) => pdf.element('Note').delete(PDFName.of('K'))],
		['a link without words', 'link-contents', (pdf) => pdf.annotation().delete(PDFName.of('Contents'))],
		['a link whose words are blank', 'link-contents', (pdf) => pdf.annotation().set(PDFName.of('Contents'), PDFString.of(' '))],
		['a link that belongs to nothing', 'link-object', (pdf) => pdf.element('Link').set(PDFName.of('K'), PDFNumber.of(2))],
		['a link on another page', 'link-object', (pdf) => pdf.objectKid('Link').set(PDFName.of('Pg'), pdf.refOf('Table'))],
		[
			'a link that the parent tree does not know',
			'parent-tree',
			(pdf) => pdf.annotation().set(PDFName.of('StructParent'), PDFNumber.of(99)),
		],
		['a page that the parent tree does not know', 'parent-tree', (pdf) => pdf.page().delete(PDFName.of('StructParents'))],
		['a wrong parent tree', 'parent-tree', (pdf) => pdf.parentsOfPage().set(0, pdf.refOf('Table'))],
		['two pieces of content with one number', 'content-twice', (pdf) => pdf.draw((words) => words.replace('/MCID 1>>', '/MCID 0>>'))],
		['content that no element owns', 'content-owner', (pdf) => pdf.draw((words) => words.replace('/MCID 1>>', '/MCID 77>>'))],
		['an element whose content is gone', 'content-owner', (pdf) => pdf.element('H2').set(PDFName.of('K'), PDFNumber.of(78))],
		['a drawing that is not marked', 'content-unmarked', (pdf) => pdf.draw((words) => `${words}\n0 0 10 10 re f\n`)],
		['text that is not marked', 'content-unmarked', (pdf) => pdf.draw((words) => words.replace(/\/H2 <<[^>]*>> BDC([\s\S]*?)EMC/, '$1'))],
		['marks inside marks', 'content-nested', (pdf) => pdf.draw((words) => words.replace('BT', '/Span BMC EMC BT'))],
		['a mark without an end', 'content-end', (pdf) => pdf.draw((words) => words.replace(/EMC(?![\s\S]*EMC)/, ''))],
		['an end without a mark', 'content-end', (pdf) => pdf.draw((words) => `EMC ${words}`)],
		['an empty glyph', 'glyph-missing', (pdf) => pdf.draw((words) => words.replace(/<[0-9a-f]{4}/, '<0000'))],
		['a font that is not embedded', 'font-embedded', (pdf) => pdf.ofType('FontDescriptor').delete(PDFName.of('FontFile2'))],
		['a font that cannot be read out', 'font-unicode', (pdf) => pdf.ofSubtype('Type0').delete(PDFName.of('ToUnicode'))],
		['no language', 'lang', (pdf) => pdf.catalog.delete(PDFName.of('Lang'))],
		['no mark of being tagged', 'marked', (pdf) => pdf.catalog.delete(PDFName.of('MarkInfo'))],
		['no structure tree', 'structure', (pdf) => pdf.catalog.delete(PDFName.of('StructTreeRoot'))],
		['a file name in place of the title', 'title-shown', (pdf) => pdf.catalog.delete(PDFName.of('ViewerPreferences'))],
		['no metadata: title', 'title', (pdf) => pdf.catalog.delete(PDFName.of('Metadata'))],
		['no metadata: standard', 'standard', (pdf) => pdf.catalog.delete(PDFName.of('Metadata'))],
	])('finds %s', async (_, rule, change) => {
		expect(await rulesAfter(change)).toContain(rule);
	});

	it('names the page of a fault', async () => {
		const faults = verifyPdf(await mutate((pdf) => pdf.annotation().delete(PDFName.of('Contents'))));
		expect(faults).toEqual([{ rule: 'link-contents', message: 'A link does not say in words where it goes.', page: 1 }]);
	});

	it.each([
		['no bytes', new Uint8Array()],
		['no PDF', Buffer.from('Dear Sam, this is not a PDF.')],
		['half a PDF', () => made.subarray(0, made.length / 2)],
		[
			'a PDF whose table lies',
			() =>
				Buffer.from(
					Buffer.from(made)
						.toString('latin1')
						.replace(/startxref\n\d+/, 'startxref\n12'),
					'latin1',
				),
		],
	])('says of %s that it cannot be read', (_, bytes) => {
		expect(verifyPdf(typeof bytes === 'function' ? bytes() : bytes).map(({ rule }) => rule)).toContain('file-unreadable');
	});
});

async function rulesAfter(change: (pdf: Mutant) => void): Promise<readonly string[]> {
	return verifyPdf(await mutate(change)).map(({ rule }) => rule);
}

async function mutate(change: (pdf: Mutant) => void): Promise<Uint8Array> {
	const document = await PDFDocument.load(made, { updateMetadata: false });
	change(new Mutant(document));
	return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** A PDF of ours, to be spoilt in one place. */
class Mutant {
	readonly #document: PDFDocument;
	readonly catalog: PDFDict;

	constructor(document: PDFDocument) {
		this.#document = document;
		this.catalog = document.catalog;
	}

	elements(type: string): readonly PDFDict[] {
		return this.#dictionaries()
			.filter(([, dictionary]) => dictionary.get(PDFName.of('S')) === PDFName.of(type) && dictionary.has(PDFName.of('P')))
			.map(([, dictionary]) => dictionary);
	}

	element(type: string): PDFDict {
		return present(this.elements(type)[0]);
	}

	retype(from: string, to: string): void {
		for (const element of this.elements(from)) element.set(PDFName.of('S'), PDFName.of(to));
	}

	refOf(type: string): PDFRef {
		const wanted = this.element(type);
		return present(this.#dictionaries().find(([, dictionary]) => dictionary === wanted))[0];
	}

	kids(type: string): PDFArray {
		return this.element(type).lookup(PDFName.of('K'), PDFArray);
	}

	objectKid(type: string): PDFDict {
		return this.kids(type).lookup(1, PDFDict);
	}

	annotation(): PDFDict {
		return this.ofSubtype('Link');
	}

	page(): PDFDict {
		return this.#document.getPage(0).node;
	}

	parentsOfPage(): PDFArray {
		const root = this.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
		return root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray).lookup(1, PDFArray);
	}

	ofType(type: string): PDFDict {
		return present(this.#dictionaries().find(([, dictionary]) => dictionary.get(PDFName.of('Type')) === PDFName.of(type)))[1];
	}

	ofSubtype(subtype: string): PDFDict {
		return present(this.#dictionaries().find(([, dictionary]) => dictionary.get(PDFName.of('Subtype')) === PDFName.of(subtype)))[1];
	}

	draw(change: (operators: string) => string): void {
		const contents = this.page().lookup(PDFName.of('Contents'));
		if (!(contents instanceof PDFRawStream)) throw new Error('The page has no content stream.');
		const changed = change(Buffer.from(inflateSync(contents.contents)).toString('latin1'));
		const stream = this.#document.context.flateStream(Buffer.from(changed, 'latin1'));
		this.page().set(PDFName.of('Contents'), this.#document.context.register(stream));
	}

	#dictionaries(): readonly (readonly [PDFRef, PDFDict])[] {
		return this.#document.context
			.enumerateIndirectObjects()
			.flatMap(([reference, object]: [PDFRef, PDFObject]) => (object instanceof PDFDict ? [[reference, object] as const] : []));
	}
}

function present<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('The PDF holds nothing of that kind.');
	return value;
}
