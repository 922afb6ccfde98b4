import type { Block } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import { type Span, sliceOf } from '../model/span.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';
import { quotationsIn } from './text/quotations.ts';

/** A stretch of a source, in offsets of its text. */
type Stretch = readonly [start: number, end: number];

const verbatimBlocks: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['view', 'hope', 'quotation', 'reply', 'request', 'code-block']);
const verbatimInlines: ReadonlySet<string> = new Set(['language', 'code', 'kept']);

/**
 * The stretches of a document's source that no automatic change may touch: somebody's own words and hopes, quotations, other languages,
 * code, and words that are kept on purpose.
 */
export function untouchableIn(document: PlanDocument): readonly Stretch[] {
	return [...blocksOf(document)].flatMap(({ block }) => {
		if (verbatimBlocks.has(block.kind) || (block.kind === 'answer' && block.children.length > 0)) return [stretch(block.span)];
		return linesOf(block).flatMap((line) => {
			const [first, last] = [line[0], line.at(-1)];
			if (!first || !last) return [];
			const inside = [...inlinesOf(line)].filter(({ kind }) => verbatimInlines.has(kind)).map(({ span }) => stretch(span));
			const from = first.span.start.offset;
			const typed = sliceOf(document.source, { ...first.span, end: last.span.end });
			return [...inside, ...quotationsIn(typed).map(({ start, end }): Stretch => [from + start, from + end])];
		});
	});
}

function stretch({ start, end }: Span): Stretch {
	return [start.offset, end.offset];
}
