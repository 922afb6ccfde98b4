import type { PictureChoice } from './easy-read-proof.ts';
import type { Inline } from './inline.ts';
import type { Picture, PicturePack } from './picture.ts';
import type { PictureMark } from './picture-mark.ts';
import type { Span } from './span.ts';

/** How a child reads pictures: `A` a photo or picture a page, `B` a picture on the left, `C` over key words, `D` over every word that has one, `E` none. */
export const readerLevels = ['A', 'B', 'C', 'D', 'E'] as const;

export type ReaderLevel = (typeof readerLevels)[number];

/** The easy-read version of a document: one idea a row. */
export interface EasyReadDocument {
	readonly level: ReaderLevel;
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

/** A picture over the words of a sentence; places count UTF-16 units of its plain text. */
export interface PlacedPicture {
	readonly picture: Picture;
	readonly crossed: boolean;
	/** At level D, unless the document wants none. */
	readonly mark?: PictureMark;
	readonly start: number;
	readonly end: number;
}

export interface EasyReadRow {
	/** The picture of the whole row, on its left or above it. */
	readonly picture?: Picture;
	/** The picture has a red cross: the row says that it is not so. */
	readonly crossed?: boolean;
	/** At levels C and D: the pictures over each of `sentences`, in order. */
	readonly symbols?: readonly (readonly PlacedPicture[])[];
	/** Every choice of a picture in each of `sentences`. */
	readonly choices?: readonly (readonly PictureChoice[])[];
	/** The sentences of the row, each a line of its own. Inline nodes that print a value are already text. */
	readonly sentences: readonly (readonly Inline[])[];
	readonly span?: Span;
}
