import { PairShaper } from './pair-shaper.ts';
import type { EmbeddedFont, ParsedFont, Reference } from './pdfkit-font.ts';
import { type EmbeddedFontClass, PdfDocument } from './pdfmake.ts';
import { remember } from './remember.ts';

/** A font file parsed once a process, with the words that it has shaped. */
interface SharedFont {
	readonly parsed: ParsedFont;
	readonly layoutCache: object;
	readonly Font: EmbeddedFontClass;
}

/** Embeds a font file in a document. The same bytes are parsed once only, however many documents use them. */
export function embedFont(bytes: Uint8Array, document: PdfDocument, id: string): EmbeddedFont {
	const shared = fonts.get(bytes) ?? openFont(bytes);
	const font = new shared.Font(document, shared.parsed, id);
	font.layoutCache = shared.layoutCache;
	// Glyph 0 must not stand for U+0000 (ISO 14289-1, 7.21.7), and pdfkit leaves its width unscaled.
	font.unicode[0] = [0xfffd];
	font.widths[0] = (font.widths[0] ?? 0) * font.scale;
	return font;
}

const shapers = new WeakMap<ParsedFont, PairShaper>();
const fonts = new WeakMap<Uint8Array, SharedFont>();

function openFont(bytes: Uint8Array): SharedFont {
	const scratch = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
	scratch.font(bytes);
	const opened = scratch._font;
	if (!opened?.font) throw new Error('A font file cannot be put into a PDF.');
	nameGlyphs(opened.font);
	const Plain = plainFont(opened.constructor as EmbeddedFontClass);
	const shared = { parsed: opened.font, layoutCache: Object.create(null) as object, Font: Plain };
	fonts.set(bytes, shared);
	return shared;
}

/**
 * fontkit remembers a glyph with the character that first asked for it, or with none at all when it was met as a part of
 * another. Asking for every character in order, before any text is laid out, makes the words of a PDF readable, and the same
 * whatever documents came before.
 */
function nameGlyphs(font: ParsedFont): void {
	for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) font.glyphForCodePoint(codePoint);
}

function plainFont(Font: EmbeddedFontClass): EmbeddedFontClass {
	return class extends Font {
		/** The look has no ligatures: letter spacing would tear them, and young readers know the letters apart. */
		override layoutRun(text: string): object {
			const shaper = remember(shapers, this.font, () => new PairShaper(this.font));
			return shaper.shape(text) ?? super.layoutRun(text, { liga: false });
		}

		/** A glyph that stands for no character is read as a replacement mark, never as nothing. */
		override toUnicodeCmap(): Reference {
			this.unicode.forEach((codePoints, glyph) => {
				if (codePoints.length === 0) this.unicode[glyph] = [0xfffd];
			});
			return super.toUnicodeCmap();
		}
	};
}
