/**
 * The adapter to pdfmake: its internal classes, with the members that we build on. pdfmake keeps no promise about them,
 * so its version is pinned and `test/render/pdf/tagged/pdfmake.test.ts` fails when one of them is gone.
 */
import columnCalculatorModule from 'pdfmake/js/columnCalculator.js';
import docMeasureModule from 'pdfmake/js/DocMeasure.js';
import docPreprocessorModule from 'pdfmake/js/DocPreprocessor.js';
import documentContextModule from 'pdfmake/js/DocumentContext.js';
import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import lineModule from 'pdfmake/js/Line.js';
import pageElementWriterModule from 'pdfmake/js/PageElementWriter.js';
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import styleContextStackModule from 'pdfmake/js/StyleContextStack.js';
import textDecoratorModule from 'pdfmake/js/TextDecorator.js';
import textInlinesModule from 'pdfmake/js/TextInlines.js';
import tableLayoutsModule from 'pdfmake/js/tableLayouts.js';
import type { EmbeddedFont, ParsedFont, Reference } from './fonts/pdfkit-font.ts';
import type { LayoutInline, LayoutLine, LayoutNode, LayoutPage, LayoutPicture, LayoutVector, ListMarker } from './layout/layout-node.ts';

export type EmbeddedFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont;

export interface PdfPage {
	width: number;
	height: number;
	dictionary: Reference;
	fonts: Record<string, Reference>;
	xobjects: Record<string, Reference>;
	ext_gstates: Record<string, Reference>;
	patterns: Record<string, Reference>;
	annotations: Reference[];
	write(chunk: string): void;
}

export interface Outline {
	readonly outlineData: Record<string, unknown>;
	addItem(title: string, options: { readonly expanded: boolean }): Outline;
}

/** pdfkit's document with pdfmake's additions. */
export interface PdfDocument {
	page: PdfPage;
	readonly outline: Outline;
	readonly info: Record<string, unknown>;
	readonly options: Record<string, unknown>;
	readonly images: Record<string, unknown>;
	_ctm: number[];
	_font: EmbeddedFont | null;
	_fontFamilies: Record<string, EmbeddedFont>;
	_root: Reference;
	_info: Reference;
	_imageRegistry: Record<string, object>;
	addPage(options: { readonly size: readonly [number, number] }): this;
	ref(data?: unknown): Reference;
	addContent(operators: string): this;
	appendXML(xml: string): void;
	getStructTreeRoot(): Reference;
	getFontFile(family: string, bold: boolean, italics: boolean): unknown;
	getFontType(bold: boolean, italics: boolean): FontType;
	provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
	font(source: Uint8Array): this;
	fillColor(color: string): this;
	opacity(opacity: number): this;
	save(): this;
	restore(): this;
	transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
	_addInfo(): void;
	_doOpacity(fill?: number | null, stroke?: number | null): void;
	_write(): void;
	_finalize(): void;
	endMarkings(): void;
	endAcroForm(): void;
	endOutline(): void;
	end(): void;
}
type FontType = 'normal' | 'bold' | 'italics' | 'bolditalics';

/** Named styles and nodes, the nearest last. */
export interface StyleStack {
	readonly styleDictionary: Readonly<Record<string, object>>;
	readonly defaultStyle: object;
	readonly styleOverrides: readonly (string | object)[];
	getProperty(name: string): unknown;
}

export interface TextInlines {
	measure(words: LayoutInline[], styles: StyleStack): LayoutInline[];
	buildInlines(text: unknown, styles: StyleStack): { readonly items: LayoutInline[]; readonly minWidth: number };
	widthOfText(text: string, inline: LayoutInline): number;
}

export interface DocMeasure {
	textInlines: TextInlines;
	measureDocument(node: LayoutNode): LayoutNode;
	measureBlock(node: LayoutNode): LayoutNode;
	buildUnorderedMarker(item: LayoutNode, styles: StyleStack, gap: { readonly width: number }, type: string): ListMarker;
	buildOrderedMarker(item: LayoutNode, counter: number, styles: StyleStack, type: string, separator: string): ListMarker;
}

export interface Context {
	page: number;
	x: number;
	y: number;
	availableHeight: number;
	availableWidth: number;
	pageMargins: { readonly top: number; readonly bottom: number };
	readonly pages: LayoutPage[];
	/** The columns around, outermost first. */
	readonly snapshots: readonly { availableWidth: number }[];
	readonly backgroundLength: number[];
	getCurrentPage(): LayoutPage;
	initializePage(): void;
	moveDown(offset: number): boolean;
	addListener(event: 'pageAdded', listener: () => void): void;
}

