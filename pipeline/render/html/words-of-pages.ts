import type { Look } from '../../model/look.ts';

/** The words of pages. Throws where they were not read: a bug. */
export function wordsOfPages({ pages }: Look): NonNullable<Look['pages']> {
	if (pages === undefined) throw new Error('Nothing has read the words of the pages.');
	return pages;
}
