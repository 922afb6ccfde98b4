import type { EasyReadPart } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { rowPagesOf } from './row-heights.ts';
import { rowTable } from './rows.ts';
import { type Sizes, titleRule } from './sizes.ts';

/**
 * A part on pages of its own. Its title stands on each page, so that a loose page is known; it is read aloud once.
 * @param place the id of the title, for the contents list
 */
export function partPages(part: EasyReadPart, place: string, sizes: Sizes, theme: Theme): readonly PdfNode[] {
	return rowPagesOf(part, sizes).flatMap(({ rows, height }, index) => [
		...titleNodes(part.title, sizes, theme, index === 0 ? place : 'repeated'),
		rowTable(rows, height, sizes, theme),
	]);
}

/** The title at the top of a new page, with its rule. A repeated one is not read aloud. */
export function titleNodes(
	title: string,
	sizes: Sizes,
	theme: Theme,
	place: string | 'repeated' | undefined = undefined,
): readonly PdfNode[] {
	const { above, width, below } = titleRule;
	const isRepeated = place === 'repeated';
	return [
		{
			...sizes.title,
			text: title,
			pageBreak: 'before',
			keepWithNext: true,
			ua: isRepeated ? { role: 'Artifact' } : { role: 'H2' },
			...(place !== undefined && !isRepeated && { id: place }),
		},
		{
			canvas: [{ type: 'rect', x: 0, y: above, w: sizes.inner, h: width, color: theme.colour.pine }],
			marginBottom: below,
			keepWithNext: true,
			ua: { role: 'Artifact' },
		},
	];
}
