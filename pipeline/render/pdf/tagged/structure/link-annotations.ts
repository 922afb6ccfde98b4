import { structureDestination } from '../file/destinations.ts';
import { hundredth } from '../file/hundredth.ts';
import { text } from '../file/pdf-text.ts';
import type { TaggedDocument } from '../file/tagged-document.ts';
import type { Reference } from '../fonts/pdfkit-font.ts';
import type { LinkTarget, StructureElement } from './structure-tree.ts';

interface Area {
	x: number;
	readonly y: number;
	width: number;
	readonly height: number;
}

/** Gathers the boxes of each link on a page, and writes one annotation for each link and page. (pdfmake: one for each word.) */
export class LinkAnnotations {
	readonly #document: TaggedDocument;
	readonly #areas = new Map<StructureElement, Area[]>();

	constructor(document: TaggedDocument) {
		this.#document = document;
	}

	/** A box of a link, from the top left corner of the page. Boxes that touch on one line become one. */
	add(link: StructureElement, x: number, y: number, width: number, height: number): void {
		const areas = this.#areas.get(link) ?? [];
		this.#areas.set(link, areas);
		const last = areas.at(-1);
		if (last && Math.abs(last.y - y) < 0.01 && Math.abs(last.x + last.width - x) < 1) last.width = x + width - last.x;
		else areas.push({ x, y, width, height });
	}

	/** Writes the annotations of the page; call when all of it has been drawn. */
	endPage(): void {
		for (const [link, areas] of this.#areas) this.#annotate(link, areas);
		this.#areas.clear();
	}

	#annotate(element: StructureElement, areas: readonly Area[]): void {
		const { page, tree } = this.#document;
		const { link } = element;
		const action: Record<string, unknown> =
			link?.href === undefined ? { S: 'GoTo', D: text(link?.dest ?? '') } : { S: 'URI', URI: text(asciiAddress(link.href)) };
		const boxes = areas.map(({ x, y, width, height }) => ({
			left: hundredth(x),
			right: hundredth(x + width),
			top: hundredth(page.height - y),
			bottom: hundredth(page.height - y - height),
		}));
		const annotation = this.#document.ref({
			Type: 'Annot',
			Subtype: 'Link',
			Rect: [
				Math.min(...boxes.map((box) => box.left)),
				Math.min(...boxes.map((box) => box.bottom)),
				Math.max(...boxes.map((box) => box.right)),
				Math.max(...boxes.map((box) => box.top)),
			],
			QuadPoints: boxes.flatMap(({ left, right, top, bottom }) => [left, top, right, top, left, bottom, right, bottom]),
			Border: [0, 0, 0],
			F: 4,
			A: action,
			Contents: text(link?.contents ?? ((link?.words ?? '').replace(/\s+/g, ' ').trim() || link?.href || link?.dest || '')),
			StructParent: tree.parents.push(element) - 1,
		});
		if (tree.isPdf2 && link?.to) this.#leadToElement(annotation, action, link);
		else annotation.end();
		page.annotations.push(annotation);
		element.kids.push({ page: page.dictionary, annotation });
	}

	/** PDF/UA-2 asks for the element beside the place on the page (ISO 14289-2, 8.8). Its object is known at the end only. */
	#leadToElement(annotation: Reference, action: Record<string, unknown>, { to, dest }: LinkTarget): void {
		const { tree, destinations } = this.#document;
		tree.whenWhole((referenceOf) => {
			if (to) action['SD'] = structureDestination(referenceOf(to), destinations.get(dest ?? ''));
			annotation.end();
		});
	}
}

/** A PDF address is 7-bit (ISO 32000-1, 12.6.4.7): the rest as percent-encoded UTF-8. */
function asciiAddress(address: string): string {
	return address.replace(/[^\x21-\x7e]/gu, (character) =>
		Array.from(Buffer.from(character, 'utf8'), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
	);
}
