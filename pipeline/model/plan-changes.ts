import type { RequestBlock } from './block.ts';
import type { Span } from './span.ts';

/** Every difference between two versions of one plan, word by word, and what each rests on. */
export interface PlanChanges {
	/** In the order of the newer version; what was taken away stands where it stood in the older one. */
	readonly changes: readonly PlanChange[];
	/** Words that were agreed, or listed as a correction, and that the newer version does not hold. */
	readonly undone?: readonly UndoneWords[];
}

/** A row of a table of words that the newer version does not follow. */
export interface UndoneWords {
	/** As typed under `Where`, `Before` and `After`. */
	readonly where: string;
	readonly before: string;
	readonly after: string;
	/** Absent for a correction. */
	readonly request?: RequestBlock;
	/** The place in the newer version, where it has one. */
	readonly span?: Span;
}

/**
 * One difference.
 * `reworded`, `added`, `removed`: words differ. `moved`, `split`, `joined`, `renumbered`: the same words stand elsewhere, in more parts, in fewer, or under another number.
 */
export interface PlanChange {
	readonly kind: 'reworded' | 'added' | 'removed' | 'moved' | 'split' | 'joined' | 'renumbered';
	/** The id of the section (`F`), `front-matter`, `title`, `intro` or `footnotes`. */
	readonly section: string;
	/** Where it stands, as people say it: `F3, How often`; `Reading and spelling`. What a writer types under `Where`. */
	readonly place: string;
	/** The place in the older version, where it differs: for what moved. */
	readonly placeBefore?: string;
	/** The words that differ, with nothing round them; '' where words were only added or only taken away. */
	readonly before: string;
	readonly after: string;
	/** The whole part that the words stand in, before and after; '' where it did not exist. */
	readonly wholeBefore: string;
	readonly wholeAfter: string;
	/** Where the new words stand; for words taken away, the part or heading that they stood in. Always in the newer version's file. */
	readonly span: Span;
	readonly ground: Ground;
}

/** What allows a difference. `none`: nobody asked for it. */
export type Ground =
	| { readonly kind: 'request'; readonly request: RequestBlock }
	| { readonly kind: 'correction'; readonly reason: string }
	| { readonly kind: 'placement' }
	| { readonly kind: 'signature' }
	/** A table or drawing of dates and parts that are worked out. */
	| { readonly kind: 'date' }
	/** Words that only a draft has, such as the reply box. */
	| { readonly kind: 'draft-only' }
	/** The same words: moved, split, joined or renumbered. */
	| { readonly kind: 'same-words' }
	/** With the request where somebody asked for it and the answer is no, or there is none, or nothing can rest on it; with `correction` where it was listed as one but is more than spelling. */
	| { readonly kind: 'none'; readonly request?: RequestBlock; readonly because?: NoGround; readonly correction?: true };

/**
 * Why nothing can rest on a request whatever was answered: it asks for a school or a meeting and not for other words; it is
 * about another draft; nobody to whom the draft was sent asks for it; whoever asks has no answer in the same record.
 */
export type NoGround = 'no-words' | 'other-draft' | 'not-sent' | 'no-reply';
