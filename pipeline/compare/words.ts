/** A word, a number or a mark. Two words with one `key` are the same to a reader. */
export interface Word {
	readonly key: string;
	/** Where it stands in its text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
}

/** The words of a text. White space, and curly or straight quotation marks, make no difference; capitals and marks do. */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(wordPattern)) {
		words.push({ key: folded(match[0]), start: match.index, end: match.index + match[0].length });
	}
	return words;
}

/** `1:1`, `10:30`, `3.5`, `six-word`, `don't` are one word each. */
const wordPattern =
	/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD\u200B\u2060]|(?<=\p{N})[.,:/](?=\p{N})|['’‘ʼ‐‑-](?=[\p{L}\p{N}]))*|[^\s\u00AD\u200B\u2060\uFEFF]/gu;

/** A text in the form that is compared: texts that are alike here have the same words. */
export function folded(text: string): string {
	if (isPlain(text)) return text;
	return text
		.normalize('NFC')
		.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[‐‑]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether folding would change nothing: letters of ASCII with single spaces between them, as nearly every text is. */
function isPlain(text: string): boolean {
	return !/[^\x20-\x7E]|^ | $| {2}/.test(text);
}

/** The keys of the words of a text. */
export function keysOf(text: string): readonly string[] {
	return wordsOf(text).map(({ key }) => key);
}
