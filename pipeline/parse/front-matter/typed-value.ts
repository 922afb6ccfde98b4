import type { NameRef } from '../../model/block.ts';
import type { Span } from '../../model/span.ts';
import { commas, splitNames } from '../names.ts';
import type { Places } from '../places.ts';

/** A string of the front matter with its place. */
export interface TypedValue {
	readonly text: string;
	readonly span: Span;
	/** Where its letters stand in the parsed text; absent where they are not typed one for one (quoted escapes, folded lines). */
	readonly start?: number;
}

/** The parts of a value between commas, each with its place. */
export function listOf(value: TypedValue, places: Places): readonly NameRef[] {
	if (value.start !== undefined) return splitNames(value.text, value.start, commas, places);
	return value.text
		.split(',')
		.map((part) => ({ name: part.trim(), span: value.span }))
		.filter(({ name }) => name !== '');
}
