import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPrintedWords } from '../../../../pipeline/config/load-printed-words.ts';
import { loadTheme } from '../../../../pipeline/config/load-theme.ts';
import { readDrawings } from '../../../../pipeline/config/read-drawing.ts';
import { nodeHost } from '../../../../pipeline/host/node.ts';
import type { Drawings } from '../../../../pipeline/model/picture.ts';
import { picturesOfSheets } from '../../../../pipeline/model/sheets.ts';
import { sheetsPdf } from '../../../../pipeline/render/pdf/sheets/index.ts';
import { CosName, CosOperator } from '../../../../pipeline/render/pdf/verify/cos.ts';
import { CosParser } from '../../../../pipeline/render/pdf/verify/cos-parser.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';
import { home, pictures, project, settings } from '../../../easyread/samples.ts';
import type { ReadSheets } from '../../../easyread/sheets/sheets-of.ts';

const printed = await loadPrintedWords(nodeHost, home);

/** The PDF of a document's sheets. Throws where the renderer finds anything wrong with it. */
export async function madeSheets(
	{ document, facts, sheets }: ReadSheets,
	themeId = 'default',
	own: Drawings = new Map(),
): Promise<Uint8Array> {
	const type = settings.types.get(document.type);
	if (!type || !sheets) throw new Error('There are no sheets.');
	const shipped = picturesOfSheets(sheets).filter(({ drawing }) => !own.has(drawing));
	const drawings = new Map([...own, ...(await readDrawings(nodeHost, shipped))]);
	const look = { type, project, pictures, drawings, printed, images: new Map(), ...(await loadTheme(nodeHost, home, themeId)) };
	const job = { document, facts, checklist: [], sheets, notices: [], reports: [], enclosed: [], look };
	const { artifacts, findings } = await sheetsPdf.render(job, []);
	const [artifact] = artifacts;
	if (!artifact || findings.length > 0) throw new Error(findings.map(({ message }) => message).join(' ') || 'Nothing was made.');
	return artifact.bytes;
}

/** The size in points of the smallest letters of each page. */
export async function smallestLetters(bytes: Uint8Array): Promise<readonly number[]> {
	const task = getDocument({ data: Uint8Array.from(bytes) });
	const pdf = await task.promise;
	const sizes: number[] = [];
	for (let page = 1; page <= pdf.numPages; page++) {
		const { items } = await (await pdf.getPage(page)).getTextContent();
		sizes.push(Math.min(...items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.transform[3]] : []))));
	}
	await task.destroy();
	return sizes;
}

/** What each page draws, in order: a dash set or ended, and the longer side of each picture in points. */
export function drawnOn(bytes: Uint8Array): readonly (readonly ('dash' | 'no dash' | number)[])[] {
	const file = new PdfFile(bytes);
	return file.pages.map(({ dictionary }) => {
		const content = Buffer.concat(file.list(dictionary.get('Contents')).map((part) => file.data(part)));
		const drawings = file.dictionary(file.dictionary(dictionary.get('Resources')).get('XObject'));
		const drawn: ('dash' | 'no dash' | number)[] = [];
		const parser = new CosParser(content);
		let operands: unknown[] = [];
		for (let token = parser.next(); token !== undefined; token = parser.next()) {
			if (!(token instanceof CosOperator)) {
				operands.push(token);
				continue;
			}
			const [first] = operands;
			if (token.operator === 'd') drawn.push(Array.isArray(first) && first.length > 0 ? 'dash' : 'no dash');
			if (token.operator === 'Do' && first instanceof CosName) {
				const box = file.list(file.dictionary(drawings.get(first.name)).get('BBox')).map((side) => file.number(side) ?? 0);
				drawn.push(Math.max((box[2] ?? 0) - (box[0] ?? 0), (box[3] ?? 0) - (box[1] ?? 0)));
			}
			operands = [];
		}
		return drawn;
	});
}
