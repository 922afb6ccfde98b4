/**
 * A text string of a PDF (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 with their marks at the start, else PDFDocEncoding, in which viewers
 * write curly quotation marks and dashes. Marks of a language inside the words are left out.
 */
export function pdfWords(bytes: Uint8Array): string {
	const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (words[0] === 0xfe && words[1] === 0xff)
		return withoutLanguage(
			Buffer.from(words.subarray(2, 2 + ((words.length - 2) & ~1)))
				.swap16()
				.toString('utf16le'),
		);
	if (words[0] === 0xff && words[1] === 0xfe) return withoutLanguage(words.subarray(2).toString('utf16le'));
	if (words[0] === 0xef && words[1] === 0xbb && words[2] === 0xbf) return withoutLanguage(words.subarray(3).toString('utf8'));
	return Array.from(words, (byte) => docEncoding.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** Escape, a language code, escape (7.9.2.2.2). */
function withoutLanguage(words: string): string {
	return words
		.split('\u001B')
		.filter((_, index) => index % 2 === 0)
		.join('');
}

/** Where PDFDocEncoding differs from Latin-1 (annex D.3). */
const docEncoding = new Map<number, string>([
	...Array.from('˘ˇˆ˙˝˛˚˜', (letter, index) => [0x18 + index, letter] as const),
	...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (letter, index) => [0x80 + index, letter] as const),
	[0xa0, '€'],
]);
