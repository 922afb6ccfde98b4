import { sideBySide, textNode } from '../nodes.ts';
import type { PrintContext } from '../print-context.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';

export type LabelledRow = readonly [label: string, value: readonly InlineNode[]];

/** A bold label with its words beside it, or above them in large print. */
export function labelledRow(label: string, value: readonly InlineNode[], width: number, { style }: PrintContext): PdfNode {
	const name = textNode(label, 'table', style, { bold: true });
	const words = textNode(value, 'table', style);
	return style.records ? { stack: [name, words] } : sideBySide([width, '*'], [name, words]);
}
