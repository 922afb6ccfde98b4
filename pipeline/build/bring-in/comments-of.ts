import type { Block } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { type Span, spanBetween } from '../../model/span.ts';

/** A comment that stands between two blocks; one inside a block is among the words of that block. */
interface Comment {
	readonly kind: 'comment';
	readonly span: Span;
}

/** What can be brought from one document into another. */
export type Part = Block | Comment;

/** The comments of a text, as typed, in order. */
export function commentsIn(text: string): readonly string[] {
	return [...text.matchAll(comment)].map(([words]) => words);
}

/** The blocks of a section with the comments between them, in their order. */
export function withComments({ source }: PlanDocument, { heading, blocks, span }: PlanSection): readonly Part[] {
	const parts: Part[] = [];
	let from = heading?.span.end.offset ?? span.start.offset;
	const commentsUpTo = (end: number) => {
		for (const found of source.text.slice(from, end).matchAll(comment)) {
			const start = from + found.index;
			parts.push({ kind: 'comment', span: spanBetween(source, start, start + found[0].length) });
		}
	};
	for (const block of blocks) {
		commentsUpTo(block.span.start.offset);
		parts.push(block);
		from = block.span.end.offset;
	}
	commentsUpTo(span.end.offset);
	return parts;
}

const comment = /<!--[\s\S]*?-->/g;
