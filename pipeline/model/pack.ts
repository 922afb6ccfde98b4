import type { RuleMeta } from './rule-note.ts';

/** Where text stands, by what it is for: the roles of sentences (`UnitRole` of `language/unit.ts`). */
export const packRoles = [
	'outcome',
	'step',
	'outcome-more',
	'provision',
	'need',
	'view',
	'aspiration',
	'profile',
	'advice',
	'review',
	'note',
	'easy-item',
	'easy-title',
	'heading',
	'meaning',
	'front',
	'text',
] as const;

export type PackRole = (typeof packRoles)[number];

/** A rule about words that is data: from `templates/packs/<language>/<group>-<name>.yml`, a council's `packs/` or a Vale style. */
export interface Pack {
	/** `group/name`. */
	readonly id: string;
	readonly meta: RuleMeta;
	/** It is a project's own: it runs at its own level in every document, unless `project.yml` gives another. */
	readonly own: boolean;
	readonly where: PackPlace;
	/** What a finding says. Slots: `{words}` what stands there, `{instead}` the replacements, `{other}` and `{count}` where a kind of search has them. */
	readonly message: string;
	/** What to do where there are replacements, with the slot `{instead}`. */
	readonly offer: string;
	readonly search: PackSearch;
}

export interface PackPlace {
	/** Absent: everywhere. */
	readonly roles?: readonly PackRole[];
	/** Profiles of the readers that it speaks to. Absent: all. */
	readonly audiences?: readonly ('plan' | 'booklet' | 'email' | 'easy-read')[];
	/** It reads the words of children and parents too, and the front matter. */
	readonly verbatim: boolean;
}

/** What a pack looks for. */
export type PackSearch =
	/** Words that should not stand there, with or without a replacement. */
	| { readonly type: 'existence' | 'substitution'; readonly entries: readonly PackEntry[] }
	/** Words that stand there more often than `most`, or more seldom than `least`, in one stretch of text. */
	| {
			readonly type: 'occurrence';
			readonly entries: readonly PackEntry[];
			readonly most?: number;
			readonly least?: number;
			readonly per: 'sentence' | 'paragraph' | 'section' | 'document';
	  }
	/** The same word twice in a row. */
	| { readonly type: 'repetition'; readonly entries: readonly PackEntry[]; readonly allowed: ReadonlySet<string> }
	/** Words for one thing, of which a document uses one only. */
	| { readonly type: 'consistency'; readonly choices: readonly (readonly PackEntry[])[] }
	/** Where the first stands, the second must stand too. Where both are expressions with a group, the groups must be alike. */
	| {
			readonly type: 'conditional';
			readonly first: readonly PackEntry[];
			readonly second: readonly PackEntry[];
			readonly allowed: ReadonlySet<string>;
	  }
	/** A figure worked out of counts; it is reported where `is` holds. */
	| { readonly type: 'metric'; readonly formula: string; readonly is: string }
	/** How the first letters of words are written. */
	| {
			readonly type: 'capitalization';
			readonly match: 'title' | 'sentence' | 'lower' | 'upper' | PackExpression;
			readonly allowed: ReadonlySet<string>;
	  };

/** A regular expression over the text of a sentence; from Vale styles only. */
export interface PackExpression {
	readonly expression: string;
	readonly ignoreCase: boolean;
}

/** One phrase, or one expression, with what to write and when it does not count. */
export interface PackEntry {
	/** In the notation of `language/pattern.ts`. */
	readonly find: string | PackExpression;
	/** Literal replacements. */
	readonly instead: readonly string[];
	/** Advice where no literal replacement fits. */
	readonly advice?: string;
	/** The one replacement may be made unasked. */
	readonly safe: boolean;
	/** Where in a sentence it counts. */
	readonly at: 'anywhere' | 'start' | 'end' | 'alone';
	/** It counts only where one of these stands anywhere in the sentence. */
	readonly near: readonly string[];
	/** It does not count where one of these does. */
	readonly unless: readonly string[];
	/** It counts only right after one of these. */
	readonly after: readonly string[];
	readonly notAfter: readonly string[];
	/** It counts only right before one of these. */
	readonly before: readonly string[];
	readonly notBefore: readonly string[];
}
