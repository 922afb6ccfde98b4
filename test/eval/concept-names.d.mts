export function conceptNames(
	table: readonly { readonly name: string; readonly concepts: string }[],
	lexicon: ReadonlyMap<string, unknown>,
	conceptsOfWord: (word: string) => readonly string[],
): (name: string) => Set<string>;
