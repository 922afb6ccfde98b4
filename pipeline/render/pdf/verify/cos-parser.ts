import { type Cos, CosName, CosOperator, CosReference, CosString } from './cos.ts';

/** Reads objects one after another, from a file or a content stream; `unlock` takes strings out of encryption. */
export class CosParser {
	readonly #bytes: Buffer;
	readonly #unlock: ((sealed: Buffer) => Buffer) | undefined;
	position: number;

	constructor(bytes: Buffer, position = 0, unlock?: (sealed: Buffer) => Buffer) {
		this.#bytes = bytes;
		this.#unlock = unlock;
		this.position = position;
	}

	/** The next object or operator; `undefined` at the end. */
	next(): Cos | undefined {
		this.#skipSpace();
		const bytes = this.#bytes;
		if (this.position >= bytes.length) return undefined;
		switch (bytes[this.position]) {
			case slash:
				return this.#name();
			case openParen:
				return this.#literal();
			case openAngle:
				return bytes[this.position + 1] === openAngle ? this.#dictionary() : this.#hex();
			case openBracket:
				return this.#array();
			case closeBracket:
				this.position++;
				return endOfArray;
			case closeAngle:
				this.position += bytes[this.position + 1] === closeAngle ? 2 : 1;
				return endOfDictionary;
			case openBrace:
			case closeBrace:
			case closeParen:
				this.position++;
				return stray;
			default:
				return this.#number() ?? this.#word();
		}
	}

