import type { PlanDocument } from '../model/document.ts';

/** `A`, `A and B`, `A, B and C`. */
export function listInWords(items: readonly string[], last = 'and'): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A name in double quotation marks. */
export function quoted(name: string): string {
	return `"${name}"`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count up to ten as a word, above that in digits. */
export function countInWords(count: number): string {
	return small[count] ?? String(count);
}

/** The same words with a capital first letter. */
export function capitalised(words: string): string {
	return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** The same words inside a sentence: `section B`, `the part "What do we know?"`. */
export function insideSentence(words: string): string {
	return words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);
}

/** The child's name, or `the child` where the front matter does not give it. */
export function childOf(document: PlanDocument): string {
	return document.meta.child ?? 'the child';
}
