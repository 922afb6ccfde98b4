import type { EasyReadPart, EasyReadRow } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { pictureArea, pictureNode } from './picture-node.ts';
import { type SetRow, setRow } from './set-row.ts';
import { leastPicture, leastTextPt, type Sizes, scaled } from './sizes.ts';
import { titleHeight, titleNodes } from './title.ts';

/** A few words under a picture are this large; more words are smaller, down to the smallest. */
const sizesOfWords = [36, 32, 28, 24, 21, 18, leastTextPt];

/** Between the title and the picture, and between the picture and its words. */
const above = 22;
const between = 26;

/** No picture is higher, so that the words stand in one place under most of them. */
const mostHeight = 430;

/** A part with one picture a page, as large as there is room, and its few words under it, both in the middle. */
export function picturePages(part: EasyReadPart, place: string, sizes: Sizes, theme: Theme): readonly (readonly PdfNode[])[] {
	const room = sizes.body - titleHeight(part.title, sizes) - above - 4;
	return part.rows.map((row, index) => [
		...titleNodes(part.title, sizes, theme, index === 0 ? place : 'repeated'),
		...pageOf(row, room, sizes),
	]);
}

function pageOf(row: EasyReadRow, room: number, sizes: Sizes): readonly PdfNode[] {
	const { picture, crossed } = row;
	const { node, height } = wordsOf(row, picture ? room - leastPicture - between : room, sizes);
	if (picture === undefined) return [{ ...node, marginTop: Math.max(above, (room - height) / 3) }];
	const fit = { width: sizes.inner, height: Math.max(leastPicture, Math.min(mostHeight, room - height - between)) };
	const area = pictureArea(picture, fit, sizes.drawings);
	const drawn = pictureNode(picture, fit, sizes.drawings, { column: sizes.inner, ...(crossed && { crossed }) });
	/** A wide picture stands in the middle of the room that a square one would have. */
	const beside = Math.max(0, Math.min(mostHeight, fit.height) - area.height) / 2;
	return [{ stack: [drawn], marginTop: above + beside, marginBottom: between + beside, ua: { role: 'Artifact' } }, node];
}

/** As large as they take no more than two lines; else as they leave more than half of the room to the picture; else as they fit. */
function wordsOf(row: EasyReadRow, room: number, sizes: Sizes): SetRow {
	const tries = sizesOfWords.map((sizePt) => {
		const letters = scaled({ ...sizes.text, bold: true }, sizePt / sizes.text.sizePt);
		return setRow(row, letters, { width: sizes.inner, alignment: 'center' }, sizes);
	});
	const whole = tries.filter(({ cuts }) => !cuts);
	const short = whole.find(({ lines }) => lines <= Math.max(2, row.sentences.length));
	const fitting = (words: readonly SetRow[], most: number) => words.find(({ height }) => height <= most);
	const found = short ?? fitting(whole, room * 0.45) ?? fitting(whole, room) ?? fitting(tries, room) ?? tries.at(-1);
	return found ?? setRow(row, sizes.text, { width: sizes.inner }, sizes);
}
