import type { Inline, Link, Term } from '../../model/inline.ts';
import { plainText } from '../../model/walk.ts';
import { estimateWidth } from '../shared/measure.ts';
import { partedStretches, stretchesOf } from './joins.ts';
import type { PrintContext } from './print-context.ts';
import { isLongFormOf } from './short-form.ts';
import type { InlineNode, StructureMark } from './tagged/node.ts';

/** How a run looks and what it stands in. */
export interface RunLook extends Omit<InlineNode, 'text' | 'ua'> {
	readonly mark?: StructureMark;
	/** The room on a line in times the size of the text, where it is narrow: what is wider may be broken. */
	readonly roomEm?: number;
}

/** A line of the document as flat runs of text, each with its own look and structure. Images and picture names print nothing here. */
export function runsOf(line: readonly Inline[], context: PrintContext, look: RunLook = {}): readonly InlineNode[] {
	return line.flatMap((inline) => runs(inline, context, look));
}

/** Plain words as runs that keep dates, amounts and telephone numbers whole. */
export function wordRuns(text: string, look: RunLook = {}): readonly InlineNode[] {
	const { mark, roomEm, ...style } = look;
	const own = { ...style, ...(mark && { ua: mark }) };
	const fits = (words: string) => roomEm === undefined || estimateWidth(words, 1, true) <= roomEm;
	return stretchesOf(text)
		.flatMap((stretch) => (stretch.whole && !fits(stretch.text) ? partedStretches(stretch.text) : [stretch]))
		.map(({ text: words, whole }) => (whole && fits(words) ? { ...own, text: words, noWrap: true } : { ...own, text: words }));
}

function runs(inline: Inline, context: PrintContext, look: RunLook): readonly InlineNode[] {
	const { names, style, places } = context;
	switch (inline.kind) {
		case 'text':
			return wordRuns(inline.text, look);
		case 'emphasis':
		case 'strong':
			return runsOf(inline.children, context, { ...look, bold: true });
		case 'deleted':
			return runsOf(inline.children, context, { ...look, decoration: 'lineThrough' });
		case 'code':
			return [{ ...withMark(look, { role: 'Code' }), text: inline.text, background: style.colour('tint') }];
		case 'break':
			return [{ ...withMark(look), text: '\n' }];
		case 'link':
			return linkRuns(inline, context, look);
		case 'term':
			return termRuns(inline, context, look);
		case 'citation':
			return [citationRun(inline.name, context, look)];
		case 'person':
			return wordRuns(names.person(inline.key) ?? inline.key, look);
		case 'date':
			return wordRuns(names.date(inline.name) ?? inline.name, look);
		case 'language':
			return runsOf(inline.children, context, { ...look, mark: childMark(look.mark, { role: 'Span', lang: inline.is }) });
		case 'kept':
			return runsOf(inline.children, context, look);
		case 'footnote-reference': {
			const footnote = context.document.footnotes.find(({ name }) => name === inline.name);
			if (footnote === undefined) return [];
			const dest = places.of(footnote);
			const place = places.of(inline);
			const mark: StructureMark = {
				role: 'Link',
				contents: context.words('noteNumber', { number: String(footnote.number) }),
				...(dest !== undefined && { dest }),
				...(place !== undefined && { place }),
			};
			return [{ ...withMark(look, mark), text: String(footnote.number), sup: true, bold: true, color: style.colour('pine') }];
		}
		case 'image':
		case 'picture':
			return [];
	}
}

/** A short form says its long form to whoever hears it. */
function termRuns(term: Term, context: PrintContext, look: RunLook): readonly InlineNode[] {
	const place = context.places.of(term);
	const found = place === undefined ? look : { ...look, mark: childMark(look.mark, { role: 'Span', place }) };
	const shown = context.meanings.has(term) ? { ...found, bold: true } : found;
	const means = term.means ?? context.meanings.get(term);
	if (means === undefined || !isLongFormOf(means, plainText(term.children, context.names))) return runsOf(term.children, context, shown);
	const mark = childMark(look.mark, { role: 'Span', expansion: means, ...(place !== undefined && { place }) });
	return runsOf(term.children, context, { ...shown, mark });
}

