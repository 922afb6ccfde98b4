import { literal } from '../file/serialize.ts';
import type { EmbeddedFont, Glyph, GlyphPosition } from '../fonts/pdfkit-font.ts';
import { fromTheRight } from './bidi-class.ts';

/** A piece of text in one look. */
export interface TextPiece {
	readonly text: string;
	readonly font: EmbeddedFont;
	readonly fontSize: number;
	readonly characterSpacing: number;
	/** Left end of the baseline, from the top left corner of the page. */
	readonly x: number;
	readonly y: number;
	/** What a reader takes in place of what the glyphs stand for. */
	readonly said?: string | undefined;
	/** What each letter stands for, where signs are turned round: a closing bracket that is drawn as an opening one. */
	readonly letters?: readonly string[] | undefined;
}

/**
 * The operators that show the glyphs of a text that needs a shaper, inside `BT` and `ET`: marks stand where the font puts them,
 * and follow their letter also where it is read from the right, for programs that take a text apart by where it stands.
 * With `said`, a reader takes these words and not what the glyphs stand for (`ActualText`, ISO 32000-1, 14.9.4).
 */
export function shownShaped({ text, font, fontSize, characterSpacing, x, y, said, letters }: TextPiece): string {
	const isTurned = fromTheRight.test(text);
	const { glyphs } = font.layout(text);
	const [codes, positions] = font.encode(text, isTurned ? glyphs.map(lastLetter) : letters);
	const scale = fontSize / 1000;
	let left = x;
	const placed = codes.flatMap((code, index): readonly PlacedGlyph[] => {
		const [position, glyph] = [positions[index] ?? nowhere, glyphs[index]];
		const { xOffset, yOffset, xAdvance, advanceWidth } = position;
		const at = left + xOffset * scale;
		const height = y - yOffset * scale;
		left += xAdvance * scale + characterSpacing;
		const whole = { code, at, height, width: advanceWidth, isMark: isMark(glyph, position) };
		return isTurned && glyph ? [whole, ...joinedLetters(glyph, whole, { left: at, right: left, scale, font })] : [whole];
	});
	const operators: string[] = [];
	let shown = '';
	let pen: { readonly at: number; readonly height: number } | undefined;
	for (const { code, at, height, width } of isTurned ? lettersFirst(placed) : placed) {
		const back = pen ? Math.round(((pen.at - at) / scale) * 10) / 10 : 0;
		if (!pen || pen.height !== height || Math.abs(back) > widestShift) {
			if (shown !== '') operators.push(`[${shown}] TJ`);
			operators.push(`1 0 0 -1 ${thousandth(at)} ${thousandth(height)} Tm`);
			shown = '';
		} else if (back !== 0) shown += back;
		shown += literal(Buffer.from(code, 'hex').toString('latin1'));
		pen = { at: at + width * scale + characterSpacing, height };
	}
	if (shown !== '') operators.push(`[${shown}] TJ`);
	const all = operators.join(' ');
	return said === undefined ? all : `/Span <</ActualText <${utf16(said)}>>> BDC ${all} EMC`;
}

interface Room {
	readonly left: number;
	readonly right: number;
	readonly scale: number;
	readonly font: EmbeddedFont;
}

interface PlacedGlyph {
	readonly code: string;
	readonly at: number;
	readonly height: number;
	/** In thousandths of the font size. */
	readonly width: number;
	readonly isMark: boolean;
}

/** What a glyph in words from the right is read as: of letters that are joined in one, the last. */
function lastLetter({ codePoints }: Glyph): string {
	return String.fromCodePoint(codePoints.at(-1) ?? 0xfffd);
}

/** The other letters that a glyph joins, as blanks at its right end: programs turn letters round one by one, and would turn these too. */
function joinedLetters({ codePoints }: Glyph, whole: PlacedGlyph, { left, right, scale, font }: Room): readonly PlacedGlyph[] {
	return codePoints
		.slice(0, -1)
		.reverse()
		.flatMap((codePoint) => {
			const [[code], [position]] = font.encode(' ', [String.fromCodePoint(codePoint)]);
			const width = position?.advanceWidth ?? 0;
			return code === undefined ? [] : [{ ...whole, code, width, at: Math.max(left, right - width * scale) }];
		});
}

/** In thousandths of the font size; what is further away is placed anew. */
const widestShift = 300;

const nowhere: GlyphPosition = { xAdvance: 0, advanceWidth: 0, xOffset: 0, yOffset: 0 };

function isMark(glyph: Glyph | undefined, { xAdvance }: GlyphPosition): boolean {
	if (!glyph || xAdvance !== 0) return false;
	const [codePoint] = glyph.codePoints;
	return codePoint === undefined || /\p{M}/u.test(String.fromCodePoint(codePoint));
}

/** A shaper turns letters from the right round together with their marks, which then come first. */
function lettersFirst(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
	const ordered: PlacedGlyph[] = [];
	let marks: PlacedGlyph[] = [];
	for (const glyph of glyphs) {
		if (glyph.isMark) {
			marks.push(glyph);
			continue;
		}
		ordered.push(glyph, ...marks.reverse());
		marks = [];
	}
	return [...ordered, ...marks.reverse()];
}

function thousandth(length: number): number {
	return Math.round(length * 1000) / 1000;
}

/** As the digits of a PDF string. */
function utf16(text: string): string {
	return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
}
