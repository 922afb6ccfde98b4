import type { NameRef, OutcomeBlock, ReviewBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { FollowUp } from '../../model/template.ts';

/** What a review says of one outcome of a plan, and what follows from it. */
export interface Answer {
	readonly review: ReviewBlock;
	/** The outcome of the plan; absent where the plan is not at hand or has none of that name. */
	readonly planned?: OutcomeBlock;
	/** The outcomes of the review's own document that follow. */
	readonly next: readonly OutcomeBlock[];
	/** Names under `next` that lead to no outcome of this document. */
	readonly lost: readonly NameRef[];
	/** The row of the decision table that fits. Absent where the review does not say enough, or where its type has no table. */
	readonly row?: FollowUp;
}

/** Whether a document reviews the outcomes of another one, as an annual review does, rather than its own. */
export function reviewsAnotherPlan({ type }: Pick<RuleContext, 'type'>): boolean {
	return type.followUps.length > 0;
}

/** Every `:::review` with its outcome, what follows it and what must follow. */
export function answersIn(document: PlanDocument, { type, beside }: Pick<RuleContext, 'type' | 'beside'>): readonly Answer[] {
	const planned = beside?.plan ? byName(blocksOfKind(beside.plan.document, 'outcome')) : undefined;
	const own = byName(blocksOfKind(document, 'outcome'));
	return blocksOfKind(document, 'review').map((review) => {
		const outcome = planned?.get(nameKey(review.label.name));
		const row = rowFor(review, type.followUps);
		return {
			review,
			...(outcome && { planned: outcome }),
			next: review.next.flatMap(({ name }) => own.get(nameKey(name)) ?? []),
			lost: review.next.filter(({ name }) => !own.has(nameKey(name))),
			...(row && { row }),
		};
	});
}

function byName(outcomes: readonly OutcomeBlock[]): ReadonlyMap<string, OutcomeBlock> {
	return new Map(outcomes.map((outcome) => [nameKey(outcome.label.name), outcome]));
}

/** The first row that fits. A row without a reason fits every reason. */
function rowFor({ achieved, because }: ReviewBlock, rows: readonly FollowUp[]): FollowUp | undefined {
	return achieved && rows.find((row) => row.achieved.includes(achieved) && (row.because === undefined || row.because === because));
}
