import type { PlanDocument } from './document.ts';
import { type SourceText, type Span, sliceOf } from './span.ts';

/** The file that a span of a document stands in: the document's own, or its case file. */
export function sourceAt(document: PlanDocument, span: Span): SourceText {
	const { caseFile, source } = document;
	return caseFile && span.file === caseFile.source.file ? caseFile.source : source;
}

/** The words that stand in a span of a document or of its case file, exactly as typed. */
export function wordsAt(document: PlanDocument, span: Span): string {
	return sliceOf(sourceAt(document, span), span);
}
