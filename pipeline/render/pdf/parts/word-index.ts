import type { Term } from '../../../model/inline.ts';
import { nameKey } from '../../../model/plan-parts.ts';
import { blocksOf, inlinesOf, linesOf, plainText } from '../../../model/walk.ts';
import { headingRole } from '../blocks/heading.ts';
import { capital } from '../blocks/meaning.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, ListItem, PdfNode } from '../tagged/node.ts';

interface IndexEntry {
	readonly word: string;
	readonly means: string;
	/** In source order. */
	readonly places: readonly IndexPlace[];
}

interface IndexPlace {
	readonly place: string;
	/** The heading above it. */
	readonly under: string;
}

/** About what pdfmake keeps free for the marks of a list, also where there are none. */
const markRoom = 16;
/** So many words stand on the last page at least. */
const fewest = 4;
/** Of the index stands under its title at least, in points. */
const leastBelow = 100;

/** The title of a handbook's index: on paper the index itself comes last, once the pages are known. */
export function wordIndexPieces({ context }: Scope): readonly Piece[] {
	const { style, words, places } = context;
	if (entriesOf(context).length === 0) return [];
	const title = textNode(words('wordIndex'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2) },
		id: places.words,
		keepWithNext: leastBelow,
	});
	const list = context.paged ? [] : wordIndexNodes(context).map((node): Piece => ({ node, before: 0, after: style.space.section }));
	return [{ node: title, before: style.space.section, after: style.space.snug }, ...list];
}

/** The index of a handbook: each word that it explains, in the order of the alphabet, with its meaning and the pages where it stands. */
export function wordIndexNodes(context: PrintContext): readonly PdfNode[] {
	const { style, document } = context;
	if (!document.sections.some(({ chapter }) => chapter !== undefined)) return [];
	const entries = entriesOf(context);
	if (entries.length === 0) return [];
	const items = entries.map((entry, index): ListItem => {
		const gap = index === entries.length - 1 ? 0 : style.space.snug;
		const keepWithNext = index >= entries.length - fewest && index < entries.length - 1;
		return { ...textNode(entryRuns(entry, context), 'body', style, { margin: [0, 0, 0, gap], keepWithNext }), unbreakable: true };
	});
	const list = { ul: items, type: 'none' as const, margin: [Math.max(0, style.indent - markRoom), 0, 0, 0] as const };
	const top = context.paged ? style.space.snug : 0;
	return [{ stack: [list], ...style.text('body'), ua: { role: 'Index' }, margin: [0, top, 0, 0] }];
}

function entriesOf({ document, meanings, names, places }: PrintContext): readonly IndexEntry[] {
	const means = new Map([...meanings].map(([term, meaning]) => [keyOf(term), meaning]));
	const found = new Map<string, { readonly word: string; readonly places: IndexPlace[] }>();
	for (const section of document.sections) {
		let under = plainText(section.heading?.children ?? [], names);
		for (const { block } of blocksOf({ sections: [section], footnotes: [], meta: document.meta })) {
			if (block.kind === 'easy-read') continue;
			if (block.kind === 'heading') under = plainText(block.children, names);
			for (const inline of linesOf(block).flatMap((line) => [...inlinesOf(line)])) {
				const place = inline.kind === 'term' ? places.of(inline) : undefined;
				if (inline.kind !== 'term' || place === undefined) continue;
				const entry = found.get(keyOf(inline)) ?? { word: plainText(inline.children, names).trim(), places: [] };
				found.set(keyOf(inline), entry);
				entry.places.push({ place, under: under.trim() });
			}
		}
	}
	return [...found]
		.flatMap(([key, { word, places: at }]): readonly IndexEntry[] => {
			const meaning = means.get(key);
			return meaning === undefined ? [] : [{ word, means: meaning, places: at }];
		})
		.toSorted((one, other) => nameKey(one.word).localeCompare(nameKey(other.word), document.lang));
}

function keyOf(term: Term): string {
	return nameKey(plainText(term.children));
}

/** `SENCO: pages 4, 9`, and under it what the word means. */
function entryRuns({ word, means, places }: IndexEntry, context: PrintContext): readonly InlineNode[] {
	const meaning = `${capital(means)}${/[.!?]$/.test(means) ? '' : '.'}`;
	const links = linksTo(word, places, context);
	const [before = '', after = ''] = context.words(links.length > 1 ? 'wordIndexPages' : 'wordIndexPage').split(/\{pages?\}/);
	const listed = links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ', ' }, link]));
	const where = context.paged ? [{ text: `: ${before}` }, ...listed, { text: after }] : [{ text: ': ' }, ...listed];
	return [{ text: capital(word), bold: true }, ...where, { text: '\n' }, ...wordRuns(meaning)];
}

/** A link for each page, or where there are no pages for each heading, to the first place of the word there. */
function linksTo(word: string, places: readonly IndexPlace[], context: PrintContext): readonly InlineNode[] {
	const shown = new Map<string, string>();
	for (const { place, under } of places) {
		const text = context.paged ? String(context.pages.get(place) ?? '') : under;
		if (!shown.has(text)) shown.set(text, place);
	}
	const colour = context.style.colour('pine');
	return [...shown].map(([text, dest]) => {
		const contents = context.paged ? `${word}: ${context.words('wordIndexPage', { page: text })}` : `${word}: ${text}`;
		const look = { color: colour, decoration: 'underline' as const, decorationColor: colour, noWrap: context.paged };
		return { text, ...look, ua: { role: 'Link' as const, dest, contents } };
	});
}
