import type { Block, Heading } from '../model/block.ts';
import type { PlanSection } from '../model/document.ts';
import { nameKey } from '../model/plan-parts.ts';
import { plainText } from '../model/walk.ts';

/** A heading inside a section with what stands below it, up to the next heading as high or higher. */
export interface HeadedPart {
	readonly heading: Heading;
	/** The heading as `nameKey` compares it. */
	readonly key: string;
	readonly blocks: readonly Block[];
}

/** The parts of a section under headings of level 3, in the order typed; what stands above the first is no part. */
export function headedPartsOf({ blocks }: PlanSection): readonly HeadedPart[] {
	const parts: { heading: Heading; key: string; blocks: Block[] }[] = [];
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level <= 3) parts.push({ heading: block, key: nameKey(plainText(block.children)), blocks: [] });
		else parts.at(-1)?.blocks.push(block);
	}
	return parts;
}
