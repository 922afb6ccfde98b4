/** pdfkit writes `String` objects as PDF strings, plain strings as names. */
export function text(words: string): object {
	return new String(words);
}
