/** `Monday`, `Monday and Tuesday`, `Monday, Tuesday and Friday`. */
export function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `We left out Saturday 26 December and Sunday 27 December.`, in as many sentences as keep short. */
export function leftOut(days: readonly string[]): string {
	const inSentence = 3;
	const count = Math.ceil(days.length / inSentence);
	const parts = Array.from({ length: count }, (_, index) => days.slice(index * inSentence, (index + 1) * inSentence));
	return parts.map((part) => `We left out ${listed(part)}.`).join(' ');
}
