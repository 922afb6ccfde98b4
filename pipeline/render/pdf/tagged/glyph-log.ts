import type { EmbeddedFont, ParsedFont } from './pdfkit-font.ts';
import { remember } from './remember.ts';
import type { MissingGlyph } from './tagged-request.ts';

/** Replaces what a font cannot draw, and remembers it: a gap on paper would be read as nothing at all. */
export class GlyphLog {
	readonly #missing = new Map<number, MissingGlyph>();

	get missing(): readonly MissingGlyph[] {
		return [...this.#missing.values()];
	}

	/** The text as it is drawn. `around`: the words round it, for the report. */
	drawable(text: string, font: EmbeddedFont, around: () => string): string {
		if (isDrawable(text, font.font)) return text;
		const composed = text.normalize('NFC');
		if (isDrawable(composed, font.font)) return composed;
		return Array.from(composed, (character) => this.#draw(character, font.font, around)).join('');
	}

	/** A drawing whose words can all be drawn. */
	drawableSvg(svg: string, font: EmbeddedFont): string {
		if (!svg.includes('<text')) return svg;
		return svg.replace(/(<text\b[^>]*>)([^<]*)/g, (_, tag: string, words: string) => tag + this.drawable(words, font, () => words));
	}

	#draw(character: string, font: ParsedFont, around: () => string): string {
		const codePoint = character.codePointAt(0) ?? 0;
		if (unseen.test(character)) return '';
		if (hasGlyph(codePoint, font)) return character;
		const like = lookAlike(character);
		if (like !== undefined) return like;
		if (!this.#missing.has(codePoint)) this.#missing.set(codePoint, { character, codePoint, text: around().trim() });
		return font.hasGlyphForCodePoint(replacement) ? String.fromCodePoint(replacement) : '?';
	}
}

const replacement = 0xfffd;

/** Characters that ask for no ink: joiners, direction marks, variation selectors, line separators, soft hyphens. */
const unseen = /[\n\r\v\f\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/u;

function lookAlike(character: string): string | undefined {
	if (/\p{Zs}/u.test(character)) return ' ';
	return character === '\u2010' || character === '\u2011' ? '-' : undefined;
}

function isDrawable(text: string, font: ParsedFont): boolean {
	for (const character of text) {
		if (unseen.test(character) || !hasGlyph(character.codePointAt(0) ?? 0, font)) return false;
	}
	return true;
}

function hasGlyph(codePoint: number, font: ParsedFont): boolean {
	const known = remember(glyphs, font, () => new Map<number, boolean>());
	return remember(known, codePoint, () => codePoint >= 0x20 && font.hasGlyphForCodePoint(codePoint));
}

/** What each font can draw, for the life of the process. */
const glyphs = new WeakMap<ParsedFont, Map<number, boolean>>();
