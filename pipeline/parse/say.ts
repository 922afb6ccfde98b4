/** `a`, `a or b`, `a, b or c`. */
export function orList(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A writer's own words inside a message: in quotation marks, on one line, cut where they are long. */
export function quote(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
