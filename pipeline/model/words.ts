import type { SourceRef } from './finding.ts';

/** The word lists of `templates/words/<language>/*.yml`, as one value. */
export interface WordLists {
	readonly jargon: readonly JargonEntry[];
	readonly acronyms: readonly AcronymEntry[];
	/** Acronyms that need no explanation, such as `NHS`. */
	readonly knownAcronyms: ReadonlySet<string>;
	/** Vague phrases in provision, such as `as required`. */
	readonly vague: readonly PhraseEntry[];
	/** Phrase lists by name: `no-needs`, `placeholders`, `outcome-vague-verbs`. */
	readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>;
	/** Hard words in easy read, with an easier word or a short meaning. */
	readonly hard: readonly PhraseEntry[];
	/** Everyday words, as lemmas, that are easy in easy read. */
	readonly easy: ReadonlySet<string>;
	/** Words in lower case that are spelled right although the dictionary lacks them. */
	readonly known: ReadonlySet<string>;
	readonly dictionary: Dictionary;
	/** Shared explanations for `:term[word]` without `means`. */
	readonly glossary: ReadonlyMap<string, string>;
}

/** A spelling dictionary as Hunspell has them: the text of its two files. */
export interface Dictionary {
	/** How words may begin and end. */
	readonly affixes: string;
	/** The words, one a line, with marks for their beginnings and endings. */
	readonly words: string;
}

/** A word or phrase with why it is listed. `unless` names words near by that give it another meaning. */
export interface PhraseEntry {
	/** The words, in lower case; a final `*` stands for any ending. */
	readonly phrase: string;
	/** Literal replacements. */
	readonly instead: readonly string[];
	/** Advice where no literal replacement fits. */
	readonly advice?: string;
	readonly unless: readonly string[];
	readonly source: SourceRef;
}

export interface JargonEntry extends PhraseEntry {
	/** What it means in plain words. */
	readonly means?: string;
}

export interface AcronymEntry {
	readonly acronym: string;
	readonly stands: string;
	readonly source: SourceRef;
}
