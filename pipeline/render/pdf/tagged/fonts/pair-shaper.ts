import { remember } from '../remember.ts';
import type { Kerning } from './pair-kerning.ts';
import type { Glyph, ParsedFont } from './pdfkit-font.ts';

/** Glyphs of a text and where they stand, in thousandths of the font size. */
export interface ShapedText {
	readonly glyphs: readonly Glyph[];
	readonly positions: readonly GlyphPosition[];
	readonly advanceWidth: number;
}

interface GlyphPosition {
	readonly xAdvance: number;
	readonly yAdvance: number;
	readonly xOffset: number;
	readonly yOffset: number;
	/** Without kerning. */
	readonly advanceWidth: number;
}

/**
 * Shapes plain Latin text from the kerning of its letter pairs, which are few and remembered: some ten times as fast as to
 * shape each word. `undefined` for text that needs a real shaper, such as one with combining marks.
 */
export class PairShaper {
	readonly #font: ParsedFont;
	readonly #scale: number;
	readonly #glyphs = new Map<string, Glyph>();
	readonly #kerning = new Map<string, number>();
	readonly #kerningOf: Kerning | undefined;

	/** Without `kerning` the font is asked to shape each pair, which takes a hundred times as long. */
	constructor(font: ParsedFont, kerning?: Kerning) {
		this.#font = font;
		this.#kerningOf = kerning;
		this.#scale = 1000 / font.unitsPerEm;
	}

	shape(text: string): ShapedText | undefined {
		if (!plainLatin.test(text)) return undefined;
		const glyphs: Glyph[] = [];
		const positions: GlyphPosition[] = [];
		let total = 0;
		for (let index = 0; index < text.length; index++) {
			const glyph = this.#glyph(text.charAt(index));
			const advanceWidth = glyph.advanceWidth * this.#scale;
			const xAdvance = advanceWidth + (index + 1 < text.length ? this.#kern(text.slice(index, index + 2)) : 0);
			glyphs.push(glyph);
			positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth });
			total += xAdvance;
		}
		return { glyphs, positions, advanceWidth: total };
	}

	#glyph(character: string): Glyph {
		// A hyphen that does not break is found by whoever searches for a hyphen.
		const asked = character === '\u2010' || character === '\u2011' ? '-' : character;
		return remember(this.#glyphs, asked, () => this.#font.glyphForCodePoint(asked.codePointAt(0) ?? 0));
	}

	#kern(pair: string): number {
		return remember(this.#kerning, pair, () => {
			if (this.#kerningOf) return this.#kerningOf(this.#glyph(pair.charAt(0)).id, this.#glyph(pair.charAt(1)).id) * this.#scale;
			const { glyphs, positions } = this.#font.layout(pair, kerningOnly);
			return ((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) * this.#scale;
		});
	}
}

const kerningOnly = { liga: false, ccmp: false, mark: false, mkmk: false };

/** Letters that are one glyph each, digits and the usual punctuation. */
export const plainLatin = /^[ -~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2026\u20ac]*$/;
