import { inflateSync } from 'node:zlib';
import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	type PDFObject,
	PDFRawStream,
	type PDFRef,
	PDFString,
} from 'pdf-lib';

/** The document has nothing that this mutation could spoil. */
export class NothingToSpoil extends Error {}

/** A PDF of ours, to be spoilt in one place. Reads it anew, changes it, and writes it with another library. */
export async function spoil(
	made: Uint8Array,
	change: (pdf: Mutant) => void,
	{ useObjectStreams = false }: { readonly useObjectStreams?: boolean } = {},
): Promise<Uint8Array> {
	const document = await PDFDocument.load(made, { updateMetadata: false });
	change(new Mutant(document));
	return document.save({ useObjectStreams, updateFieldAppearances: false });
}

export const name = (value: string): PDFName => PDFName.of(value);
export const number = (value: number): PDFNumber => PDFNumber.of(value);
export const words = (value: string): PDFString => PDFString.of(value);

export class Mutant {
	readonly document: PDFDocument;
	readonly catalog: PDFDict;

	constructor(document: PDFDocument) {
		this.document = document;
		this.catalog = document.catalog;
	}

	get root(): PDFDict {
		return this.catalog.lookup(name('StructTreeRoot'), PDFDict);
	}

	elements(type: string): readonly PDFDict[] {
		return this.dictionaries().flatMap(([, dictionary]) =>
			dictionary.get(name('S')) === name(type) && dictionary.has(name('P')) ? [dictionary] : [],
		);
	}

	/** The n-th element of a type, in the order of the file. */
	element(type: string, index = 0): PDFDict {
		return present(this.elements(type)[index]);
	}

	retype(from: string, to: string): void {
		const elements = this.elements(from);
		if (elements.length === 0) throw new NothingToSpoil();
		for (const element of elements) element.set(name('S'), name(to));
	}

	refOf(dictionary: PDFDict): PDFRef {
		return present(this.dictionaries().find(([, one]) => one === dictionary))[0];
	}

	parentOf(element: PDFDict): PDFDict {
		return element.lookup(name('P'), PDFDict);
	}

	/** `K` as an array, whatever it was. */
	kids(element: PDFDict): PDFArray {
		const kids = element.get(name('K'));
		const found = this.document.context.lookup(kids);
		if (found instanceof PDFArray) return found;
		const list = this.document.context.obj(kids ? [kids] : []) as PDFArray;
		element.set(name('K'), list);
		return list;
	}

	/** A new element at the end of another one, holding the kids given. */
	add(parent: PDFDict, type: string, entries: Readonly<Record<string, PDFObject>> = {}): PDFDict {
		const element = this.document.context.obj({ Type: 'StructElem', S: type, P: this.refOf(parent) }) as PDFDict;
		for (const [key, value] of Object.entries(entries)) element.set(name(key), value);
		this.kids(parent).push(this.document.context.register(element));
		return element;
	}

	/** Moves an element to the end of another one. */
	move(element: PDFDict, to: PDFDict): void {
		const reference = this.refOf(element);
		const from = this.kids(this.parentOf(element));
		const at = from.asArray().indexOf(reference);
		if (at < 0) throw new NothingToSpoil();
		from.remove(at);
		element.set(name('P'), this.refOf(to));
		this.kids(to).push(reference);
	}

	/** The first of an element's kids that is an annotation. */
	objectKid(element: PDFDict): PDFDict {
		return present(
			this.kids(element)
				.asArray()
				.map((kid) => this.document.context.lookup(kid))
				.find((kid): kid is PDFDict => kid instanceof PDFDict && kid.get(name('Type')) === name('OBJR')),
		);
	}

	annotation(subtype = 'Link', index = 0): PDFDict {
		return present(this.dictionaries().filter(([, one]) => one.get(name('Subtype')) === name(subtype) && one.has(name('Rect')))[index])[1];
	}

	page(index = 0): PDFDict {
		if (index >= this.document.getPageCount()) throw new NothingToSpoil();
		return this.document.getPage(index).node;
	}

