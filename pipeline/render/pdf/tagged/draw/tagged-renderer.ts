import { hundredth } from '../file/hundredth.ts';
import type { TaggedDocument } from '../file/tagged-document.ts';
import type {
	ArtifactKind,
	LayoutLine,
	LayoutNode,
	LayoutPage,
	LayoutPicture,
	LayoutVector,
	PageItem,
	VerticalAlignment,
} from '../layout/layout-node.ts';
import { Renderer } from '../pdfmake.ts';
import { Bookmarks } from '../structure/bookmarks.ts';
import type { Structure } from '../structure/build-structure.ts';
import { InlineElements } from '../structure/inline-elements.ts';
import { LinkAnnotations } from '../structure/link-annotations.ts';
import { MarkedContent, type Target } from '../structure/marked-content.ts';
import { StructureElement } from '../structure/structure-tree.ts';
import type { TaggedRequest } from '../tagged-request.ts';
import type { Area } from './area.ts';
import { FormFields, isField } from './form-fields.ts';
import { LineRenderer } from './line-renderer.ts';
import { SvgForms } from './svg-forms.ts';

/** Draws laid-out pages; each item is marked as content of its element, or as an artifact. */
export class TaggedRenderer extends Renderer {
	readonly #document: TaggedDocument;
	readonly #structure: Structure;
	readonly #pictures: ReadonlyMap<number, LayoutNode>;
	readonly #marks: MarkedContent;
	readonly #links: LinkAnnotations;
	readonly #forms: SvgForms;
	readonly #fields: FormFields;
	readonly #lines: LineRenderer;
	readonly #seen = new Set<number>();
	readonly #labelled = new Set<LayoutNode>();
	/** How far the content of the cells in work is lowered. Drawn so, links, boxes and places are where the reader sees them. */
	readonly #lowered: number[] = [];

	constructor(document: TaggedDocument, structure: Structure, pictures: ReadonlyMap<number, LayoutNode>, request: TaggedRequest) {
		super(document);
		const { parents } = document.tree;
		this.#document = document;
		this.#structure = structure;
		this.#pictures = pictures;
		this.#marks = new MarkedContent(document, parents);
		this.#links = new LinkAnnotations(document);
		this.#forms = new SvgForms(document);
		this.#fields = new FormFields(document, request);
		const bookmarks = new Bookmarks(document, structure, request.bookmarkLevels ?? 3);
		this.#lines = new LineRenderer(document, this.#marks, this.#links, bookmarks, new InlineElements(structure.places));
	}

	renderTagged(pages: readonly LayoutPage[]): void {
		for (const { pageSize, items } of pages) {
			this.#document.addPage({ size: [pageSize.width, pageSize.height] });
			this.#marks.beginPage();
			this.#lines.forgetLook();
			for (const item of inReadingOrder(items)) this.#draw(item);
			this.#marks.close();
			this.#links.endPage();
			this.#fields.endPage();
		}
		this.#fields.write();
	}

