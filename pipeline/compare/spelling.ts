import { slipOf } from './slip.ts';
import type { UsedWords } from './used-words.ts';

/**
 * Whether words were only spelled anew: as many words, each with one slip of the keys, no digit, no negation, and no old
 * word that the newer document still uses, which would be a word of its own and not a slip.
 */
export function isSpelling(before: readonly string[], after: readonly string[], isUsed: UsedWords): boolean {
	if (before.length !== after.length || before.join(' ') === after.join(' ')) return false;
	return before.every((word, index) => {
		const other = after[index] ?? '';
		return word === other || isSlip(word, other, isUsed);
	});
}

function isSlip(word: string, other: string, isUsed: UsedWords): boolean {
	const [one, two] = [word.toLowerCase(), other.toLowerCase()];
	if (!isWord(one) || !isWord(two) || denies(one) || denies(two) || isUsed(word)) return false;
	if (isName(word) !== isName(other)) return false;
	const slip = slipOf(one, two);
	const length = Math.min(one.length, two.length);
	return slip === 'swap' || slip === 'doubled' ? length >= 3 : slip === 'letter' && length >= longWord;
}

/** One letter makes another word of a short one, as of `coast` and `cost`; a long word with one letter wrong is a slip. */
const longWord = 8;

function isWord(text: string): boolean {
	return /^\p{L}[\p{L}\p{M}]*$/u.test(text);
}

function isName(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

/** A word that turns a sentence into its opposite, or may. */
function denies(word: string): boolean {
	return /n't$|^(?:no|not|nor|none|never|cannot|without|nobody|nothing|neither|hardly)$/.test(word);
}
