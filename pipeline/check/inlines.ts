import type { PlanDocument } from '../model/document.ts';
import type { Inline } from '../model/inline.ts';
import { type BlockPlace, blocksOf, inlinesOf, linesOf } from '../model/walk.ts';

/** An inline node with the block it stands in. */
export interface InlinePlace {
	readonly inline: Inline;
	readonly place: BlockPlace;
}

/** Every inline node of a document's blocks, in source order. */
export function* inlinesIn(document: PlanDocument): Generator<InlinePlace> {
	for (const place of blocksOf(document)) {
		for (const line of linesOf(place.block)) {
			for (const inline of inlinesOf(line)) yield { inline, place };
		}
	}
}
