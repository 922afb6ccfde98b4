import type { NameRef } from './block.ts';
import type { Inline } from './inline.ts';
import { type LineNames, textOfInlines } from './plan-text-line.ts';
import type { Span } from './span.ts';
import { placeKey, type TextLine, type TextPart, type TextPartKind } from './text-part.ts';

/** Where a part is made: its section, what people call the place, and what prints names. */
export interface Here {
	readonly section: string;
	readonly place: string;
	readonly calls: readonly string[];
	readonly names: LineNames;
}

/** What every part of a place has. */
export function heldBy({ section, place, calls }: Here): Pick<TextPart, 'section' | 'place' | 'calls'> {
	return { section, place, calls };
}

/** Names as they are compared, without empty ones. */
export function callsOf(...names: readonly string[]): readonly string[] {
	return names.map(placeKey).filter((key) => key !== '');
}

/** The names of people behind typed keys; a key that is nobody's stands as typed. */
export function namesIn(refs: readonly NameRef[], { names }: Here): string {
	return refs.map(({ name }) => names.person(name) ?? name).join(', ');
}

/** A part with nothing in it but its own lines. */
export function leaf(kind: TextPartKind, lines: readonly TextLine[], here: Here, span: Span): TextPart {
	return { kind, ...heldBy(here), key: '', lines, children: [], span };
}

/** A line from running text. */
export function lineOf(label: string, inlines: readonly Inline[], span: Span, here: Here, place = here.place): TextLine {
	return { label, place, calls: [], ...textOfInlines(inlines, here.names), span };
}

/** A line from a label or an attribute; one that was not typed is an empty line. */
export function typed(label: string, text: string | undefined, span: Span, here: Here): TextLine {
	const words = text ?? '';
	const place = label === '' ? here.place : `${here.place}, ${label}`;
	return { label, place, calls: callsOf(place), text: words, pieces: words === '' ? [] : [{ at: 0, length: words.length, span }], span };
}
