import type { Block } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { KeptRun } from '../model/inline.ts';
import type { Span } from '../model/span.ts';
import type { Suppression } from '../model/suppression.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';

/** A document but for its notes. */
type Written = Pick<PlanDocument, 'title' | 'sections' | 'footnotes' | 'meta'>;

/** The notes of a document in source order, each with the text that it is about: comments, and words kept on purpose. */
export function suppressionsOf(document: Written, comments: Iterable<readonly Suppression[]>): readonly Suppression[] {
	const read = [...comments].flat();
	const covered = read.length === 0 ? () => undefined : coverOf(document);
	const notes = read.map((note): Suppression => {
		const covers = covered(note.span);
		return covers ? { ...note, covers } : note;
	});
	return [...notes, ...keptRuns(document)].sort((one, other) => one.rule.span.start.offset - other.rule.span.start.offset);
}

function* keptRuns(document: Written): Generator<Suppression> {
	for (const block of allBlocks(document)) {
		for (const line of linesOf(block)) {
			for (const inline of inlinesOf(line)) if (inline.kind === 'kept') yield ofKept(inline);
		}
	}
}

function ofKept({ kind: _, children, ...said }: KeptRun): Suppression {
	const [first, last] = [children[0], children.at(-1)];
	return { kind: 'keep', ...said, ...(first && last && { covers: { ...first.span, end: last.span.end } }) };
}

/**
 * What a comment covers: the paragraph, row or item that it stands in; else the block, item or heading that comes next.
 * Above the title, it covers the front matter as well.
 */
function coverOf(document: Written): (comment: Span) => Span | undefined {
	const blocks = allBlocks(document);
	const lines = blocks.flatMap(wordsIn);
	const starts = [...blocks.map(({ span }) => span), ...blocks.flatMap(itemsIn)].sort(
		(one, other) => one.start.offset - other.start.offset || other.end.offset - one.end.offset,
	);
	return (comment) => {
		const around = lines.find((line) => line.start.offset <= comment.start.offset && comment.end.offset <= line.end.offset);
		if (around) return around;
		const next = starts[firstFrom(starts, comment.end.offset)];
		if (next && next === starts[0]) return { ...next, start: { line: 1, column: 1, offset: 0 } };
		return next;
	};
}

/** The index of the first span that starts at or after an offset; spans are in order. */
function firstFrom(spans: readonly Span[], offset: number): number {
	let [low, high] = [0, spans.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.start.offset ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function allBlocks(document: Written): readonly Block[] {
	const headings = document.sections.flatMap(({ heading }) => heading ?? []);
	return [...(document.title ? [document.title] : []), ...headings, ...[...blocksOf(document)].map(({ block }) => block)];
}

/** Stretches inside which a comment is about the words round it. */
function wordsIn(block: Block): readonly Span[] {
	if (block.kind === 'paragraph' || block.kind === 'heading') return [block.span];
	if (block.kind === 'table') return block.rows.map(({ span }) => span);
	return block.kind === 'easy-read' ? block.items.map(({ span }) => span) : [];
}

function itemsIn(block: Block): readonly Span[] {
	if (block.kind === 'list') return block.items.map(({ span }) => span);
	return block.kind === 'easy-read' ? block.items.map(({ span }) => span) : [];
}
