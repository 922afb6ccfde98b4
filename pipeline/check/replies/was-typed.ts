import type { PlanDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { wordsAt } from '../../model/words-at.ts';

/** Whether the opening line of a block names an attribute. One that was typed and refused is `parse`'s to report. */
export function wasTyped(document: PlanDocument, block: Span, attribute: string): boolean {
	const opening = wordsAt(document, block).split(/[\r\n]/, 1)[0] ?? '';
	return new RegExp(`[{\\s]${attribute}\\s*=`, 'i').test(opening);
}
