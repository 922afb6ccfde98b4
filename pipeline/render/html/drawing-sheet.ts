import type { Drawing, Drawings, Picture } from '../../model/picture.ts';
import { drawingOfMark, type PictureMark, pictureMarks } from '../../model/picture-mark.ts';
import { crossSvg } from '../shared/crossed-drawing.ts';
import { html, Safe } from '../shared/html.ts';
import { markPart } from '../shared/mark-part.ts';
import { symbolOf } from './symbol-of.ts';

/** How a picture stands in a page. */
export interface Shown {
	readonly crossed?: boolean;
	/** Stands over the picture. */
	readonly mark?: PictureMark;
	/** What it says where no words beside it say the same; without it nobody hears it. */
	readonly alt?: string;
}

/** Every drawing of a page, once, and the marks that show one of them. */
export interface DrawingSheet {
	/** Stands once in the page, in front of the first picture. */
	readonly drawings: Safe;
	picture(picture: Picture, shown?: Shown): Safe;
}

/**
 * Puts the art of some pictures into a page: each drawing once, however often it is shown, with names that no two drawings share.
 * Nothing is fetched. Throws where the art of a picture was not read: a bug.
 */
export function drawingSheet(pictures: readonly Picture[], art: Drawings): DrawingSheet {
	const drawn = new Map(
		[...new Set(pictures.map(({ drawing }) => drawing))].map((drawing, index) => {
			const found = art.get(drawing);
			if (found === undefined) throw new Error(`Nothing has read the drawing ${drawing}.`);
			return [drawing, { id: `d${index + 1}`, art: found }];
		}),
	);
	const marks = pictureMarks.flatMap((mark) => {
		const found = art.get(drawingOfMark(mark));
		return found ? [[mark, { id: `mark-${mark}`, art: found }] as const] : [];
	});
	const markOf = new Map<PictureMark, Drawn>(marks);
	const symbols = [...drawn.values(), ...markOf.values()].map(({ id, art: found }) => symbolOf(found, id));
	return {
		drawings: html`<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false">
${Safe.drawing(symbols.join('\n'))}
</svg>`,
		picture: ({ drawing }, { crossed = false, mark, alt } = {}) => {
			const found = drawn.get(drawing);
			if (found === undefined) throw new Error(`The drawing ${drawing} is not on the sheet.`);
			const said = alt === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${alt}"`;
			const over = mark && overPicture(mark, found.art, markOf.get(mark));
			const room = over?.room ?? 0;
			return html`<svg class="picture" ${said} focusable="false" viewBox="0 ${-room} 100 ${100 + room}"><use href="#${found.id}" width="100" height="100"/>${
				crossed ? Safe.drawing(crossSvg(found.art.width, found.art.height)) : ''
			}${over?.drawn ?? ''}</svg>`;
		},
	};
}

interface Drawn {
	readonly id: string;
	readonly art: Drawing;
}

/** A plus over the right end of a picture in a square of 100, or an arrow over its middle, and the room that it needs above the square. */
function overPicture(mark: PictureMark, picture: Drawing, drawn: Drawn | undefined): { readonly drawn: Safe; readonly room: number } {
	if (drawn === undefined) throw new Error(`Nothing has read the mark ${mark}.`);
	const sideways = (one: Drawing, square: number) => (one.width / Math.max(one.width, one.height)) * square;
	const upright = (one: Drawing, square: number) => (one.height / Math.max(one.width, one.height)) * square;
	const side = 100 * markPart.side;
	const [width, height] = [sideways(drawn.art, side), upright(drawn.art, side)];
	const top = 50 - upright(picture, 100) / 2 - 100 * markPart.gap - height;
	const left = mark === 'plural' ? 50 + sideways(picture, 100) / 2 - width : 50 - width / 2;
	const place = `x="${hundredth(left)}" y="${hundredth(top)}" width="${hundredth(width)}" height="${hundredth(height)}"`;
	return { drawn: Safe.drawing(`<use href="#${drawn.id}" ${place}/>`), room: Math.max(0, Math.ceil(-top)) };
}

function hundredth(length: number): number {
	return Math.round(length * 100) / 100;
}
