import type { PrintContext } from './print-context.ts';

/** Whether the document tells a decision of the council that the family can appeal against, and not a draft that they can answer. */
export function canDisagree({ document: { meta } }: PrintContext): boolean {
	return meta.stage === 'final' || (meta.held === undefined && (meta.decision === 'keep' || meta.decision === 'end'));
}

/** Whether the document is one that the family can answer by its last day, with the form that goes with it. */
export function canAnswer({ document: { meta }, job }: PrintContext): boolean {
	return job.facts.window !== undefined && (meta.stage === 'draft' || (meta.held === undefined && meta.decision === 'change'));
}

/** Whether the newer version of two is only proposed: the changes that follow a review. */
export function isProposal({ document: { meta }, job }: PrintContext): boolean {
	return job.beside?.proposed !== undefined || (meta.held === undefined && meta.decision !== undefined);
}
