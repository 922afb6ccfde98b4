import { anchorOf, anchorsOf } from '../../model/anchors.ts';
import type { Block, Heading, Row } from '../../model/block.ts';
import type { Footnote, PlanDocument, PlanSection } from '../../model/document.ts';
import type { FootnoteReference, Inline, Link, Term } from '../../model/inline.ts';
import { blocksOf, inlinesOf, linesOf } from '../../model/walk.ts';

/** Names of the places in a PDF that links and page numbers lead to. */
export interface Places {
	/** The name of a thing's place; `undefined` for a thing that is nowhere printed. */
	of(thing: Placed): string | undefined;
	/** The marks that lead to a footnote, in source order. */
	marksOf(footnote: Footnote): readonly FootnoteReference[];
	/** The place of the heading that a link names (`#what-is-a-plan`); `undefined` where it leads to no heading of the document. */
	ofAnchor(url: string): string | undefined;
	/** The places that such links name. */
	readonly linked: ReadonlySet<string>;
	readonly words: string;
	readonly form: string;
}

export type Placed = Block | Row | PlanSection | Footnote | FootnoteReference | Term;

/** Gives every section, heading, hope, need, outcome, numbered row, footnote and mark of a footnote, and each term of a handbook, a name of its own. */
export function placesOf(document: PlanDocument): Places {
	const names = new Map<Placed, string>();
	document.sections.forEach((section, index) => {
		names.set(section, `section-${index + 1}`);
	});
	const byAnchor = new Map<string, string>();
	for (const [heading, anchor] of anchorsOf(document)) {
		const name = placeOfHeading(heading, document, names) ?? `heading-${anchor}`;
		names.set(heading, name);
		byAnchor.set(anchor, name);
	}
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
	if (document.sections.some(({ chapter }) => chapter !== undefined)) {
		[...termsIn(document)].forEach((term, index) => {
			names.set(term, `term-${index + 1}`);
		});
	}
	const ofAnchor: Places['ofAnchor'] = (url) => (url.startsWith('#') ? byAnchor.get(anchorOf(decoded(url.slice(1)))) : undefined);
	const linked = new Set(linksIn(document).flatMap(({ url }) => ofAnchor(url) ?? []));
	const marksOf: Places['marksOf'] = ({ name }) => marks.filter((mark) => mark.name === name);
	return { marksOf, ofAnchor, linked, of: (thing) => names.get(thing), words: 'words-explained', form: 'form' };
}

function linksIn(document: PlanDocument): readonly Link[] {
	const lines = [...blocksOf(document)].flatMap(({ block }) => linesOf(block));
	return lines.flatMap((line) => [...inlinesOf(line)]).filter((inline): inline is Link => inline.kind === 'link');
}

/** The title stands on the cover, and the heading of a section names the section. */
function placeOfHeading(heading: Heading, { title, sections }: PlanDocument, names: ReadonlyMap<Placed, string>): string | undefined {
	if (heading === title) return 'cover';
	const section = sections.find((one) => one.heading === heading);
	return section && names.get(section);
}

/** An address that is not well formed stays as typed. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** The marked words of the text; easy read explains its own. */
function* termsIn(document: PlanDocument): Generator<Term> {
	for (const { block } of blocksOf(document)) {
		if (block.kind === 'easy-read') continue;
		for (const line of linesOf(block)) for (const inline of inlinesOf(line)) if (inline.kind === 'term') yield inline;
	}
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
