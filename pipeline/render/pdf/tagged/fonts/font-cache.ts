import { type EmbeddedFontClass, PdfDocument } from '../pdfmake.ts';
import { remember } from '../remember.ts';
import { subsetOf } from './font-subset.ts';
import { kerningOf } from './pair-kerning.ts';
import { PairShaper, plainLatin } from './pair-shaper.ts';
import type { EmbeddedFont, Glyph, GlyphPosition, ParsedFont } from './pdfkit-font.ts';

/** A font file parsed once a process, with the words that it has shaped. */
interface SharedFont {
	readonly parsed: ParsedFont;
	readonly layoutCache: object;
	readonly Font: EmbeddedFontClass;
}

/** Embeds a font file in a document. The same bytes are parsed once only, however many documents use them. */
export function embedFont(bytes: Uint8Array, document: PdfDocument, id: string): EmbeddedFont {
	const shared = openFont(bytes);
	const font = new shared.Font(document, shared.parsed, id);
	font.layoutCache = shared.layoutCache;
	const { subset } = font;
	const encode = subset.encode.bind(subset);
	subset.encode = () => subsetOf(bytes, subset.glyphs) ?? encode();
	// Glyph 0 must not stand for U+0000 (ISO 14289-1, 7.21.7), and pdfkit leaves its width unscaled.
	font.unicode[0] = [0xfffd];
	font.widths[0] = (font.widths[0] ?? 0) * font.scale;
	return font;
}

/** A font that is only asked what it can draw. */
export function parseFont(bytes: Uint8Array): ParsedFont {
	return openFont(bytes).parsed;
}

const shapers = new WeakMap<ParsedFont, PairShaper>();
const fonts = new WeakMap<Uint8Array, SharedFont>();

function openFont(bytes: Uint8Array): SharedFont {
	return remember(fonts, bytes, () => {
		const scratch = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
		scratch.font(bytes);
		const opened = scratch._font;
		if (!opened?.font) throw new Error('A PDF cannot take this font file.');
		nameGlyphsAnew(opened.font);
		const Plain = plainFont(opened.constructor as EmbeddedFontClass, bytes);
		return { parsed: opened.font, layoutCache: Object.create(null) as object, Font: Plain };
	});
}

function plainFont(Font: EmbeddedFontClass, bytes: Uint8Array): EmbeddedFontClass {
	return class extends Font {
		/** The look has no ligatures: letter spacing would tear them, and young readers know the letters apart. */
		override layoutRun(text: string): ReturnType<EmbeddedFont['layoutRun']> {
			const shaper = remember(shapers, this.font, () => new PairShaper(this.font, kerningOf(bytes)));
			return shaper.shape(text) ?? super.layoutRun(shapedText(text, this.font), { liga: false });
		}

		readonly #codes = new Map<string, number>();

		/** A glyph that stands for several letters, such as one without its dots, has a code for each: so every letter is read as itself. */
		override encode(text: string, letters?: readonly string[]): readonly [ids: readonly string[], positions: readonly GlyphPosition[]] {
			const { glyphs, positions } = this.layout(text);
			const named = letters?.length === glyphs.length ? letters : undefined;
			const codes = glyphs.map((glyph, index) => this.#codeOf(glyph, named?.[index]));
			return [codes.map((code) => code.toString(16).padStart(4, '0')), positions];
		}

		#codeOf(glyph: Glyph, letter?: string): number {
			const codePoints = letter === undefined ? namesOf(glyph) : Array.from(letter, (character) => character.codePointAt(0) ?? 0);
			return remember(this.#codes, `${glyph.id} ${codePoints.join(' ')}`, () => {
				let code = this.subset.includeGlyph(glyph.id);
				if (this.unicode[code] !== undefined) code = this.subset.glyphs.push(glyph.id) - 1;
				this.widths[code] = glyph.advanceWidth * this.scale;
				this.unicode[code] = [...codePoints];
				return code;
			});
		}

		override readsAs(text: string): string {
			if (plainLatin.test(text)) return text;
			return this.layout(text)
				.glyphs.map((glyph) => String.fromCodePoint(...namesOf(glyph)))
				.join('');
		}

		override embed(): void {
			this.ascender = this.font.ascent * this.scale;
			super.embed();
		}
	};
}

/** A part of a letter stands for no character of its own: a replacement mark says so, and the words are said as a whole. */
function namesOf({ codePoints }: Glyph): readonly number[] {
	return codePoints.length > 0 ? codePoints : [0xfffd];
}

/** A doubling sign stands next to its letter, under the vowel sign, as HarfBuzz orders them. */
function shapedText(text: string, font: ParsedFont): string {
	mendAnchors(font);
	return text.replace(/([\u064b-\u0650])\u0651/g, '\u0651$1');
}

/** Each glyph of a text with the characters that it stands for there: fontkit remembers those that first asked for it. */
function nameGlyphsAnew(font: ParsedFont): void {
	const get = font.getGlyph;
	font.getGlyph = (id, codePoints = []) => {
		font._glyphs = {};
		return get.call(font, id, codePoints);
	};
}

/** fontkit fails where a font says that a mark has no place on a letter. */
function mendAnchors(font: ParsedFont): void {
	const placer = font._layoutEngine.engine?.GPOSProcessor;
	if (!placer || Object.hasOwn(placer, 'applyAnchor')) return;
	const apply = placer.applyAnchor;
	placer.applyAnchor = (mark, base, index) => {
		if (base) apply.call(placer, mark, base, index);
	};
}
