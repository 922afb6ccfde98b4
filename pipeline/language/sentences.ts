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
	for (const { start: from, end } of cutsOf(text)) {
		const start = open ?? from;
		const goesOn = end < text.length && (endsInAbbreviation(text.slice(start, end)) || goesOnInLowerCase(text.slice(end)));
		open = goesOn ? start : undefined;
		if (!goesOn) pushTrimmed(sentences, text, start, end);
	}
	return sentences;
}

/**
 * The segmenter's sentences, asked for window by window: for every segment it copies the whole text that it was given,
 * so that a long text at once would take time and memory with the square of its length. Where a window ends can change
 * its last two segments only, so they are asked for again.
 */
function* cutsOf(text: string): Generator<Stretch> {
	let from = 0;
	let size = window;
	while (from < text.length) {
		const whole = from + size >= text.length;
		const segments = [...segmenter.segment(text.slice(from, from + size))].map(({ index, segment }) => ({
			start: from + index,
			end: from + index + segment.length,
		}));
		const sure = whole ? segments : segments.slice(0, -2);
		yield* sure;
		from = sure.at(-1)?.end ?? from;
		size = sure.length === 0 ? size * 2 : window;
	}
}

/** UTF-16 units: far more than a paragraph has. */
const window = 4096;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Without one of these before the end, a text is one sentence: asking the segmenter costs far more. */
const possibleEnd = /[.!?…。]\P{L}*\S|[\r\n\u0085\u2028\u2029]/u;

const abbreviation = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Rd|approx|No|Nos|vs|cf|ca|tel|ext|para|paras|fig|p|pp|e\.g|i\.e|[A-Z])\.$/;

function endsInAbbreviation(sentence: string): boolean {
	const words = sentence.trimEnd();
	const last = words.slice(-longestAbbreviation);
	if (!abbreviation.test(last)) return false;
	return !/(?:^|\s)No\.$/.test(last) || words.trimStart().length > 3;
}

/** More characters than any abbreviation with what stands before it: no longer sentence is read again from its start at every full stop. */
const longestAbbreviation = 20;

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
