/** One word, number or mark of a sentence. `start` and `end` count UTF-16 units from the start of the text. */
export interface Token {
	readonly text: string;
	/** In lower case, with straight apostrophes. */
	readonly lower: string;
	readonly kind: 'word' | 'number' | 'mark';
	readonly start: number;
	readonly end: number;
	/** Joined to the token before it by a hyphen: `agency` in `multi-agency`. */
	readonly joined: boolean;
}

/**
 * Splits a text into tokens. Parts of a hyphenated word are tokens of their own, so that `multi-agency` and
 * `multi agency` can be compared; the hyphen is not a token. `1:1`, `10:30`, `50%`, `KS2` and `My Plan+` stay whole words.
 */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(tokenPattern)) {
		const start = match.index;
		const word = match[0];
		if (isHyphen(word) && isLetterOrDigit(text[start - 1]) && isLetterOrDigit(text[start + 1])) continue;
		const before = tokens.at(-1);
		const joined = before !== undefined && before.kind !== 'mark' && before.end === start - 1 && isHyphen(text[start - 1] ?? '');
		const kind = /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark';
		tokens.push({ text: word, lower: word.toLowerCase().replace(/’/g, "'"), kind, start, end: start + word.length, joined });
	}
	return tokens;
}

/** How many words a reader counts: `co-ordinator`, `1:1` and `don't` are one each, marks are none. */
export function wordCount(tokens: readonly Token[]): number {
	return tokens.filter((token) => token.kind !== 'mark' && !token.joined).length;
}

const tokenPattern = /\d+(?:[.,:/]\d+)*(?:%|\p{L}+)?|\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)*\+?|\S/gu;

function isHyphen(text: string): boolean {
	return text === '-' || text === '‐' || text === '‑';
}

function isLetterOrDigit(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
