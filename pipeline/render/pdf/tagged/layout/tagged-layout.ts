import type { GlyphLog } from '../fonts/glyph-log.ts';
import type { EmbeddedFont } from '../fonts/pdfkit-font.ts';
import { papers } from '../papers.ts';
import { type DynamicContent, LayoutBuilder, type PdfDocument, DocPreprocessor as Preprocessor, type RowRequest } from '../pdfmake.ts';
import type { TaggedRequest } from '../tagged-request.ts';
import { nextLine } from '../text/next-line.ts';
import { keepLettersWhole } from '../text/whole-letters.ts';
import { riseBesideLast } from './beside-last.ts';
import { heightOf, isSmallTable, leastLines, lineHeights, startHeightOf } from './block-height.ts';
import { fitField } from './field-canvas.ts';
import type { ArtifactKind, LayoutInline, LayoutLine, LayoutNode, LayoutPage, LayoutVector, PageItem } from './layout-node.ts';
import { TaggedPageWriter } from './page-writer.ts';
import { pagesOfPlaces } from './pages-of-places.ts';
import type { Relaxed } from './prepare-content.ts';
import { svgMeasure } from './svg-measure.ts';
import { endsEarly, type TablePlace } from './table-breaks.ts';
import { TaggedDocMeasure } from './tagged-measure.ts';

export interface Layout {
	readonly root: LayoutNode;
	readonly pages: readonly LayoutPage[];
	/** By `itemId`. */
	readonly pictures: ReadonlyMap<number, LayoutNode>;
	/** What was taller than a page and must be laid out again less strictly, by `order`; empty when all fits. */
	readonly relaxed: ReadonlyMap<number, Relaxed>;
}

/** Places nodes on pages and links each line, vector and picture to the node that it comes from. */
export class TaggedLayoutBuilder extends LayoutBuilder {
	readonly #request: TaggedRequest;
	readonly #glyphs: GlyphLog;
	readonly #pictures = new Map<number, LayoutNode>();
	readonly #relaxed: Map<number, Relaxed>;
	/** What comes next in the flow of the page, for headings that must not stand last on it. */
	readonly #next = new Map<LayoutNode, LayoutNode>();
	/** The nodes in work, outermost first. */
	readonly #path: LayoutNode[] = [];
	/** The row of each table that was laid out last. */
	readonly #rows = new Map<LayoutNode, number>();
	/** The tables that stand in the flow of the page. */
	readonly #tables = new Map<LayoutNode, TablePlace>();
	/** The outermost unbreakable block in work. */
	#block: LayoutNode | undefined;
	/** The font of the body, for words in drawings. */
	#font: EmbeddedFont | undefined;
	#pages: ReadonlyMap<string, number> = new Map();
	#items = 0;
	#artifact: ArtifactKind | undefined;
	#tooTall = false;

	constructor(request: TaggedRequest, glyphs: GlyphLog, relaxed: ReadonlyMap<number, Relaxed>) {
		super(papers[request.pageSize], request.pageMargins, svgMeasure);
		this.#request = request;
		this.#glyphs = glyphs;
		this.#relaxed = new Map(relaxed);
	}

