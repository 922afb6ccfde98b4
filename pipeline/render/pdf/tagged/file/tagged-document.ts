import { keptStandard } from '../../../../model/pdf-standard.ts';
import { embedFont } from '../fonts/font-cache.ts';
import type { EmbeddedFont, Reference } from '../fonts/pdfkit-font.ts';
import { papers } from '../papers.ts';
import { PdfDocument } from '../pdfmake.ts';
import { StructureTree } from '../structure/structure-tree.ts';
import type { TaggedRequest } from '../tagged-request.ts';
import { Destinations } from './destinations.ts';
import { type Cipher, digestOf, newCipher } from './encryption.ts';
import { type FileOptions, ObjectFile } from './object-streams.ts';
import { OpacityStates, opacityName } from './opacity-states.ts';
import { PdfObject } from './pdf-object.ts';
import { escapeXml, xmpOf } from './xmp.ts';

/** pdfkit's document with shared fonts, honest metadata, our structure tree and an ID made from its content. */
export class TaggedDocument extends PdfDocument {
	readonly tree: StructureTree;
	readonly destinations = new Destinations();
	readonly opacities = new OpacityStates((data) => this.ref(data));
	readonly #request: TaggedRequest;
	/** Only declared, because the constructor of the base class makes objects already. */
	declare private made: ObjectFile | undefined;
	readonly #embedded = new Map<string, EmbeddedFont>();
	readonly #byFile = new Map<Uint8Array, EmbeddedFont>();

	constructor(request: TaggedRequest, images: Readonly<Record<string, string>>) {
		super(
			{ ...Object.fromEntries((request.fallback ?? []).map(({ name }) => [name, {}])), ...request.fonts },
			images,
			{},
			{},
			optionsOf(request),
		);
		this.#request = request;
		this.tree = new StructureTree(keptStandard(request.standard, request.password) === 'PDF/UA-2');
		// AES-256 came to PDF 1.7 with this extension; PDF 2.0 has it by itself.
		if (request.password !== undefined && !this.tree.isPdf2) {
			this._root.data['Extensions'] = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } };
		}
	}

	/** Ends the document. All its objects are written: images that pdfkit would decode later are not let in. */
	toBytes(): Uint8Array {
		this.end();
		return this.file.toBytes({ Root: this._root, Info: this._info });
	}

	/** A getter of the class: members of an instance are not there yet when the base class makes its first objects. */
	get file(): ObjectFile {
		this.made ??= new ObjectFile(this.options['file'] as FileOptions);
		return this.made;
	}

	override ref(data?: unknown): PdfObject {
		return new PdfObject(this.file, this.file.newId(), data);
	}

	override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
		const name = this.#nameOf(family, bold, italics);
		let font = this.#embedded.get(name);
		if (!font) {
			font = this.#embed(this.#bytesOf(family, bold, italics));
			if (!(family in this.#request.fonts)) font.ascender = this.provideFont(this.#request.defaultStyle.font, false, false).ascender;
			this.#embedded.set(name, font);
			this._fontFamilies[name] = font;
		}
		return font;
	}

	/** A file that two names share is embedded once. */
	#embed(bytes: Uint8Array): EmbeddedFont {
		const font = this.#byFile.get(bytes) ?? embedFont(bytes, this, `F${this.#byFile.size + 1}`);
		this.#byFile.set(bytes, font);
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
		const fallback = files ? undefined : this.#request.fallback?.find(({ name }) => name === family);
		if (fallback) return bold ? fallback.bold : fallback.regular;
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

	/** Bookmarks name elements, so the tree comes first. */
	override endOutline(): void {
		this.tree.close(this);
		super.endOutline();
	}

	/** Places are our own: pdfkit sorts their names by the machine's language, and leaves them readable in a locked file. */
	override endMarkings(): void {
		const names = this._root.data['Names'] as Reference;
		names.data['Dests'] = this.destinations.names();
		this.tree.write(this, this.getStructTreeRoot());
		super.endMarkings();
	}

	override _doOpacity(fill?: number | null, stroke?: number | null): void {
		if (typeof fill !== 'number' && typeof stroke !== 'number') return;
		const name = opacityName({ fill: fill ?? undefined, stroke: stroke ?? undefined });
		this.page.ext_gstates[name] = this.opacities.of(name);
		this.addContent(`/${name} gs`);
	}

	/** pdfkit's own writing: the file does it in its place. */
	/** `FormFields` writes the form: pdfkit's way asks for fonts of its own. */
	override endAcroForm(): void {}

	override _write(): void {}
	override _finalize(): void {}
}

function optionsOf(request: TaggedRequest): object {
	const kept = keptStandard(request.standard, request.password);
	return {
		size: [papers[request.pageSize].width, papers[request.pageSize].height],
		pdfVersion: '1.7',
		file: { version: kept === 'PDF/UA-2' ? '2.0' : '1.7', cipher: cipherOf(request) } satisfies FileOptions,
		...(kept === 'PDF/UA-1 + PDF/A-2a' ? { subset: 'PDF/A-2a' } : {}),
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

function cipherOf(request: TaggedRequest): Cipher | undefined {
	return request.password === undefined ? undefined : newCipher(request.password, digestOf(request));
}
