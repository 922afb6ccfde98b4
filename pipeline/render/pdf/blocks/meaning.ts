import type { Inline } from '../../../model/inline.ts';
import { inlinesOf, plainText } from '../../../model/walk.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';

/** 'X means ...' for each term that stands in these lines for the first time, beside a bar. */
export function meaningPieces(line: readonly Inline[], scope: Scope): readonly Piece[] {
	return meaningsIn(line, scope.context).map(({ word, means }) => ({
		node: meaningNode(word, means, scope.context, scope.indent),
		before: scope.context.style.space.small,
		after: scope.context.style.space.snug,
	}));
}

/** The same as nodes, for cells. */
export function meaningNodes(line: readonly Inline[], context: PrintContext): readonly PdfNode[] {
	return meaningsIn(line, context).map(({ word, means }) => ({
		...textNode(meaningRuns(word, means, context), 'table', context.style, {
			colour: 'soft',
			margin: [0, context.style.space.tight, 0, 0],
		}),
	}));
}

function meaningsIn(
	line: readonly Inline[],
	{ meanings, names }: PrintContext,
): readonly { readonly word: string; readonly means: string }[] {
	return [...inlinesOf(line)].flatMap((inline) => {
		const means = inline.kind === 'term' ? meanings.get(inline) : undefined;
		return inline.kind === 'term' && means !== undefined ? [{ word: plainText(inline.children, names), means }] : [];
	});
}

/** `Seizure means a sudden burst of activity in the brain.` */
function meaningRuns(word: string, means: string, { words }: PrintContext): readonly InlineNode[] {
	const sentence = /[.!?]$/.test(means) ? means : `${means}.`;
	return [{ text: capital(word), bold: true }, ...wordRuns(` ${words('means')} ${sentence}`)];
}

/** The first letter of a sentence. */
export function capital(text: string): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase('en-GB') + text.slice(first.length);
}

function meaningNode(word: string, means: string, context: PrintContext, indent: number): PdfNode {
	const { style } = context;
	return {
		table: { widths: ['*'], body: [[textNode(meaningRuns(word, means, context), 'table', style)]], dontBreakRows: true },
		layout: framedLayout([3, 0, 0, 0], style.colour('pine'), [10, 1, 0, 3]),
		ua: { role: 'Presentation' },
		margin: [indent, 0, 0, 0],
	};
}
