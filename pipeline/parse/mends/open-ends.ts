import type { Nodes, Root } from 'mdast';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { endingOf, wordsEnd } from './text-lines.ts';

/** Ends for comments and fences that have none, each at the end of its first line, so that the rest of the document is read. */
export function openEnds(tree: Root, text: string): readonly Edit[] {
	const edits: Edit[] = [];
	const queue: { readonly node: Nodes; readonly isMarked: boolean }[] = [{ node: tree, isMarked: false }];
	for (let next = queue.pop(); next; next = queue.pop()) {
		const { node, isMarked } = next;
		if (node.type === 'html') edits.push(...openComments(text, ...offsetsOf(node)));
		if (node.type === 'code' && !isMarked) edits.push(...openFence(text, ...offsetsOf(node)));
		if (!('children' in node)) continue;
		const marked = isMarked || ['blockquote', 'list', 'footnoteDefinition'].includes(node.type);
		for (const child of node.children) queue.push({ node: child, isMarked: marked });
	}
	return edits;
}

/** A comment in which another starts has lost its end too. */
function openComments(text: string, start: number, end: number): readonly Edit[] {
	const edits: Edit[] = [];
	for (const found of text.slice(start, end).matchAll(/<!--(?:>|->|[\s\S]*?(?:-->|$))/g)) {
		const at = start + found.index;
		const lineEnd = wordsEnd(text, at);
		const isOpen = !found[0].endsWith('>') || text.slice(lineEnd, at + found[0].length).includes('<!--');
		if (isOpen) edits.push({ start: lineEnd, end: lineEnd, text: ' -->' });
	}
	return edits;
}

function openFence(text: string, start: number, end: number): readonly Edit[] {
	const code = text.slice(start, end);
	if (isFence(code) !== 'open') return [];
	const at = wordsEnd(text, start);
	return [{ start: at, end: at, text: `${endingOf(text)}${/^[`~]+/.exec(code)?.[0] ?? ''}` }];
}

/** Whether code stands between two fences, after one that nothing closes, or without fences. */
export function isFence(code: string): 'closed' | 'open' | 'no' {
	const fence = /^(`{3,}|~{3,})/.exec(code)?.[1];
	if (fence === undefined) return 'no';
	const last = /[\r\n][ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(code)?.[1];
	return last?.startsWith(fence) ? 'closed' : 'open';
}