	#draw(page: PageItem): void {
		const lowered = this.#lowered.at(-1) ?? 0;
		switch (page.type) {
			case 'line':
				page.item.y += lowered;
				this.#line(page.item);
				return;
			case 'vector':
				this.#vector(lowered === 0 ? page.item : loweredVector(page.item, lowered));
				break;
			case 'image':
			case 'svg':
				this.#picture({ ...page.item, y: page.item.y + lowered }, page.type);
				break;
			case 'beginVerticalAlignment':
				this.#lowered.push(lowered + spaceAbove(page.item));
				return;
			case 'endVerticalAlignment':
				this.#lowered.pop();
				return;
			default:
				this.#marks.close();
				this[page.type](page.item);
		}
		this.#lines.forgetLook();
	}

	#line(line: LayoutLine): void {
		const label = line.inlines[0]?.label;
		let target: Target = line.artifact ?? 'Layout';
		if (label) target = line.artifact ?? this.#label(label);
		else if (line.leaf && !line.artifact) {
			target = this.#structure.elements.get(line.leaf) ?? 'Layout';
			if (this.#isRepeat(line.itemId)) target = 'Repeat';
		}
		if (target instanceof StructureElement && target.type === 'Figure') {
			const width = Math.max(0, ...line.inlines.map((inline) => inline.x + inline.width));
			this.#growBox(target, { left: line.x, top: line.y, right: line.x + width, bottom: line.y + line.getHeight() });
		}
		this.#lines.draw(line, target, label === undefined);
	}

	#vector(vector: LayoutVector): void {
		const { owner } = vector;
		if (vector.isField) {
			const element = owner && !vector.artifact && !this.#isRepeat(vector.itemId) ? this.#structure.elements.get(owner) : undefined;
			if (element && isField(owner)) this.#fields.add(element, owner, vectorBox(vector));
			return;
		}
		let target: Target = vector.artifact ?? 'Layout';
		if (!vector.artifact && vector.label) {
			target = this.#label(vector.label);
			if (target instanceof StructureElement) target.actual = '•';
		} else if (!vector.artifact && owner && !owner.field) {
			target = this.#structure.elements.get(owner) ?? 'Layout';
			if (this.#isRepeat(vector.itemId)) target = 'Repeat';
		}
		if (target instanceof StructureElement && target.type === 'Figure') this.#growBox(target, vectorBox(vector));
		this.#marks.mark(target);
		super.renderVector(vector);
		// Else a picture that is drawn next would have dashed lines as well.
		if (vector.dash) this.#document.addContent('[] 0 d');
	}

	#picture(picture: LayoutPicture, type: 'image' | 'svg'): void {
		const node = this.#pictures.get(picture.itemId ?? 0) ?? picture;
		let target: Target = picture.artifact ?? this.#structure.elements.get(node) ?? 'Layout';
		if (!picture.artifact && this.#isRepeat(picture.itemId)) target = 'Repeat';
		const { x, y, _width: width, _height: height } = picture;
		if (target instanceof StructureElement) {
			this.#growBox(target, { left: x, top: y, right: x + width, bottom: y + height });
			if (target.parent?.link) this.#links.add(target.parent, x, y, width, height);
		}
		this.#marks.mark(target);
		if (type === 'image') super.renderImage(picture);
		else this.#forms.draw(picture, (drawn) => super.renderSVG(drawn));
	}

	/** The element of a list label; a label that was drawn before stands in a repeated table header. */
	#label(item: LayoutNode): StructureElement | ArtifactKind {
		const element = this.#structure.labels.get(item);
		if (!element) return 'Layout';
		if (this.#labelled.has(item)) return 'Repeat';
		this.#labelled.add(item);
		return element;
	}

	#isRepeat(itemId: number | undefined): boolean {
		if (itemId === undefined) return false;
		if (this.#seen.has(itemId)) return true;
		this.#seen.add(itemId);
		return false;
	}

	#growBox(figure: StructureElement, area: Area): void {
		const { height, dictionary } = this.#document.page;
		if (figure.bboxPage && figure.bboxPage !== dictionary) return;
		figure.bboxPage = dictionary;
		const [left, bottom, right, top] = figure.bbox ?? [Infinity, Infinity, -Infinity, -Infinity];
		figure.bbox = [
			Math.min(left, hundredth(area.left)),
			Math.min(bottom, hundredth(height - area.bottom)),
			Math.max(right, hundredth(area.right)),
			Math.max(top, hundredth(height - area.top)),
		];
	}
}

/** The room above the content of a cell that is set in the middle or at the end of its row. */
function spaceAbove(item: VerticalAlignment): number {
	if (item.isCellContentMultiPage || item.verticalAlignment === 'top') return 0;
	return (item.getViewHeight() - item.getNodeHeight()) / (item.verticalAlignment === 'middle' ? 2 : 1);
}

function loweredVector(vector: LayoutVector, by: number): LayoutVector {
	const { y = 0, y1 = 0, y2 = 0, points } = vector;
	return {
		...vector,
		y: y + by,
		y1: y1 + by,
		y2: y2 + by,
		...(points && { points: points.map((point) => ({ ...point, y: point.y + by })) }),
	};
}

function vectorBox(vector: LayoutVector): Area {
	const { x = 0, y = 0, w = 0, h = 0, r1 = 0, r2 = 0, points = [] } = vector;
	const xs = vector.type === 'line' ? [vector.x1 ?? 0, vector.x2 ?? 0] : [x - r1, x + Math.max(w, r1)];
	const ys = vector.type === 'line' ? [vector.y1 ?? 0, vector.y2 ?? 0] : [y - r2, y + Math.max(h, r2)];
	const allX = points.length > 0 ? points.map((point) => point.x) : xs;
	const allY = points.length > 0 ? points.map((point) => point.y) : ys;
	return { left: Math.min(...allX), top: Math.min(...allY), right: Math.max(...allX), bottom: Math.max(...allY) };
}

/** pdfmake places a list label after the first line of its item: here it comes before, for readers that follow the content. */
function inReadingOrder(items: readonly PageItem[]): readonly PageItem[] {
	const ordered = [...items];
	for (let index = 0; index + 1 < ordered.length; index++) {
		const [line, label] = [ordered[index], ordered[index + 1]];
		if (line?.type !== 'line' || !label || !isLabel(label) || isLabel(line)) continue;
		ordered[index] = label;
		ordered[index + 1] = line;
		index++;
	}
	return ordered;
}

function isLabel(page: PageItem): boolean {
	if (page.type === 'vector') return page.item.label !== undefined;
	return page.type === 'line' && page.item.inlines[0]?.label !== undefined;
}
