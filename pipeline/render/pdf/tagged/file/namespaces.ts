import type { Reference } from '../fonts/pdfkit-font.ts';
import type { PdfDocument } from '../pdfmake.ts';

/**
 * The namespaces that a structure tree of PDF 2.0 names (ISO 32000-2, 14.8.6): each element says which list its type is from.
 * Types that PDF 2.0 left out stay those of PDF 1.7, which PDF/UA-2 allows (ISO 14289-2, 8.2.4).
 */
export class Namespaces {
	readonly #document: PdfDocument;
	readonly #known = new Map<string, Reference>();

	constructor(document: PdfDocument) {
		this.#document = document;
	}

	/** The namespace of a structure type. */
	of(type: string): Reference {
		const address = oldTypes.has(type) ? 'http://iso.org/pdf/ssn' : 'http://iso.org/pdf2/ssn';
		const known = this.#known.get(address);
		if (known) return known;
		const reference = this.#document.ref({ Type: 'Namespace', NS: new String(address) });
		reference.end();
		this.#known.set(address, reference);
		return reference;
	}

	/** Those that were asked for, in the order of first use. */
	get used(): readonly Reference[] {
		return [...this.#known.values()];
	}
}

/** In PDF 1.7 only (ISO 32000-2, table 364 and annex L). */
const oldTypes = new Set(['Art', 'BlockQuote', 'TOC', 'TOCI', 'Index', 'Private', 'Quote', 'Reference', 'BibEntry', 'Code']);

/** The type's name in PDF 2.0: a `Note` there stands for something else, and footnotes are `FENote`. */
export function newType(type: string): string {
	return type === 'Note' ? 'FENote' : type;
}
