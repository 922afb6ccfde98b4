import type { Beside } from './beside.ts';
import type { PlanDocument } from './document.ts';
import type { Facts } from './facts.ts';
import type { Finding, Level } from './finding.ts';
import type { Pictures } from './picture.ts';
import type { Project } from './project.ts';
import type { RuleNote } from './rule-note.ts';
import type { DocumentType } from './template.ts';
import type { WordLists } from './words.ts';

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
