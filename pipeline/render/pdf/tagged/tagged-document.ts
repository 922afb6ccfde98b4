import { createHash } from 'node:crypto';
import { embedFont } from './font-cache.ts';
import type { EmbeddedFont } from './pdfkit-font.ts';
import { PdfDocument } from './pdfmake.ts';
import { StructureTree } from './structure-tree.ts';
import type { TaggedRequest } from './tagged-request.ts';
import { escapeXml, xmpOf } from './xmp.ts';

/** pdfkit's document with shared fonts, honest metadata, our structure tree and an ID made from its content. */
export class TaggedDocument extends PdfDocument {
	readonly tree = new StructureTree();
	readonly #request: TaggedRequest;
	/** What has been written; only declared, because the constructor of the base class writes already. */
	declare private written: Uint8Array[] | undefined;
	readonly #embedded = new Map<string, EmbeddedFont>();
	#finished = false;

	constructor(request: TaggedRequest, images: Readonly<Record<string, string>>) {
		super(request.fonts, images, {}, {}, optionsOf(request));
		this.#request = request;
	}

	/** Ends the document. All its objects are written at once: images that pdfkit would decode later are not let in. */
	toBytes(): Uint8Array {
		this.end();
		if (!this.#finished) throw new Error('The PDF was not finished: an object is still open.');
		return Buffer.concat(this.written ?? []);
	}

	override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
		const name = this.#nameOf(family, bold, italics);
		let font = this.#embedded.get(name);
		if (!font) {
			font = embedFont(this.#bytesOf(family, bold, italics), this, `F${this.#embedded.size + 1}`);
			this.#embedded.set(name, font);
			this._fontFamilies[name] = font;
		}
		return font;
	}

	/** The name under which `font()` finds the embedded font: SVG text then uses the same subset as the page. */
	override getFontFile(family: string, bold: boolean, italics: boolean): string {
		this.provideFont(family, bold, italics);
		return this.#nameOf(family, bold, italics);
	}

	#nameOf(family: string, bold: boolean, italics: boolean): string {
		return `${family} ${this.getFontType(bold, italics)}`;
	}

	#bytesOf(family: string, bold: boolean, italics: boolean): Uint8Array {
		const files = this.#request.fonts[family];
		if (!files) throw new Error(`The request has no font '${family}'.`);
		if (bold) return italics ? files.boldItalic : files.bold;
		return italics ? files.italic : files.regular;
	}

	/** pdfkit writes XMP without escaping. */
	override _addInfo(): void {
		const plain = { ...this.info };
		for (const [key, value] of Object.entries(plain)) if (typeof value === 'string') this.info[key] = escapeXml(value);
		super._addInfo();
		Object.assign(this.info, plain);
		for (const description of xmpOf(this.#request)) this.appendXML(description);
	}

	override endMarkings(): void {
		this.tree.write(this, this.getStructTreeRoot());
		super.endMarkings();
	}

	override _write(data: string | Uint8Array): void {
		const chunk = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
		this.written ??= [];
		this.written.push(chunk);
		this._offset += chunk.length;
	}

	override _finalize(): void {
		const hash = createHash('sha256');
		for (const chunk of this.written ?? []) hash.update(chunk);
		this._id = hash.digest().subarray(0, 16);
		super._finalize();
		this.#finished = true;
	}
}

function optionsOf(request: TaggedRequest): object {
	return {
		size: [595.28, 841.89],
		pdfVersion: '1.7',
		...(request.standard === 'PDF/UA-1' ? {} : { subset: 'PDF/A-2a' }),
		tagged: true,
		displayTitle: true,
		compress: true,
		lang: request.lang,
		autoFirstPage: false,
		font: null,
		fontLayoutCache: true,
		info: {
			Title: request.title,
			...(request.author === undefined ? {} : { Author: request.author }),
			...(request.subject === undefined ? {} : { Subject: request.subject }),
			Producer: 'Plainplan',
			Creator: 'Plainplan',
			CreationDate: new Date(`${request.date}T00:00:00Z`),
		},
	};
}
