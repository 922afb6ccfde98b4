import { printableRanges } from './printable-ranges.ts';

let unprintable: string | undefined;

/** What no font of the program can print, as the inside of a class of a regular expression with the flag `u`. */
export function unprintableLetters(): string {
	unprintable ??= `^${printableRanges.split(' ').map(classOf).join('')}`;
	return unprintable;
}

/** `20-7e`, or one code point. */
function classOf(range: string): string {
	return range
		.split('-')
		.map((codePoint) => `\\u{${codePoint}}`)
		.join('-');
}
