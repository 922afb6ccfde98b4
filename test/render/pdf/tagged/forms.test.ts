import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { FieldNode, PdfNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import type { TaggedRequest } from '../../../../pipeline/render/pdf/tagged/tagged-request.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { fieldsOf, filledByViewer, stopsOf } from '../read-form.ts';
import { requestOf } from './edge-documents.ts';
import { treeOf } from './read-pdf.ts';

const box = (name: string, tooltip: string): FieldNode => ({ field: { kind: 'check', name, tooltip, height: 19, lineWidth: 2 } });
const lines = (name: string, tooltip: string, count = 1): FieldNode => ({
	field: { kind: 'text', name, tooltip, height: 26 * count, lines: count, lineGap: 26 },
});
const made = async (content: readonly PdfNode[], more: Partial<TaggedRequest> = {}) => (await renderTagged(requestOf(content, more))).bytes;

const form: readonly PdfNode[] = [
	{
		table: {
			widths: [36, '*'],
			body: [[box('Agree', 'I agree with the draft plan'), { text: 'I agree with the draft plan' }]],
		},
		ua: { role: 'Presentation' },
	},
	{ text: 'What should change?' },
	lines('What to change', 'What you want to change', 4),
	{ text: 'Your name' },
	lines('Name', 'Your name'),
];

describe('the fields of a form', () => {
	it('are Form elements in the order in which they are read', async () => {
		expect(await treeOf(await made(form))).toBe(
			`Document
  H1 "Sam & <friends>"
  Form
  P "I agree with the draft plan"
  P "What should change?"
  Form
  P "Your name"
  Form`,
		);
	});

	it('say what is asked for, and are as wide as their room', async () => {
		expect(await fieldsOf(await made(form))).toEqual([
			{ name: 'Agree', says: 'I agree with the draft plan', value: 'Off', page: 1, width: 19, lines: 'box' },
			{ name: 'What to change', says: 'What you want to change', value: '', page: 1, width: expect.closeTo(499.28, 1), lines: 'many' },
			{ name: 'Name', says: 'Your name', value: '', page: 1, width: expect.closeTo(499.28, 1), lines: 'one' },
		]);
	});

	it('are never wider than the room that they have', async () => {
		const wide: FieldNode = { field: { kind: 'text', name: 'Name', tooltip: 'Your name', width: 900, height: 26 } };
		const [field] = await fieldsOf(await made([{ table: { widths: [120], body: [[wide]] }, ua: { role: 'Presentation' } }]));
		expect(field?.width).toBeLessThanOrEqual(120);
	});

	it('each have an answer of their own, even where two have one name', async () => {
		const names = (
			await fieldsOf(await made([lines('Name', 'Your name'), lines('Name', 'The name of your child'), lines('', 'Anything')]))
		).map(({ name }) => name);
		expect(names).toEqual(['Name', 'Name 2', 'Field']);
	});

	it('are reached by the keyboard in the order in which they are read, with the links between them', async () => {
		const link = { role: 'Link', href: 'https://www.example.org/', contents: 'The Local Offer' } as const;
		const bytes = await made([box('One', 'One'), { text: [{ text: 'See the Local Offer', ua: link }] }, box('Two', 'Two')]);
		expect(await stopsOf(bytes, 1)).toEqual(['One', 'The Local Offer', 'Two']);
	});

	it('are buttons of one question, of which a reader chooses one', async () => {
		const button = (name: string, tooltip: string): FieldNode => ({
			field: { kind: 'radio', name, question: 'A meeting?', tooltip, height: 19, lineWidth: 2 },
		});
		const bytes = await made([button('Meet', 'A meeting? Yes'), button('Meet', 'A meeting? No'), button('Other', 'Another? Yes')]);
		const groups = (await PDFDocument.load(bytes)).getForm().getFields();
		expect(groups.map((group) => [group.getName(), group.acroField.getWidgets().length])).toEqual([
			['Meet', 2],
			['Other', 1],
		]);
		const [question] = groups.map(({ acroField }) => acroField.dict.lookup(PDFName.of('TU'))?.toString());
		expect(question).toContain('A meeting?');
		expect((await fieldsOf(bytes)).map(({ says }) => says)).toEqual(['A meeting? Yes', 'A meeting? No', 'Another? Yes']);
		expect(verifyPdf(bytes)).toEqual([]);
		expect(verifyPdf(await made([button('Meet', 'A meeting? Yes')], { standard: 'PDF/UA-2' }), { part: 2 })).toEqual([]);
	});

	it('stand once in a table head that is repeated', async () => {
		const rows = Array.from({ length: 80 }, (_, row) => [{ text: `Row ${row + 1}` }]);
		const bytes = await made([{ table: { headerRows: 1, widths: ['*'], body: [[box('Agree', 'I agree')], ...rows] } }]);
		expect((await fieldsOf(bytes)).map(({ name, page }) => [name, page])).toEqual([['Agree', 1]]);
	});

	it('keep the rules of each standard', async () => {
		expect(verifyPdf(await made(form))).toEqual([]);
		expect(verifyPdf(await made(form, { standard: 'PDF/UA-1' }))).toEqual([]);
		expect(verifyPdf(await made(form, { standard: 'PDF/UA-2' }), { part: 2 })).toEqual([]);
	});

	it('are refused where one is taller than a page: no lines are lost in silence', async () => {
		await expect(made([lines('Everything', 'Everything', 40)])).rejects.toThrow("The field 'Everything' is taller than a page.");
	});

	it('come out the same each time', async () => {
		expect(Buffer.compare(await made(form), await made(form))).toBe(0);
	});

	it('leave a document without a form as it is', async () => {
		const { catalog } = await PDFDocument.load(await made([{ text: 'No form.' }]));
		expect(catalog.has(PDFName.of('AcroForm'))).toBe(false);
	});
});

describe('the font of what a reader types', () => {
	it('is whole: it has every letter of English, Welsh, Polish and Turkish, and the signs of Windows', async () => {
		const { encoding, widths, mapped } = await typedFont(await made(form));
		expect(encoding).toEqual(
			expect.arrayContaining(['/Wcircumflex', '/wcircumflex', '/Ycircumflex', '/ycircumflex', '/lslash', '/zdotaccent', '/gbreve']),
		);
		for (const letter of 'AZaz09ÀÿŵŷŴŶąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîșğıİş‘’“”–—…€£½') expect(mapped, letter).toContain(letter);
		expect(widths.filter((width) => width > 0).length).toBeGreaterThan(240);
	});

	it('keeps what was typed in a viewer readable by all rules', async () => {
		const typed = { 'What to change': 'Adran F: dŵr a thŷ.\n“Źdźbło”, ŞİĞ — €5', Name: 'Zoë Łukasik-Ŵyn', Agree: true } as const;
		const filled = await filledByViewer(await made(form), typed);
		expect((await fieldsOf(filled)).map(({ name, value }) => [name, value])).toEqual([
			['Agree', 'Yes'],
			['What to change', typed['What to change']],
			['Name', typed.Name],
		]);
		expect(verifyPdf(filled)).toEqual([]);
	});
});

/** The one font of the form's resources: the names that it adds to WinAnsi, its widths, and the letters that its file maps to a glyph. */
async function typedFont(bytes: Uint8Array) {
	const { catalog, context } = await PDFDocument.load(bytes);
	const fonts = catalog.lookup(PDFName.of('AcroForm'), PDFDict).lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
	const [key] = fonts.keys();
	const font = fonts.lookup(key ?? PDFName.of('none'), PDFDict);
	const encoding = font.lookup(PDFName.of('Encoding'), PDFDict).lookup(PDFName.of('Differences'), PDFArray).asArray().map(String);
	const widths = font
		.lookup(PDFName.of('Widths'), PDFArray)
		.asArray()
		.map((width) => (width instanceof PDFNumber ? width.asNumber() : 0));
	const file = context.lookup(font.lookup(PDFName.of('FontDescriptor'), PDFDict).get(PDFName.of('FontFile2')));
	if (!(file instanceof PDFRawStream)) throw new Error('The form has no font file.');
	return { encoding, widths, mapped: mappedLetters(Buffer.from(decodePDFRawStream(file).decode())) };
}

/** Reads the character map of a TrueType file: the first code points of format 4 (OpenType, "cmap"). */
function mappedLetters(font: Buffer): string {
	const count = font.readUInt16BE(4);
	const entry =
		Array.from({ length: count }, (_, index) => 12 + 16 * index).find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
	const table = font.readUInt32BE(entry + 8) + 12;
	const segments = font.readUInt16BE(table + 6) / 2;
	let letters = '';
	for (let segment = 0; segment < segments - 1; segment++) {
		const end = font.readUInt16BE(table + 14 + 2 * segment);
		for (let code = font.readUInt16BE(table + 16 + 2 * segments + 2 * segment); code <= end; code++) letters += String.fromCodePoint(code);
	}
	return letters;
}
