import type { Level, SourceRef } from './finding.ts';

/** What there is to know about a rule, wherever in the pipeline its findings are made. */
export interface RuleNote {
	/** `group/name`, for ever. */
	readonly id: string;
	readonly meta: RuleMeta;
}

/** What `plainplan explain` and the reference pages print. */
export interface RuleMeta {
	/** What it asks for, in one plain sentence. */
	readonly title: string;
	readonly why: string;
	readonly mend: string;
	readonly source: SourceRef;
	/** The level where a document type does not say otherwise. */
	readonly level: Level;
	/** It rests on law: a project may raise its level, never lower it. */
	readonly law: boolean;
	/** Short ids of the domain table: `O1`, `T2`. */
	readonly aliases: readonly string[];
	readonly examples: RuleExamples;
}

/** Markdown in its `place`: each bad one must be reported and each good one must not. They run as tests. */
export interface RuleExamples {
	readonly place: ExamplePlace;
	/** A sentence that the rule reports, and how it could read: every rule that judges sentences has one. */
	readonly rewrite?: Rewrite;
	readonly bad: readonly string[];
	readonly good: readonly string[];
}

/** One sentence twice: with its fault, and as any rule would accept it. */
export interface Rewrite {
	readonly before: string;
	readonly after: string;
}

/** Where a single sentence can stand, and so be judged: the contexts of a labelled set. */
export const sentencePlaces = [
	'outcome-short',
	'outcome-long',
	'provision',
	'need',
	'view',
	'aspiration',
	'profile',
	'draft',
	'final',
	'booklet',
	'email',
	'easy-read',
] as const;

export type SentencePlace = (typeof sentencePlaces)[number];

/** Where an example stands: the place of a sentence, or a whole document. */
export type ExamplePlace = SentencePlace | 'document';
