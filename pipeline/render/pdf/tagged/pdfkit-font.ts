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
	readonly characterSet: readonly number[];
	hasGlyphForCodePoint(codePoint: number): boolean;
	glyphForCodePoint(codePoint: number): Glyph;
	/** In units of the font. */
	layout(
		text: string,
		features: Readonly<Record<string, boolean>>,
	): { readonly glyphs: readonly Glyph[]; readonly positions: readonly { readonly xAdvance: number }[] };
}

export interface Glyph {
	readonly id: number;
	readonly advanceWidth: number;
}

/** pdfkit's subset of a font in one document. */
export interface EmbeddedFont {
	readonly font: ParsedFont;
	readonly name: string;
	readonly ascender: number;
	readonly descender: number;
	readonly scale: number;
	/** Code points by glyph of the subset. */
	readonly unicode: number[][];
	readonly widths: number[];
	layoutCache: object;
	toUnicodeCmap(): Reference;
	layoutRun(text: string, features?: Readonly<Record<string, boolean>>): object;
	widthOfString(text: string, size: number): number;
	lineHeight(size: number): number;
	ref(): Reference;
}
