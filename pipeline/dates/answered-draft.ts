import type { Beside } from '../model/beside.ts';
import type { PlanDocument } from '../model/document.ts';

/** The draft whose answers a document waits for or speaks of: itself, the frozen one, or the one that a review proposed. */
export function answeredDraft(document: PlanDocument, beside: Beside | undefined): PlanDocument | undefined {
	if (document.meta.stage === 'draft') return document;
	if (beside?.served !== undefined) return beside.served;
	const proposed = beside?.proposed?.document;
	return proposed?.meta.stage === 'draft' ? proposed : undefined;
}

/** `draft 1`: how a case file names a draft or a final. */
export function stageName({ meta: { stage, version } }: PlanDocument): string {
	return `${stage ?? 'draft'} ${version ?? 1}`;
}
