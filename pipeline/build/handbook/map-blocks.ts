import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';

/** What becomes of each node, once what stands in it has been mapped. */
export interface Mapping {
	/** `undefined` leaves the block out. */
	block(block: Block): Block | undefined;
	inline(inline: Inline): Inline;
}

/** The same blocks with every node mapped, from the inside out. Nothing is changed in place. */
export function mapBlocks(blocks: readonly Block[], mapping: Mapping): readonly Block[] {
	return blocks.flatMap((block) => mapping.block(withMappedParts(block, mapping)) ?? []);
}

/** A line with every node mapped, from the inside out. */
export function mapLine(line: readonly Inline[], mapping: Mapping): readonly Inline[] {
	return line.map((inline) => mapping.inline('children' in inline ? { ...inline, children: mapLine(inline.children, mapping) } : inline));
}

function withMappedParts(block: Block, mapping: Mapping): Block {
	const line = <Holder extends { readonly children: readonly Inline[] }>(holder: Holder): Holder => ({
		...holder,
		children: mapLine(holder.children, mapping),
	});
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return line(block);
		case 'list':
			return { ...block, items: block.items.map((item) => ({ ...item, children: mapBlocks(item.children, mapping) })) };
		case 'table':
			return {
				...block,
				columns: block.columns.map(line),
				rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(line) })),
			};
		case 'easy-read':
			return { ...block, items: block.items.map(line), rest: mapBlocks(block.rest, mapping) };
		default:
			return 'children' in block ? { ...block, children: mapBlocks(block.children, mapping) } : block;
	}
}
