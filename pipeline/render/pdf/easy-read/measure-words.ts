import type { FallbackFont, FontFiles } from '../../../model/look.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { parseFont } from '../tagged/fonts/font-cache.ts';
import { isDrawable } from '../tagged/fonts/glyph-log.ts';
import { kerningOf } from '../tagged/fonts/pair-kerning.ts';
import { PairShaper } from '../tagged/fonts/pair-shaper.ts';
import type { ParsedFont } from '../tagged/fonts/pdfkit-font.ts';

/** The width of words in points at one point of size, in the regular or bold letters that they will be drawn in. */
export type MeasureWords = (text: string, bold: boolean) => number;

/**
 * Measures words with the fonts that draw them, so that lines can be broken before a page is laid out. A letter that no font has is
 * as wide as the first font's mark for it. Numbers of one call are remembered: the same words come again and again.
 */
export function newMeasure({ regular, bold }: FontFiles, fallback: readonly FallbackFont[]): MeasureWords {
	const [plain, heavy] = [
		newWidths([regular, ...fallback.map((font) => font.regular)]),
		newWidths([bold, ...fallback.map((font) => font.bold)]),
	];
	return (text, isBold) => (isBold ? heavy : plain)(typographicQuotes(text));
}

/** Fonts are asked in order for each letter. */
function newWidths(files: readonly Uint8Array[]): (text: string) => number {
	const fonts = files.map((bytes) => ({ font: parseFont(bytes), bytes }));
	const [first] = fonts;
	if (first === undefined) return () => 0;
	const shaper = new PairShaper(first.font, kerningOf(first.bytes));
	const known = new Map<string, number>();
	const ofPart = (text: string, font: ParsedFont) =>
		font.layout(text, { liga: false }).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
	const measure = (text: string) => {
		const shaped = isDrawable(text, first.font) ? shaper.shape(text) : undefined;
		if (shaped) return shaped.advanceWidth / 1000;
		const parts: { text: string; font: ParsedFont }[] = [];
		for (const letter of text.normalize('NFC')) {
			const { font } = fonts.find((each) => isDrawable(letter, each.font)) ?? first;
			const last = parts.at(-1);
			if (last && last.font === font) last.text += letter;
			else parts.push({ text: letter, font });
		}
		return parts.reduce((sum, part) => sum + ofPart(part.text, part.font), 0);
	};
	return (text) => {
		const width = known.get(text) ?? measure(text);
		known.set(text, width);
		return width;
	};
}
