/** What a picture can mean, with the words that say it: data from `symbols/lexicon/<topic>.yml`. */
export interface Concept {
	/** Words with hyphens; a sense after a dot where a word has several: `left.remaining`. */
	readonly id: string;
	/** In a word or two, for a person who chooses. */
	readonly name: string;
	/** The file that holds it: `time`. */
	readonly topic: string;
	readonly kind: ConceptKind;
	/** 1: known by almost every reader of symbols; 3: by those who learned many. */
	readonly level: 1 | 2 | 3;
	/** Words that mean this and nothing else where they stand. */
	readonly words: readonly WordUse[];
	/** Words that can mean this: where nothing firm is found, a person is asked. */
	readonly maybe: readonly string[];
	/** `false`: a sense that no drawing can show. Its words get no picture, but for one that is named in `as`. */
	readonly pictured: boolean;
	/** The concept that its words show, where they mean the same as words of that one. */
	readonly as?: string;
	/** A sentence in which its picture is right. */
	readonly fits: string;
	/** A sentence with its words in which its picture would mislead. */
	readonly misleads: string;
}

export const conceptKinds = ['person', 'place', 'thing', 'action', 'quality', 'feeling', 'time', 'plan'] as const;

export type ConceptKind = (typeof conceptKinds)[number];

/** Words in the notation of `readPattern`, and where they count. Every condition holds phrases of the same notation. */
export interface WordUse {
	readonly word: string;
	readonly at: 'start' | 'end' | 'alone' | 'anywhere';
	/** One of these stands anywhere in the sentence. */
	readonly near: readonly string[];
	/** None of these stands anywhere in the sentence. */
	readonly unless: readonly string[];
	/** Right behind one of these, or behind none. */
	readonly after: readonly string[];
	readonly notAfter: readonly string[];
	/** Right in front of one of these, or of none. */
	readonly before: readonly string[];
	readonly notBefore: readonly string[];
}
