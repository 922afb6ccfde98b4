/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * The sentences of a text, in order, without the white space round them.
 * Cut by the Unicode rules for British English; a cut after an abbreviation, an initial or inside brackets is undone.
 */
export function sentencesOf(text: string): readonly Stretch[] {
	const sentences: Stretch[] = [];
	if (!possibleEnd.test(text)) {
		pushTrimmed(sentences, text, 0, text.length);
		return sentences;
	}
	let open: number | undefined;
	for (const { index, segment } of segmenter.segment(text)) {
		const start = open ?? index;
		const end = index + segment.length;
		const goesOn = end < text.length && (endsInAbbreviation(text.slice(start, end)) || goesOnInLowerCase(text.slice(end)));
		open = goesOn ? start : undefined;
		if (!goesOn) pushTrimmed(sentences, text, start, end);
	}
	return sentences;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Without one of these before the end, a text is one sentence: asking the segmenter costs far more. */
const possibleEnd = /[.!?…。]\P{L}*\S|[\r\n\u0085\u2028\u2029]/u;

const abbreviation = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Rd|approx|No|Nos|vs|cf|ca|tel|ext|para|paras|fig|p|pp|e\.g|i\.e|[A-Z])\.\s*$/;

function endsInAbbreviation(sentence: string): boolean {
	if (!abbreviation.test(sentence)) return false;
	return !/(?:^|\s)No\.\s*$/.test(sentence) || sentence.trim().length > 3;
}

/** A cut before a lower-case letter is no end: `e.g. a hat`, `"Stop!" he said`. */
function goesOnInLowerCase(rest: string): boolean {
	return /^["'”’)\]]*\s*\p{Ll}/u.test(rest);
}

function pushTrimmed(sentences: Stretch[], text: string, start: number, end: number): void {
	const sentence = text.slice(start, end);
	const trimmedStart = start + (sentence.length - sentence.trimStart().length);
	const trimmedEnd = start + sentence.trimEnd().length;
	if (trimmedEnd > trimmedStart) sentences.push({ start: trimmedStart, end: trimmedEnd });
}
