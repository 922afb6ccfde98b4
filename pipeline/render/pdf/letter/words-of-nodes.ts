import type { InlineText, PdfNode } from '../tagged/node.ts';

/** Every word that a description of pages prints, block by block. */
export function wordsOfNodes(nodes: readonly (PdfNode | object)[]): string {
	return nodes.map(wordsOfNode).join(' ');
}

function wordsOfNode(node: PdfNode | object): string {
	if ('stack' in node) return wordsOfNodes(node.stack);
	if ('columns' in node) return wordsOfNodes(node.columns);
	if ('table' in node) return wordsOfNodes(node.table.body.flat());
	if ('ul' in node || 'ol' in node) return wordsOfNodes([...(('ul' in node && node.ul) || []), ...(('ol' in node && node.ol) || [])]);
	return 'text' in node ? wordsOfText(node.text as InlineText) : '';
}

function wordsOfText(text: InlineText | undefined): string {
	if (text === undefined) return '';
	if (typeof text === 'string') return text;
	if ('text' in text) return wordsOfText(text.text);
	return Array.isArray(text) ? text.map(wordsOfText).join('') : '';
}
