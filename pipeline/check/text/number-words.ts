/** Words that are numbers. `one` has other uses, so it is not among them; nor are `first` and `half`. */
export const numberWords: ReadonlySet<string> = new Set(
	(
		'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
		'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen'
	).split(' '),
);

/** Whether a sentence gives a number, in digits or in words. */
export function hasNumber(tokens: readonly { readonly lower: string; readonly kind: string }[]): boolean {
	return tokens.some(({ lower, kind }) => kind === 'number' || numberWords.has(lower) || lower === 'one');
}

const values = new Map(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, value) => [word, value]),
);
const tens = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** What a word for a number from 0 to 20, or for one of the tens, is worth. */
export function valueOfNumberWord(word: string): number | undefined {
	const ten = tens.indexOf(word);
	return values.get(word) ?? (ten < 0 ? undefined : (ten + 3) * 10);
}
