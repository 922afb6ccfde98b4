import { literal } from '../file/serialize.ts';
import { plainLatin } from '../fonts/pair-shaper.ts';
import type { EmbeddedFont, ParsedFont } from '../fonts/pdfkit-font.ts';
import type { PdfDocument } from '../pdfmake.ts';
import { remember } from '../remember.ts';
import { shownShaped, type TextPiece } from './shaped-text.ts';

/**
 * Writes text on the page of a document, whose space is turned upside down by pdfkit: so is the text matrix. Plain Latin text is
 * written from what is known of its letters and pairs; all else as it is shaped. (pdfkit: seven operators and a saved state for each piece.)
 */
export class TextWriter {
	readonly #document: PdfDocument;
	readonly #encoders = new Map<EmbeddedFont, RunEncoder>();
	#font: EmbeddedFont | undefined;
	#size = 0;

	constructor(document: PdfDocument) {
		this.#document = document;
	}

	/** Something else was drawn, and may have changed the font. */
	forget(): void {
		this.#font = undefined;
	}

	draw(piece: TextPiece): void {
		const { font, fontSize, characterSpacing, x, y } = piece;
		const text = piece.text.replaceAll('\n', '');
		const document = this.#document;
		const { fonts } = document.page;
		fonts[font.id] ??= font.ref();
		let look = '';
		if (this.#font !== font || this.#size !== fontSize) {
			look = `/${font.id} ${rounded(fontSize)} Tf `;
			this.#font = font;
			this.#size = fontSize;
		}
		const glyphs =
			plainLatin.test(text) && !piece.letters
				? `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm ${remember(this.#encoders, font, () => new RunEncoder(font)).encode(text)}`
				: shownShaped({ ...piece, text });
		const shown = `BT ${look}${glyphs}`;
		document.addContent(characterSpacing === 0 ? `${shown} ET` : `${rounded(characterSpacing)} Tc ${shown} 0 Tc ET`);
	}
}

/** Thousandths of a point are more than enough on paper. */
function rounded(length: number): number {
	return Math.round(length * 1000) / 1000;
}

/** The operands and operator that show a text in one font. */
class RunEncoder {
	readonly #font: EmbeddedFont;
	readonly #kerning: Map<number, string>;
	/** The two bytes of a glyph of the subset, by the code of its letter. */
	readonly #glyphs: (string | undefined)[] = [];

	constructor(font: EmbeddedFont) {
		this.#font = font;
		this.#kerning = remember(kerning, font.font, () => new Map<number, string>());
	}

	/** A space is the last of its word: pdfkit does not kern it with what comes next, and neither does the measuring of words. */
	encode(text: string): string {
		let shown = '';
		let bytes = '';
		const last = text.length - 1;
		for (let index = 0; index <= last; index++) {
			const code = text.charCodeAt(index);
			bytes += this.#glyphs[code] ?? this.#glyph(code);
			if (index === last || code === 0x20) continue;
			const pair = code * 0x10000 + text.charCodeAt(index + 1);
			const shift = this.#kerning.get(pair) ?? this.#kern(pair, text.slice(index, index + 2));
			if (shift === '') continue;
			shown += literal(bytes) + shift;
			bytes = '';
		}
		return shown === '' ? `${literal(bytes)} Tj` : `[${shown}${literal(bytes)}] TJ`;
	}

	#glyph(code: number): string {
		const [[hex = '0000']] = this.#font.encode(String.fromCharCode(code));
		const bytes = Buffer.from(hex, 'hex').toString('latin1');
		this.#glyphs[code] = bytes;
		return bytes;
	}

	/** How far the second letter of a pair goes back, in thousandths of the font size. */
	#kern(pair: number, letters: string): string {
		const [first] = this.#font.layoutRun(letters).positions;
		const shift = first ? Math.round((first.advanceWidth - first.xAdvance) * 10) / 10 : 0;
		const words = shift === 0 ? '' : String(shift);
		this.#kerning.set(pair, words);
		return words;
	}
}

/** For the life of the process: there are few pairs. */
const kerning = new WeakMap<ParsedFont, Map<number, string>>();