	layOut(
		content: LayoutNode,
		document: PdfDocument,
		dynamic: { header: DynamicContent; footer: DynamicContent; background: DynamicContent; end?: () => LayoutNode | undefined },
	): Layout {
		const { styles = {}, defaultStyle } = this.#request;
		this.#font = document.provideFont(defaultStyle.font, false, false);
		this.linearNodeList = [];
		this.docPreprocessor = new Preprocessor();
		this.docMeasure = new TaggedDocMeasure(document, this.#glyphs, styles, defaultStyle, this.svgMeasure, this.tableLayouts);
		const root = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
		this.writer = new TaggedPageWriter({ onBegin: () => this.#begin(), onTooTall: () => this.#relax() });
		this.writer.context().addListener('pageAdded', () => this.addBackground(dynamic.background));
		this.writer.addPage(this.pageSize, undefined, this.pageMargins);
		this.processNode(root);
		this.#pages = pagesOfPlaces(this.writer.context().pages);
		this.#layOutEnd(root, dynamic.end?.());
		this.#dropEmptyEnd();
		this.addHeadersAndFooters(dynamic.header, dynamic.footer);
		return { root, pages: this.writer.context().pages, pictures: this.#pictures, relaxed: this.#tooTall ? this.#relaxed : new Map() };
	}

	/** The page of each place, once all but the end is laid out. */
	get pages(): ReadonlyMap<string, number> {
		return this.#pages;
	}

	#layOutEnd(root: LayoutNode, end: LayoutNode | undefined): void {
		if (!end) return;
		const measured = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(end));
		root.stack?.push(measured);
		this.processNode(measured);
	}

	override addBackground(background: DynamicContent): void {
		this.#asArtifact('Background', () => super.addBackground(background));
	}

	override addDynamicRepeatable(content: DynamicContent, size: unknown, name: 'header' | 'footer'): void {
		this.#asArtifact(name === 'header' ? 'Header' : 'Footer', () => super.addDynamicRepeatable(content, size, name));
	}

	override processNode(node: LayoutNode, inRow = false): void {
		const following = this.#next.get(node);
		(node.stack ?? node.ul ?? node.ol)?.forEach((child, index, all) => {
			const next = all[index + 1] ?? following;
			if (next) this.#next.set(child, next);
		});
		if (this.#inFlow()) {
			if (node.besideLast) this.#raise(node);
			this.#letGo(node);
			this.#keepTogether(node);
			this.#placeTable(node);
		}
		if (node.splitsRow) delete node.pageBreak;
		this.#path.push(node);
		super.processNode(node, inRow);
		this.#path.pop();
	}

	override processRow(row: RowRequest): object {
		const { tableNode: table, rowIndex = 0 } = row;
		const mayBeSplit = table?.table?.body[rowIndex]?.some((cell) => cell.splitsRow);
		const result = super.processRow(mayBeSplit ? { ...row, dontBreakRows: false } : row);
		if (table) this.#rows.set(table, rowIndex);
		return result;
	}

	override buildNextLine(node: LayoutNode): LayoutLine | null {
		const [first] = node._inlines ?? [];
		// Words that may not be divided are divided where they would run off the paper.
		if (first?.noWrap && first.width > this.writer.context().availableWidth) first.noWrap = false;
		// The digits in place of a page number are wider than it will be.
		if (first && node.pageReference !== undefined) first.width = Math.min(first.width, this.writer.context().availableWidth);
		const line = nextLine(node._inlines ?? [], this.writer.context().availableWidth, widthOfPart);
		if (line) {
			keepLettersWhole(line, node, this.docMeasure.textInlines);
			line.leaf = node;
			line.artifact = this.#artifact;
			line.itemId = ++this.#items;
		}
		return line;
	}

	override processImage(node: LayoutNode): void {
		this.#drawn(node);
		super.processImage(node);
		assertPlaced(node);
	}

	override processSVG(node: LayoutNode): void {
		if (node.svg !== undefined && this.#font) node.svg = this.#glyphs.drawableSvg(node.svg, this.#font);
		this.#drawn(node);
		super.processSVG(node);
		assertPlaced(node);
	}

	override processCanvas(node: LayoutNode): void {
		if (node.field) fitField(node, this.writer.context().availableWidth, this.#fullHeight());
		for (const vector of node.canvas ?? []) this.#drawnVector(vector, node);
		super.processCanvas(node);
	}

	#drawn(node: LayoutNode): void {
		node.itemId = ++this.#items;
		node.artifact = this.#artifact;
		this.#pictures.set(node.itemId, node);
		const room = this.#fullHeight();
		if (node._height !== undefined && node._width !== undefined && node._height > room && !node.absolutePosition) {
			node._width *= room / node._height;
			node._height = room;
		}
	}

	#drawnVector(vector: LayoutVector, owner: LayoutNode): void {
		vector.itemId = ++this.#items;
		vector.artifact = this.#artifact;
		vector.owner = owner;
	}

	#asArtifact(kind: ArtifactKind, lay: () => void): void {
		const outer = this.#artifact;
		this.#artifact = kind;
		lay();
		this.#artifact = outer;
	}

	/** Height of a page without its margins and repeated table headers. */
	#fullHeight(): number {
		const { top, bottom } = this.#request.pageMargins;
		const headers = this.writer.repeatables.reduce((total, header) => total + header.height, 0);
		return (
			papers[this.#request.pageSize].height - top - bottom - headers - (this.writer.context().snapshots.length > 0 ? cellSlack : slack)
		);
	}

	/** In the run of the page: outside unbreakable blocks, rows and columns. */
	#inFlow(): boolean {
		return !this.#artifact && this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0;
	}

