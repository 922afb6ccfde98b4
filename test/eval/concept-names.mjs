/**
 * The concepts that everyday names of labelled sets stand for: by `symbols/concept-names.csv`, else the concept of that id, else those
 * whose words it is.
 * @param {{name: string, concepts: string}[]} table
 * @param {ReadonlyMap<string, unknown>} lexicon by concept id
 * @param {(word: string) => string[]} conceptsOfWord
 * @returns {(name: string) => Set<string>}
 */
export function conceptNames(table, lexicon, conceptsOfWord) {
	const idsOf = (concepts) =>
		concepts
			.split(';')
			.map((id) => id.trim())
			.filter((id) => id !== '');
	// `May` is the month, and `may` has no picture: a name counts as it stands first.
	const exact = new Map(table.map(({ name, concepts }) => [name, idsOf(concepts)]));
	const named = new Map(table.map(({ name, concepts }) => [keyOf(name), idsOf(concepts)]));
	return (name) => {
		const key = keyOf(name);
		const listed = exact.get(name) ?? named.get(key) ?? [];
		const id = key.replaceAll(' ', '-');
		return new Set([...listed, ...(lexicon.has(id) ? [id] : []), ...(listed.length > 0 || exact.has(name) ? [] : conceptsOfWord(key))]);
	};
}

function keyOf(name) {
	return name
		.trim()
		.toLowerCase()
		.replace(/[‘’]/g, "'")
		.replace(/[\s_-]+/g, ' ');
}
