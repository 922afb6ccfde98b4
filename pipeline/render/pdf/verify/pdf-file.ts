import { inflateSync } from 'node:zlib';
import { type Cos, type CosDictionary, CosName, CosOperator, CosReference, CosStream, CosString } from './cos.ts';
import { CosParser } from './cos-parser.ts';

/** A PDF with a plain cross-reference table, as pdfkit writes it. Throws where the file cannot be read at all. */
export class PdfFile {
	readonly #bytes: Buffer;
	readonly #offsets = new Map<number, number>();
	readonly #objects = new Map<number, Cos>();
	readonly catalog: CosDictionary;
	/** The pages in order, each with the id of its object. */
	readonly pages: readonly { readonly id: number; readonly dictionary: CosDictionary }[];

	constructor(bytes: Uint8Array) {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const start = this.#bytes.lastIndexOf('startxref');
		const table = Number(
			this.#bytes
				.toString('latin1', start + 9, start + 30)
				.trim()
				.split(/\s/)[0],
		);
		const trailer = this.#readTable(table);
		this.catalog = this.dictionary(trailer.get('Root'));
		this.pages = this.#pagesBelow(trailer.size === 0 ? undefined : this.catalog.get('Pages'));
	}

	/** The object behind a reference; anything else is itself. */
	resolve(value: Cos | undefined): Cos | undefined {
		if (!(value instanceof CosReference)) return value;
		if (!this.#objects.has(value.id)) this.#objects.set(value.id, this.#readObject(value.id));
		return this.#objects.get(value.id);
	}

	/** A dictionary, a stream's dictionary, or an empty one. */
	dictionary(value: Cos | undefined): CosDictionary {
		const object = this.resolve(value);
		if (object instanceof CosStream) return object.dictionary;
		return object instanceof Map ? object : new Map();
	}

	/** An array, or the one value that stands in place of one. */
	list(value: Cos | undefined): readonly Cos[] {
		const object = this.resolve(value);
		if (Array.isArray(object)) return object;
		return value === undefined || value === null ? [] : [value];
	}

	name(value: Cos | undefined): string | undefined {
		const object = this.resolve(value);
		return object instanceof CosName ? object.name : undefined;
	}

	text(value: Cos | undefined): string | undefined {
		const object = this.resolve(value);
		return object instanceof CosString ? object.text : undefined;
	}

	number(value: Cos | undefined): number | undefined {
		const object = this.resolve(value);
		return typeof object === 'number' ? object : undefined;
	}

	/** The decoded bytes of a stream. */
	data(value: Cos | undefined): Buffer {
		const object = this.resolve(value);
		if (!(object instanceof CosStream)) return Buffer.alloc(0);
		return this.name(object.dictionary.get('Filter')) === 'FlateDecode' ? inflateSync(object.raw) : object.raw;
	}

	#readTable(offset: number): CosDictionary {
		const end = this.#bytes.indexOf('trailer', offset);
		if (this.#bytes.toString('latin1', offset, offset + 4) !== 'xref' || end < 0) throw new Error('The PDF has no cross-reference table.');
		const [, ...lines] = this.#bytes.toString('latin1', offset, end).split('\n');
		let id = 0;
		for (const line of lines) {
			const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
			if (!entry) id = Number(line.split(' ')[0]);
			else if (entry[2] === 'n') this.#offsets.set(id++, Number(entry[1]));
			else id++;
		}
		const trailer = new CosParser(this.#bytes, end + 7).next();
		return trailer instanceof Map ? trailer : new Map();
	}

	#readObject(id: number): Cos {
		const offset = this.#offsets.get(id);
		if (offset === undefined) return null;
		const parser = new CosParser(this.#bytes, offset);
		parser.next();
		parser.next();
		parser.next();
		const object = parser.next() ?? null;
		const keyword = object instanceof Map ? parser.next() : undefined;
		if (!(object instanceof Map) || !(keyword instanceof CosOperator) || keyword.operator !== 'stream') return object;
		const start = this.#bytes.indexOf('\n', parser.position) + 1;
		return new CosStream(object, this.#bytes.subarray(start, start + (this.number(object.get('Length')) ?? 0)));
	}

	#pagesBelow(reference: Cos | undefined): readonly { readonly id: number; readonly dictionary: CosDictionary }[] {
		return this.list(this.dictionary(reference).get('Kids')).flatMap((kid) => {
			const dictionary = this.dictionary(kid);
			if (!(kid instanceof CosReference)) return [];
			return this.name(dictionary.get('Type')) === 'Pages' ? this.#pagesBelow(kid) : [{ id: kid.id, dictionary }];
		});
	}
}
