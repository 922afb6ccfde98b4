import type { Span } from '../../../../model/span.ts';
import type { EmbeddedFont } from '../fonts/pdfkit-font.ts';
import type { FieldNode, StructureMark } from '../node.ts';

/** A node while it is laid out: our own copy, which pdfmake changes as it measures and places it. */
export interface LayoutNode {
	readonly ua?: StructureMark;
	readonly source?: Span;
	/** Counts the nodes of a request in reading order, so that a second layout can name a node of the first. */
	readonly order: number;
	text?: string | LayoutInline[];
	stack?: LayoutNode[];
	columns?: LayoutNode[];
	ul?: LayoutNode[];
	ol?: LayoutNode[];
	table?: LayoutTable;
	svg?: string;
	image?: string;
	canvas?: LayoutVector[];
	/** On a canvas that is a field of a form; size and colour are those of the words typed. */
	readonly field?: FieldNode['field'];
	readonly fontSize?: number;
	readonly color?: string;
	type?: string;
	readonly id?: string;
	readonly pageReference?: string;
	readonly marker?: string;
	listMarker?: ListMarker;
	keepWithNext?: boolean | number;
	unbreakable?: boolean;
	readonly mayLeave?: number;
	readonly besideLast?: boolean;
	pageBreak?: string;
	readonly absolutePosition?: object;
	readonly relativePosition?: object;
	rowSpan?: number;
	colSpan?: number;
	/** A cell of a row that may be split because it is taller than a page. */
	readonly splitsRow?: boolean;
	/** What the node is drawn as; copied on to the items that pdfmake makes of it. */
	itemId?: number;
	artifact?: ArtifactKind | undefined;
	/** Set by measuring. */
	_inlines?: LayoutInline[];
	_margin?: readonly number[] | null;
	_minWidth?: number;
	_width?: number;
	_height?: number;
	_minHeight?: number;
	_gap?: number;
	_gapSize?: { width: number };
	_span?: boolean;
	_offsets?: { readonly total: number; readonly offsets: readonly number[] };
	_layout?: MeasuredTableLayout;
	positions?: unknown[];
}

interface LayoutTable {
	body: LayoutNode[][];
	widths: { _calcWidth?: number }[];
	headerRows?: number;
	keepWithHeaderRows?: number;
	dontBreakRows?: boolean;
	heights?: number | readonly (number | 'auto')[] | ((row: number) => number | 'auto');
}

interface MeasuredTableLayout {
	hLineWidth(line: number, node: LayoutNode): number;
	paddingTop(row: number, node: LayoutNode): number;
	paddingBottom(row: number, node: LayoutNode): number;
}

/** A run of text before measuring, a word of it after. */
export interface LayoutInline {
	text: string;
	readonly ua?: StructureMark;
	/** The same for all words of one run. */
	readonly run?: number;
	readonly pageReference?: string;
	font: EmbeddedFont;
	/** The embedding level of its letters (UAX #9), where a line has words from the right; that of its paragraph. */
	level?: number;
	base?: 0 | 1;
	fontSize: number;
	color: string;
	opacity: number;
	characterSpacing: number;
	alignment: string;
	background: string | null;
	decoration: string | null;
	sup: boolean;
	sub: boolean;
	noWrap: boolean | null;
	width: number;
	height: number;
	leadingCut: number;
	trailingCut: number;
	x: number;
	justifyShift?: number;
	lineEnd?: boolean;
	noNewLine?: boolean;
	/** The list item whose label this is. */
	label?: LayoutNode;
	_pageNodeRef?: PageTarget;
	/** pdfmake resolves it on the first line of a paragraph only. */
	readonly _pageRef?: { readonly _nodeRef: PageTarget };
}

interface PageTarget {
	readonly positions?: readonly { readonly pageNumber: number }[];
}

export interface ListMarker {
	_inlines?: LayoutInline[];
	canvas?: LayoutVector[];
	_minWidth?: number;
	_maxWidth?: number;
}

export interface LayoutVector {
	type: string;
	x?: number;
	y?: number;
	x1?: number;
	y1?: number;
	x2?: number;
	y2?: number;
	w?: number;
	h?: number;
	r1?: number;
	r2?: number;
	points?: readonly { readonly x: number; readonly y: number }[];
	lineWidth?: number;
	lineColor?: string;
	readonly dash?: object;
	/** The area to type into, of the field that owns it; not drawn. */
	readonly isField?: true;
	itemId?: number;
	artifact?: ArtifactKind | undefined;
	/** The canvas that it belongs to. */
	owner?: LayoutNode;
	/** The list item whose label this is. */
	label?: LayoutNode;
}

export interface LayoutLine {
	inlines: LayoutInline[];
	x: number;
	y: number;
	readonly id?: string;
	_pageNodeRef?: PageTarget;
	/** The text node that it is a line of. */
	leaf?: LayoutNode;
	itemId?: number;
	artifact?: ArtifactKind | undefined;
	readonly leadingCut: number;
	inlineWidths: number;
	lastLineInParagraph?: boolean;
	getWidth(): number;
	getHeight(): number;
	getAscenderHeight(): number;
	getAvailableWidth(): number;
	addInline(word: LayoutInline): void;
	/** `next`: the words that no line may part from this one. */
	hasEnoughSpaceForInline(word: LayoutInline, next: readonly LayoutInline[]): boolean;
}

/** A picture on its page: the node, or pdfmake's copy of it. */
export interface LayoutPicture extends LayoutNode {
	readonly x: number;
	readonly y: number;
	readonly _width: number;
	readonly _height: number;
}

export type PageItem =
	| { readonly type: 'line'; readonly item: LayoutLine }
	| { readonly type: 'vector'; readonly item: LayoutVector }
	| { readonly type: 'image' | 'svg'; readonly item: LayoutPicture }
	| { readonly type: 'beginVerticalAlignment' | 'endVerticalAlignment'; readonly item: VerticalAlignment }
	| { readonly type: 'beginClip' | 'endClip'; readonly item: object };

/** Where the content of a table cell stands in the height of its row. */
export interface VerticalAlignment {
	readonly verticalAlignment: string;
	/** Such content stays at the top. */
	readonly isCellContentMultiPage: boolean;
	/** Of the content and of the cell, in points; known at the beginning only. */
	getNodeHeight(): number;
	getViewHeight(): number;
}

export interface LayoutPage {
	readonly items: PageItem[];
	readonly pageSize: { readonly width: number; readonly height: number };
}

/** Why something drawn is not read. */
export type ArtifactKind = 'Layout' | 'Header' | 'Footer' | 'Background' | 'Repeat';
