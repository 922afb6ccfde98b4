import { untouchableIn } from '../check/untouchable.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, TextEdit } from '../model/finding.ts';
import { type Span, sliceOf } from '../model/span.ts';

/** A change that was made: the words that stood in a place, and those that stand there now. */
export interface AppliedFix {
	readonly ruleId: string;
	/** Where it stood in the text that the rule read. */
	readonly span: Span;
	readonly was: string;
	readonly text: string;
}

/**
 * A document's text after the safe fixes of its findings. A fix is left out where the source no longer reads as the rule saw it, where it would
 * touch words that nobody may change, or where it meets another one. The edits of one finding are made together or not at all.
 */
export function applyFixes(
	findings: readonly Finding[],
	document: PlanDocument,
): { readonly text: string; readonly applied: readonly AppliedFix[] } {
	const { source } = document;
	const untouchable = untouchableIn(document);
	const applied: AppliedFix[] = [];
	const isFree = ({ span, was, text }: TextEdit) =>
		was !== undefined &&
		text !== was &&
		span.file === source.file &&
		sliceOf(source, span) === was &&
		!untouchable.some(([start, end]) => start < span.end.offset && span.start.offset < end) &&
		!applied.some((one) => meet(one.span, span));
	for (const { ruleId, fixes } of findings) {
		if (fixes.length === 0 || !fixes.every(isFree)) continue;
		for (const { span, was = '', text } of fixes) applied.push({ ruleId, span, was, text });
	}
	applied.sort((one, other) => one.span.start.offset - other.span.start.offset);
	return { text: withEdits(source.text, applied), applied };
}

/** Two edits meet where they share a letter or stand in one place. */
function meet(one: Span, other: Span): boolean {
	return one.start.offset <= other.end.offset && other.start.offset <= one.end.offset;
}

function withEdits(text: string, edits: readonly AppliedFix[]): string {
	let done = 0;
	const parts: string[] = [];
	for (const { span, text: instead } of edits) {
		parts.push(text.slice(done, span.start.offset), instead);
		done = span.end.offset;
	}
	return parts.join('') + text.slice(done);
}
