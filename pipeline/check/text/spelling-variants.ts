/**
 * The British spelling of an American word, or `undefined`. American spelling is known by its pattern: the dictionary lacks the word,
 * and has what the pattern makes of it (`organize`, `flavor`, `traveled`).
 * @param word one word in lower case that the dictionary lacks
 */
export function britishOf(word: string, knows: (word: string) => boolean): string | undefined {
	if (word.length < 5) return undefined;
	for (const [pattern, british] of patterns) {
		const other = word.replace(pattern, british);
		if (other !== word && knows(other)) return other;
	}
	return undefined;
}

/** As the GOV.UK style guide and British dictionaries spell: -ise, -our, -re, -lled, -ence, -ogue, ae and oe. */
const patterns: readonly (readonly [RegExp, string])[] = [
	[/iz(?=(?:e[ds]?|ers?|ing|able|ations?|ational|ationally)$)/, 'is'],
	[/yz(?=(?:e[ds]?|ers?|ing)$)/, 'ys'],
	[/or(?=$|s$|ed|ing|al|able|ab|ful|less|hood|ly|ism|ist|ite|y$|er)/, 'our'],
	[/er$/, 're'],
	[/ers$/, 'res'],
	[/ered$/, 'red'],
	[/ering$/, 'ring'],
	[/([aeiou])l(?=(?:ed|ing|ers?|ors?|ings)$)/, '$1ll'],
	[/([ei])ll(?=$|s$|ments?$|ful)/, '$1l'],
	[/lful/, 'lful'],
	[/illful/, 'ilful'],
	[/ens(?=es?$|eless)/, 'enc'],
	[/og(?=s?$)/, 'ogue'],
	[/e(?=d|m|th|st|n)/, 'ae'],
	[/e(?=d|m|s|t|a|li)/, 'oe'],
];
