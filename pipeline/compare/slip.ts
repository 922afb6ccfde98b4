/**
 * One slip of the keys inside a word. `swap`: two neighbours changed places. `doubled`: a letter stands twice and should stand once, or the
 * other way round. `letter`: one letter is wrong, missing or too many.
 */
type Slip = 'swap' | 'doubled' | 'letter';

/** The one slip that makes the difference between two words in small letters; absent where there is more, or where it is grammar. */
export function slipOf(one: string, other: string): Slip | undefined {
	let start = 0;
	while (start < one.length && start < other.length && one[start] === other[start]) start++;
	let end = 0;
	while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
	const [was, is] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
	if (was.length === 2 && was === [...is].reverse().join('')) return 'swap';
	if (start === 0 || end === 0 || was.length > 1 || is.length > 1 || was === is) return undefined;
	if ((was !== '' && isAtEnding(one, start)) || (is !== '' && isAtEnding(other, start))) return undefined;
	const extra = was + is;
	if (was.length !== is.length && (one[start - 1] === extra || other[start - 1] === extra)) return 'doubled';
	return startsAnew(one, other) ? undefined : 'letter';
}

/** Whether the letter stands in an ending that grammar adds, or right before one: `manages` and `managers`, `hoping` and `hopping`. */
function isAtEnding(word: string, at: number): boolean {
	const ending = /(?:ings?|ed|ers?|est|e?s|ly|n't)$/.exec(word);
	return ending !== null && ending[0] !== 's' ? at >= ending.index - 1 : ending !== null && at >= ending.index;
}

/** Whether one of the words has a prefix that the other lacks, or another one: `typical` and `atypical`, `inform` and `uniform`. */
function startsAnew(one: string, other: string): boolean {
	const [first, second] = [one, other].map((word) => prefix.exec(word)?.[0] ?? '');
	return first !== second;
}

const prefix = /^(?:a|un|in|im|dis|non|mis|re|de|over|under|pre)(?=[a-z]{3})/;
