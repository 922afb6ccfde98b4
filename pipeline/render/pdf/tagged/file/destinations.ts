import type { Reference } from '../fonts/pdfkit-font.ts';
import type { PdfPage } from '../pdfmake.ts';
import { hundredth } from './hundredth.ts';
import { nameTree } from './name-tree.ts';

/** A point of a page: the page, how it is shown, left, top, zoom (ISO 32000-1, 12.3.2.2). */
export type Destination = readonly [page: Reference, kind: 'XYZ', left: number | null, top: number, zoom: null];

/** The places of a document that links lead to, by name. */
export class Destinations {
	readonly #byName = new Map<string, Destination>();

	/** A place on a page, from its top left corner. */
	add(name: string, page: PdfPage, x: number, y: number): void {
		this.#byName.set(name, [page.dictionary, 'XYZ', hundredth(x), hundredth(page.height - y), null]);
	}

	get(name: string): Destination | undefined {
		return this.#byName.get(name);
	}

	/** For the document's catalog. */
	names(): object {
		return nameTree(this.#byName);
	}
}

/** The same point, found by the element that stands there (ISO 32000-2, 12.3.2.3). */
export function structureDestination(element: Reference, point: Destination | undefined): readonly unknown[] {
	return point ? [element, ...point.slice(1)] : [element, 'XYZ', null, null, null];
}
