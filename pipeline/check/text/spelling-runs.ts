import type { Speller } from '../../language/spelling.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { Stretch } from './quotations.ts';

/** A word that nothing knows, with its place among the tokens of its sentence. */
export interface StrangeWord {
	readonly token: Token;
	readonly index: number;
}

/**
 * The stretch of a sentence that is not English: two different unknown words or more that no slip of the keys explains, close together, and
 * at least half of all words there. Another script needs no dictionary to be known as such. `undefined` where there is none.
 */
export function foreignRunIn({ tokens }: Unit, strange: readonly StrangeWord[], speller: Speller): Stretch | undefined {
	const foreign = strange.filter(({ token }) => isForeign(token));
	if (new Set(foreign.map(({ token }) => token.lower)).size < 2) return undefined;
	const [first, last] = [foreign[0], foreign.at(-1)];
	if (!first || !last) return undefined;
	const words = tokens.slice(first.index, last.index + 1).filter(({ kind }) => kind === 'word').length;
	const unknown = strange.filter(({ index }) => index >= first.index && index <= last.index);
	if (unknown.length * 2 < words) return undefined;
	const wanted = unknown.length > 2 ? 1 : 2;
	let unexplained = 0;
	for (const { token } of unknown) {
		if (!isLatin(token.lower) || speller.near(token.lower).length === 0) unexplained += 1;
		if (unexplained === wanted) return { start: first.token.start, end: last.token.end };
	}
	return undefined;
}

/** A small letter at the start: a word with a capital may be a name. Other scripts mostly have no small letters. */
function isForeign({ text }: Token): boolean {
	return !/^\p{Lu}/u.test(text) || !isLatin(text);
}

function isLatin(text: string): boolean {
	return /^[\p{Script=Latin}\p{M}'’]+$/u.test(text);
}
