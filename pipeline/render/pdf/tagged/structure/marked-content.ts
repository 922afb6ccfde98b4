import type { ArtifactKind } from '../layout/layout-node.ts';
import type { PdfDocument } from '../pdfmake.ts';
import type { StructureElement } from './structure-tree.ts';

/** What is drawn next: content of an element, or an artifact of some kind. */
export type Target = StructureElement | ArtifactKind;

/** Opens and closes the marked content of one page after another: nothing is drawn outside it, and nothing is nested. */
export class MarkedContent {
	readonly #document: PdfDocument;
	readonly #parents: (StructureElement[] | StructureElement)[];
	#page: StructureElement[] = [];
	#open: Target | undefined;

	constructor(document: PdfDocument, parents: (StructureElement[] | StructureElement)[]) {
		this.#document = document;
		this.#parents = parents;
	}

	/** Call when a page of the document has been added. */
	beginPage(): void {
		this.#page = [];
		this.#open = undefined;
		this.#document.page.dictionary.data['StructParents'] = this.#parents.push(this.#page) - 1;
	}

	/** All that is drawn until the next call belongs to `target`. */
	mark(target: Target): void {
		if (this.#open === target) return;
		this.close();
		this.#open = target;
		if (typeof target === 'string') {
			this.#document.addContent(artifacts[target]);
			return;
		}
		const mcid = this.#page.push(target) - 1;
		target.kids.push({ page: this.#document.page.dictionary, mcid });
		this.#document.addContent(`/${target.type} <</MCID ${mcid}>> BDC`);
	}

	close(): void {
		if (this.#open !== undefined) this.#document.addContent('EMC');
		this.#open = undefined;
	}
}

const artifacts: Readonly<Record<ArtifactKind, string>> = {
	Layout: '/Artifact <</Type /Layout>> BDC',
	Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
	Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
	Background: '/Artifact <</Type /Background>> BDC',
	Repeat: '/Artifact <</Type /Pagination>> BDC',
};
