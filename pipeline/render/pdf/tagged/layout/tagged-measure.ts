import type { GlyphLog } from '../fonts/glyph-log.ts';
import { DocMeasure, getStyleProperty, type PdfDocument, type StyleStack, type SvgMeasure } from '../pdfmake.ts';
import { TextMeasurer } from '../text/text-measurer.ts';
import type { LayoutNode, ListMarker } from './layout-node.ts';

/** Measures nodes, and marks list markers as the labels of their items. */
export class TaggedDocMeasure extends DocMeasure {
	constructor(document: PdfDocument, glyphs: GlyphLog, styles: object, defaultStyle: object, svgMeasure: SvgMeasure, tableLayouts: object) {
		super(document, styles, defaultStyle, svgMeasure, tableLayouts);
		this.textInlines = new TextMeasurer(document, glyphs);
	}

	override buildUnorderedMarker(item: LayoutNode, styles: StyleStack, gap: { readonly width: number }, type: string): ListMarker {
		if (item.marker === undefined) return labelled(super.buildUnorderedMarker(item, styles, gap, type), item);
		const color = getStyleProperty<string | undefined>(item, styles, 'markerColor', undefined);
		const text = { text: item.marker, ...(color ? { color } : {}) };
		const marker = { _inlines: this.textInlines.buildInlines(text, styles).items, _minWidth: gap.width, _maxWidth: gap.width };
		return labelled(marker, item);
	}

	override buildOrderedMarker(item: LayoutNode, counter: number, styles: StyleStack, type: string, separator: string): ListMarker {
		return labelled(super.buildOrderedMarker(item, counter, styles, type, separator), item);
	}
}

function labelled(marker: ListMarker, item: LayoutNode): ListMarker {
	for (const drawn of [marker._inlines?.[0], marker.canvas?.[0]]) if (drawn) drawn.label = item;
	return marker;
}
