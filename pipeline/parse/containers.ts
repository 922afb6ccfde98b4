import type { RootContent } from 'mdast';
import type { Building } from './building.ts';
import { findDirective } from './directives/find-directive.ts';
import { offsetsOf } from './offsets.ts';
import { quote } from './say.ts';

/**
 * The blocks of a document with every block directive ended where it must end. One that meets another block's opening, a
 * heading of level 1 or 2, or the end of the file is not closed: it ends before the next heading or block, and what it
 * swallowed stands after it again. Reports each missing `:::`, and blocks that stand inside another on purpose.
 */
export function closedContainers(nodes: readonly RootContent[], building: Building): readonly RootContent[] {
	const queue: Waiting[] = nodes.map((node) => ({ node, closed: isClosed(node, building) })).reverse();
	const done: RootContent[] = [];
	for (let waiting = queue.pop(); waiting; waiting = queue.pop()) {
		const { node, closed } = waiting;
		if (node.type !== 'containerDirective') {
			done.push(node);
			continue;
		}
		const ender = node.children.find(endsBlock);
		if (!ender && closed) {
			done.push(node);
			continue;
		}
		const nested = ender?.type === 'containerDirective' && isNested(offsetsOf(node)[1], ender, closed, building) ? ender : undefined;
		const cut = node.children.findIndex((child) => child === nested || (!nested && mayEndBlock(child)));
		const kept = cut < 0 ? node.children : node.children.slice(0, cut);
		const tail = cut < 0 ? [] : node.children.slice(cut);
		if (nested) reportNested(offsetsOf(node)[0], nested, building);
		else reportUnclosed(node, tail[0], building);
		const last = kept.at(-1);
		const keptEnd = Math.max(openingEnd(node, building), last ? offsetsOf(last)[1] : 0);
		done.push({ ...node, children: kept, ...(node.position && { position: placed(node.position, keptEnd) }) });
		for (const child of tail.reverse()) queue.push({ node: child, closed: isClosed(child, building) || closed });
	}
	return done;
}

interface Waiting {
	readonly node: RootContent;
	/** Its `:::` stands somewhere, even where Markdown gave it to a block around it. */
	readonly closed: boolean;
}

type Container = Extract<RootContent, { type: 'containerDirective' }>;

function placed(position: NonNullable<RootContent['position']>, end: number): NonNullable<RootContent['position']> {
	return { start: position.start, end: { ...position.end, offset: end } };
}

function endsBlock(node: RootContent): boolean {
	return node.type === 'containerDirective' || (node.type === 'heading' && node.depth < 3);
}

/** Where a block that was not closed is taken to end. */
function mayEndBlock(node: RootContent): boolean {
	return node.type === 'containerDirective' || node.type === 'heading';
}

function isClosed(node: RootContent, { places }: Building): boolean {
	if (node.type !== 'containerDirective') return true;
	return /[\r\n][ \t>]*:{3,}[ \t]*$/.test(places.text.slice(...offsetsOf(node)));
}

function openingEnd(node: Container, { places }: Building): number {
	const [start, end] = offsetsOf(node);
	const line = places.text.slice(start, end).search(/[\r\n]/);
	return line < 0 ? end : start + line;
}

/** A writer nested on purpose where each block has a `:::` of its own: the last one is left over. */
function isNested(end: number, inner: Container, closed: boolean, building: Building): boolean {
	if (isClosed(inner, building)) return closed;
	const stray = building.strays.find((offset) => offset >= end && !building.explainedStrays.has(offset));
	if (stray === undefined || /^(?::{3,}[^\s:]|##? )/m.test(building.places.text.slice(end, stray))) return false;
	building.explainedStrays.add(stray);
	return true;
}

function reportUnclosed(node: Container, opener: RootContent | undefined, building: Building): void {
	const { places, report } = building;
	const known = findDirective(node.name);
	if (known && known.kind !== 'block') return;
	const next = opener?.type === 'heading' ? 'the next heading' : opener ? 'the next block' : 'the end of the file';
	report('syntax/unclosed-block', places.span(offsetsOf(node)[0], openingEnd(node, building)), {
		message: `The block "${node.name.toLowerCase()}" is not closed before ${next}.`,
		mend: 'Write ::: on a line of its own after the last line of the block.',
	});
}

function reportNested(outerStart: number, inner: Container, building: Building): void {
	const { places, report } = building;
	const line = places.span(outerStart, outerStart).start.line;
	report('syntax/nested-block', places.span(offsetsOf(inner)[0], openingEnd(inner, building)), {
		message: `The block ${quote(inner.name)} stands inside the block that starts on line ${line}. No block can stand inside another.`,
		mend: 'Close the first block before this one starts.',
	});
}
