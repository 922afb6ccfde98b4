import { DocumentContext } from '../pdfmake.ts';

/**
 * Where the next item stands. All pages are of one size, so a new page changes no width: pdfmake would give what follows a table that goes
 * on over a page the whole width of the paper, also inside a list or a quotation, and its words would run off the edge.
 */
export class PageContext extends DocumentContext {
	override initializePage(): void {
		const [outer] = this.snapshots;
		const { availableWidth } = this;
		const outerWidth = outer?.availableWidth;
		super.initializePage();
		if (availableWidth !== undefined) this.availableWidth = availableWidth;
		if (outer && outerWidth !== undefined) outer.availableWidth = outerWidth;
	}
}
