import type { Block, EasyReadItem, Table } from './block.ts';
import type { PlanDocument, PlanSection } from './document.ts';
import type { Inline } from './inline.ts';

/** Where a block stands: its section and the blocks it stands in, outermost first. */
export interface BlockPlace {
	readonly block: Block;
	readonly section: PlanSection;
	readonly within: readonly Block[];
}

/** Every block of a document in source order, containers before what they hold. Footnotes come last. */
export function* blocksOf(document: Pick<PlanDocument, 'sections' | 'footnotes' | 'meta'>): Generator<BlockPlace> {
	for (const section of document.sections) {
		yield* descend(section.blocks, section, []);
	}
	const notes: PlanSection = { id: 'footnotes', blocks: [], span: document.meta.top };
	for (const footnote of document.footnotes) {
		yield* descend(footnote.children, notes, []);
	}
}

function* descend(blocks: readonly Block[], section: PlanSection, within: readonly Block[]): Generator<BlockPlace> {
	for (const block of blocks) {
		yield { block, section, within };
		yield* descend(childBlocksOf(block), section, [...within, block]);
	}
}

/** The blocks that stand straight inside a block. */
export function childBlocksOf(block: Block): readonly Block[] {
	switch (block.kind) {
		case 'list':
			return block.items.flatMap((item) => item.children);
		case 'quotation':
		case 'view':
		case 'hope':
		case 'need':
		case 'outcome':
		case 'review':
		case 'note':
		case 'differs':
		case 'reply':
		case 'request':
		case 'answer':
			return block.children;
		case 'easy-read':
			return block.rest;
		default:
			return [];
	}
}

/** Each run of text that stands straight in a block: a paragraph, a heading, each cell, each easy-read item. */
export function linesOf(block: Block): readonly (readonly Inline[])[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return [block.children];
		case 'table':
			return cellsOf(block);
		case 'easy-read':
			return block.items.map((item: EasyReadItem) => item.children);
		default:
			return [];
	}
}

function cellsOf(table: Table): readonly (readonly Inline[])[] {
	return [table.columns, ...table.rows.map((row) => row.cells)].flatMap((cells) => cells.map((cell) => cell.children));
}

/** The inline nodes that stand straight inside an inline node. */
function childInlinesOf(inline: Inline): readonly Inline[] {
	return 'children' in inline ? inline.children : [];
}

/** Every inline node of a line, containers before what they hold. */
export function* inlinesOf(line: readonly Inline[]): Generator<Inline> {
	for (const inline of line) {
		yield inline;
		yield* inlinesOf(childInlinesOf(inline));
	}
}

/** What prints the values behind `:person[..]` and `:date[..]`; without it their typed names stand. */
export interface Names {
	person(key: string): string | undefined;
	date(name: string): string | undefined;
}

/** A line as plain words: citations in square brackets, pictures and footnote marks left out. */
export function plainText(line: readonly Inline[], names?: Names): string {
	return line.map((inline) => plainWords(inline, names)).join('');
}

function plainWords(inline: Inline, names?: Names): string {
	switch (inline.kind) {
		case 'text':
		case 'code':
			return inline.text;
		case 'break':
			return ' ';
		case 'image':
			return inline.alt;
		case 'citation':
			return `[${inline.name}]`;
		case 'person':
			return names?.person(inline.key) ?? inline.key;
		case 'date':
			return names?.date(inline.name) ?? inline.name;
		case 'picture':
		case 'footnote-reference':
			return '';
		default:
			return plainText(inline.children, names);
	}
}
