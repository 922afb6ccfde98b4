/**
 * Text that is safe on a terminal: signs that would move the cursor, change colours or turn the direction of writing print as U+FFFD.
 * Tabs and line ends stay.
 */
export function printable(text: string): string {
	return text.replace(unsafe, '\u{FFFD}');
}

/** Control characters but for tab and line feed; the marks that turn the direction of writing (Unicode Annex 9). */
const unsafe = /(?![\t\n])[\p{Control}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
