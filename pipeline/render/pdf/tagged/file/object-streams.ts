import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Cipher } from './encryption.ts';
import type { ObjectSink } from './pdf-object.ts';
import { serialize } from './serialize.ts';

export interface FileOptions {
	readonly version: '1.7' | '2.0';
	readonly cipher?: Cipher | undefined;
}

/**
 * The objects of a PDF file. Those that are no streams are packed into object streams (ISO 32000-1, 7.5.7): tags cost a
 * fraction of their size. (Deflating in other threads was measured: a page is too short for it to pay.)
 */
export class ObjectFile implements ObjectSink {
	readonly #options: FileOptions;
	#count = 0;
	#ended = 0;
	#packed: { readonly id: number; readonly words: string }[] = [];
	#packedLength = 0;
	readonly #records: FileRecord[] = [];
	/** By object number. */
	readonly #places: { readonly container?: number; place: number }[] = [];

	constructor(options: FileOptions) {
		this.#options = options;
	}

	/** The number of a new object. */
	newId(): number {
		return ++this.#count;
	}

	addValue(id: number, data: unknown): void {
		this.#ended++;
		const words = serialize(data);
		this.#packed.push({ id, words });
		this.#packedLength += words.length;
		if (this.#packedLength > packLength) this.#pack();
	}

	addStream(id: number, { Length: _length, ...data }: Readonly<Record<string, unknown>>, bytes: Uint8Array, compress: boolean): void {
		this.#ended++;
		this.#record(id, compress ? { ...data, Filter: 'FlateDecode' } : data, compress ? deflated(bytes) : bytes);
	}

	/** Writes the file. `trailer`: what the end of the file says of it, without `Size` and `ID`. Throws when an object is still open. */
	toBytes(trailer: Readonly<Record<string, unknown>>): Uint8Array {
		if (this.#ended < this.#count) throw new Error('The PDF was not finished: an object is still open.');
		this.#pack();
		const { version, cipher } = this.#options;
		const encryption = cipher && this.newId();
		const writer = new ByteWriter();
		writer.add(`%PDF-${version}\n%\xff\xff\xff\xff\n`);
		for (const { id, head, bytes } of this.#records) {
			const data = cipher ? cipher.encrypt(bytes) : bytes;
			this.#places[id] = { place: writer.length };
			writer.add(`${id} 0 obj\n${head}/Length ${data.length}>>\nstream\n`);
			writer.add(data);
			writer.add('\nendstream\nendobj\n');
		}
		if (cipher && encryption !== undefined) {
			this.#places[encryption] = { place: writer.length };
			writer.add(`${encryption} 0 obj\n${serialize(cipher.dictionary)}\nendobj\n`);
		}
		const own = this.newId();
		const from = writer.length;
		this.#places[own] = { place: from };
		const id = writer.digest();
		const table = deflated(this.#table());
		const head = serialize({
			Type: 'XRef',
			Size: this.#count + 1,
			W: [1, 4, 2],
			...trailer,
			ID: [id, id],
			Filter: 'FlateDecode',
			DecodeParms: { Predictor: 12, Columns: rowLength },
			Length: table.length,
		});
		writer.add(`${own} 0 obj\n${head.replace(/>>$/, encryption === undefined ? '>>' : `/Encrypt ${encryption} 0 R>>`)}\nstream\n`);
		writer.add(table);
		writer.add(`\nendstream\nendobj\nstartxref\n${from}\n%%EOF\n`);
		return writer.toBytes();
	}

	#record(id: number, data: object, bytes: Uint8Array): void {
		const { cipher } = this.#options;
		const words = serialize(data, cipher && ((plain) => cipher.encrypt(plain)));
		this.#records.push({ id, head: words.slice(0, -'>>'.length), bytes });
	}

	#pack(): void {
		const packed = this.#packed;
		if (packed.length === 0) return;
		const container = this.newId();
		this.#ended++;
		let index = '';
		let body = '';
		packed.forEach(({ id, words }, place) => {
			this.#places[id] = { container, place };
			index += `${id} ${body.length} `;
			body += `${words}\n`;
		});
		const bytes = Buffer.from(index + body, 'latin1');
		this.#record(container, { Type: 'ObjStm', N: packed.length, First: index.length, Filter: 'FlateDecode' }, deflated(bytes));
		this.#packed = [];
		this.#packedLength = 0;
	}

	/** The rows of the cross-reference stream, each as its difference from the one before (PNG's `Up`). */
	#table(): Buffer {
		const rows = Buffer.alloc((this.#count + 1) * (rowLength + 1));
		let above = Buffer.alloc(rowLength);
		for (let id = 0; id <= this.#count; id++) {
			const row = Buffer.alloc(rowLength);
			const found = this.#places[id];
			if (!found) row.writeUInt16BE(0xffff, 5);
			else {
				row[0] = found.container === undefined ? 1 : 2;
				row.writeUInt32BE(found.container ?? found.place, 1);
				if (found.container !== undefined) row.writeUInt16BE(found.place, 5);
			}
			const from = id * (rowLength + 1);
			rows[from] = 2;
			for (let byte = 0; byte < rowLength; byte++) rows[from + 1 + byte] = (row[byte] ?? 0) - (above[byte] ?? 0);
			above = row;
		}
		return rows;
	}
}

interface FileRecord {
	readonly id: number;
	/** Its dictionary without the end. */
	readonly head: string;
	readonly bytes: Uint8Array;
}

/** Letters after which an object stream is full: a reader unpacks all of it for one object. */
const packLength = 100_000;
/** A kind, four bytes of a place, two of an index. */
const rowLength = 7;

/** Pages and drawings, for which more than this costs time and saves nothing. */
export function deflated(bytes: Uint8Array): Uint8Array {
	return deflateSync(bytes, { level: 6 });
}

class ByteWriter {
	length = 0;
	readonly #chunks: Uint8Array[] = [];

	/** Letters are one byte each. */
	add(chunk: string | Uint8Array): void {
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
		this.#chunks.push(bytes);
		this.length += bytes.length;
	}

	digest(): Uint8Array {
		const hash = createHash('sha256');
		for (const chunk of this.#chunks) hash.update(chunk);
		return hash.digest().subarray(0, 16);
	}

	toBytes(): Uint8Array {
		return Buffer.concat(this.#chunks, this.length);
	}
}
