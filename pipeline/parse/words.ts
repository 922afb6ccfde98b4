/** A heading or an alias as it is compared: small letters, straight apostrophes, no punctuation at its ends. */
export function headingKey(words: string): string {
	return words
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.toLowerCase()
		.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

/** Whether `words` holds `alias` as whole words. Both are heading keys. */
export function holdsWords(words: string, alias: string): boolean {
	return ` ${words.replace(/[^\p{L}\p{N}']+/gu, ' ')} `.includes(` ${alias.replace(/[^\p{L}\p{N}']+/gu, ' ')} `);
}

/** A heading of a document type with the child's name in it. */
export function filled(heading: string, child: string | undefined): string {
	return heading.replaceAll('{child}', child ?? '{child}');
}
