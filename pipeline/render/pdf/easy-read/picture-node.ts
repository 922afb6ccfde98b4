import type { Drawings, Picture } from '../../../model/picture.ts';
import { crossedSvg, crossSvg } from '../../shared/crossed-drawing.ts';
import type { PdfNode } from '../tagged/node.ts';

/** A width and a height, in points. */
export interface Area {
	readonly width: number;
	readonly height: number;
}

/** How large a picture is where it fills as much of an area as it can. Throws where its art was not read: a bug. */
export function pictureArea({ drawing }: Pick<Picture, 'drawing'>, fit: Area, drawings: Drawings): Area {
	const { width, height } = artOf(drawing, drawings);
	const scale = Math.min(fit.width / width, fit.height / height);
	return { width: width * scale, height: height * scale };
}

/**
 * A picture as large as an area holds it, in the middle of a column, not read aloud: it repeats the words beside it. `crossed`: with a
 * red cross over all of it.
 */
export function pictureNode(
	picture: Pick<Picture, 'drawing'>,
	fit: Area,
	drawings: Drawings,
	options: { column?: number; crossed?: boolean } = {},
): PdfNode {
	const { width, height } = pictureArea(picture, fit, drawings);
	const { column = width, crossed = false } = options;
	const left = Math.max(0, (column - width) / 2);
	const art = artOf(picture.drawing, drawings);
	const shared = { fit: [width, height] as const, ua: { role: 'Artifact' as const } };
	if (art.kind === 'svg') return { ...shared, svg: crossed ? crossedSvg(art.svg) : art.svg, marginLeft: left };
	if (!crossed) return { ...shared, image: art.bytes, marginLeft: left };
	const photo: PdfNode = { ...shared, image: art.bytes, relativePosition: { x: left, y: 0 } };
	return { stack: [photo, { ...shared, svg: crossSvg(width, height), marginLeft: left }], ua: { role: 'Artifact' } };
}

function artOf(drawing: string, drawings: Drawings) {
	const art = drawings.get(drawing);
	if (art === undefined) throw new Error(`Nothing has read the drawing ${drawing}.`);
	return art;
}
