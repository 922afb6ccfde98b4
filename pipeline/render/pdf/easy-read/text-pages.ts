import type { EasyReadPart, EasyReadRow } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { paginate } from './paginate.ts';
import { setRow } from './set-row.ts';
import type { Sizes } from './sizes.ts';
import { titleHeight, titleNodes } from './title.ts';

const belowTitle = 4;
/** Between two ideas. */
const betweenRows = 20;
const betweenParts = 44;

/** A part, or some rows of one that no page holds. */
interface Piece {
	readonly title: string;
	readonly place: string;
	readonly rows: readonly EasyReadRow[];
	readonly height: number;
}

/** Parts as headings with their sentences and no pictures, as many on a page as it holds whole. */
export function textPages(
	parts: readonly EasyReadPart[],
	placeOf: (index: number) => string,
	sizes: Sizes,
	theme: Theme,
): readonly (readonly PdfNode[])[] {
	const room = sizes.body - 4;
	const pieces = parts.flatMap((part, index) => piecesOf(part, placeOf(index), room, sizes));
	const pages: Piece[][] = [];
	let used = room;
	for (const piece of pieces) {
		const more = betweenParts + piece.height;
		const last = pages.at(-1);
		if (last && used + more <= room) {
			last.push(piece);
			used += more;
		} else {
			pages.push([piece]);
			used = piece.height;
		}
	}
	return pages.map((page) => page.flatMap((piece, index) => pieceNodes(piece, index > 0, sizes, theme)));
}

function piecesOf({ title, rows }: EasyReadPart, place: string, room: number, sizes: Sizes): readonly Piece[] {
	const head = titleHeight(title, sizes) + belowTitle;
	const heights = new Map(rows.map((row) => [row, betweenRows + setRow(row, sizes.text, { width: sizes.inner }, sizes).height]));
	const heightOf = (some: readonly EasyReadRow[]) => some.reduce((sum, row) => sum + (heights.get(row) ?? 0), head);
	return paginate(rows, (some) => heightOf(some) <= room).map((some, index) => ({
		title,
		place: index === 0 ? place : 'repeated',
		rows: some,
		height: heightOf(some),
	}));
}

function pieceNodes({ title, place, rows }: Piece, inFlow: boolean, sizes: Sizes, theme: Theme): readonly PdfNode[] {
	const [first, ...rest] = titleNodes(title, sizes, theme, place, { inFlow });
	const head = first && { ...first, marginTop: inFlow ? betweenParts : 0 };
	const sentences = rows.map((row, index) => ({
		...setRow(row, sizes.text, { width: sizes.inner }, sizes).node,
		marginTop: index === 0 ? betweenRows / 2 + belowTitle : betweenRows,
		unbreakable: true,
	}));
	return [...(head ? [head] : []), ...rest, ...sentences];
}
