import type { Span } from '../../../model/span.ts';

/**
 * The nodes of a page description: what a generator writes and `renderTagged` lays out and tags.
 * Lengths are points; colours are `#RRGGBB`. Nodes are never changed by the engine, so they may be shared.
 */
export type PdfNode = TextNode | StackNode | ColumnsNode | ListNode | TableNode | SvgNode | ImageNode | CanvasNode | FieldNode;

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4), and two of our own. */
export type StructureRole =
	| 'Part'
	| 'Art'
	| 'Sect'
	| 'Div'
	| 'BlockQuote'
	| 'Caption'
	| 'P'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'H4'
	| 'H5'
	| 'H6'
	| 'Note'
	| 'Figure'
	| 'Formula'
	/** On a table: one `TOCI` a row, which links to the place that its page reference names. */
	| 'TOC'
	/** On a stack: a list of words with the places where they stand. */
	| 'Index'
	/** Inline roles; on a whole text node the text becomes a `P` that holds one of them. */
	| 'Span'
	| 'Quote'
	| 'Link'
	| 'Reference'
	| 'Code'
	/** On a table: laid out as one, read as the plain run of its cells. */
	| 'Presentation'
	/** Drawn, not read: a rule, a fill, a decoration. Everything below it is an artifact as well. */
	| 'Artifact';

/**
 * What a node means to someone who cannot see the page.
 * In inline text the identity of the object is the element: runs that share one mark object are one `Link` or `Span`.
 */
export interface StructureMark {
	/** Without it: text is `P`, lists `L`, tables `Table`, pictures `Figure`; a stack or columns adds no level. */
	readonly role?: StructureRole;
	/** Required of every `Figure` (or `actual`). */
	readonly alt?: string;
	/** The words that stand for the drawn ones. */
	readonly actual?: string;
	/** Language of the words inside, where it is not the document's. */
	readonly lang?: string;
	/** The long form of an abbreviation. */
	readonly expansion?: string;
	readonly title?: string;
	/** Name of the element, unique in the document: for `headers`; required of a `Note`. */
	readonly id?: string;
	/** A link out: an address with its scheme. */
	readonly href?: string;
	/** A link inside: the `id` of a text node. */
	readonly dest?: string;
	/** Inline only: the name of this place, for links that lead here. */
	readonly place?: string;
	/** What the link says; without it, its own words. */
	readonly contents?: string;
	/** Inline only: the mark of the element around this one. */
	readonly parent?: StructureMark;
	/** On a cell: `TH` makes a body cell a header. */
	readonly cell?: 'TH' | 'TD';
	/** On a header cell; header rows are `Column`, others `Row` when not said. */
	readonly scope?: 'Row' | 'Column' | 'Both';
	/** On a cell: the `id`s of its header cells, where scope is not enough. */
	readonly headers?: readonly string[];
	/** On a table: what it shows, in a sentence. */
	readonly summary?: string;
	/** On a table: rows that are headers though they do not repeat on the next page (`table.headerRows` do both). */
	readonly headerRows?: number;
	/** On a table: how many columns from the left hold row headers. */
	readonly rowHeaders?: number;
	/** On a heading: its words in the bookmarks, or `false` for none. */
	readonly bookmark?: string | false;
}

/** How text looks; every node may set it for all that stands in it. */
export interface TextStyle {
	readonly font?: string;
	readonly fontSize?: number;
	/** Times the font's own height: the wanted line height divided by (line ratio of the font x font size). */
	readonly lineHeight?: number;
	readonly bold?: boolean;
	readonly italics?: boolean;
	readonly color?: string;
	/** A fill behind the words. */
	readonly background?: string;
	readonly characterSpacing?: number;
	readonly alignment?: 'left' | 'right' | 'center' | 'justify';
	readonly decoration?: 'underline' | 'lineThrough' | 'overline';
	readonly decorationColor?: string;
	readonly decorationThickness?: number;
	readonly noWrap?: boolean;
	readonly wordBreak?: 'normal' | 'break-all';
	readonly preserveLeadingSpaces?: boolean;
	readonly preserveTrailingSpaces?: boolean;
	readonly sup?: boolean;
	readonly sub?: boolean;
	readonly opacity?: number;
	readonly leadingIndent?: number;
	/** Colour of list markers inside. */
	readonly markerColor?: string;
}

