import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import { sentencesIn } from '../text/sentences-in.ts';

/** A document about one child, among the documents of a run. */
export interface ChildPlan {
	readonly document: PlanDocument;
	readonly context: RuleContext;
}

/** The first name, with its capital letter; `undefined` where the document names no child. */
export function firstNameOf({ document: { meta } }: ChildPlan): string | undefined {
	return meta.child?.trim().split(/\s+/)[0];
}

/** Whether two documents are of one child: one case, or one name where a case is not given. Documents under one case with two names are of two. */
export function isSameChild(one: ChildPlan, other: ChildPlan): boolean {
	const [mine, theirs] = [one.document.meta, other.document.meta];
	const sameName = mine.child === undefined || theirs.child === undefined || firstNameOf(one) === firstNameOf(other);
	return mine.case === undefined || theirs.case === undefined ? sameName : mine.case === theirs.case && sameName;
}

/** Whether one of two children is given as the other's brother or sister: by case, or by name. */
export function areSiblings(one: ChildPlan, other: ChildPlan): boolean {
	return names(one, other) || names(other, one);
}

function names(one: ChildPlan, other: ChildPlan): boolean {
	const { case: caseId, child } = other.document.meta;
	const wanted = [caseId, child, firstNameOf(other)].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
	return one.document.meta.siblings.some((name) => wanted.includes(name.toLowerCase()));
}

/** The sentences that could have been copied from one plan to another: the writer's own, and views and hopes. Quoted reports are left out. */
export function ownSentencesOf({ document, context }: ChildPlan): readonly Unit[] {
	return sentencesIn(document, context).filter(
		({ verbatim, role }) =>
			role !== 'front' && role !== 'heading' && role !== 'easy-title' && (!verbatim || role === 'view' || role === 'aspiration'),
	);
}
