import type { Picture } from '../../../model/picture.ts';
import { pictureArea, pictureNode } from '../easy-read/picture-node.ts';
import type { PdfNode } from '../tagged/node.ts';
import type { SheetStyle } from './sheet-style.ts';

/** A picture in the middle of a square field as high as its side, in a column. It repeats the words beside it, so it is not read aloud. */
export function shownPicture(picture: Picture | undefined, side: number, column: number, style: SheetStyle): PdfNode {
	if (picture === undefined) return { text: ' ', fontSize: 1, lineHeight: side / style.font.lineRatio, ua: { role: 'Artifact' } };
	const fit = { width: side, height: side };
	const spare = side - pictureArea(picture, fit, style.drawings).height;
	return { ...pictureNode(picture, fit, style.drawings, { column }), marginTop: spare / 2, marginBottom: spare / 2 };
}

/** A picture that is an answer: read aloud as what it means. */
export function answerPicture(picture: Picture | undefined, means: string, side: number, column: number, style: SheetStyle): PdfNode {
	const node = shownPicture(picture, side, column, style);
	return picture === undefined ? node : { ...node, ua: { role: 'Figure', alt: means } };
}
