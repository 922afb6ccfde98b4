import type { Insertion } from './brought.ts';

/** A text with other texts put into it; those of one place in the order given. Not a letter of the text itself changes. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
	const ordered = insertions.map((one, index) => ({ ...one, index })).sort((one, other) => one.at - other.at || one.index - other.index);
	let made = '';
	let from = 0;
	for (const { at, text: added } of ordered) {
		made += text.slice(from, at) + added;
		from = at;
	}
	return made + text.slice(from);
}

/** Each text as a block of its own: a blank line before it, and the line ends of the text that it goes into. */
export function asBlocks(insertions: readonly Insertion[], into: string): readonly Insertion[] {
	const lineEnd = into.includes('\r\n') ? '\r\n' : '\n';
	return insertions.map(({ at, text }) => ({ at, text: `\n\n${text}`.replace(/\r?\n/g, lineEnd) }));
}
