import type { Reference } from '../fonts/pdfkit-font.ts';

/** Takes objects that are whole. */
export interface ObjectSink {
	/** An object that is no stream. */
	addValue(id: number, data: unknown): void;
	/** `compress`: the bytes are still to be deflated. The length that `data` may name is left out: the written one counts. */
	addStream(id: number, data: Readonly<Record<string, unknown>>, bytes: Uint8Array, compress: boolean): void;
}

/** An indirect object (ISO 32000-1, 7.3.10) while it is built: a dictionary or value, and the stream that belongs to it, if any. */
export class PdfObject implements Reference {
	readonly id: number;
	readonly gen = 0;
	data: Record<string, unknown>;
	/** Whether its stream is deflated; not where its data has a filter already. */
	compress: boolean;
	readonly #file: ObjectSink;
	/** What was written last, as one byte a letter; goes to `#chunks` when bytes come. */
	#text = '';
	#chunks: Uint8Array[] = [];

	constructor(file: ObjectSink, id: number, data: unknown = {}) {
		this.#file = file;
		this.id = id;
		this.data = data as Record<string, unknown>;
		this.compress = this.data['Filter'] === undefined;
	}

	/** Adds to the stream: bytes, or a line of letters below U+0100. */
	write(chunk: string | Uint8Array): void {
		if (typeof chunk === 'string') {
			this.#text += `${chunk}\n`;
			return;
		}
		this.#flush();
		this.#chunks.push(chunk);
	}

	/** Hands the object over to the file: what is changed in it later is not written. */
	end(chunk?: string | Uint8Array): void {
		if (chunk !== undefined) this.write(chunk);
		this.#flush();
		const chunks = this.#chunks;
		this.#chunks = [];
		if (chunks.length === 0) this.#file.addValue(this.id, this.data);
		else this.#file.addStream(this.id, this.data, chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), this.compress);
	}

	toString(): string {
		return `${this.id} 0 R`;
	}

	#flush(): void {
		if (this.#text === '') return;
		this.#chunks.push(Buffer.from(this.#text, 'latin1'));
		this.#text = '';
	}
}
