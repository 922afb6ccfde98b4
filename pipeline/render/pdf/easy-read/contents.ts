import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { textStyle } from './set-sentence.ts';
import type { Sizes } from './sizes.ts';
import { titleNodes } from './title.ts';

/** A heading that the contents list leads to. */
export interface ContentsEntry {
	readonly title: string;
	/** The id of its text node. */
	readonly place: string;
}

/** A list of the parts with their pages, on a page of its own. */
export function contentsPage(title: string, entries: readonly ContentsEntry[], sizes: Sizes, theme: Theme): readonly PdfNode[] {
	return [
		...titleNodes(title, sizes, theme),
		{
			table: {
				widths: ['*', 100],
				dontBreakRows: true,
				body: entries.map((entry) => [
					{ ...textStyle(sizes.text, sizes), text: entry.title },
					{ ...textStyle(sizes.text, sizes), pageReference: entry.place, bold: true, alignment: 'right' },
				]),
			},
			layout: {
				hLineWidth: (line) => (line === 0 ? 0 : 0.75),
				hLineColor: () => theme.colour.hair,
				vLineWidth: () => 0,
				paddingLeft: () => 0,
				paddingRight: () => 0,
				paddingTop: () => 11,
				paddingBottom: () => 13,
			},
			ua: { role: 'TOC' },
		},
	];
}
