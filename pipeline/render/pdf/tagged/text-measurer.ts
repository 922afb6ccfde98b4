import type { GlyphLog } from './glyph-log.ts';
import type { LayoutInline } from './layout-node.ts';
import type { EmbeddedFont, ParsedFont } from './pdfkit-font.ts';
import { type PdfDocument, type StyleStack, TextInlines } from './pdfmake.ts';
import { remember } from './remember.ts';

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
		words.forEach((word, index) => {
			if (!look || word.run !== run) {
				run = word.run;
				look = this.#look(word, styles);
			}
			Object.assign(word, look.shared);
			if (word.pageReference !== undefined) word.text = '00';
			word.text = this.#glyphs.drawable(word.text, word.font, () => textAround(words, index));
			word.width = this.widthOfText(word.text, word);
			word.leadingCut = look.keepsLeading ? 0 : this.#cut(/^\s+/, word);
			word.trailingCut = look.keepsTrailing ? 0 : this.#cut(/\s+$/, word);
		});
		return words;
	}

	override widthOfText(text: string, word: LayoutInline): number {
		return widthInEm(text, word.font) * word.fontSize + (word.characterSpacing || 0) * text.length;
	}

	#cut(spaces: RegExp, word: LayoutInline): number {
		const match = spaces.exec(word.text);
		return match ? this.widthOfText(match[0], word) : 0;
	}

	#look(word: LayoutInline, styles: StyleStack): Look {
		const found = resolveStyle(word, styles);
		const {
			font: family,
			bold,
			italics,
			lineHeight,
			preserveLeadingSpaces,
			preserveTrailingSpaces,
			...own
		} = { ...lookDefaults, ...found };
		const font = this.#document.provideFont(family, bold, italics);
		const fontSize = own.fontSize * (own.sup || own.sub ? raisedSize : 1);
		const shared = { ...own, font, fontSize, height: font.lineHeight(fontSize) * lineHeight };
		return { shared, keepsLeading: preserveLeadingSpaces, keepsTrailing: preserveTrailingSpaces };
	}
}

interface Look {
	readonly shared: Partial<LayoutInline>;
	readonly keepsLeading: boolean;
	readonly keepsTrailing: boolean;
}

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
const lookNames = Object.keys(lookDefaults) as (keyof typeof lookDefaults)[];

/** Of each property the nearest value: the word's own, then its named styles, those of the nodes round it, and the default. */
function resolveStyle(
	word: LayoutInline & { readonly style?: string | readonly string[] },
	styles: StyleStack,
): Partial<typeof lookDefaults> {
	const found: Record<string, unknown> = {};
	const named = typeof word.style === 'string' ? [word.style] : (word.style ?? []);
	for (const source of [styles.defaultStyle, ...styles.styleOverrides, ...named, word]) {
		const style = (typeof source === 'string' ? styles.styleDictionary[source] : source) as Readonly<Record<string, unknown>> | undefined;
		if (!style) continue;
		for (const name of lookNames) if (style[name] !== undefined && style[name] !== null) found[name] = style[name];
	}
	return found as Partial<typeof lookDefaults>;
}

function textAround(words: readonly LayoutInline[], index: number): string {
	return words
		.slice(Math.max(0, index - 4), index + 5)
		.map((word) => word.text)
		.join('');
}

function widthInEm(text: string, font: EmbeddedFont): number {
	const known = remember(widths, font.font, () => new Map<string, number>());
	if (known.size > maxWords) known.clear();
	return remember(known, text, () => font.widthOfString(text, 1000) / 1000);
}

/** Widths of words in each font, for the life of the process. */
const widths = new WeakMap<ParsedFont, Map<string, number>>();
const maxWords = 100_000;
