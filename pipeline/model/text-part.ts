import type { Block } from './block.ts';
import type { Span } from './span.ts';

/** A piece of a document that stands or falls as one: a paragraph, a row, a need with all that stands in it. */
export interface TextPart {
	readonly kind: TextPartKind;
	/** The id of the section (`F`), `front-matter`, `title`, `intro` or `footnotes`. */
	readonly section: string;
	/** Where it stands, as people say it: `F3`; `Reading and spelling`; `Section A, One page profile`. */
	readonly place: string;
	/** Every name by which people may call it or what it stands in, as `placeKey` makes them. */
	readonly calls: readonly string[];
	/** The printed number, which follows from its place. */
	readonly number?: string;
	/** What tells it from its like: a label or a heading; '' where only its words do. */
	readonly key: string;
	/** Its own words. A row has a line for each cell, a table one for each heading, a need one for its label. */
	readonly lines: readonly TextLine[];
	readonly children: readonly TextPart[];
	/** Its own words' place; for a block, that of its label. */
	readonly span: Span;
}

export type TextPartKind =
	| 'front-matter'
	| 'field'
	| 'person'
	| 'title'
	| 'section'
	| 'footnote'
	| 'row'
	| 'item'
	| 'easy-item'
	| 'drawn'
	| Exclude<Block['kind'], 'thematic-break' | 'checklist' | 'contents' | 'changes' | 'timeline' | 'thread'>;

/** A run of words as people read it, with the way back to its source. */
export interface TextLine {
	/** What the words are to their part: '' for the words themselves, a column (`how-often`) or an attribute (`hope`). */
	readonly label: string;
	/** Where the words stand, as people say it: `F3, How often`. */
	readonly place: string;
	/** Every name by which people may call the place, as `placeKey` makes them, beside those of the part. */
	readonly calls: readonly string[];
	readonly text: string;
	readonly pieces: readonly TextPiece[];
	readonly span: Span;
}

/** A stretch of a line's text that comes from one place of the source. */
export interface TextPiece {
	/** Where it starts in the text, in UTF-16 units. */
	readonly at: number;
	readonly length: number;
	readonly span: Span;
}

/** A name of a place as names are compared: small letters, single spaces, no punctuation and no `Section`. */
export function placeKey(name: string): string {
	return name
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^section (?=\S)/, '');
}
