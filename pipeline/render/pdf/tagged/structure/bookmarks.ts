import { type Destination, structureDestination } from '../file/destinations.ts';
import { hundredth } from '../file/hundredth.ts';
import type { TaggedDocument } from '../file/tagged-document.ts';
import type { LayoutNode } from '../layout/layout-node.ts';
import type { Outline } from '../pdfmake.ts';
import { wordsOf } from '../text/inline-runs.ts';
import type { Structure } from './build-structure.ts';

/** A bookmark for each heading, nested as the headings are. */
export class Bookmarks {
	readonly #document: TaggedDocument;
	readonly #structure: Structure;
	readonly #levels: number;
	readonly #open: { readonly level: number; readonly outline: Outline }[] = [];
	readonly #done = new Set<LayoutNode>();

	constructor(document: TaggedDocument, structure: Structure, levels: number) {
		this.#document = document;
		this.#structure = structure;
		this.#levels = levels;
	}

	/** A line of text has been drawn with its top at `y` of the current page. */
	line(leaf: LayoutNode, y: number): void {
		const level = Number(/^H([1-6])$/.exec(leaf.ua?.role ?? '')?.[1] ?? 7);
		if (level > this.#levels || leaf.ua?.bookmark === false || this.#done.has(leaf)) return;
		this.#done.add(leaf);
		while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
		const parent = this.#open.at(-1)?.outline ?? this.#document.outline;
		const words = leaf.ua?.bookmark ?? wordsOf(leaf.text).replace(/\s+/g, ' ').trim();
		const outline = parent.addItem(words, { expanded: level === 1 });
		const { page, tree } = this.#document;
		const point: Destination = [page.dictionary, 'XYZ', null, hundredth(page.height - y), null];
		const element = this.#structure.elements.get(leaf);
		if (tree.isPdf2 && element) {
			tree.whenWhole((referenceOf) => {
				// pdfkit's own destination: a bookmark with both is wrong (ISO 32000-2, table 151).
				delete outline.outlineData['Dest'];
				outline.outlineData['A'] = { S: 'GoTo', D: point, SD: structureDestination(referenceOf(element), point) };
			});
		} else outline.outlineData['Dest'] = point;
		this.#open.push({ level, outline });
	}
}
