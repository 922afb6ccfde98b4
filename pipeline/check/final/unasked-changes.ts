import type { PlanDocument } from '../../model/document.ts';
import type { PlanChange } from '../../model/plan-changes.ts';
import type { RuleContext } from '../../model/rule.ts';

/** All that changed between the draft that was sent and a final plan; nothing for any other document. */
export function changesOfFinal(document: PlanDocument, { beside }: RuleContext): readonly PlanChange[] {
	return document.meta.stage === 'final' && beside?.served ? (beside.changes?.changes ?? []) : [];
}

/** The changes that nobody asked for. */
export function unaskedChanges(document: PlanDocument, context: RuleContext): readonly PlanChange[] {
	return changesOfFinal(document, context).filter(({ ground }) => ground.kind === 'none');
}
