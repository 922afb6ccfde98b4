import type { Nodes, Root } from 'mdast';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { endingOf } from './text-lines.ts';

/** Comments, and the words after them on their line. */
const comments = /^(?:\s*<!--(?:>|->|[\s\S]*?-->))+(?=([ \t]*)[^\s])/;

/**
 * New lines for words that stand behind a comment at the start of a line: Markdown does not look into such a line.
 * The words stay in their list item or quotation.
 */
export function afterComments(tree: Root, text: string): readonly Edit[] {
	const edits: Edit[] = [];
	const queue: Nodes[] = [tree];
	for (let node = queue.pop(); node; node = queue.pop()) {
		if (node.type === 'html') edits.push(...lineAfter(text, ...offsetsOf(node)));
		if ('children' in node && node.type !== 'paragraph') queue.push(...node.children);
	}
	return edits;
}

function lineAfter(text: string, start: number, end: number): readonly Edit[] {
	const found = comments.exec(text.slice(start, end));
	if (!found) return [];
	let lineStart = start;
	while (lineStart > 0 && !/[\r\n]/.test(text[lineStart - 1] ?? '')) lineStart -= 1;
	const before = text.slice(lineStart, start);
	const at = start + found[0].length;
	return [{ start: at, end: at + (found[1]?.length ?? 0), text: `${endingOf(text)}${before.replace(/[^>\t]/g, ' ')}` }];
}
