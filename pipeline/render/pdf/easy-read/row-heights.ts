import type { EasyReadPart, EasyReadRow } from '../../../model/easy-read.ts';
import { plainText } from '../../../model/walk.ts';
import { estimateLines } from '../../shared/measure.ts';
import { paginate } from './paginate.ts';
import { type Sizes, titleRule } from './sizes.ts';

/** Room above and below a picture, together: in a row of a page with four, and of a page with three at most. */
const tight = 23;
const loose = 68;

/** Some rows that share a page, with the height that they print at. A row with many words grows beyond it. */
export interface RowPage {
	readonly rows: readonly EasyReadRow[];
	readonly height: number;
}

/** The rows of a part, page by page. Heights of words are estimates, good to a line: a page is left with room for one. */
export function rowPagesOf({ title, rows }: EasyReadPart, sizes: Sizes): readonly RowPage[] {
	const room = roomBelow(title, sizes);
	const least = sizes.picture + tight;
	const heightOf = (row: EasyReadRow) => Math.max(least, wordsHeight(row, sizes) + tight);
	const pages = paginate(rows, (page) => page.reduce((sum, row) => sum + heightOf(row), 0) <= room);
	return pages.map((page) => {
		const words = page.reduce((sum, row) => sum + Math.max(0, heightOf(row) - least), 0);
		const even = (room - words) / Math.max(3, page.length);
		return { rows: page, height: Math.max(least, Math.min(page.length > 3 ? least : sizes.picture + loose, even)) };
	});
}

/** What is left of a page under a part's title, whose lines may be several. */
function roomBelow(title: string, { body, title: style, inner, titleLine }: Sizes): number {
	const lines = estimateLines(title, style.fontSize ?? 0, inner, true);
	return body - lines * titleLine - titleRule.above - titleRule.width - titleRule.below;
}

function wordsHeight({ sentences }: EasyReadRow, { text, textLine, textColumn }: Sizes): number {
	const lines = sentences.map((sentence) => estimateLines(plainText(sentence), text.fontSize ?? 0, textColumn * 0.94));
	return lines.reduce((sum, count) => sum + count * textLine, 0);
}
