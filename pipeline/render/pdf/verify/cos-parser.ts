import { type Cos, CosName, CosOperator, CosReference, CosString } from './cos.ts';

/** Reads objects one after another, from a file or a content stream. */
export class CosParser {
	readonly #bytes: Buffer;
	position: number;

	constructor(bytes: Buffer, position = 0) {
		this.#bytes = bytes;
		this.position = position;
	}

	/** The next object or operator; `undefined` at the end. */
	next(): Cos | undefined {
		this.#skipSpace();
		const byte = this.#bytes[this.position];
		if (byte === undefined) return undefined;
		if (byte === slash) return this.#name();
		if (byte === openParen) return this.#literal();
		if (byte === openAngle) return this.#bytes[this.position + 1] === openAngle ? this.#dictionary() : this.#hex();
		if (byte === openBracket) return this.#array();
		if (byte === closeBracket || byte === closeAngle || byte === closeBrace || byte === openBrace) {
			this.position += byte === closeAngle && this.#bytes[this.position + 1] === closeAngle ? 2 : 1;
			return byte === closeBracket ? endOfArray : byte === closeAngle ? endOfDictionary : new CosOperator('{}');
		}
		return this.#word();
	}

	#skipSpace(): void {
		for (;;) {
			const byte = this.#bytes[this.position];
			if (byte === percent) while (this.position < this.#bytes.length && !isLineEnd(this.#bytes[this.position])) this.position++;
			else if (byte === undefined || !isSpace(byte)) return;
			else this.position++;
		}
	}

	#regular(): string {
		const start = this.position;
		while (this.position < this.#bytes.length && !isSpace(this.#bytes[this.position] ?? 0) && !isDelimiter(this.#bytes[this.position] ?? 0))
			this.position++;
		return this.#bytes.toString('latin1', start, this.position);
	}

	#name(): CosName {
		this.position++;
		return new CosName(this.#regular().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
	}

	#word(): Cos {
		const word = this.#regular();
		if (word === '') {
			this.position++;
			return new CosOperator('');
		}
		if (word === 'true' || word === 'false') return word === 'true';
		if (word === 'null') return null;
		const number = Number(word);
		if (Number.isNaN(number)) return new CosOperator(word);
		if (!Number.isInteger(number) || !this.#isReference()) return number;
		this.position += ' 0 R'.length;
		return new CosReference(number);
	}

	/** A space, generation 0, a space, `R` and no letter after it, such as the `G` of an operator. */
	#isReference(): boolean {
		const at = this.position;
		if (this.#bytes[at] !== 0x20 || this.#bytes[at + 1] !== 0x30 || this.#bytes[at + 2] !== 0x20 || this.#bytes[at + 3] !== 0x52)
			return false;
		const after = this.#bytes[at + 4] ?? 0;
		return isSpace(after) || isDelimiter(after);
	}

	#array(): readonly Cos[] {
		this.position++;
		const items: Cos[] = [];
		for (let item = this.next(); item !== undefined && item !== endOfArray; item = this.next()) items.push(item);
		return items;
	}

	#dictionary(): ReadonlyMap<string, Cos> {
		this.position += 2;
		const entries = new Map<string, Cos>();
		for (let key = this.next(); key instanceof CosName; key = this.next()) entries.set(key.name, this.next() ?? null);
		return entries;
	}

	#hex(): CosString {
		const end = this.#bytes.indexOf(closeAngle, this.position);
		const hex = this.#bytes.toString('latin1', this.position + 1, end).replace(/\s/g, '');
		this.position = end + 1;
		return new CosString(Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'));
	}

	#literal(): CosString {
		const bytes: number[] = [];
		let depth = 0;
		while (this.position < this.#bytes.length) {
			const byte = this.#bytes[this.position++] ?? 0;
			if (byte === backslash) bytes.push(...this.#escape());
			else {
				if (byte === openParen && depth++ === 0) continue;
				if (byte === closeParen && --depth === 0) break;
				bytes.push(byte);
			}
		}
		return new CosString(Buffer.from(bytes));
	}

	#escape(): readonly number[] {
		const octal = /^[0-7]{1,3}/.exec(this.#bytes.toString('latin1', this.position, this.position + 3));
		this.position += octal ? octal[0].length : 1;
		if (octal) return [Number.parseInt(octal[0], 8) & 0xff];
		const byte = this.#bytes[this.position - 1] ?? 0;
		if (isLineEnd(byte)) return [];
		return [escapes.get(byte) ?? byte];
	}
}

const endOfArray = new CosOperator(']');
const endOfDictionary = new CosOperator('>>');

const [percent, openParen, closeParen, slash, openAngle, closeAngle, openBracket, backslash, closeBracket, openBrace, closeBrace] = [
	...Buffer.from('%()/<>[\\]{}'),
] as [number, number, number, number, number, number, number, number, number, number, number];
const delimiters = new Set(Buffer.from('%()/<>[]{}'));
const escapes = new Map([...'nrtbf'].map((letter, index) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][index] ?? 0]));

function isSpace(byte: number): boolean {
	return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

function isLineEnd(byte: number | undefined): boolean {
	return byte === 10 || byte === 13;
}

function isDelimiter(byte: number): boolean {
	return delimiters.has(byte);
}
