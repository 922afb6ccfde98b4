import { drawnFromTheRight, type GlyphLog } from '../fonts/glyph-log.ts';
import type { LayoutInline } from '../layout/layout-node.ts';
import { type PdfDocument, type StyleStack, TextInlines } from '../pdfmake.ts';
import { fromTheRight } from './bidi-class.ts';
import { directionsOf, sayFromTheRight } from './directions.ts';
import { KnownWords, type RunLook, wordInLook } from './measured-word.ts';

/** Measures words: the look is resolved once a run (pdfmake: some 24 look-ups a word), widths once a word and process. */
export class TextMeasurer extends TextInlines {
	readonly #document: PdfDocument;
	readonly #glyphs: GlyphLog;

	constructor(document: PdfDocument, glyphs: GlyphLog) {
		super(document);
		this.#document = document;
		this.#glyphs = glyphs;
	}

	/** A word that is too wide for its line is divided, so a long one asks for no more room than a few letters. */
	override buildInlines(text: unknown, styles: StyleStack): ReturnType<TextInlines['buildInlines']> {
		const built = super.buildInlines(text, styles);
		const largest = Math.max(0, ...built.items.map(({ fontSize }) => fontSize));
		return { ...built, minWidth: Math.min(built.minWidth, widestWhole * largest) };
	}

	override measure(words: LayoutInline[], styles: StyleStack): LayoutInline[] {
		let look: Look | undefined;
		let run: number | undefined;
		let allPlain = true;
		const looks: Look[] = [];
		const measured = words.map((raw) => {
			if (!look || raw.run !== run) {
				run = raw.run;
				look = this.#look(raw, styles);
			}
			const word = wordInLook(raw, look.shared);
			if (word.pageReference !== undefined) word.text = '00';
			if (look.words.get(word.text).isPlain) this.#measureWord(word, look, look.words);
			else allPlain = false;
			looks.push(look);
			return word;
		});
		return allPlain ? measured : this.#measurePieces(measured, looks);
	}

	/** Measures words of which at least one needs another font, or is read from the right. */
	#measurePieces(words: readonly LayoutInline[], looks: readonly Look[]): LayoutInline[] {
		const directions = words.some(({ text }) => fromTheRight.test(text)) ? directionsOf(words) : undefined;
		let start = 0;
		const measured = words.flatMap((word, index) => {
			const look = looks[index];
			if (!look || (!directions && look.words.get(word.text).isPlain)) return [word];
			const levels = directions?.levels.slice(start, start + word.text.length);
			start += word.text.length;
			return this.#pieces(word, look, levels, directions?.base, () => textAround(words, index));
		});
		if (!directions) return measured;
		const isParagraph = words.reduce((sum, { text }) => sum + text.length, 0) > shortest;
		if (directions.base === 1 && isParagraph) for (const word of measured) if (word.alignment === 'left') word.alignment = 'right';
		return measured.map(sayFromTheRight());
	}

	/** A word as pieces that one font draws in one direction; no line breaks between them. */
	#pieces(
		word: LayoutInline,
		look: Look,
		levels: readonly number[] | undefined,
		base: 0 | 1 | undefined,
		around: () => string,
	): LayoutInline[] {
		const text = levels ? word.text : word.text.normalize('NFC');
		const pieces = this.#glyphs.pieces(text, word.font, levels, around);
		const parts = pieces.map(({ text: drawn, fallback, level }, place): LayoutInline => {
			const part: LayoutInline = { ...word, text: drawn, ...(base !== undefined && { level, base }) };
			if (fallback) part.font = this.#document.provideFont(fallback.name, look.bold, false);
			if (place === pieces.length - 1) return part;
			const { lineEnd: _end, ...inner } = part;
			return { ...inner, noNewLine: true };
		});
		if (parts.length === 0) parts.push({ ...word, text: '' });
		for (const part of parts) this.#measureWord(part, look, new KnownWords(part.font));
		return parts;
	}

	#measureWord(word: LayoutInline, look: Look, words: KnownWords): void {
		const { text, font, fontSize, characterSpacing } = word;
		const known = words.get(text);
		const { leading, trailing } = known;
		const isTurned = (word.level ?? 0) % 2 === 1;
		word.width = isTurned ? this.widthOfText(text, word) : known.widthIn(font, text) * fontSize + characterSpacing * text.length;
		word.leadingCut = look.keepsLeading ? 0 : leading.width * fontSize + characterSpacing * leading.letters;
		word.trailingCut = look.keepsTrailing ? 0 : trailing.width * fontSize + characterSpacing * trailing.letters;
	}

	override widthOfText(text: string, word: LayoutInline): number {
		const drawn = (word.level ?? 0) % 2 === 1 ? drawnFromTheRight(text) : text;
		return new KnownWords(word.font).get(drawn).widthIn(word.font, drawn) * word.fontSize + (word.characterSpacing || 0) * text.length;
	}

	#look(word: LayoutInline, styles: StyleStack): Look {
		const found = resolveStyle(word, styles);
		const font = this.#document.provideFont(found.font, found.bold, found.italics);
		const fontSize = found.fontSize * (found.sup || found.sub ? raisedSize : 1);
		return {
			shared: { ...found, font, fontSize, height: font.lineHeight(fontSize) * found.lineHeight },
			words: new KnownWords(font),
			bold: found.bold,
			keepsLeading: found.preserveLeadingSpaces,
			keepsTrailing: found.preserveTrailingSpaces,
		};
	}
}

interface Look {
	readonly shared: RunLook;
	/** Those of its font. */
	readonly words: KnownWords;
	readonly bold: boolean;
	readonly keepsLeading: boolean;
	readonly keepsTrailing: boolean;
}

/** Letters of a paragraph that begins at the right edge when it is read from there; a word or two stay under their heading. */
const shortest = 40;

/** The widest word, in times the size of its text, that makes a column of no given width wider. */
const widestWhole = 6;

/** Of the text's own size, for raised and lowered text, as pdfmake has it. */
const raisedSize = 0.58;

const lookDefaults = {
	font: '',
	fontSize: 12,
	lineHeight: 1,
	bold: false,
	italics: false,
	alignment: 'left',
	sup: false,
	sub: false,
	characterSpacing: 0,
	color: 'black',
	decoration: null,
	decorationColor: null,
	decorationStyle: null,
	decorationThickness: null,
	background: null,
	noWrap: null,
	opacity: 1,
	preserveLeadingSpaces: false,
	preserveTrailingSpaces: false,
};

/** Of each property the nearest value: the word's own, then its named styles, those of the nodes round it, and the default. */
function resolveStyle(word: LayoutInline & { readonly style?: string | readonly string[] }, styles: StyleStack): typeof lookDefaults {
	const found: Record<string, unknown> & typeof lookDefaults = { ...lookDefaults };
	const named = typeof word.style === 'string' ? [word.style] : (word.style ?? []);
	for (const source of [styles.defaultStyle, ...styles.styleOverrides, ...named, word]) {
		const style = (typeof source === 'string' ? styles.styleDictionary[source] : source) as Readonly<Record<string, unknown>> | undefined;
		for (const name in style) if (name in lookDefaults && style[name] !== undefined && style[name] !== null) found[name] = style[name];
	}
	return found;
}

function textAround(words: readonly LayoutInline[], index: number): string {
	return words
		.slice(Math.max(0, index - 4), index + 5)
		.map((word) => word.text)
		.join('');
}
