import type { HeadingTemplate } from '../../model/template.ts';

/** How much more the words of a need count than those of what it does to daily life. */
const needWeight = 2;

/**
 * The part of life that a row of an advice belongs to, by the words that the document type lists for each part. `undefined` where no part
 * has most of them: then a person says it.
 */
export function partOfLife(parts: readonly HeadingTemplate[], need: string, effect: string): HeadingTemplate | undefined {
	const counted = parts
		.map((part) => ({ part, count: needWeight * hits(part, need) + hits(part, effect) }))
		.sort((one, other) => other.count - one.count);
	const [first, second] = counted;
	if (first === undefined || first.count === 0 || first.count === second?.count) return undefined;
	return first.part;
}

/** How many different words of a part stand in a text, each at the start of a word. */
function hits({ words = [] }: HeadingTemplate, text: string): number {
	return words.filter((word) => new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text)).length;
}
