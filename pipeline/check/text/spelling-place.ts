import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import { quotationsIn, type Stretch } from './quotations.ts';

/** Whether a word starts a sentence, a quotation or what follows a colon, so that its capital letter says nothing. */
export function startsSentence(tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1];
	return before === undefined || (before.kind === 'mark' && !/^[,;&'’)]$/.test(before.text));
}

/** Tells what is nobody's spelling in a sentence: names, code, other languages, addresses, and words in quotation marks. */
export function unspelledIn({ text, marks }: Unit): (stretch: Stretch) => boolean {
	const addresses = [...text.matchAll(address)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
	return coverOf(text, [...marks.filter(({ kind }) => kind !== 'kept' && kind !== 'term'), ...quotationsIn(text), ...addresses]);
}

/** Whether a stretch of a text overlaps one of some others. */
export function coverOf(text: string, stretches: readonly Stretch[]): (stretch: Stretch) => boolean {
	if (stretches.length === 0) return () => false;
	const covered = new Uint8Array(text.length);
	for (const { start, end } of stretches) covered.fill(1, start, end);
	return ({ start, end }) => covered.subarray(start, end).includes(1);
}

/** `www.northmoor.example`, `office@marshfarm.example`, `plans/sam.md`, `#hashtag`, `@name`. */
const address = /[#@]\p{L}[\p{L}\d_-]*|(?<![\p{L}\d_-])[\p{L}\d_-]+(?:[.@/\\_][\p{L}\d_-]+)+/gu;
