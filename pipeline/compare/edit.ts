import type { Span } from '../model/span.ts';
import type { TextLine, TextPart } from '../model/text-part.ts';

/** One difference between two documents, before anybody asks what it rests on. */
export type Edit =
	/** One line of a part says something else. */
	| { readonly kind: 'words'; readonly older: LineOfPart; readonly newer: LineOfPart }
	| { readonly kind: 'added'; readonly newer: TextPart }
	/** `near` is the place in the newer document that it stood in. */
	| { readonly kind: 'removed'; readonly older: TextPart; readonly near: Span }
	/** The same words at another place, under another number, in more parts or in fewer. */
	| {
			readonly kind: 'moved' | 'renumbered' | 'split' | 'joined';
			readonly older: readonly TextPart[];
			readonly newer: readonly TextPart[];
	  };

export interface LineOfPart {
	readonly part: TextPart;
	readonly line: TextLine;
}

/** All of a part's own words: the cells of a row, the label of a need and its attributes, joined by ` / `. */
export function wholeText(part: TextPart): string {
	return part.lines
		.map(({ text }) => text.trim())
		.filter((text) => text !== '')
		.join(' / ');
}