export interface PageElementWriter {
	transactionLevel: number;
	readonly repeatables: readonly { readonly height: number }[];
	context(): Context;
	addPage(size: object, orientation: undefined, margins: object): void;
	moveToNextPage(): void;
	beginUnbreakableBlock(width?: number, height?: number): void;
	commitUnbreakableBlock(x?: number, y?: number): void;
	addFragment(fragment: object, useX?: boolean, useY?: boolean, keepPosition?: boolean): unknown;
	setMaxListeners(most: number): unknown;
}

export interface LayoutBuilder {
	writer: PageElementWriter;
	docPreprocessor: { preprocessDocument(node: LayoutNode): LayoutNode };
	docMeasure: DocMeasure;
	linearNodeList: LayoutNode[];
	readonly pageSize: object;
	readonly pageMargins: object;
	readonly tableLayouts: object;
	readonly svgMeasure: SvgMeasure;
	registerTableLayouts(layouts: object): void;
	processNode(node: LayoutNode, inRow?: boolean): void;
	processRow(row: RowRequest): object;
	processImage(node: LayoutNode): void;
	processSVG(node: LayoutNode): void;
	processCanvas(node: LayoutNode): void;
	buildNextLine(node: LayoutNode): LayoutLine | null;
	addBackground(background: DynamicContent): void;
	addDynamicRepeatable(content: DynamicContent, size: unknown, name: 'header' | 'footer'): void;
	addHeadersAndFooters(header: DynamicContent, footer: DynamicContent): void;
}
export type DynamicContent = ((page: number, pageCount: number) => LayoutNode | undefined) | undefined;
export interface RowRequest {
	readonly dontBreakRows?: boolean;
	readonly tableNode?: LayoutNode;
	readonly rowIndex?: number;
}

export interface Renderer {
	readonly pdfDocument: PdfDocument;
	renderVector(vector: LayoutVector): void;
	renderImage(image: LayoutPicture): void;
	renderSVG(svg: LayoutPicture): void;
	beginClip(item: object): void;
	endClip(item: object): void;
}

export interface SvgMeasure {
	measureSVG(svg: string): { readonly width: number | undefined; readonly height: number | undefined };
	writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
}

interface TextDecorator {
	drawBackground(line: LayoutLine, x: number, y: number): void;
	drawDecorations(line: LayoutLine, x: number, y: number): void;
}

/** The default export of a CommonJS module: Node hands over the module, test runners what it exports. */
function exportOf(module: { readonly default?: unknown }): unknown {
	return module.default ?? module;
}

type Size = { readonly width: number; readonly height: number };

export const PdfDocument = exportOf(pdfDocumentModule) as new (
	fonts: object,
	images: object,
	patterns: object,
	attachments: object,
	options: object,
) => PdfDocument;
export const TextInlines = exportOf(textInlinesModule) as new (document: PdfDocument | null) => TextInlines;
export const DocMeasure = exportOf(docMeasureModule) as new (
	document: PdfDocument,
	styles: object,
	defaultStyle: object,
	svgMeasure: SvgMeasure,
	tableLayouts: object,
) => DocMeasure;
export const DocPreprocessor = exportOf(docPreprocessorModule) as new () => LayoutBuilder['docPreprocessor'];
export const DocumentContext = exportOf(documentContextModule) as new () => Context;
export const PageElementWriter = exportOf(pageElementWriterModule) as new (context: Context) => PageElementWriter;
export const LayoutBuilder = exportOf(layoutBuilderModule) as new (
	pageSize: Size,
	margins: object,
	svgMeasure: SvgMeasure,
) => LayoutBuilder;
export const Line = exportOf(lineModule) as new (width: number) => LayoutLine;
export const Renderer = exportOf(rendererModule) as new (document: PdfDocument) => Renderer;
export const TextDecorator = exportOf(textDecoratorModule) as new (document: PdfDocument) => TextDecorator;

/** Looks a style up: the item's own, then its named styles, then those around it. */
export const { getStyleProperty } = exportOf(styleContextStackModule) as {
	getStyleProperty<T>(item: object, styles: StyleStack, name: string, otherwise: T): T;
};
/** Sets `_calcWidth` of each column. */
export const { buildColumnWidths } = exportOf(columnCalculatorModule) as {
	buildColumnWidths(columns: readonly object[], width: number, offset?: number, table?: LayoutNode): void;
};
export const { tableLayouts } = tableLayoutsModule as unknown as { readonly tableLayouts: object };
