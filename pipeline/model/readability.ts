import type { Span } from './span.ts';

/** How hard a text is to read, from the lengths of its sentences and words. A trend for the writer, never a verdict. */
export interface ReadingLevel {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** The Flesch-Kincaid grade: years at an American school. */
	readonly grade: number;
	/** The age in whole years at which most readers can follow it: grade and 5, and at least 5. */
	readonly age: number;
}

/** One part of a document that has enough words to measure. */
export interface SectionReadability {
	/** The section's id, or `easy-read` for all easy-read items of the document. */
	readonly id: string;
	/** Its heading as printed; absent for text before the first section and for easy read. */
	readonly heading?: string;
	readonly span: Span;
	readonly level: ReadingLevel;
	/** Sentences that are at least as hard as the whole and raise its grade most, the costliest first; at most three. */
	readonly hardest: readonly HardSentence[];
}

export interface HardSentence {
	readonly text: string;
	readonly span: Span;
	readonly words: number;
	/** By how much the grade of the section would fall without this sentence. */
	readonly cost: number;
	/** Its words of three syllables or more, the longest first; at most three. */
	readonly longWords: readonly string[];
}

/** The fewest words that a formula can say anything about. */
export const fewestWordsToMeasure = 100;
