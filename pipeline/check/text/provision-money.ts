import { findPhrases } from '../../language/phrases.ts';
import type { Unit } from '../../language/unit.ts';
import type { WordLists } from '../../model/words.ts';
import type { Stretch } from './quotations.ts';

/**
 * Words that give money where help should stand: a sum of 100 pounds or more, a sum with a word such as `funding`, or a band.
 * Coins in a lesson are no such sum: `Ned counts out £5`.
 */
export function moneyIn({ tokens, text }: Unit, { phrases }: WordLists): Stretch | undefined {
	const sums = [...text.matchAll(sum)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		pounds: poundsOf(match[1] ?? ''),
	}));
	const band = bandPattern.exec(text);
	if (band) return { start: band.index, end: band.index + band[0].length };
	const hits = findPhrases(tokens, phrases.get('help-money') ?? []);
	const [hit] = hits;
	const named = sums.find(({ pounds }) => pounds >= leastSum || hit !== undefined);
	if (named) return { start: named.start, end: named.end };
	const funds = hits.find(({ entry }) => entry.phrase !== 'grant' && entry.phrase !== 'allocation' && entry.phrase !== 'matrix');
	const [from, to] = funds ? [tokens[funds.first], tokens[funds.after - 1]] : [];
	return from && to ? { start: from.start, end: to.end } : undefined;
}

const sum = /£\s?(\d[\d,]{0,11}(?:\.\d\d)?)(?:k\b)?/gi;
const bandPattern = /\b(?:funding )?[Bb]and(?:ing)? (?:[A-H]|\d{1,2})\b(?! (?:book|reader|books|readers))/;

/** In pounds: less than this may be a sum that a child learns to count. */
const leastSum = 100;

function poundsOf(digits: string): number {
	return Number(digits.replace(/,/g, ''));
}
