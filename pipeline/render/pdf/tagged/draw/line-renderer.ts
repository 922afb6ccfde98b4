import type { TaggedDocument } from '../file/tagged-document.ts';
import { drawnFromTheRight, lettersFromTheRight } from '../fonts/glyph-log.ts';
import type { LayoutInline, LayoutLine } from '../layout/layout-node.ts';
import { TextDecorator } from '../pdfmake.ts';
import { remember } from '../remember.ts';
import type { Bookmarks } from '../structure/bookmarks.ts';
import type { InlineElements } from '../structure/inline-elements.ts';
import type { LinkAnnotations } from '../structure/link-annotations.ts';
import type { MarkedContent, Target } from '../structure/marked-content.ts';
import { StructureElement } from '../structure/structure-tree.ts';
import { TextWriter } from '../text/content-text.ts';
import { inVisualOrder } from '../text/line-order.ts';

/** Draws lines of text. Words that look and mean the same are drawn as one run: smaller files, and smoother speech. */
export class LineRenderer {
	readonly #document: TaggedDocument;
	readonly #marks: MarkedContent;
	readonly #links: LinkAnnotations;
	readonly #bookmarks: Bookmarks;
	readonly #inlines: InlineElements;
	readonly #text: TextWriter;
	#colour: string | undefined;
	#opacity: number | undefined;

	constructor(document: TaggedDocument, marks: MarkedContent, links: LinkAnnotations, bookmarks: Bookmarks, inlines: InlineElements) {
		this.#document = document;
		this.#marks = marks;
		this.#links = links;
		this.#bookmarks = bookmarks;
		this.#inlines = inlines;
		this.#text = new TextWriter(document);
	}

	/** Something else was drawn, and may have changed the colour and font. */
	forgetLook(): void {
		this.#text.forget();
		this.#colour = undefined;
		this.#opacity = undefined;
	}

	/** `isText`: its runs may be elements of their own; a list label is drawn whole. */
	draw(line: LayoutLine, target: Target, isText: boolean): void {
		const isRead = target instanceof StructureElement;
		if (isRead && line.leaf && isText) this.#bookmarks.line(line.leaf, line.y);
		if (line.id !== undefined && target !== 'Repeat') this.#document.destinations.add(line.id, this.#document.page, line.x, line.y);
		const [first] = line.inlines;
		if (first && line._pageNodeRef) first._pageNodeRef = line._pageNodeRef;
		printPageNumbers(line.inlines);
		const across = inVisualOrder(line);
		const decorator = line.inlines.some((inline) => inline.background || inline.decoration) ? new TextDecorator(this.#document) : undefined;
		this.#decorate(target, decorator && (() => decorator.drawBackground(across, line.x, line.y)));
		// Elements are made as they are drawn: their order is the order in which they are read.
		const mayDivide = isRead && isText && target.type !== 'Figure';
		for (const run of mergeRuns(line.inlines))
			this.#run(run, line, mayDivide && run.first.ua ? this.#inlines.of(run.first.ua, target) : target);
		this.#decorate(target, decorator && (() => decorator.drawDecorations(across, line.x, line.y)));
	}

	#decorate(target: Target, draw: (() => void) | undefined): void {
		if (!draw) return;
		this.#marks.mark(typeof target === 'string' ? target : 'Layout');
		draw();
		this.forgetLook();
	}

