import type { EasyReadRow } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { hairBetween } from './hair-between.ts';
import { pictureNode } from './picture-node.ts';
import { type SetRow, setRow } from './set-row.ts';
import type { Lettering, Sizes } from './sizes.ts';

/** How large the pictures and words of some rows are. */
export interface RowScale {
	/** The side of the square that a picture is fitted into. */
	readonly picture: number;
	readonly text: Lettering;
}

/** Some rows that share a page. */
export interface RowPage extends RowScale {
	readonly rows: readonly EasyReadRow[];
	/** The height of each row. */
	readonly heights: readonly number[];
}

/**
 * Rows of one page: the picture on the left, its words on the right, a fine line between two rows. A row is never split. The picture
 * repeats its words, so it is not read aloud.
 */
export function rowTable({ rows, heights, ...scale }: RowPage, sizes: Sizes, theme: Theme): PdfNode {
	return {
		table: {
			widths: [pictureColumn(scale), sizes.gap, textColumn(scale, sizes)],
			heights: (row) => heights[row] ?? 'auto',
			dontBreakRows: true,
			body: rows.map((row) => [
				pictureCell(row, scale, sizes),
				{ text: '', fontSize: 1, ua: { role: 'Artifact' } },
				{ ...wordsOf(row, scale, sizes).node, verticalAlignment: 'middle' },
			]),
		},
		layout: hairBetween(theme.colour.hair),
		ua: { role: 'Presentation' },
	};
}

/** The least height of a row: that of its picture or its words. */
export function rowHeight(row: EasyReadRow, scale: RowScale, sizes: Sizes): number {
	return Math.max(row.picture ? scale.picture : 0, wordsOf(row, scale, sizes).height);
}

/** Whether a word is too wide for the column beside the picture. */
export function cutsWord(row: EasyReadRow, scale: RowScale, sizes: Sizes): boolean {
	return wordsOf(row, scale, sizes).cuts;
}

function pictureColumn({ picture }: RowScale): number {
	return picture + 12;
}

function textColumn(scale: RowScale, { inner, gap }: Sizes): number {
	return inner - pictureColumn(scale) - gap;
}

function wordsOf(row: EasyReadRow, scale: RowScale, sizes: Sizes): SetRow {
	return setRow(row, scale.text, { width: textColumn(scale, sizes) }, sizes);
}

function pictureCell({ picture, crossed }: EasyReadRow, scale: RowScale, { drawings }: Sizes): TableCell {
	if (picture === undefined) return { text: '', fontSize: 1, ua: { role: 'Artifact' } };
	const fit = { width: scale.picture, height: scale.picture };
	const drawn = pictureNode(picture, fit, drawings, { column: pictureColumn(scale), ...(crossed && { crossed }) });
	return { ...drawn, verticalAlignment: 'middle' };
}
