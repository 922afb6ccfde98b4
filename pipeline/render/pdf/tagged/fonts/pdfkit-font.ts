/** An indirect object of pdfkit. `String` objects in `data` become PDF strings, plain strings names. */
export interface Reference {
	readonly id: number;
	data: Record<string, unknown>;
	write(chunk: string | Uint8Array): void;
	end(chunk?: string | Uint8Array): void;
}

/** A font parsed by fontkit. */
export interface ParsedFont {
	readonly unitsPerEm: number;
	readonly ascent: number;
	readonly characterSet: readonly number[];
	hasGlyphForCodePoint(codePoint: number): boolean;
	glyphForCodePoint(codePoint: number): Glyph;
	/** Glyphs by id, each with the characters that first asked for it. */
	_glyphs: object;
	getGlyph(id: number, codePoints?: readonly number[]): Glyph;
	readonly _layoutEngine: { readonly engine?: { readonly GPOSProcessor?: GlyphPlacer | null } | null };
	/** In units of the font. */
	layout(
		text: string,
		features: Readonly<Record<string, boolean>>,
	): { readonly glyphs: readonly Glyph[]; readonly positions: readonly { readonly xAdvance: number }[] };
}

/** fontkit's placing of marks on letters. */
interface GlyphPlacer {
	applyAnchor(mark: object, base: object | null, index: number): void;
}

export interface Glyph {
	readonly id: number;
	readonly advanceWidth: number;
	readonly codePoints: readonly number[];
}

/** Where a glyph stands, in thousandths of the font size. */
export interface GlyphPosition {
	readonly xAdvance: number;
	readonly xOffset: number;
	readonly yOffset: number;
	/** Without kerning. */
	readonly advanceWidth: number;
}

/** pdfkit's subset of a font in one document. */
export interface EmbeddedFont {
	readonly font: ParsedFont;
	readonly name: string;
	/** Its name in the resources of a page. */
	readonly id: string;
	/** Above the baseline, in thousandths of the size: that of the document's own font, so that a letter of another moves no line. */
	ascender: number;
	readonly descender: number;
	readonly scale: number;
	/** Code points by glyph of the subset. */
	readonly unicode: number[][];
	readonly widths: number[];
	readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number; encode(): Uint8Array };
	layoutCache: object;
	/** In thousandths of the font size. */
	layout(text: string): { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };
	toUnicodeCmap(): Reference;
	/** In thousandths of the font size. */
	layoutRun(
		text: string,
		features?: Readonly<Record<string, boolean>>,
	): { readonly positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[] };
	widthOfString(text: string, size: number): number;
	lineHeight(size: number): number;
	/** Takes the glyphs of a text into the subset. `letters`: what each of them stands for, where that is not the letter itself. */
	encode(text: string, letters?: readonly string[]): readonly [ids: readonly string[], positions: readonly GlyphPosition[]];
	/** What a reader takes out of the file where these words are drawn. */
	readsAs(text: string): string;
	embed(): void;
	ref(): Reference;
}
