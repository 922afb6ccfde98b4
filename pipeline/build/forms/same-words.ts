/** A word of a text and where it ends. */
interface Word {
	readonly word: string;
	readonly end: number;
}

/** The words of a text: letters and digits only, in small letters, so that marks and quotation marks of mail programs do not matter. */
function wordsIn(text: string): readonly Word[] {
	return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
		word: found[0].normalize('NFKC').toLowerCase(),
		end: found.index + found[0].length,
	}));
}

/** The words alone, one blank between two. */
export function plainWords(text: string): string {
	return wordsIn(text)
		.map(({ word }) => word)
		.join(' ');
}

/** How many lines the words of `sought` take from `lines[at]` on, and what stands behind them on the last; `undefined` where others stand there. */
export interface Found {
	readonly lines: number;
	readonly behind: string;
}

/**
 * Looks for words at the start of a line. Mail programs break long lines, so the words may go on for some lines.
 * @param sought as `plainWords` gives it, never empty
 */
export function startsWith(lines: readonly string[], at: number, sought: string): Found | undefined {
	let left = sought;
	for (let count = 1; count <= mostLines; count++) {
		const line = lines[at + count - 1];
		if (line === undefined) return undefined;
		const words = wordsIn(line);
		if (words.length === 0) return undefined;
		for (const [index, { word, end }] of words.entries()) {
			if (left !== word && !left.startsWith(`${word} `)) return undefined;
			left = left.slice(word.length + 1);
			if (left === '')
				return { lines: count, behind: index === words.length - 1 ? afterMarks(line, end) : line.slice(end).replace(/^[?:!.*_]+/, '') };
		}
	}
	return undefined;
}

/** Some letters at the end of a line that are no words, such as `?` and `:**`. */
function afterMarks(line: string, end: number): string {
	return line.slice(end).replace(/^[\s\p{P}\p{S}]+$/u, '');
}

/** A question of 2,000 letters in lines of 72. */
const mostLines = 30;
