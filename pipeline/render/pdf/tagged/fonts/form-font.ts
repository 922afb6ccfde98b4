import type { PdfDocument } from '../pdfmake.ts';
import { remember } from '../remember.ts';
import { subsetOf } from './font-subset.ts';
import { type FormCharacter, formCharacters } from './form-characters.ts';
import type { EmbeddedFont, ParsedFont, Reference } from './pdfkit-font.ts';
import { characterMap } from './truetype-cmap.ts';
import { fontFile, tablesOf } from './truetype-tables.ts';

/**
 * The font of what a reader will type: a simple TrueType font with a fixed encoding, whole, and without the tag of a subset. Viewers type
 * in such a font, not in the fonts of the page, which hold only the letters that are printed. `source`: what `embedded` was made from.
 * A file without TrueType outlines is embedded as the fonts of the page are, with all these characters.
 */
export function formFont(document: PdfDocument, embedded: EmbeddedFont, source: Uint8Array | undefined): Reference {
	const font = embedded.font as TypedFont;
	const { program, characters, widths } = remember(typedFonts, font, () => typedFontOf(font, source));
	if (!program) {
		embedded.encode(String.fromCodePoint(...characters.map(({ codePoint }) => codePoint)));
		return embedded.ref();
	}
	const scale = 1000 / font.unitsPerEm;
	const round = (length: number): number => Math.round(length * scale);
	const file = document.ref({ Length1: program.length });
	file.end(program);
	const { minX, minY, maxX, maxY } = font.bbox;
	const descriptor = document.ref({
		Type: 'FontDescriptor',
		FontName: font.postscriptName,
		Flags: 32,
		FontBBox: [minX, minY, maxX, maxY].map(round),
		ItalicAngle: font.italicAngle,
		Ascent: round(font.ascent),
		Descent: round(font.descent),
		CapHeight: round(font.capHeight),
		StemV: 80,
		FontFile2: file,
	});
	descriptor.end();
	const codes = characters.map(({ code }) => code);
	const [first, last] = [Math.min(...codes), Math.max(...codes)];
	const dictionary = document.ref({
		Type: 'Font',
		Subtype: 'TrueType',
		BaseFont: font.postscriptName,
		FirstChar: first,
		LastChar: last,
		Widths: Array.from({ length: last - first + 1 }, (_, index) => widths.get(first + index) ?? 0),
		Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: differences(characters) },
		FontDescriptor: descriptor,
	});
	dictionary.end();
	return dictionary;
}

/** What fontkit says of a font besides. */
interface TypedFont extends ParsedFont {
	readonly postscriptName: string;
	/** In units of the font. */
	readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight: number;
	readonly italicAngle: number;
}

interface TypedLetters {
	/** `undefined` for a font without TrueType outlines. */
	readonly program: Uint8Array | undefined;
	/** Those that the font has, by code. */
	readonly characters: readonly FormCharacter[];
	/** By code, in thousandths of the font size. */
	readonly widths: ReadonlyMap<number, number>;
}

const typedFonts = new WeakMap<ParsedFont, TypedLetters>();

function typedFontOf(font: TypedFont, source: Uint8Array | undefined): TypedLetters {
	const characters = formCharacters.filter(({ codePoint }) => font.hasGlyphForCodePoint(codePoint)).sort((a, b) => a.code - b.code);
	const glyphs = [0];
	const places = new Map<number, number>();
	const widths = new Map<number, number>();
	for (const { code, codePoint } of [...characters].sort((a, b) => a.codePoint - b.codePoint)) {
		const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
		const known = glyphs.indexOf(id);
		places.set(codePoint, known < 0 ? glyphs.push(id) - 1 : known);
		widths.set(code, Math.round((advanceWidth * 1000) / font.unitsPerEm));
	}
	const subset = source && subsetOf(source, glyphs);
	const program = subset && fontFile(trueType, new Map([...tablesOf(subset), ['cmap', characterMap(places)]]));
	return { program, characters, widths };
}

const trueType = 0x00010000;

/** Code, names from it on, next code, ... (ISO 32000-1, table 114). */
function differences(characters: readonly FormCharacter[]): readonly (number | string)[] {
	let next = -1;
	return characters.flatMap(({ code, name }) => {
		if (name === undefined) return [];
		const entry = code === next ? [name] : [code, name];
		next = code + 1;
		return entry;
	});
}
