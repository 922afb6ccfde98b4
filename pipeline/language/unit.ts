import type { PlanSection } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Mark } from './offset-map.ts';
import type { Token } from './tokens.ts';

/** What a sentence is for. */
export type UnitRole =
	/** The first sentence of an outcome, and of a step. */
	| 'outcome'
	| 'step'
	/** What follows in an outcome or a step: baseline and evidence. */
	| 'outcome-more'
	| 'provision'
	| 'need'
	| 'view'
	| 'aspiration'
	| 'profile'
	| 'advice'
	| 'review'
	| 'note'
	| 'easy-item'
	| 'easy-title'
	/** A heading, a label or a column that the writer made up. */
	| 'heading'
	/** A meaning in `:term[..]{means=".."}`. */
	| 'meaning'
	/** A value of the front matter that is printed. */
	| 'front'
	| 'text';

/** One sentence with its role and its exact place. A heading, a label and a cell's sentence are each a unit. */
export interface Unit {
	readonly role: UnitRole;
	/** Somebody's own words, or a hope: exempt from wording rules. */
	readonly verbatim: boolean;
	/** The meaning of the column it stands in, where the table has one. */
	readonly column?: string;
	readonly section: PlanSection;
	/** Sentences of one paragraph, cell or item have the same number. */
	readonly line: number;
	/** Its place in that line, from 0. */
	readonly place: number;
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly marks: readonly Mark[];
	/** The source span of `text.slice(start, end)`; of the whole sentence without arguments. */
	spanOf(start?: number, end?: number): Span;
}
