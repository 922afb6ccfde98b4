/** A stretch of text, in UTF-16 units. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** The stretches of a sentence that stand in quotation marks, without the marks. An apostrophe is no mark. */
export function quotationsIn(text: string): readonly Stretch[] {
	return [...text.matchAll(quotation)].map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1 }));
}

/** A quotation is looked for over this many letters: more is a mark without its partner, and looking further would take for ever in a text of marks. */
const quotation =
	/“[^”]{0,400}”|"[^"]{0,400}"|‘[^’]{0,400}(?:’\p{L}[^’]{0,400}){0,9}’(?!\p{L})|(?<![\p{L}\p{N}])'[^']{0,400}(?:'\p{L}[^']{0,400}){0,9}'(?!\p{L})/gu;

const speech =
	/\b(?:says?|said|saying|asks?|asked|tells?|told|writes?|wrote|written|shouts?|shouted|calls?|called|answers?|answered|replied|whispered)\b/i;

/**
 * Whether words of a sentence are quoted from somebody: they stand in quotation marks, and the quotation is
 * four words long or the sentence has a verb of speech. A single word in quotation marks is the writer's own.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
	return wordsOfOthers(text).some((quote) => quote.start <= start && end <= quote.end);
}

/** The quotations of a sentence that are somebody's words. Many words of one sentence are asked about one after the other. */
function wordsOfOthers(text: string): readonly Stretch[] {
	if (last?.text === text) return last.quotations;
	const isSpeech = speech.test(text);
	const quotations = quotationsIn(text).filter(({ start, end }) => isSpeech || text.slice(start, end).trim().split(/\s+/).length >= 4);
	last = { text, quotations };
	return quotations;
}

let last: { readonly text: string; readonly quotations: readonly Stretch[] } | undefined;
