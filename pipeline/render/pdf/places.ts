import type { Block, Row } from '../../model/block.ts';
import type { Footnote, PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOf } from '../../model/walk.ts';

/** Names of the places in a PDF that links and page numbers lead to. */
export interface Places {
	/** The name of a thing's place; `undefined` for a thing that is nowhere printed. */
	of(thing: Placed): string | undefined;
	/** The place of the first row of help in a section. */
	readonly words: string;
	readonly form: string;
}

export type Placed = Block | Row | PlanSection | Footnote;

/** Gives every section, hope, need, outcome, numbered row and footnote a name of its own. */
export function placesOf(document: PlanDocument): Places {
	const names = new Map<Placed, string>();
	document.sections.forEach((section, index) => {
		names.set(section, `section-${index + 1}`);
	});
	let count = 0;
	for (const { block } of blocksOf(document)) {
		if (block.kind === 'hope' || block.kind === 'need' || block.kind === 'outcome') names.set(block, `place-${++count}`);
		if (block.kind === 'table') for (const row of block.rows) names.set(row, `place-${++count}`);
	}
	for (const footnote of document.footnotes) names.set(footnote, `note-${footnote.number}`);
	return { of: (thing) => names.get(thing), words: 'words-explained', form: 'form' };
}
