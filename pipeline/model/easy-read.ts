import type { Inline } from './inline.ts';
import type { Picture, PicturePack } from './picture.ts';
import type { Span } from './span.ts';

/** The easy-read version of a document: one idea a row, a picture on its left. */
export interface EasyReadDocument {
	/** `Sam's plan`: the heading on the cover. */
	readonly title: string;
	/** The title for file properties, without the child's name. */
	readonly propertiesTitle: string;
	readonly lang: string;
	readonly authority?: string;
	/** Pictures on the cover, at most three. */
	readonly coverPictures: readonly Picture[];
	/** Rows on the cover: whether it is a draft, the last day. */
	readonly coverRows: readonly EasyReadRow[];
	readonly parts: readonly EasyReadPart[];
	/** How to say what you think, and to whom. */
	readonly closing?: EasyReadPart;
	/** Hard words with their meanings, in the order of first use. */
	readonly words: readonly { readonly word: string; readonly means: string }[];
	/** Each pack used, once, in the order of first use. */
	readonly credits: readonly PicturePack[];
	/** Who made it and when, one plain sentence each. */
	readonly about: readonly string[];
}

export interface EasyReadPart {
	readonly title: string;
	readonly rows: readonly EasyReadRow[];
	readonly span?: Span;
}

export interface EasyReadRow {
	readonly picture?: Picture;
	/** The sentences of the row, each a line of its own. Inline nodes that print a value are already text. */
	readonly sentences: readonly (readonly Inline[])[];
	readonly span?: Span;
}
