import type { TokenStretch } from './conditions.ts';
import type { Token } from './tokens.ts';

/**
 * Whether words of a list belong to a name, as a word with a capital inside a sentence does (`Key Stage`, `Post Office`), unless the
 * phrase itself is written with a capital. `written` is in the notation of `readPattern`.
 */
export function isNameInside(tokens: readonly Token[], { first, after }: TokenStretch, written: string): boolean {
	if (/\p{Lu}/u.test(written.replace(/\/[A-Z,]+/g, ''))) return false;
	return tokens.slice(first, after).some((_, index) => hasInnerCapital(tokens, first + index));
}

/** Whether a word has a capital that no start of a sentence or quotation explains. */
export function hasInnerCapital(tokens: readonly Token[], place: number): boolean {
	const start = tokens.findIndex(({ kind }) => kind !== 'mark');
	const text = tokens[place]?.text ?? '';
	return place > start && /^\p{Lu}\p{Ll}/u.test(text) && !/^[.!?:"“‘'(]$/.test(tokens[place - 1]?.text ?? '');
}
