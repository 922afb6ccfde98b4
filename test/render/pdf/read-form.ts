import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface FieldFacts {
	readonly name: string;
	/** What a screen reader says. */
	readonly says: string;
	readonly value: string;
	readonly page: number;
	/** Points. */
	readonly width: number;
	readonly lines: 'one' | 'many' | 'box';
}

/** The fields of a form as a viewer meets them, page by page, in the order of the Tab key. */
export async function fieldsOf(bytes: Uint8Array): Promise<readonly FieldFacts[]> {
	return withPdf(bytes, async (pdf) => {
		const fields: FieldFacts[] = [];
		for (let page = 1; page <= pdf.numPages; page++) {
			for (const annotation of await widgetsOf(pdf, page)) {
				const { fieldName: name, alternativeText: says, fieldValue: value, rect, multiLine, checkBox } = annotation;
				const lines = checkBox ? 'box' : multiLine ? 'many' : 'one';
				fields.push({ name, says, value, page, width: rect[2] - rect[0], lines });
			}
		}
		return fields;
	});
}

/** The file as a viewer saves it after a reader has typed: words by field name, `true` for a tick. */
export async function filledByViewer(bytes: Uint8Array, answers: Readonly<Record<string, string | true>>): Promise<Uint8Array> {
	return withPdf(bytes, async (pdf) => {
		for (let page = 1; page <= pdf.numPages; page++) {
			for (const { id, fieldName } of await widgetsOf(pdf, page)) {
				const value = answers[fieldName];
				if (value !== undefined) pdf.annotationStorage.setValue(id, { value });
			}
		}
		return pdf.saveDocument();
	});
}

/** What the Tab key reaches on a page, in its order: the names of fields, and what links say. */
export async function stopsOf(bytes: Uint8Array, page: number): Promise<readonly string[]> {
	const node = (await PDFDocument.load(bytes)).getPage(page - 1).node;
	if (node.get(PDFName.of('Tabs')) !== PDFName.of('S')) throw new Error('The Tab key does not follow the structure.');
	const annotations = (node.Annots()?.asArray() ?? []).map((_, index) => node.Annots()?.lookup(index, PDFDict));
	return annotations.map((annotation) => {
		const words = annotation?.lookup(PDFName.of('T')) ?? annotation?.lookup(PDFName.of('Contents'));
		return words instanceof PDFString || words instanceof PDFHexString ? words.decodeText() : '';
	});
}

async function widgetsOf(pdf: PDFDocumentProxy, page: number): Promise<Widget[]> {
	const annotations: Widget[] = await (await pdf.getPage(page)).getAnnotations();
	return annotations.filter(({ subtype }) => subtype === 'Widget');
}

interface Widget {
	readonly id: string;
	readonly subtype: string;
	readonly fieldName: string;
	readonly alternativeText: string;
	readonly fieldValue: string;
	readonly rect: readonly [number, number, number, number];
	readonly multiLine?: boolean;
	readonly checkBox?: boolean;
}

async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const result = await read(await task.promise);
	await task.destroy();
	return result;
}