/** All around; or sides and ends; or left, top, right, bottom. */
export type Margin = number | readonly [number, number] | readonly [number, number, number, number];

interface BlockProperties extends TextStyle {
	readonly ua?: StructureMark;
	/** Where the writer typed it; holds for all that stands in it. */
	readonly source?: Span;
	/** Names in `styles`; later ones win. */
	readonly style?: string | readonly string[];
	readonly margin?: Margin;
	readonly marginTop?: number;
	readonly marginBottom?: number;
	readonly marginLeft?: number;
	readonly marginRight?: number;
	/** Never split over pages; where it is taller than a page it is split all the same, so that nothing is lost. */
	readonly unbreakable?: boolean;
	/**
	 * An unbreakable block is split all the same, and a block with a page break before it stays on the page, where more points than
	 * these would be left empty.
	 */
	readonly mayLeave?: number;
	readonly pageBreak?: 'before' | 'after';
	/**
	 * Stays on the page of what follows: `true` with the start of the next block, a number with that many points of it.
	 * Headings, and blocks that end with one, are `true` when nothing is said.
	 */
	readonly keepWithNext?: boolean | number;
	/** Stands on the last line of the text above it, at its right, where both have room on one line. */
	readonly besideLast?: boolean;
	/** From the top left corner of the page; takes no room. */
	readonly absolutePosition?: { readonly x: number; readonly y: number };
	/** From where the node would have stood; takes no room. */
	readonly relativePosition?: { readonly x: number; readonly y: number };
	/** In columns: points, percent of the room, the rest of it, or as wide as its content. */
	readonly width?: number | string;
	/** In a table cell. */
	readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
}

/** A run of text inside a text node. Nested runs take the look and the marks of the run around them. */
export interface InlineNode extends TextStyle {
	readonly text?: InlineText;
	/** Prints the page on which the text node with this id stands. */
	readonly pageReference?: string;
	readonly style?: string | readonly string[];
	readonly ua?: StructureMark;
}

export type InlineText = string | InlineNode | readonly (string | InlineNode)[];

export interface TextNode extends BlockProperties {
	readonly text?: InlineText;
	/** In place of `text`: the page on which the text node with this id stands. */
	readonly pageReference?: string;
	/** Name of this place, unique in the document, for links and page references. */
	readonly id?: string;
}

interface StackNode extends BlockProperties {
	readonly stack: readonly PdfNode[];
}

interface ColumnsNode extends BlockProperties {
	readonly columns: readonly PdfNode[];
	readonly columnGap?: number;
}

/** Exactly one of `ul` and `ol`. A list inside an item stands in that item's `stack`. */
interface ListNode extends BlockProperties {
	readonly ul?: readonly ListItem[];
	readonly ol?: readonly ListItem[];
	readonly type?: 'disc' | 'circle' | 'square' | 'none' | 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
	readonly start?: number;
	/** After the number; `.` when not said. */
	readonly separator?: string;
}

export type ListItem = PdfNode & {
	/** Text in place of the list's own mark, such as a tick box. */
	readonly marker?: string;
};

export interface TableNode extends BlockProperties {
	readonly table: {
		/** Rows of equal length; a cell that another cell's span covers is `{}`. */
		readonly body: readonly (readonly TableCell[])[];
		/** Without padding and rules. */
		readonly widths?: readonly (number | string)[];
		readonly heights?: number | readonly (number | 'auto')[] | ((row: number) => number | 'auto');
		/** Column headers, repeated on each page. */
		readonly headerRows?: number;
		readonly keepWithHeaderRows?: number;
		/** No row is split over pages; one that is taller than a page is split all the same. */
		readonly dontBreakRows?: boolean;
	};
	/** A name in `tableLayouts`, `noBorders`, `headerLineOnly`, `lightHorizontalLines`, or the layout itself. */
	readonly layout?: string | TableLayout;
}

