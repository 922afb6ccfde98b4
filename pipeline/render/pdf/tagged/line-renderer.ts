import type { Bookmarks } from './bookmarks.ts';
import type { InlineElements } from './inline-elements.ts';
import type { LayoutInline, LayoutLine } from './layout-node.ts';
import type { LinkAnnotations } from './link-annotations.ts';
import type { MarkedContent, Target } from './marked-content.ts';
import { TextDecorator } from './pdfmake.ts';
import { StructureElement } from './structure-tree.ts';
import type { TaggedDocument } from './tagged-document.ts';

/** Draws lines of text. Words that look and mean the same are drawn as one run: smaller files, and smoother speech. */
export class LineRenderer {
	readonly #document: TaggedDocument;
	readonly #marks: MarkedContent;
	readonly #links: LinkAnnotations;
	readonly #bookmarks: Bookmarks;
	readonly #inlines: InlineElements;
	#colour: string | undefined;
	#opacity: number | undefined;

	constructor(document: TaggedDocument, marks: MarkedContent, links: LinkAnnotations, bookmarks: Bookmarks, inlines: InlineElements) {
		this.#document = document;
		this.#marks = marks;
		this.#links = links;
		this.#bookmarks = bookmarks;
		this.#inlines = inlines;
	}

	/** Something else was drawn, and may have changed the colour. */
	forgetColour(): void {
		this.#colour = undefined;
		this.#opacity = undefined;
	}

	/** `isText`: its runs may be elements of their own; a list label is drawn whole. */
	draw(line: LayoutLine, target: Target, isText: boolean): void {
		const isRead = target instanceof StructureElement;
		if (isRead && line.leaf && isText) this.#bookmarks.line(line.leaf, line.y);
		if (line.id !== undefined && target !== 'Repeat') this.#document.addNamedDestination(line.id, 'XYZ', line.x, line.y, null);
		const [first] = line.inlines;
		if (first && line._pageNodeRef) first._pageNodeRef = line._pageNodeRef;
		printPageNumbers(line.inlines);
		const decorator = line.inlines.some((inline) => inline.background || inline.decoration) ? new TextDecorator(this.#document) : undefined;
		this.#decorate(target, decorator && (() => decorator.drawBackground(line, line.x, line.y)));
		// Elements are made as they are drawn: their order is the order in which they are read.
		const mayDivide = isRead && isText && target.type !== 'Figure';
		for (const run of mergeRuns(line.inlines))
			this.#run(run, line, mayDivide && run.first.ua ? this.#inlines.of(run.first.ua, target) : target);
		this.#decorate(target, decorator && (() => decorator.drawDecorations(line, line.x, line.y)));
	}

	#decorate(target: Target, draw: (() => void) | undefined): void {
		if (!draw) return;
		this.#marks.mark(typeof target === 'string' ? target : 'Layout');
		draw();
		this.forgetColour();
	}

	#run({ first, text, width, endsLine }: Run, line: LayoutLine, target: Target): void {
		if (text === '') return;
		const document = this.#document;
		const link = target instanceof StructureElement ? linkAround(target) : undefined;
		this.#marks.mark(target);
		this.#paint(first);
		document._font = first.font;
		document.fontSize(first.fontSize);
		const height = line.getHeight();
		const baseline = line.y + line.getAscenderHeight() - (first.font.ascender / 1000) * first.fontSize;
		const raised = first.sup ? -0.75 : first.sub ? 0.35 : 0;
		let x = line.x + first.x;
		let drawn = text;
		if (link?.link && link.link.words !== '' && !/\s$/.test(link.link.words) && !/^\s/.test(text) && line.inlines[0] === first) {
			// A link over several cells or lines: a space keeps its words apart when it is read aloud.
			drawn = ` ${text}`;
			x -= first.font.widthOfString(' ', first.fontSize) + first.characterSpacing;
		}
		// A line that was broken on purpose ends in a space, so that its last word is not read with the next line's first.
		if (endsLine && !/\s$/.test(drawn)) drawn += ' ';
		document._fragment(drawn, x, baseline + raised * first.fontSize, {
			textWidth: width,
			characterSpacing: first.characterSpacing,
			wordCount: 1,
		});
		if (!link?.link) return;
		link.link.words += drawn;
		this.#links.add(link, line.x + first.x, line.y, width, height);
	}

	#paint({ color, opacity }: LayoutInline): void {
		if (this.#opacity !== opacity) {
			if (this.#opacity !== undefined || opacity !== 1) this.#document.opacity(opacity);
			this.#opacity = opacity;
		}
		if (this.#colour === color) return;
		this.#document.fillColor(color);
		this.#colour = color;
	}
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
		!b.justifyShift
	);
}

function linkAround(element: StructureElement): StructureElement | undefined {
	for (let around: StructureElement | undefined = element; around; around = around.parent) if (around.link) return around;
	return undefined;
}

/** Puts page numbers in place of the digits they were measured with, and closes the gap that is left. */
function printPageNumbers(inlines: readonly LayoutInline[]): void {
	let shift = 0;
	for (const inline of inlines) {
		inline.x -= shift;
		const place = inline._pageNodeRef ?? inline._pageRef?._nodeRef;
		if (!place) continue;
		const page = place.positions?.[0]?.pageNumber;
		if (page === undefined) throw new Error('A page reference names a place that the document does not have.');
		inline.text = String(page);
		const width = inline.font.widthOfString(inline.text, inline.fontSize) + inline.characterSpacing * inline.text.length;
		const spare = inline.width - width;
		inline.width = width;
		if (inline.alignment === 'right') inline.x += spare;
		else if (inline.alignment === 'center') inline.x += spare / 2;
		else shift += spare;
	}
}
