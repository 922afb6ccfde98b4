import type { PdfNode, TableCell } from '../node.ts';

/** Every image of the nodes, in reading order. */
export function imagesIn(nodes: readonly (PdfNode | TableCell)[]): readonly { readonly image: Uint8Array; readonly alt: string }[] {
	return nodes.flatMap((node) => {
		if ('image' in node) return [{ image: node.image, alt: node.ua?.alt ?? '' }];
		return imagesIn(childrenOf(node));
	});
}

function childrenOf(node: PdfNode | TableCell): readonly (PdfNode | TableCell)[] {
	if ('stack' in node) return node.stack;
	if ('columns' in node) return node.columns;
	if ('ul' in node || 'ol' in node) return node.ul ?? node.ol ?? [];
	return 'table' in node ? node.table.body.flat() : [];
}
