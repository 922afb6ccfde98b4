import { type Cos, type CosDictionary, CosName, CosReference, CosStream, CosString } from './cos.ts';
import { CosParser } from './cos-parser.ts';
import { type ObjectPlace, readCrossReference, readIndirect } from './cross-reference.ts';
import { fileKey, unsealed } from './standard-security.ts';
import { mostBytes, streamData } from './stream-data.ts';

/** Thrown where the password of a PDF is missing, or is another one. */
export class LockedPdf extends Error {}

export interface PdfPage {
	readonly id: number;
	readonly dictionary: CosDictionary;
}

/**
 * A PDF, with cross-reference tables or streams, object streams, and AES-256 where its password is given.
 * Throws where the file cannot be read at all.
 */
export class PdfFile {
	readonly #bytes: Buffer;
	readonly #places: ReadonlyMap<number, ObjectPlace>;
	readonly #objects = new Map<number, Cos>();
	readonly #packed = new Map<number, readonly Cos[]>();
	readonly #key: Buffer | undefined;
	/** How many bytes its streams may still swell to. */
	#room = mostBytes;
	readonly trailer: CosDictionary;
	readonly catalog: CosDictionary;
	/** The pages in order. */
	readonly pages: readonly PdfPage[];

	constructor(bytes: Uint8Array, password = '') {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const { places, trailer } = readCrossReference(this.#bytes);
		this.#places = places;
		this.trailer = trailer;
		if (trailer.has('Encrypt')) {
			this.#key = fileKey(this.dictionary(trailer.get('Encrypt')), password);
			if (!this.#key) throw new LockedPdf('The password does not open the PDF.');
		}
		this.catalog = this.dictionary(trailer.get('Root'));
		this.pages = this.#pagesBelow(this.catalog.get('Pages'), new Map(), new Set());
	}

	/** Such as `1.7`. */
	get version(): string {
		return /^%PDF-(\d+\.\d+)/.exec(this.#bytes.toString('latin1', 0, 12))?.[1] ?? '';
	}

	has(id: number): boolean {
		return this.#places.has(id);
	}

	object(id: number): Cos | undefined {
		return this.resolve(new CosReference(id));
	}

	/** What a named destination stands for (ISO 32000-1, 12.3.2.3). */
	destination(name: CosName | CosString): Cos | undefined {
		if (name instanceof CosName) return this.dictionary(this.catalog.get('Dests')).get(name.name);
		const find = (node: Cos | undefined, depth: number): Cos | undefined => {
			const dictionary = this.dictionary(node);
			const names = this.list(dictionary.get('Names'));
			for (let index = 0; index + 1 < names.length; index += 2) if (this.text(names[index]) === name.text) return names[index + 1];
			if (depth > 30) return undefined;
			for (const kid of this.list(dictionary.get('Kids'))) {
				const found = find(kid, depth + 1);
				if (found !== undefined) return found;
			}
			return undefined;
		};
		return find(this.dictionary(this.catalog.get('Names')).get('Dests'), 0);
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
		const data = streamData(this.#key && isSealed(object) ? unsealed(object.raw, this.#key) : object.raw, object.dictionary, this.#room);
		this.#room -= data.length;
		return data;
	}

	#readObject(id: number): Cos {
		const place = this.#places.get(id);
		if (place === undefined) return null;
		if ('stream' in place) return this.#unpack(place.stream)[place.index] ?? null;
		const key = this.#key;
		const unlock = key && ((sealed: Buffer): Buffer => unsealed(sealed, key));
		return readIndirect(this.#bytes, place.offset, (length) => this.number(length) ?? 0, unlock);
	}

	/** The objects of an object stream, in its order; each is sealed only as part of the stream. */
	#unpack(id: number): readonly Cos[] {
		const known = this.#packed.get(id);
		if (known) return known;
		const stream = new CosReference(id);
		const data = this.data(stream);
		const dictionary = this.dictionary(stream);
		const first = this.number(dictionary.get('First')) ?? 0;
		const head = new CosParser(data);
		const count = Math.min(this.number(dictionary.get('N')) ?? 0, data.length);
		const objects = Array.from({ length: count }, () => {
			head.next();
			return new CosParser(data, first + Number(head.next())).next() ?? null;
		});
		this.#packed.set(id, objects);
		return objects;
	}

	#pagesBelow(node: Cos | undefined, inherited: CosDictionary, seen: Set<number>): readonly PdfPage[] {
		const own = this.dictionary(node);
		const handedDown = new Map([...inherited, ...[...own].filter(([key]) => inheritable.has(key))]);
		return this.list(own.get('Kids')).flatMap((kid) => {
			if (!(kid instanceof CosReference) || seen.has(kid.id)) return [];
			seen.add(kid.id);
			const dictionary = this.dictionary(kid);
			if (this.name(dictionary.get('Type')) === 'Pages') return this.#pagesBelow(kid, handedDown, seen);
			return [{ id: kid.id, dictionary: new Map([...handedDown, ...dictionary]) }];
		});
	}
}

const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate']);

/** Cross-reference streams are never sealed, other streams always, unless they say that they are not. */
function isSealed({ dictionary }: CosStream): boolean {
	const type = dictionary.get('Type');
	const [filter] = [dictionary.get('Filter')].flat();
	return !(type instanceof CosName && type.name === 'XRef') && !(filter instanceof CosName && filter.name === 'Crypt');
}
