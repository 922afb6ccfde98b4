import type { AccessEvidence } from '../../../model/artifact.ts';
import type { CalendarDate } from '../../../model/calendar-date.ts';
import type { FallbackFont, FontFiles } from '../../../model/look.ts';
import type { PdfStandard } from '../../../model/pdf-standard.ts';
import type { Span } from '../../../model/span.ts';
import type { PdfNode, TableLayout, TextStyle } from './node.ts';

/** One PDF to be made. The same request gives the same bytes. */
export interface TaggedRequest {
	readonly content: readonly PdfNode[];
	/** What comes last, such as an index: made once the page of each place in `content` is known. It has no place of its own. */
	readonly end?: (pages: ReadonlyMap<string, number>) => readonly PdfNode[];
	/** Drawn in the top and bottom margins of each page, from the left edge of the paper; never read aloud. Pages count from 1. */
	readonly header?: (page: number, pageCount: number, pages: ReadonlyMap<string, number>) => PdfNode | undefined;
	readonly footer?: (page: number, pageCount: number) => PdfNode | undefined;
	/** Drawn first, over the whole page; never read aloud. */
	readonly background?: (page: number) => PdfNode | undefined;
	readonly pageSize: 'A4' | 'A5';
	readonly pageMargins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	/** By family name, as `font` names it. */
	readonly fonts: Readonly<Record<string, FontFiles>>;
	/** Asked in order for each letter that the font of its run cannot draw. */
	readonly fallback?: readonly FallbackFont[];
	/** Has to name a `font` of `fonts`. */
	readonly defaultStyle: TextStyle & { readonly font: string; readonly fontSize: number };
	readonly styles?: Readonly<Record<string, TextStyle & { readonly margin?: readonly [number, number, number, number] }>>;
	readonly tableLayouts?: Readonly<Record<string, TableLayout>>;
	readonly title: string;
	readonly author?: string;
	readonly subject?: string;
	/** What the file says of itself for programs (`dc:identifier`): `urn:plainplan:NM-0417:draft-1:<hash>`. */
	readonly identifier?: string;
	/** A BCP 47 tag, such as `en-GB`. */
	readonly lang: string;
	/** Printed as creation date, at midnight UTC. */
	readonly date: CalendarDate;
	/** `PDF/UA-1 + PDF/A-2a` when not said. */
	readonly standard?: PdfStandard;
	/** The file opens with this password only (AES-256); never together with PDF/A. */
	readonly password?: string;
	/** Headings down to this level are bookmarks; 3 when not said, 0 for none. */
	readonly bookmarkLevels?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

export interface TaggedPdf {
	readonly bytes: Uint8Array;
	readonly pages: number;
	readonly evidence: AccessEvidence;
	/** Where the writer typed what each structure element holds, by the element's object number: the nearest `source` round it. */
	readonly sources: ReadonlyMap<number, Span>;
	/** Characters that no font of the request can draw; each is drawn as a replacement mark. In order of first use. */
	readonly missingGlyphs: readonly MissingGlyph[];
	/** Alt texts of images that could not be read; each alt text is printed instead. */
	readonly unreadableImages: readonly string[];
}

export interface MissingGlyph {
	readonly character: string;
	readonly codePoint: number;
	/** The words round it. */
	readonly text: string;
}
