import type { EasyReadDocument, EasyReadRow } from './easy-read.ts';
import type { Picture } from './picture.ts';
import { type PictureMark, pictureMarks } from './picture-mark.ts';

/** The pictures that an easy-read document prints, each once, in the order of first use. */
export function picturesPrinted(easyRead: EasyReadDocument): readonly Picture[] {
	return eachOnce([...easyRead.coverPictures, ...rowsOf(easyRead).flatMap(picturesOfRow)]);
}

/** The marks of grammar that it prints. */
export function marksPrinted(easyRead: EasyReadDocument): readonly PictureMark[] {
	const shown = new Set(rowsOf(easyRead).flatMap(({ symbols = [] }) => symbols.flat().map(({ mark }) => mark)));
	return pictureMarks.filter((mark) => shown.has(mark));
}

/** Those, and the others that a person could choose. */
export function picturesOffered(easyRead: EasyReadDocument): readonly Picture[] {
	const choices = easyRead.parts.flatMap((part) => part.rows.flatMap((row) => row.choices?.flat() ?? []));
	return eachOnce([...picturesPrinted(easyRead), ...choices.flatMap(({ picture, others }) => [...(picture ? [picture] : []), ...others])]);
}

/** The picture of a row, and those over its words, in order. */
export function picturesOfRow({ picture, symbols = [] }: EasyReadRow): readonly Picture[] {
	return [...(picture ? [picture] : []), ...symbols.flat().map((placed) => placed.picture)];
}

function rowsOf({ coverRows, parts, closing }: EasyReadDocument): readonly EasyReadRow[] {
	return [...coverRows, ...parts.flatMap((part) => part.rows), ...(closing?.rows ?? [])];
}

function eachOnce(pictures: readonly Picture[]): readonly Picture[] {
	return [...new Map(pictures.map((picture) => [picture.drawing, picture])).values()];
}
