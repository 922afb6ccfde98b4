import type { Margin, PdfNode } from './tagged/node.ts';

/** A node with the room it wants above and below; between two pieces the larger wish counts. */
export interface Piece {
	readonly node: PdfNode;
	readonly before: number;
	readonly after: number;
	/** Starts a page, so nothing is left above it; a number: unless more points than these of the page before were left empty. */
	readonly startsPage?: boolean | number;
}

/**
 * Nodes with the room between them below the upper one: where a page ends between two nodes,
 * the lower one starts right at the top of the next page.
 */
export function flow(pieces: readonly Piece[]): readonly PdfNode[] {
	return pieces.map((piece, index) => {
		const next = pieces[index + 1];
		const below = next === undefined || next.startsPage === true ? 0 : Math.max(piece.after, next.before);
		const node = withBreak(piece);
		return below === 0 ? node : withBottom(node, below);
	});
}

function withBreak({ node, startsPage = false }: Piece): PdfNode {
	if (startsPage === false) return node;
	return { ...node, pageBreak: 'before', ...(typeof startsPage === 'number' && { mayLeave: startsPage }) };
}

function withBottom(node: PdfNode, extra: number): PdfNode {
	const [left, top, right, bottom] = marginsOf(node.margin);
	return { ...node, margin: [left, top, right, bottom + extra] };
}

/** A margin as left, top, right, bottom. */
export function marginsOf(margin: Margin | undefined): readonly [number, number, number, number] {
	if (margin === undefined) return [0, 0, 0, 0];
	if (typeof margin === 'number') return [margin, margin, margin, margin];
	return margin.length === 2 ? [margin[0], margin[1], margin[0], margin[1]] : margin;
}
