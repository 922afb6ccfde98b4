/** A stretch of the source's words and where it goes. */
export interface Piece {
	/** What it is: `need`, `daily life`, `outcome`, `how to help`, or the name of the part that it comes from. */
	readonly what: string;
	/** The words as they stand in the source. */
	readonly words: string;
	/** The part of the plan that it goes to, as the plan heads it. */
	readonly to: string;
	/** The name that it has there: of a need or an outcome. */
	readonly name?: string;
	/** The plan has these very words already, so they are not written once more. */
	readonly isThere: boolean;
}

/** One row of an advice, or one part of an early-help plan. */
export interface BroughtGroup {
	readonly title: string;
	readonly pieces: readonly Piece[];
	/** Nobody can tell which part of life the row belongs to: a person must say it. */
	readonly isUnsure?: boolean;
}

/** Text that goes into the plan at an offset. */
export interface Insertion {
	readonly at: number;
	readonly text: string;
}

/** What a source brings, before anything is written. */
export interface Collected {
	readonly groups: readonly BroughtGroup[];
	readonly insertions: readonly Insertion[];
	/** Parts of the source that stay there. */
	readonly left: readonly string[];
	/** People whom the plan names from now on. */
	readonly people: readonly string[];
}

/** What became of a document that was brought into a plan. */
export interface BroughtIn extends Collected {
	/** What kind of document it was, in plain words. */
	readonly source: string;
	readonly into: string;
	readonly isWritten: boolean;
	/** The headings that a person can name for a row that is unsure. */
	readonly parts: readonly string[];
}
