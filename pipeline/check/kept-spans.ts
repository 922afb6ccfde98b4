import type { PlanDocument } from '../model/document.ts';
import type { KeptRun } from '../model/inline.ts';
import type { Span } from '../model/span.ts';
import { inlinesIn } from './inlines.ts';

/** Every `:keep[words]{rule="..." reason="..."}` of a document. */
export function keptSpansOf(document: PlanDocument): readonly KeptRun[] {
	return [...inlinesIn(document)].flatMap(({ inline }) => (inline.kind === 'kept' ? [inline] : []));
}

/** Whether a span lies wholly inside one of the others. */
export function lieInside(outer: readonly Span[], span: Span): boolean {
	return outer.some(({ file, start, end }) => file === span.file && start.offset <= span.start.offset && span.end.offset <= end.offset);
}
