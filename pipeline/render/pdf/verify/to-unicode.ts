import { type Cos, CosOperator, CosString } from './cos.ts';
import { CosParser } from './cos-parser.ts';

/** The characters of each code, as a `ToUnicode` stream says them (ISO 32000-1, 9.10.3). */
export function readToUnicode(data: Buffer): ReadonlyMap<number, string> {
	const characters = new Map<number, string>();
	const parser = new CosParser(data);
	let operands: Cos[] = [];
	for (let token = parser.next(); token !== undefined; token = parser.next()) {
		if (!(token instanceof CosOperator)) {
			operands.push(token);
			continue;
		}
		if (token.operator === 'endbfchar') {
			for (let index = 0; index + 1 < operands.length; index += 2) put(characters, numberOf(operands[index]), operands[index + 1], 0);
		} else if (token.operator === 'endbfrange') {
			for (let index = 0; index + 2 < operands.length; index += 3) putRange(characters, operands.slice(index, index + 3));
		}
		operands = [];
	}
	return characters;
}

function putRange(characters: Map<number, string>, [from, to, value]: readonly Cos[]): void {
	const first = numberOf(from);
	for (let code = first; code <= numberOf(to); code++) {
		if (Array.isArray(value)) put(characters, code, value[code - first], 0);
		else put(characters, code, value, code - first);
	}
}

/** A range counts up in the last two bytes. */
function put(characters: Map<number, string>, code: number, value: Cos | undefined, offset: number): void {
	if (!(value instanceof CosString)) return;
	const bytes = Buffer.from(value.bytes.subarray(0, value.bytes.length & ~1));
	if (offset > 0 && bytes.length > 0) bytes.writeUInt16BE((bytes.readUInt16BE(bytes.length - 2) + offset) & 0xffff, bytes.length - 2);
	characters.set(code, bytes.swap16().toString('utf16le'));
}

function numberOf(value: Cos | undefined): number {
	return value instanceof CosString ? value.bytes.reduce((sum, byte) => sum * 256 + byte, 0) : 0;
}
