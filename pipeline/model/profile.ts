import type { Level, SourceRef } from './finding.ts';

/** How text for one group of readers is worded: data from `templates/profiles/<id>.yml`. */
export interface Profile {
	readonly id: 'plan' | 'booklet' | 'email' | 'easy-read';
	readonly sentence: SentenceLimit;
	/** Level of each wording rule for these readers. */
	readonly rules: Levels;
	readonly quota: Quota;
}

/** How many warnings of some rules together are shown, for each 1,000 words of a document: rules that could speak of every other sentence. */
export interface Quota {
	readonly perThousandWords: number;
	/** Rule ids, the most helpful first. */
	readonly rules: readonly string[];
}

/** The most words that a sentence may have, and who says so: sources disagree. */
export interface SentenceLimit {
	readonly most: number;
	readonly source: SourceRef;
}

/** Changes to the levels of rules where something holds, such as a stage: data from `templates/profiles/overlays/<id>.yml`. */
export interface Overlay {
	readonly id: string;
	/** Every condition must hold. An overlay turns no rule on that a document does not have. */
	readonly where: { readonly stage?: 'draft' | 'final'; readonly region?: 'england' | 'scotland'; readonly types?: readonly string[] };
	readonly rules: Levels;
}

export type Levels = ReadonlyMap<string, Level | 'off'>;
