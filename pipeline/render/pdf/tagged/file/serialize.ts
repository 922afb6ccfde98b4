import { PdfObject } from './pdf-object.ts';

/** Bytes of a string, as they stand in the file. */
export type EncryptString = (bytes: Uint8Array) => Uint8Array;

/**
 * A value in the syntax of PDF (ISO 32000-1, 7.3), as one byte a letter. Plain strings are names, `String` objects PDF strings,
 * as in pdfkit. `encrypt` is asked for each PDF string.
 */
export function serialize(value: unknown, encrypt?: EncryptString): string {
	if (typeof value === 'string') return `/${value}`;
	if (typeof value === 'number') return numberOf(value);
	if (typeof value !== 'object' || value === null) return String(value);
	if (value instanceof PdfObject) return `${value.id} 0 R`;
	if (Array.isArray(value)) return `[${joined(value, encrypt)}]`;
	if (value instanceof String) return stringOf(value.valueOf(), encrypt);
	if (value instanceof Uint8Array) return hexOf(encrypt ? encrypt(value) : value);
	if (value instanceof Date) return stringOf(dateOf(value), encrypt);
	let inner = '';
	for (const [key, entry] of Object.entries(value)) inner += `/${key}${spaced(entry, encrypt)}`;
	return `<<${inner}>>`;
}

function joined(values: readonly unknown[], encrypt: EncryptString | undefined): string {
	let all = '';
	for (const value of values) all += all === '' ? serialize(value, encrypt) : spaced(value, encrypt);
	return all;
}

/** Set apart from what stands before it, where it does not begin with a delimiter: all but numbers, references and constants do. */
function spaced(value: unknown, encrypt: EncryptString | undefined): string {
	const isDelimited = typeof value === 'string' || (typeof value === 'object' && value !== null && !(value instanceof PdfObject));
	return isDelimited ? serialize(value, encrypt) : ` ${serialize(value, encrypt)}`;
}

/** At most six decimals. */
function numberOf(value: number): string {
	if (!(value > -1e21 && value < 1e21)) throw new Error(`A PDF cannot hold the number ${value}.`);
	return Number.isInteger(value) ? `${value}` : decimalOf(Math.round(value * 1e6) / 1e6);
}

/** Without the exponent that JavaScript writes for numbers below a millionth. */
function decimalOf(value: number): string {
	return Math.abs(value) < 1e-6 ? '0' : `${value}`;
}

/** ASCII as it is, all else as UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
function stringOf(words: string, encrypt: EncryptString | undefined): string {
	const bytes = isAscii.test(words) ? Buffer.from(words, 'latin1') : Buffer.from(`\ufeff${words}`, 'utf16le').swap16();
	return literal((encrypt ? Buffer.from(encrypt(bytes)) : bytes).toString('latin1'));
}

const isAscii = /^[\t\n\r -~]*$/;

/** A literal string of one byte a letter. */
export function literal(bytes: string): string {
	return `(${escapable.test(bytes) ? bytes.replace(escapables, (byte) => escapes[byte] ?? byte) : bytes})`;
}

const escapable = /[\n\r()\\]/;
const escapables = /[\n\r()\\]/g;
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '(': '\\(', ')': '\\)', '\\': '\\\\' };

function hexOf(bytes: Uint8Array): string {
	return `<${Buffer.from(bytes).toString('hex')}>`;
}

function dateOf(date: Date): string {
	return `D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
