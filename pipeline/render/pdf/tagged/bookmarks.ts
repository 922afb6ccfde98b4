import { wordsOf } from './inline-runs.ts';
import type { LayoutNode } from './layout-node.ts';
import { hundredth } from './link-annotations.ts';
import type { Outline, PdfDocument } from './pdfmake.ts';

/** A bookmark for each heading, nested as the headings are. */
export class Bookmarks {
	readonly #document: PdfDocument;
	readonly #levels: number;
	readonly #open: { readonly level: number; readonly outline: Outline }[] = [];
	readonly #done = new Set<LayoutNode>();

	constructor(document: PdfDocument, levels: number) {
		this.#document = document;
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
		const { page } = this.#document;
		outline.outlineData['Dest'] = [page.dictionary, 'XYZ', null, hundredth(page.height - y), null];
		this.#open.push({ level, outline });
	}
}
