import type { Drawings } from '../../../model/picture.ts';
import { drawingOfMark, type PictureMark } from '../../../model/picture-mark.ts';
import { markPart } from '../../shared/mark-part.ts';
import type { PdfNode } from '../tagged/node.ts';
import { pictureArea, pictureNode } from './picture-node.ts';

/** The height that a mark takes over a picture whose row is this high, in points. */
export function markRoom(symbol: number): number {
	return symbol * (markPart.side + markPart.gap);
}

/** A mark over a picture and never on it: a plus at its right end, an arrow in the middle. Nobody hears it. */
export function markNode(
	mark: PictureMark,
	picture: { readonly left: number; readonly top: number; readonly width: number },
	symbol: number,
	drawings: Drawings,
): PdfNode {
	const drawing = { drawing: drawingOfMark(mark) };
	const fit = { width: symbol * markPart.side, height: symbol * markPart.side };
	const { width, height } = pictureArea(drawing, fit, drawings);
	const free = picture.width - width;
	const place = { x: picture.left + (mark === 'plural' ? free : free / 2), y: picture.top - symbol * markPart.gap - height };
	return { stack: [pictureNode(drawing, fit, drawings)], relativePosition: place, ua: { role: 'Artifact' } };
}
