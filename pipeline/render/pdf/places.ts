import type { Block, Row } from '../../model/block.ts';
import type { Footnote, PlanDocument, PlanSection } from '../../model/document.ts';
import type { FootnoteReference, Inline } from '../../model/inline.ts';
import { blocksOf, inlinesOf, linesOf } from '../../model/walk.ts';

/** Names of the places in a PDF that links and page numbers lead to. */
export interface Places {
	/** The name of a thing's place; `undefined` for a thing that is nowhere printed. */
	of(thing: Placed): string | undefined;
	/** The marks that lead to a footnote, in source order. */
	marksOf(footnote: Footnote): readonly FootnoteReference[];
	/** The place of the first row of help in a section. */
	readonly words: string;
	readonly form: string;
}

export type Placed = Block | Row | PlanSection | Footnote | FootnoteReference;

/** Gives every section, hope, need, outcome, numbered row, footnote and mark of a footnote a name of its own. */
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
	const marks = [...marksIn(document)];
	marks.forEach((mark, index) => {
		names.set(mark, `mark-${index + 1}`);
	});
	const marksOf: Places['marksOf'] = ({ name }) => marks.filter((mark) => mark.name === name);
	return { marksOf, of: (thing) => names.get(thing), words: 'words-explained', form: 'form' };
}

/** The marks of footnotes, in source order; those in footnotes come last. */
function* marksIn(document: PlanDocument): Generator<FootnoteReference> {
	yield* marksInLine(document.title?.children ?? []);
	for (const section of document.sections) yield* marksInLine(section.heading?.children ?? []);
	for (const { block } of blocksOf(document)) for (const line of linesOf(block)) yield* marksInLine(line);
}

function* marksInLine(line: readonly Inline[]): Generator<FootnoteReference> {
	for (const inline of inlinesOf(line)) if (inline.kind === 'footnote-reference') yield inline;
}
