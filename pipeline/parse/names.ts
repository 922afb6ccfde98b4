import type { NameRef } from '../model/block.ts';
import type { Places } from './places.ts';

/** The names in a stretch of the parsed text, parted by a separator, each with its own place. */
export function splitNames(raw: string, start: number, separator: RegExp, places: Places): readonly NameRef[] {
	const names: NameRef[] = [];
	let at = start;
	for (const part of raw.split(separator)) {
		const trimmed = part.trim();
		const from = at + part.indexOf(trimmed);
		if (trimmed !== '') names.push({ name: trimmed.replace(/\s+/g, ' '), span: places.span(from, from + trimmed.length) });
		at += part.length + 1;
	}
	return names;
}

/** Semicolons that do not end a character reference such as `&amp;`. */
export const semicolons = /(?<!&#?\w{1,31});/;
export const commas = /,/;
