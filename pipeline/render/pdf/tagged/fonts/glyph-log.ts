import type { FallbackFont } from '../../../../model/look.ts';
import { remember } from '../remember.ts';
import type { MissingGlyph } from '../tagged-request.ts';
import { mirrored } from '../text/bidi-class.ts';
import { parseFont } from './font-cache.ts';
import type { EmbeddedFont, ParsedFont } from './pdfkit-font.ts';

/** Words that one font draws. */
export interface Piece {
	readonly text: string;
	/** Absent where the font of the run draws them. */
	readonly fallback?: FallbackFont;
	/** The embedding level (UAX #9): odd where the words are read from the right. */
	readonly level: number;
}

/**
 * Finds a font for each letter that the font of its run cannot draw, and remembers the letters that no font can: a gap on
 * paper would be read as nothing at all.
 */
export class GlyphLog {
	readonly #missing = new Map<number, MissingGlyph>();
	readonly #fallback: readonly FallbackFont[];

	/** `fallback`: asked in order. */
	constructor(fallback: readonly FallbackFont[] = []) {
		this.#fallback = fallback;
	}

	get missing(): readonly MissingGlyph[] {
		return [...this.#missing.values()];
	}

	/** The words of one run as pieces, in reading order; together they are the text as it is drawn. `around`: the words round it, for the report. */
	pieces(text: string, font: EmbeddedFont, levels: readonly number[] | undefined, around: () => string): readonly Piece[] {
		const pieces: Piece[] = [];
		for (const { segment, index } of clusters().segment(text)) {
			const level = levels?.[index] ?? 0;
			for (const part of this.#drawn(segment, font.font, around)) addPiece(pieces, { ...part, level });
		}
		return pieces;
	}

	/** A drawing whose words can all be drawn. */
	drawableSvg(svg: string, font: EmbeddedFont): string {
		if (!svg.includes('<text')) return svg;
		return svg.replace(/(<text\b[^>]*>)([^<]*)/g, (_, tag: string, words: string) => {
			if (isDrawable(words, font.font)) return tag + words;
			const pieces = this.pieces(words.normalize('NFC'), font, undefined, () => words);
			return tag + pieces.map(({ text, fallback }) => (fallback ? `<tspan font-family="${fallback.name}">${text}</tspan>` : text)).join('');
		});
	}

	/** What is drawn for a letter with its marks, or for a joined sign. */
	#drawn(cluster: string, font: ParsedFont, around: () => string): readonly Omit<Piece, 'level'>[] {
		const joined = cluster.replace(neverDrawn, '');
		if (joined === '') return [];
		const plain = joined.replace(joiners, '');
		if (plain === '') return [];
		const isSequence = plain !== joined && /\p{Emoji}/u.test(plain);
		if (!isSequence && isDrawable(plain, font)) return [{ text: plain }];
		const found = this.#fallback.find(({ regular }) => isDrawable(plain, parseFont(regular)));
		if (found) return [{ text: joined, fallback: found }];
		if (isDrawable(plain, font)) return [{ text: plain }];
		const letters = Array.from(plain);
		if (letters.length > 1) return letters.flatMap((letter) => this.#drawn(letter, font, around));
		const like = lookAlike(plain);
		if (like !== undefined) return [{ text: like }];
		const codePoint = plain.codePointAt(0) ?? 0;
		if (!this.#missing.has(codePoint)) this.#missing.set(codePoint, { character: plain, codePoint, text: around().trim() });
		return [{ text: font.hasGlyphForCodePoint(replacement) ? String.fromCodePoint(replacement) : '?' }];
	}
}

/** Words from the right as one left-to-right run: letters that a shaper turns round stay, signs are turned here. */
export function drawnFromTheRight(text: string): string {
	return lettersFromTheRight(text)?.map(mirrored).join('') ?? text;
}

/** What the letters of turned signs stand for, from left to right. */
export function lettersFromTheRight(text: string): readonly string[] | undefined {
	return turnedByShaper.test(text) ? undefined : Array.from(text).reverse();
}

/** Whether a word may be measured and drawn as it stands. */
export function isDrawable(text: string, font: ParsedFont): boolean {
	for (const character of text) {
		if (unseen.test(character) || !hasGlyph(character.codePointAt(0) ?? 0, font)) return false;
	}
	return true;
}

/** Joins a piece to the last where one font draws both in one direction; signs and spaces from the right stay apart from letters. */
function addPiece(pieces: Piece[], piece: Piece): void {
	const last = pieces.at(-1);
	const joins =
		last &&
		last.fallback === piece.fallback &&
		last.level === piece.level &&
		(piece.level % 2 === 0 || turnedByShaper.test(last.text) === turnedByShaper.test(piece.text)) &&
		(piece.level % 2 === 0 || /^\s/.test(last.text) === /^\s/.test(piece.text));
	if (joins) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
	else pieces.push(piece);
}

const replacement = 0xfffd;

/** Characters that ask for no ink, and say nothing about the letters beside them. */
const neverDrawn = /[\n\r\v\f\u0085\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** What joins letters or parts them, without ink of its own. */
const joiners = /[\u200c\u200d]/g;
const unseen = /[\n\r\v\f\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/u;

const turnedByShaper = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

let segmenter: Intl.Segmenter | undefined;

function clusters(): Intl.Segmenter {
	segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
	return segmenter;
}

function lookAlike(character: string): string | undefined {
	if (/[\p{Zs}\t]/u.test(character)) return ' ';
	return character === '\u2010' || character === '\u2011' ? '-' : undefined;
}

function hasGlyph(codePoint: number, font: ParsedFont): boolean {
	const known = remember(glyphs, font, () => new Map<number, boolean>());
	return remember(known, codePoint, () => codePoint >= 0x20 && !isPrivate(codePoint) && font.hasGlyphForCodePoint(codePoint));
}

/** Signs of somebody's own: they mean nothing to a reader, and PDF/A-2a asks what they stand for. */
function isPrivate(codePoint: number): boolean {
	return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}

/** What each font can draw, for the life of the process. */
const glyphs = new WeakMap<ParsedFont, Map<number, boolean>>();
