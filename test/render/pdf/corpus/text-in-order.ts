import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text of a PDF as a screen reader meets it: in the order of the structure tree, which may go back and forth between pages,
 * without the heads and feet of pages, a picture by its words. Spaces and line ends are left out, since a line may end anywhere.
 */
export async function textInOrder(bytes: Uint8Array): Promise<string> {
	const drawn = await drawnText(bytes);
	const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
	let text = '';
	const read = (object: PDFObject | undefined, page: PDFObject | undefined): void => {
		const node = object instanceof PDFRef ? context.lookup(object) : object;
		if (node instanceof PDFNumber) text += drawn.get(markId(page, node)) ?? '';
		else if (node instanceof PDFArray) for (const kid of node.asArray()) read(kid, page);
		else if (node instanceof PDFDict) {
			const own = node.get(PDFName.of('Pg')) ?? page;
			const alt = node.lookup(PDFName.of('Alt'));
			const mark = node.lookup(PDFName.of('MCID'));
			if (alt instanceof PDFString || alt instanceof PDFHexString) text += alt.decodeText();
			else if (mark instanceof PDFNumber) text += drawn.get(markId(own, mark)) ?? '';
			else read(node.get(PDFName.of('K')), own);
		}
	};
	read(catalog.get(PDFName.of('StructTreeRoot')), undefined);
	return letters(text);
}

/** The name that pdfjs gives to a piece of marked content. */
function markId(page: PDFObject | undefined, mark: PDFNumber): string {
	return `p${page instanceof PDFRef ? page.objectNumber : ''}R_mc${mark.asNumber()}`;
}

async function drawnText(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const pdf = await task.promise;
	const drawn = new Map<string, string>();
	for (let page = 1; page <= pdf.numPages; page++) {
		const open: string[] = [];
		for (const item of (await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true })).items) {
			const id = open.at(-1) ?? '';
			if ('str' in item) drawn.set(id, (drawn.get(id) ?? '') + item.str);
			else if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id ?? ('tag' in item && item.tag === 'Artifact' ? '' : id));
		}
	}
	await task.destroy();
	return drawn;
}

/** A text without its spaces, with straight quotation marks and in composed form: what must be equal on the page and in the source. */
export function letters(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
}
