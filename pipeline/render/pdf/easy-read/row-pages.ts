import type { EasyReadPart, EasyReadRow } from '../../../model/easy-read.ts';
import { paginate } from './paginate.ts';
import { cutsWord, type RowPage, type RowScale, rowHeight } from './rows.ts';
import { leastTextPt, type Sizes, scaled } from './sizes.ts';
import { titleHeight } from './title.ts';

/** Pictures and words on a page with one, two, three or more rows, as times those of a full page: a page with room uses it. */
const scales = [
	{ rows: 1, picture: 1.8, text: 1.3 },
	{ rows: 2, picture: 1.45, text: 1.2 },
	{ rows: 3, picture: 1.15, text: 1.1 },
	{ rows: Number.POSITIVE_INFINITY, picture: 1, text: 1 },
];

/** A picture leaves the better half of the page to its words, as a part of its width. */
const mostPicture = 0.45;

/** Above and below what stands in a row, together. */
const least = 23;

/** No row stands in more room than this times its height. */
const roomiest = 2;

/** The rows of a part, page by page, as large as they fit: pages of a part are about equally full. */
export function rowPagesOf({ title, rows }: EasyReadPart, sizes: Sizes): readonly RowPage[] {
	const room = sizes.body - titleHeight(title, sizes) - 2;
	const full = scaleOf({ picture: 1, text: 1 }, sizes);
	const heights = new Map(rows.map((row) => [row, rowHeight(row, full, sizes) + least]));
	const fits = (page: readonly EasyReadRow[]) => page.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0) <= room;
	return paginate(rows, fits).map((page) => {
		const roomy = scales.filter((scale) => page.length <= scale.rows).map((scale) => scaleOf(scale, sizes));
		const fitting = roomy.filter((each) => needed(page, each, sizes) <= room);
		const whole = fitting.find((each) => !page.some((row) => cutsWord(row, each, sizes)));
		const scale = whole ?? fitting.at(-1) ?? tightest(page, full, room, sizes);
		return rowPage(page, scale, room, sizes);
	});
}

/** Rows with the room of their page shared out among them. */
export function rowPage(rows: readonly EasyReadRow[], scale: RowScale, room: number, sizes: Sizes): RowPage {
	const heights = rows.map((row) => rowHeight(row, scale, sizes));
	const free = room - heights.reduce((sum, height) => sum + height, 0) - rows.length;
	const more = Math.max(0, free) / rows.length;
	return { ...scale, rows, heights: heights.map((height) => height + Math.min(more, height * (roomiest - 1) + least)) };
}

function needed(rows: readonly EasyReadRow[], scale: RowScale, sizes: Sizes): number {
	return rows.reduce((sum, row) => sum + rowHeight(row, scale, sizes) + least, 0);
}

function scaleOf({ picture, text }: { readonly picture: number; readonly text: number }, sizes: Sizes): RowScale {
	const widest = Math.max(sizes.picture, sizes.inner * mostPicture);
	return { picture: Math.min(sizes.picture * picture, widest), text: scaled(sizes.text, text) };
}

/** One row with more words than a page holds: smaller letters, down to the smallest. */
function tightest(page: readonly EasyReadRow[], full: RowScale, room: number, sizes: Sizes): RowScale {
	const smallest: RowScale = { ...full, text: scaled(sizes.text, leastTextPt / sizes.text.sizePt) };
	return needed(page, smallest, sizes) <= room ? smallest : full;
}
