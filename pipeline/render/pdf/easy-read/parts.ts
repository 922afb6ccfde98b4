import type { EasyReadDocument, EasyReadPart, ReaderLevel } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { picturePages } from './picture-pages.ts';
import { rowPagesOf } from './row-pages.ts';
import { rowTable } from './rows.ts';
import type { Sizes } from './sizes.ts';
import { hasSymbols } from './symbol-block.ts';
import { symbolPages } from './symbol-pages.ts';
import { textPages } from './text-pages.ts';
import { titleNodes } from './title.ts';

/** The level that a document is printed at: one without any picture is text only. */
export function printedLevel({ level, parts }: EasyReadDocument): ReaderLevel {
	const rows = parts.flatMap((part) => part.rows);
	return rows.some(({ picture, symbols }) => picture !== undefined || symbols?.some((placed) => placed.length > 0)) ? level : 'E';
}

/** The name of a part's title, for the list of contents. */
export function placeOf(index: number): string {
	return `part-${index + 1}`;
}

/**
 * The pages of all parts, in the way of a reader's level. A part begins a page, but for text alone. Its title stands on each of its
 * pages, so that a loose page is known; it is read aloud once.
 */
export function pagesOfParts(
	parts: readonly EasyReadPart[],
	level: ReaderLevel,
	sizes: Sizes,
	theme: Theme,
): readonly (readonly PdfNode[])[] {
	if (level === 'E') return textPages(parts, placeOf, sizes, theme);
	return parts.flatMap((part, index) => {
		if (level === 'A') return picturePages(part, placeOf(index), sizes, theme);
		if (level === 'B' || !part.rows.some(hasSymbols)) return besidePages(part, placeOf(index), sizes, theme);
		return symbolPages(part, level, placeOf(index), sizes, theme);
	});
}

function besidePages(part: EasyReadPart, place: string, sizes: Sizes, theme: Theme): readonly (readonly PdfNode[])[] {
	return rowPagesOf(part, sizes).map((page, index) => [
		...titleNodes(part.title, sizes, theme, index === 0 ? place : 'repeated'),
		rowTable(page, sizes, theme),
	]);
}
