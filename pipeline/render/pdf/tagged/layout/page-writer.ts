import { PageElementWriter } from '../pdfmake.ts';
import { PageContext } from './page-context.ts';

/**
 * Writes items to pages, and tells when an unbreakable block does not fit on any page: pdfmake would drop all or part of it
 * without a word.
 */
export class TaggedPageWriter extends PageElementWriter {
	readonly #onTooTall: () => void;
	readonly #onBegin: () => void;

	/** `onBegin`: the outermost unbreakable block begins; `onTooTall`: it did not fit. */
	constructor(events: { readonly onBegin: () => void; readonly onTooTall: () => void }) {
		super(new PageContext());
		// pdfmake listens once for each list and table that stand in one another: Node would warn of a leak from the eleventh on.
		this.setMaxListeners(0);
		this.#onBegin = events.onBegin;
		this.#onTooTall = events.onTooTall;
	}

	override beginUnbreakableBlock(width?: number, height?: number): void {
		if (this.transactionLevel === 0 && width === undefined) this.#onBegin();
		super.beginUnbreakableBlock(width, height);
	}

	override commitUnbreakableBlock(x?: number, y?: number): void {
		if (this.transactionLevel === 1 && x === undefined && this.context().pages.length > 1) this.#onTooTall();
		super.commitUnbreakableBlock(x, y);
	}

	override addFragment(fragment: object, useX?: boolean, useY?: boolean, keepPosition?: boolean): unknown {
		const placed = super.addFragment(fragment, useX, useY, keepPosition);
		if (!placed) this.#onTooTall();
		return placed;
	}
}
