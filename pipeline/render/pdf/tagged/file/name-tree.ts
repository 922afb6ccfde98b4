import { text } from './pdf-text.ts';

/** A name tree of one node (ISO 32000-1, 7.9.6), in the order of the written bytes: names with other letters than ASCII come last. */
export function nameTree(entries: Iterable<readonly [name: string, value: unknown]>): object {
	const sorted = [...entries].map(([name, value]) => ({ name, value, key: `${isAscii(name) ? 0 : 1}${name}` }));
	sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
	return { Names: sorted.flatMap(({ name, value }) => [text(name), value]) };
}

function isAscii(name: string): boolean {
	return /^[\0-\x7f]*$/.test(name);
}
