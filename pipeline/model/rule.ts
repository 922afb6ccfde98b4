import type { Beside } from './beside.ts';
import type { PlanDocument } from './document.ts';
import type { Facts } from './facts.ts';
import type { Finding, Level, SourceRef } from './finding.ts';
import type { Pictures } from './picture.ts';
import type { Project } from './project.ts';
import type { DocumentType } from './template.ts';
import type { WordLists } from './words.ts';

/** What there is to know about a rule, wherever in the pipeline its findings are made. */
export interface RuleNote {
	/** `group/name`, for ever. */
	readonly id: string;
	readonly meta: RuleMeta;
}

/** One thing that a document is checked for. Pure and synchronous: it reads no file and no clock. */
export interface Rule extends RuleNote {
	/** It runs at its own level where no list of levels names it: a project's own rule. */
	readonly everywhere?: boolean;
	check(document: PlanDocument, context: RuleContext): Iterable<RuleFinding>;
}

/** What a rule reports; the engine adds the rule's id, its level, its `why` and its source. */
export type RuleFinding = Pick<Finding, 'message' | 'mend' | 'span'> & {
	readonly fixes?: Finding['fixes'];
	readonly suggestions?: Finding['suggestions'];
	/** Where this finding's reason is not the rule's own. */
	readonly why?: string;
	/** Where this finding is milder than the rule's level, such as the warning of Year 8 before the error of Year 9. */
	readonly level?: Level;
};

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

/** Where an example stands: the role of a sentence, or a whole document. */
export type ExamplePlace =
	| 'outcome-short'
	| 'outcome-long'
	| 'provision'
	| 'need'
	| 'view'
	| 'aspiration'
	| 'profile'
	| 'draft'
	| 'final'
	| 'booklet'
	| 'email'
	| 'easy-read'
	| 'document';

/** All that a rule may read beside the document. */
export interface RuleContext {
	readonly type: DocumentType;
	readonly facts: Facts;
	readonly words: WordLists;
	readonly project: Project;
	readonly pictures: Pictures;
	/** The other documents of the same case that this one names; absent where it names none. */
	readonly beside?: Beside;
}
