import type { Theme } from '../../../model/theme.ts';
import type { PdfNode, TextStyle } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { type ClassSheet, newClassSheet } from './class-sheet.ts';

/** What the parts of one page share while it is made. */
export interface PageContext {
	readonly theme: Theme;
	readonly sheet: ClassSheet;
	/** The pictures of the page as addresses of data, by their bytes. */
	readonly images: ReadonlyMap<Uint8Array, string>;
	/** Any node as markup: how a node prints what stands in it. */
	print(node: PdfNode, around: Around): Safe;
	/** The id of a heading: its own, or the next one that is free. */
	headingId(own: string | undefined): string;
	/** The id of the heading above; '' before the first. */
	heading(): string;
	/** Whether a list of contents is the first under its heading: several under one are one list to find. */
	opensContents(): boolean;
}

/** How the letters around something look; it says only what differs. */
export type Around = Pick<TextStyle, 'fontSize' | 'lineHeight' | 'bold' | 'color' | 'alignment'>;

/** Prints a node in a page; see `node-markup.ts`. */
export type PrintNode = (node: PdfNode, around: Around, page: PageContext) => Safe;

export function newPageContext(theme: Theme, images: ReadonlyMap<Uint8Array, string>, print: PrintNode): PageContext {
	let [last, count, listed] = ['', 0, ''];
	const page: PageContext = {
		print: (node, around) => print(node, around, page),
		theme,
		sheet: newClassSheet(),
		images,
		headingId: (own) => {
			count += 1;
			last = own ?? `heading-${count}`;
			return last;
		},
		heading: () => last,
		opensContents: () => {
			const isFirst = listed !== last || last === '';
			listed = last;
			return isFirst;
		},
	};
	return page;
}

/** Nodes below each other. */
export function printAll(nodes: readonly PdfNode[], around: Around, page: PageContext): Safe {
	return html`${nodes.map((node) => page.print(node, around))}`;
}
