import type { Nodes, Root } from 'mdast';
import { offsetsOf } from './offsets.ts';
import type { Places } from './places.ts';

/** What a tree says of the places where colons stand. */
export interface Claimed {
	/** Where the colons of directives and of closing lines stand. */
	readonly starts: ReadonlySet<number>;
	/** Stretches whose text is never read as Markdown. */
	readonly literal: readonly (readonly [number, number])[];
	readonly directives: readonly { readonly node: DirectiveNode; readonly parentEnd: number }[];
}

export type DirectiveNode = Extract<Nodes, { name: string }>;

export function claimedPlaces(tree: Root, places: Places): Claimed {
	const starts = new Set<number>();
	const literal: [number, number][] = [];
	const found: { node: DirectiveNode; parentEnd: number }[] = [];
	const queue: { node: Nodes; parentEnd: number }[] = [{ node: tree, parentEnd: places.text.length }];
	for (let next = queue.pop(); next; next = queue.pop()) {
		const { node, parentEnd } = next;
		const [start, end] = offsetsOf(node);
		if (node.type === 'code' || node.type === 'html' || node.type === 'yaml' || node.type === 'inlineCode') literal.push([start, end]);
		if (node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective') {
			starts.add(start);
			found.push({ node, parentEnd: node.type === 'textDirective' ? parentEnd : start + lineAt(places.text, start).length });
			const closing = node.type === 'containerDirective' ? /[\r\n][ \t>]*(:{3,})[ \t]*$/.exec(places.text.slice(start, end)) : null;
			if (closing?.[1] !== undefined) starts.add(start + closing.index + closing[0].indexOf(':'));
		}
		if (!('children' in node)) continue;
		const inner = node.type === 'textDirective' || !holdsLines(node) ? parentEnd : end;
		for (const child of node.children) queue.push({ node: child, parentEnd: inner });
	}
	return { starts, literal: literal.sort((a, b) => a[0] - b[0]), directives: found };
}

function holdsLines(node: Nodes): boolean {
	return ['paragraph', 'heading', 'tableCell'].includes(node.type);
}

export function lineAt(text: string, at: number): string {
	const ending = /[\r\n]/g;
	ending.lastIndex = at;
	return text.slice(at, ending.exec(text)?.index ?? text.length);
}

/** Where colons start a line, or a line of a list or quotation, and no directive starts there. */
export function colonLines(text: string, { starts, literal }: Claimed): readonly number[] {
	const lines: number[] = [];
	for (const found of text.matchAll(/^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*(?=::)/gm)) {
		const at = found.index + found[0].length;
		if (!starts.has(at) && !literal.some(([start, end]) => at >= start && at < end)) lines.push(at);
	}
	return lines;
}

/** A line of colons alone. */
export function isClosing(text: string, at: number): boolean {
	return /^:{3,}[ \t]*$/.test(lineAt(text, at));
}