	#raise(node: LayoutNode): void {
		const context = this.writer.context();
		const rise = riseBesideLast(node, context.getCurrentPage(), context.y, context.x + context.availableWidth);
		if (rise !== undefined) context.moveDown(-rise);
	}

	/** An unbreakable block that would leave too much of the page empty is split. */
	#letGo(node: LayoutNode): void {
		const { availableHeight: room, availableWidth } = this.writer.context();
		if (!node.unbreakable || node.mayLeave === undefined || room <= node.mayLeave) return;
		if (heightOf(node, availableWidth) > room) node.unbreakable = false;
	}

	#keepTogether(node: LayoutNode): void {
		const context = this.writer.context();
		const isAtTop = context.y <= context.pageMargins.top + 1;
		if (node.pageBreak === 'before') {
			const isEmpty = context.getCurrentPage().items.length <= (context.backgroundLength[context.page] ?? 0);
			const leavesMuch = node.mayLeave !== undefined && context.availableHeight > node.mayLeave;
			if ((isAtTop && isEmpty) || leavesMuch) delete node.pageBreak;
			if (!leavesMuch) return;
		}
		const room = context.availableHeight;
		if (keepsWithNext(node)) {
			const needed = this.#neededBy(node, context.availableWidth);
			if (!isAtTop && needed > room && needed <= this.#fullHeight()) this.#moveOn(node);
			return;
		}
		if (!node._inlines || node.absolutePosition || node.relativePosition) return;
		const [left = 0, top = 0, right = 0] = node._margin ?? [];
		const lines = lineHeights(node._inlines, context.availableWidth - left - right);
		let fitting = 0;
		for (let used = top; fitting < lines.length && used + (lines[fitting] ?? 0) <= room; fitting++) used += lines[fitting] ?? 0;
		if (fitting >= lines.length || lines.length < 2) return;
		if (fitting < Math.min(2, lines.length) || leastLines(lines) === lines) {
			if (!isAtTop) this.#moveOn(node);
		} else if (fitting === lines.length - 1 && fitting > 2) context.availableHeight -= lines[fitting - 1] ?? 0;
	}

	/** To the top of the next page, where the space above a block is not wanted. */
	#moveOn(node: LayoutNode): void {
		this.writer.moveToNextPage();
		if (node._margin) node._margin = [node._margin[0] ?? 0, 0, ...node._margin.slice(2)];
	}

	#neededBy(node: LayoutNode, width: number): number {
		const own = heightOf(node, width);
		const least = typeof node.keepWithNext === 'number' ? node.keepWithNext : 0;
		const next = this.#next.get(node);
		if (!next || next.pageBreak === 'before') return own + least;
		return own + Math.max(least, keepsWithNext(next) ? this.#neededBy(next, width) : startHeightOf(next, width));
	}

	#placeTable(node: LayoutNode): void {
		if (!node.table || node.unbreakable) return;
		const [left = 0, , right = 0] = node._margin ?? [];
		const { availableWidth, page } = this.writer.context();
		if (isSmallTable(node, availableWidth - left - right)) node.unbreakable = true;
		else this.#tables.set(node, { width: availableWidth - left - right, page, first: node.table.headerRows ?? 0 });
	}

	#begin(): void {
		const node = this.#path.at(-1);
		this.#block = node;
		const place = node && this.#tables.get(node);
		if (node && place) this.#beginRow(node, place);
	}

	/** A table that goes on to another page leaves no row or two alone there. */
	#beginRow(node: LayoutNode, place: TablePlace): void {
		const last = this.#rows.get(node);
		if (last === undefined) return;
		const context = this.writer.context();
		const row = last + 1;
		if (context.page !== place.page) {
			place.page = context.page;
			place.first = last;
		}
		if (endsEarly(node, row, place, context.availableHeight)) context.availableHeight = 0;
	}

	/** Lets go of what kept the block together: its row, then its head, then all rows; or the block itself. */
	#relax(): void {
		const node = this.#block;
		if (!node) return;
		this.#tooTall = true;
		const known = this.#relaxed.get(node.order);
		if (node.unbreakable || !node.table) this.#relaxed.set(node.order, { ...known, breakable: true });
		else this.#relaxed.set(node.order, relaxTable(node, this.#rows.get(node) ?? 0, known));
	}

	#dropEmptyEnd(): void {
		const context = this.writer.context();
		while (context.pages.length > 1) {
			const drawn = context.pages.at(-1)?.items.slice(context.backgroundLength[context.pages.length - 1] ?? 0) ?? [];
			if (!drawn.every(isBlankLine)) return;
			context.pages.pop();
			context.page = context.pages.length - 1;
		}
	}
}