	#run({ first, text, width, endsLine }: Run, line: LayoutLine, target: Target): void {
		if (text === '') return;
		const link = target instanceof StructureElement ? linkAround(target) : undefined;
		this.#marks.mark(target);
		const { page, destinations } = this.#document;
		const place = first.ua?.place;
		if (place !== undefined && target !== 'Repeat' && !destinations.get(place)) destinations.add(place, page, line.x, line.y);
		this.#paint(first);
		const height = line.getHeight();
		const raised = first.sup ? -0.75 : first.sub ? 0.35 : 0;
		let x = line.x + first.x;
		let read = text;
		if (link?.link && link.link.words !== '' && !/\s$/.test(link.link.words) && !/^\s/.test(text) && line.inlines[0] === first) {
			// A link over several cells or lines: a space keeps its words apart when it is read aloud.
			read = ` ${text}`;
			if (!isTurned(first)) x -= first.font.widthOfString(' ', first.fontSize) + first.characterSpacing;
		}
		// A line that was broken on purpose ends in a space, so that its last word is not read with the next line's first.
		if (endsLine && !/\s$/.test(read)) read += ' ';
		const drawn = isTurned(first) ? drawnFromTheRight(text) : read;
		const { font, fontSize, characterSpacing } = first;
		const y = line.y + line.getAscenderHeight() + raised * fontSize;
		const said = isTurned(first) || readsAlike(font.readsAs(drawn), read) ? undefined : read;
		const letters = isTurned(first) ? lettersFromTheRight(text) : undefined;
		this.#text.draw({ text: drawn, font, fontSize, characterSpacing, x, y, said, letters });
		if (!link?.link) return;
		link.link.words += read;
		this.#links.add(link, line.x + first.x, line.y, width, height);
	}

	#paint({ color, opacity }: LayoutInline): void {
		if (this.#opacity !== opacity) {
			if (this.#opacity !== undefined || opacity !== 1) this.#document.opacity(opacity);
			this.#opacity = opacity;
		}
		if (this.#colour === color) return;
		const operands = remember(colours, color, () => operandsOf(color));
		if (operands === undefined) this.#document.fillColor(color);
		else this.#document.addContent(`${operands} rg`);
		this.#colour = color;
	}
}

const colours = new Map<string, string | undefined>();

/** Of `#RRGGBB`. */
function operandsOf(colour: string): string | undefined {
	const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
	return parts?.map((part) => Math.round((Number.parseInt(part, 16) / 255) * 1000) / 1000).join(' ');
}

interface Run {
	readonly first: LayoutInline;
	text: string;
	width: number;
	endsLine: boolean;
}

function mergeRuns(inlines: readonly LayoutInline[]): readonly Run[] {
	const runs: Run[] = [];
	for (const inline of inlines) {
		const last = runs.at(-1);
		if (last && looksLike(last.first, inline) && Math.abs(last.first.x + last.width - inline.x) < 0.01) {
			last.text += inline.text;
			last.width += inline.width;
			last.endsLine = inline.lineEnd ?? false;
		} else runs.push({ first: inline, text: inline.text, width: inline.width, endsLine: inline.lineEnd ?? false });
	}
	return runs;
}

function looksLike(a: LayoutInline, b: LayoutInline): boolean {
	return (
		a.ua === b.ua &&
		a.font === b.font &&
		a.fontSize === b.fontSize &&
		a.color === b.color &&
		a.opacity === b.opacity &&
		a.sup === b.sup &&
		a.sub === b.sub &&
		a.characterSpacing === b.characterSpacing &&
		!a.level &&
		!b.level &&
		!b.justifyShift
	);
}

function isTurned({ level = 0 }: LayoutInline): boolean {
	return level % 2 === 1;
}

/** Spaces of any width read alike, and hyphens that break and do not. */
function readsAlike(drawn: string, meant: string): boolean {
	return drawn === meant || alike(drawn) === alike(meant);
}

function alike(text: string): string {
	return text
		.replace(/\p{Zs}/gu, ' ')
		.replace(/[\u2010\u2011]/g, '-')
		.normalize('NFC');
}

function linkAround(element: StructureElement): StructureElement | undefined {
	for (let around: StructureElement | undefined = element; around; around = around.parent) if (around.link) return around;
	return undefined;
}

/** Puts page numbers in place of the digits they were measured with, and closes the gap that is left. */
function printPageNumbers(inlines: readonly LayoutInline[]): void {
	let shift = 0;
	for (const [index, inline] of inlines.entries()) {
		inline.x -= shift;
		const place = inline._pageNodeRef ?? inline._pageRef?._nodeRef;
		if (!place) continue;
		const page = place.positions?.[0]?.pageNumber;
		// A link may lead to a heading that is not printed, such as one in an easy-read part.
		if (page === undefined && !inline.noWrap) throw new Error('A page reference names a place that the document does not have.');
		inline.text = String(page ?? '–');
		const width = inline.font.widthOfString(inline.text, inline.fontSize) + inline.characterSpacing * inline.text.length;
		const spare = inline.width - width;
		inline.width = width;
		if (inline.alignment === 'right') for (const one of inlines.slice(0, index + 1)) one.x += spare;
		else if (inline.alignment === 'center') inline.x += spare / 2;
		else shift += spare;
	}
}