	#skipSpace(): void {
		const bytes = this.#bytes;
		for (; this.position < bytes.length; this.position++) {
			const byte = bytes[this.position] ?? 0;
			if (byte === percent) {
				while (this.position < bytes.length && !isLineEnd(bytes[this.position])) this.position++;
			} else if (kinds[byte] !== space) return;
		}
	}

	/** The first place after `from` that is no regular character. */
	#endOfWord(from: number): number {
		const bytes = this.#bytes;
		let end = from;
		while (end < bytes.length && kinds[bytes[end] ?? 0] === regular) end++;
		return end;
	}

	/** A word, known ones without making a string of their bytes again. */
	#text(from: number, end: number): string {
		if (end - from > packable) return this.#bytes.toString('latin1', from, end);
		let key = 0;
		for (let index = from; index < end; index++) key = key * 256 + (this.#bytes[index] ?? 0);
		let word = words.get(key);
		if (word === undefined) {
			word = this.#bytes.toString('latin1', from, end);
			if (words.size < mostWords) words.set(key, word);
		}
		return word;
	}

	#name(): CosName {
		const from = this.position + 1;
		this.position = this.#endOfWord(from);
		const typed = this.#text(from, this.position);
		const name = typed.includes('#')
			? typed.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
			: typed;
		let known = names.get(name);
		if (!known) {
			known = new CosName(name);
			if (names.size < mostWords) names.set(name, known);
		}
		return known;
	}

	/** A number, or the reference that begins with it; `undefined` where something else stands. */
	#number(): Cos | undefined {
		const bytes = this.#bytes;
		let at = this.position;
		const sign = bytes[at] === minus ? -1 : 1;
		if (bytes[at] === minus || bytes[at] === plus) at++;
		let value = 0;
		let scale = 0;
		let digits = 0;
		for (; ; at++) {
			const byte = bytes[at] ?? 0;
			if (byte >= zero && byte <= nine) {
				value = value * 10 + byte - zero;
				scale *= 10;
				digits++;
			} else if (byte === point && scale === 0) scale = 1;
			else break;
		}
		if (digits === 0 || (at < bytes.length && kinds[bytes[at] ?? 0] === regular)) return undefined;
		this.position = at;
		if (scale > 0) return (sign * value) / scale;
		if (!this.#isReference()) return sign * value;
		this.position += ' 0 R'.length;
		return new CosReference(value);
	}

	/** A space, generation 0, a space, `R` and no letter after it, such as the `G` of an operator. */
	#isReference(): boolean {
		const at = this.position;
		const bytes = this.#bytes;
		if (bytes[at] !== 0x20 || bytes[at + 1] !== zero || bytes[at + 2] !== 0x20 || bytes[at + 3] !== 0x52) return false;
		return at + 4 >= bytes.length || kinds[bytes[at + 4] ?? 0] !== regular;
	}

	#word(): Cos {
		const from = this.position;
		this.position = this.#endOfWord(from);
		const word = this.#text(from, this.position);
		if (word === 'true' || word === 'false') return word === 'true';
		if (word === 'null') return null;
		let known = operators.get(word);
		if (!known) {
			known = new CosOperator(word);
			if (operators.size < mostWords) operators.set(word, known);
		}
		return known;
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

	#string(bytes: Buffer): CosString {
		return new CosString(this.#unlock ? this.#unlock(bytes) : bytes);
	}

	#hex(): CosString {
		const bytes = this.#bytes;
		const end = bytes.indexOf(closeAngle, this.position);
		const result = Buffer.allocUnsafe((end - this.position) >> 1);
		let length = 0;
		let high = -1;
		for (let at = this.position + 1; at < end; at++) {
			const value = hexValues[bytes[at] ?? 0] ?? -1;
			if (value < 0) continue;
			if (high < 0) high = value;
			else {
				result[length++] = high * 16 + value;
				high = -1;
			}
		}
		if (high >= 0) result[length++] = high * 16;
		this.position = end + 1;
		return this.#string(result.subarray(0, length));
	}

	#literal(): CosString {
		const bytes = this.#bytes;
		const from = this.position + 1;
		let at = from;
		while (at < bytes.length && bytes[at] !== closeParen && bytes[at] !== openParen && bytes[at] !== backslash && bytes[at] !== 13) at++;
		if (bytes[at] === closeParen) {
			this.position = at + 1;
			return this.#string(bytes.subarray(from, at));
		}
		return this.#string(this.#escapedLiteral(from));
	}

	#escapedLiteral(from: number): Buffer {
		const bytes = this.#bytes;
		const result: number[] = [];
		let depth = 1;
		this.position = from;
		while (this.position < bytes.length) {
			const byte = bytes[this.position++] ?? 0;
			if (byte === backslash) {
				this.#escape(result);
				continue;
			}
			if (byte === openParen) depth++;
			else if (byte === closeParen && --depth === 0) break;
			if (byte === 13 && bytes[this.position] === 10) continue;
			result.push(byte === 13 ? 10 : byte);
		}
		return Buffer.from(result);
	}

	/** What stands after a backslash (ISO 32000-1, table 3). */
	#escape(result: number[]): void {
		const bytes = this.#bytes;
		const byte = bytes[this.position] ?? 0;
		if (byte >= zero && byte < zero + 8) {
			let value = 0;
			for (let digits = 0; digits < 3; digits++) {
				const digit = (bytes[this.position] ?? 0) - zero;
				if (digit < 0 || digit > 7) break;
				value = value * 8 + digit;
				this.position++;
			}
			result.push(value & 0xff);
			return;
		}
		this.position++;
		if (byte === 13 && bytes[this.position] === 10) this.position++;
		if (!isLineEnd(byte)) result.push(escapes.get(byte) ?? byte);
	}
}

const endOfArray = new CosOperator(']');
const endOfDictionary = new CosOperator('>>');
const stray = new CosOperator('');

/** Words of a PDF come back again and again; a hostile file cannot fill the memory with them. */
const mostWords = 4096;
/** This many bytes fit into a number exactly. */
const packable = 6;
const words = new Map<number, string>();
const names = new Map<string, CosName>();
const operators = new Map<string, CosOperator>();

const [percent, openParen, closeParen, slash, openAngle, closeAngle, openBracket, backslash, closeBracket, openBrace, closeBrace] = [
	...Buffer.from('%()/<>[\\]{}'),
] as [number, number, number, number, number, number, number, number, number, number, number];
const [plus, minus, point, zero, nine] = [...Buffer.from('+-.09')] as [number, number, number, number, number];
const escapes = new Map([...'nrtbf'].map((letter, index) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][index] ?? 0]));

const [regular, space, delimiter] = [0, 1, 2] as const;
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = space;
for (const byte of Buffer.from('%()/<>[]{}')) kinds[byte] = delimiter;
const hexValues = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
	hexValues[digit.charCodeAt(0)] = value;
	hexValues[digit.toUpperCase().charCodeAt(0)] = value;
}

function isLineEnd(byte: number | undefined): boolean {
	return byte === 10 || byte === 13;
}
