/** White space folded to single blanks; control characters and marks that turn the direction of text are left out. */
export function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.trim();
}