	/** The entry of the parent tree for a page, or for an annotation. */
	parentTree(): PDFArray {
		return this.root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
	}

	parentsOfPage(): PDFArray {
		return this.parentTree().lookup(1, PDFArray);
	}

	/** The attributes of one owner. */
	attributes(element: PDFDict, owner: string): PDFDict {
		const value = this.document.context.lookup(present(element.get(name('A'))));
		const all = value instanceof PDFArray ? value.asArray().map((one) => this.document.context.lookup(one)) : [value];
		return present(all.find((one): one is PDFDict => one instanceof PDFDict && one.get(name('O')) === name(owner)));
	}

	/** Adds to the attributes of a table cell. */
	setTableAttribute(element: PDFDict, key: string, value: PDFObject): void {
		const { context } = this.document;
		const own = context.obj({ O: 'Table' }) as PDFDict;
		own.set(name(key), value);
		const before = element.get(name('A'));
		element.set(name('A'), before ? (context.obj([...(before instanceof PDFArray ? before.asArray() : [before]), own]) as PDFArray) : own);
	}

	ofType(type: string): PDFDict {
		return present(this.dictionaries().find(([, dictionary]) => dictionary.get(name('Type')) === name(type)))[1];
	}

	ofSubtype(subtype: string): PDFDict {
		return present(this.dictionaries().find(([, dictionary]) => dictionary.get(name('Subtype')) === name(subtype)))[1];
	}

	/** Adds a drawing of its own, which the first page can draw as `Own`. */
	addForm(operators: string, entries: Readonly<Record<string, unknown>> = {}): void {
		const { context } = this.document;
		const form = context.flateStream(operators, {
			Type: 'XObject',
			Subtype: 'Form',
			BBox: [0, 0, 20, 20],
			...(entries as Record<string, string>),
		});
		const resources = this.page().lookup(name('Resources'), PDFDict);
		const drawings = resources.has(name('XObject')) ? resources.lookup(name('XObject'), PDFDict) : context.obj({});
		drawings.set(name('Own'), context.register(form));
		resources.set(name('XObject'), drawings);
	}

	/** Changes what the first page draws; the change has to find something. */
	draw(change: (operators: string) => string): void {
		this.#rewrite(this.page(), 'Contents', change);
	}

	/** Changes the metadata. */
	describe(change: (xml: string) => string): void {
		this.#rewrite(this.catalog, 'Metadata', change);
	}

	/** Changes a stream below a dictionary. */
	rewrite(holder: PDFDict, key: string, change: (text: string) => string): void {
		this.#rewrite(holder, key, change);
	}

	#rewrite(holder: PDFDict, key: string, change: (text: string) => string): void {
		const stream = holder.lookup(name(key));
		if (!(stream instanceof PDFRawStream)) throw new NothingToSpoil();
		const isPacked = stream.dict.get(name('Filter')) === name('FlateDecode');
		const before = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
		const after = change(before);
		if (after === before) throw new NothingToSpoil();
		const { context } = this.document;
		const copy = context.flateStream(Buffer.from(after, 'latin1'));
		for (const [entry, value] of stream.dict.entries()) {
			if (!['/Filter', '/Length', '/DecodeParms'].includes(entry.toString())) copy.dict.set(entry, value);
		}
		holder.set(name(key), context.register(copy));
	}

	/** The dictionaries of drawings that are forms. */
	forms(): readonly PDFDict[] {
		return this.document.context
			.enumerateIndirectObjects()
			.flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form') ? [object.dict] : []));
	}

	dictionaries(): readonly (readonly [PDFRef, PDFDict])[] {
		return this.document.context
			.enumerateIndirectObjects()
			.flatMap(([reference, object]: [PDFRef, PDFObject]) => (object instanceof PDFDict ? [[reference, object] as const] : []));
	}

	/** The words of a PDF string. */
	text(value: PDFObject | undefined): string {
		return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
	}
}

export function present<T>(value: T | undefined): T {
	if (value === undefined) throw new NothingToSpoil();
	return value;
}
