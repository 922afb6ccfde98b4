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

const months = 'january february march april may june july august september october november december';

/** The months in lower case. */
export const monthNames: ReadonlySet<string> = new Set(months.split(' '));
