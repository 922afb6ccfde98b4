/**
 * Words that somebody typed, as Markdown that prints just those words: no mark of Markdown, no directive, no HTML and no comment to the
 * checker can come from an answer. Lines stay lines, blank lines part paragraphs. Control characters are left out, white space at the ends
 * of lines too. '' where nothing is left.
 */
export function typedAsMarkdown(typed: string): string {
	return paragraphsOf(typed)
		.map((lines) => lines.map(escapedLine).join('\\\n'))
		.join('\n\n');
}

/** The paragraphs of typed words, each as its lines, without what cannot print. */
export function paragraphsOf(typed: string): readonly (readonly string[])[] {
	const lines = wellFormed(typed)
		.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
		.replace(unprinted, '')
		.split('\n')
		.map((line) => line.replaceAll('\t', ' ').trim());
	const paragraphs: string[][] = [[]];
	for (const line of lines) {
		if (line === '') paragraphs.push([]);
		else paragraphs.at(-1)?.push(line);
	}
	return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** One line of Markdown for one line of words. */
export function escapedLine(line: string): string {
	return line
		.replace(/[\\`*_{}[\]<>#|~&@]/g, '\\$&')
		.replace(/:(?=[\p{L}:/])/gu, '\\:')
		.replace(/(www)\./gi, '$1\\.')
		.replace(/^([-+=:])/, '\\$1')
		.replace(/^(\d{1,9})([.)])/, '$1\\$2')
		.replace(/^[^\p{ASCII}\p{L}\p{N}]/u, (mark) => `&#${mark.codePointAt(0)};`);
}

/** Control characters but line ends and tabs, and characters that are none. */
const unprinted = /(?![\n\t])[\p{Cc}\uFEFF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/gu;

/** Half of a pair of UTF-16 becomes the mark for a letter that is lost. */
function wellFormed(text: string): string {
	return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