function isBlankLine({ type, item }: PageItem): boolean {
	return type === 'line' && item.id === undefined && item.inlines.every((inline) => inline.text.trim() === '');
}

function relaxTable(node: LayoutNode, row: number, known: Relaxed | undefined): Relaxed {
	const { headerRows = 0, keepWithHeaderRows = 0 } = node.table ?? {};
	if (row >= headerRows + keepWithHeaderRows && row > 0) return { ...known, rows: new Set([...(known?.rows ?? []), row]) };
	if (keepWithHeaderRows > 0) return { ...known, head: 1 };
	return { ...known, head: headerRows > 0 ? 2 : 3 };
}

/** Headings, and unbreakable blocks, tables and columns that end with one. */
function keepsWithNext(node: LayoutNode): boolean {
	if (node.keepWithNext !== undefined) return node.keepWithNext !== false;
	if (node._inlines) return /^H[1-6]$/.test(node.ua?.role ?? '');
	return (node.unbreakable || !node.stack) && endsWithHeading(node);
}

function endsWithHeading(node: LayoutNode | undefined): boolean {
	if (!node) return false;
	if (node._inlines) return /^H[1-6]$/.test(node.ua?.role ?? '');
	if (node.columns) return node.columns.some(endsWithHeading);
	if (node.table) return node.ua?.role !== undefined && (node.table.body.at(-1) ?? []).some(endsWithHeading);
	return endsWithHeading(node.stack?.at(-1));
}

/** As pdfmake measures the parts of a word that is wider than its line. */
function widthOfPart(text: string, { font, fontSize, characterSpacing }: LayoutInline): number {
	return font.widthOfString(text, fontSize) + (characterSpacing || 0) * (text.length - 1);
}

function assertPlaced(node: LayoutNode): void {
	if (node.positions?.at(-1) === false) throw new Error('A picture did not fit on any page.');
}

/** So that rounding never makes a full-page picture too tall, nor the padding of a cell. */
const slack = 1;
const cellSlack = 48;