export type TableCell = (PdfNode | Record<never, never>) & {
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly fillColor?: string;
	/** Left, top, right, bottom. */
	readonly border?: readonly [boolean, boolean, boolean, boolean];
	readonly borderColor?: readonly [string, string, string, string];
};

/** Line `i` of a table with `n` rows or columns is 0 to n: the line above or to the left of row or column `i`. */
export interface TableLayout {
	readonly hLineWidth?: (line: number, table: TableFacts) => number;
	readonly vLineWidth?: (line: number, table: TableFacts) => number;
	readonly hLineColor?: string | ((line: number, table: TableFacts, column: number) => string);
	readonly vLineColor?: string | ((line: number, table: TableFacts, row: number) => string);
	readonly paddingLeft?: (column: number, table: TableFacts) => number;
	readonly paddingRight?: (column: number, table: TableFacts) => number;
	readonly paddingTop?: (row: number, table: TableFacts) => number;
	readonly paddingBottom?: (row: number, table: TableFacts) => number;
	readonly fillColor?: (row: number, table: TableFacts, column: number) => string | null;
	readonly hLineWhenBroken?: boolean;
	readonly defaultBorder?: boolean;
}

interface TableFacts {
	readonly table: { readonly body: readonly (readonly object[])[]; readonly widths: readonly object[] };
}

interface PictureProperties extends BlockProperties {
	readonly height?: number;
	/** Fitted into this width and height. */
	readonly fit?: readonly [number, number];
}

export interface SvgNode extends PictureProperties {
	readonly svg: string;
}

interface ImageNode extends PictureProperties {
	/** The bytes of a PNG, JPEG, WebP, GIF or AVIF. */
	readonly image: Uint8Array;
}

/** Vectors from the node's top left corner. An artifact, unless its mark says `Figure`. */
export interface CanvasNode extends BlockProperties {
	readonly canvas: readonly Vector[];
}

/** A field of a form, to be filled in on a screen or by hand: a `Form` element with its annotation. Its look is that of the words typed. */
export interface FieldNode extends BlockProperties {
	readonly field: {
		/** `radio`: one of several buttons of one name, of which a reader can choose one. */
		readonly kind: 'text' | 'check' | 'radio';
		/** Unique in the document, in plain words: `What should change`. Radio buttons of one question share it. */
		readonly name: string;
		/** What all radio buttons of one name ask together. */
		readonly question?: string;
		/** What is asked for, in a sentence; read aloud when the field is reached. */
		readonly tooltip: string;
		/** Points. `width` of a text field is the room that it has when not said. */
		readonly width?: number;
		/** Of a check box or a radio button, the width too. */
		readonly height: number;
		/** A text field of several lines, `lineGap` points apart, with a rule under each for a pen. */
		readonly lines?: number;
		readonly lineGap?: number;
		/** Of the box, or of the rules. */
		readonly lineWidth?: number;
		readonly lineColor?: string;
	};
}

interface VectorStyle {
	readonly lineWidth?: number;
	readonly lineColor?: string;
	/** Fill. */
	readonly color?: string;
	readonly fillOpacity?: number;
	readonly dash?: { readonly length: number; readonly space?: number };
	readonly lineCap?: 'butt' | 'round' | 'square';
	readonly lineJoin?: 'miter' | 'round' | 'bevel';
}

type Vector = VectorStyle &
	(
		| { readonly type: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly r?: number }
		| { readonly type: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
		| { readonly type: 'polyline'; readonly points: readonly { readonly x: number; readonly y: number }[]; readonly closePath?: boolean }
		| { readonly type: 'ellipse'; readonly x: number; readonly y: number; readonly r1: number; readonly r2: number }
	);
