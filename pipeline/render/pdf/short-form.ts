/**
 * Whether some words are the long form of a short one: `EP` of `educational psychologist`, `EHC` of `education, health and care`.
 * Each letter of the short form begins a word of the long one, in order, the first the first. A meaning in a sentence is none.
 */
export function isLongFormOf(long: string, short: string): boolean {
	const letters = Array.from(short.replace(/s$/, '').toLowerCase()).filter((letter) => /[\p{L}\d]/u.test(letter));
	if (!/^\p{Lu}[\p{Lu}\d&.-]+s?$/u.test(short)) return false;
	const words = long
		.toLowerCase()
		.replace(/^(?:an?|the) /, '')
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word !== '');
	if (words.length > letters.length * 2 || words[0]?.[0] !== letters[0]) return false;
	let next = 0;
	for (const word of words) if (word.startsWith(letters[next] ?? ' ')) next++;
	return next === letters.length;
}
