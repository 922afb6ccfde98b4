import { isDrawable } from '../fonts/glyph-log.ts';
import type { EmbeddedFont, ParsedFont } from '../fonts/pdfkit-font.ts';
import type { LayoutInline } from '../layout/layout-node.ts';
import { remember } from '../remember.ts';
import { fromTheRight } from './bidi-class.ts';

/** What all words of a run have in common. */
export type RunLook = Pick<
	LayoutInline,
	| 'font'
	| 'fontSize'
	| 'height'
	| 'alignment'
	| 'sup'
	| 'sub'
	| 'characterSpacing'
	| 'color'
	| 'decoration'
	| 'background'
	| 'noWrap'
	| 'opacity'
> & {
	readonly decorationColor: string | null;
	readonly decorationStyle: string | null;
	readonly decorationThickness: number | null;
};

/**
 * A word in the look of its run. All that layout and drawing ask of it is laid down at once: a word that grew by one property
 * after another would be copied several times, and a long document has hundreds of thousands.
 */
export function wordInLook(word: LayoutInline, look: RunLook): LayoutInline {
	const measured: LayoutInline & Record<string, unknown> = {
		text: word.text,
		font: look.font,
		fontSize: look.fontSize,
		height: look.height,
		alignment: look.alignment,
		sup: look.sup,
		sub: look.sub,
		characterSpacing: look.characterSpacing,
		color: look.color,
		decoration: look.decoration,
		decorationColor: look.decorationColor,
		decorationStyle: look.decorationStyle,
		decorationThickness: look.decorationThickness,
		background: look.background,
		noWrap: look.noWrap,
		opacity: look.opacity,
		width: 0,
		leadingCut: 0,
		trailingCut: 0,
		x: 0,
	};
	for (const key in word) if (!(key in measured)) measured[key] = word[key as keyof LayoutInline];
	return measured;
}

/** What is known of the letters of a word in a font. */
class KnownWord {
	/** Whether it may be drawn as it stands, in the order of its letters. */
	readonly isPlain: boolean;
	/** The spaces before and after it. */
	readonly leading: Spaces;
	readonly trailing: Spaces;
	#width: number | undefined;

	constructor(text: string, font: EmbeddedFont) {
		this.isPlain = isDrawable(text, font.font) && !fromTheRight.test(text);
		this.leading = spacesIn(/^\s+/.exec(text), font);
		this.trailing = spacesIn(/\s+$/.exec(text), font);
	}

	/** In times the font size. */
	widthIn(font: EmbeddedFont, text: string): number {
		this.#width ??= widthOf(text, font);
		return this.#width;
	}
}

interface Spaces {
	readonly letters: number;
	/** In times the font size. */
	readonly width: number;
}

const noSpaces: Spaces = { letters: 0, width: 0 };

function spacesIn(found: RegExpExecArray | null, font: EmbeddedFont): Spaces {
	return found ? { letters: found[0].length, width: widthOf(found[0], font) } : noSpaces;
}

function widthOf(text: string, font: EmbeddedFont): number {
	return font.widthOfString(text, 1000) / 1000;
}

/** The words of one font. The same come again and again: each is looked at once, for the life of the process. */
export class KnownWords {
	readonly #font: EmbeddedFont;
	readonly #known: Map<string, KnownWord>;

	constructor(font: EmbeddedFont) {
		this.#font = font;
		this.#known = remember(words, font.font, () => new Map<string, KnownWord>());
	}

	get(text: string): KnownWord {
		const known = this.#known.get(text);
		if (known) return known;
		if (this.#known.size > mostWords) this.#known.clear();
		const made = new KnownWord(text, this.#font);
		this.#known.set(text, made);
		return made;
	}
}

const words = new WeakMap<ParsedFont, Map<string, KnownWord>>();
const mostWords = 100_000;
