import type { Root, RootContent } from 'mdast';

/** The blocks that stand straight in the document, and those straight in each of its block directives: lines without marks before them. */
export function siblings(tree: Root): readonly (readonly RootContent[])[] {
	const found: (readonly RootContent[])[] = [];
	const queue: (readonly RootContent[])[] = [tree.children];
	for (let next = queue.pop(); next; next = queue.pop()) {
		found.push(next);
		for (const node of next) if (node.type === 'containerDirective') queue.push(node.children);
	}
	return found;
}