function withMark({ mark, roomEm: _roomEm, ...style }: RunLook, inner?: StructureMark): InlineNode {
	const whole = inner === undefined ? mark : childMark(mark, inner);
	return { ...style, ...(whole && { ua: whole }) };
}

function childMark(outer: StructureMark | undefined, inner: StructureMark): StructureMark {
	return outer === undefined ? inner : { ...inner, parent: outer };
}

/** `[EP]`: leads to the row of that advice. */
export function citationRun(name: string, context: PrintContext, look: RunLook = {}): InlineNode {
	const { advice, places, style } = context;
	const entry = advice.find(name);
	const dest = entry && places.of(entry.row);
	const mark: StructureMark | undefined =
		dest === undefined ? undefined : { role: 'Link', dest, contents: `${name}: ${entry?.advice || name}` };
	return {
		...withMark(look, mark),
		text: `[${name}]`,
		noWrap: true,
		bold: true,
		color: style.colour('pine'),
		fontSize: style.theme.type.table.sizePt,
	};
}

function linkRuns(link: Link, context: PrintContext, look: RunLook): readonly InlineNode[] {
	const colour = context.style.colour('pine');
	const linked: RunLook = { ...look, color: colour, decoration: 'underline', decorationColor: colour };
	const dest = context.places.ofAnchor(link.url);
	if (dest !== undefined) return pageLinkRuns(link, dest, context, linked);
	const href = safeAddress(link.url);
	if (href === undefined) return runsOf(link.children, context, look);
	const contents = plainText(link.children, context.names).trim() || link.url;
	const mark = childMark(look.mark, { role: 'Link', href, contents });
	const words = runsOf(link.children, context, { ...linked, mark });
	const shown = shownAddress(href);
	if (look.roomEm !== undefined || contents.includes(shown)) return words;
	return [...words, ...wordRuns(` (${shown})`, { ...look, mark, color: colour })];
}

/** A link inside the document: on paper with its page. */
function pageLinkRuns(link: Link, dest: string, context: PrintContext, look: RunLook): readonly InlineNode[] {
	const contents = plainText(link.children, context.names).trim();
	const mark = childMark(look.mark, { role: 'Link', dest, contents });
	const { decoration: _decoration, decorationColor: _colour, mark: _mark, roomEm: _room, ...plain } = look;
	return [...runsOf(link.children, context, { ...look, mark }), ...pageRuns(dest, context, { ...plain, ua: mark })];
}

/** ` (page 12)`, filled in once it is laid out; nothing where there are no pages. */
export function pageRuns(dest: string, { paged, words }: PrintContext, look: InlineNode): readonly InlineNode[] {
	if (!paged) return [];
	const [before = '', after = ''] = words('linkPage', { page: '{page}' }).split('{page}');
	const whole = { ...look, noWrap: true };
	return [
		{ ...look, text: ' ' },
		{ ...whole, text: before },
		{ ...whole, pageReference: dest },
		...(after === '' ? [] : [{ ...whole, text: after }]),
	];
}

/** An address as it is read and typed, for paper: without `https://`, `mailto:` or `tel:`. */
function shownAddress(url: string): string {
	return url.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

/** An address that may be opened: of the web, of a mailbox or of a telephone. */
export function safeAddress(url: string): string | undefined {
	return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(url) ? url : undefined;
}

/** A run that leads to a place in the document: a number such as F1. */
export function placeRun(text: string, dest: string | undefined, context: PrintContext, contents = text): InlineNode {
	const look = { text, bold: true, color: context.style.colour('pine'), noWrap: true };
	return dest === undefined ? look : { ...look, ua: { role: 'Link', dest, contents } };
}
