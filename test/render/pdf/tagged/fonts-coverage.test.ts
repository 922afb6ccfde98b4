import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unprintableLetters } from '../../../../pipeline/check/text/printable.ts';
import { fallback, missingIn, own, parsed } from './fonts.ts';

const file = 'pipeline/check/text/printable-ranges.ts';

/** All that may be printable: what a font has, what asks for no ink, and what is the same as other letters. */
function candidates(): readonly number[] {
	const found = new Set([own, ...fallback.map(({ regular }) => parsed(regular))].flatMap(({ characterSet }) => characterSet));
	for (let codePoint = 0; codePoint <= 0xe01ef; codePoint = codePoint === 0x1ffff ? 0xe0000 : codePoint + 1) {
		const character = String.fromCodePoint(codePoint);
		if (/[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u.test(character) || character.normalize('NFC') !== character) found.add(codePoint);
	}
	return [...found].toSorted((a, b) => a - b);
}

/** What the fonts can print, as `check` has it: ranges of code points. */
function rangesOfFonts(): string {
	const ranges: [number, number][] = [];
	for (const codePoint of candidates()) {
		if (missingIn(String.fromCodePoint(codePoint).normalize('NFC')).length > 0) continue;
		const last = ranges.at(-1);
		if (last && last[1] === codePoint - 1) last[1] = codePoint;
		else ranges.push([codePoint, codePoint]);
	}
	return ranges.map(([from, to]) => [...new Set([from, to])].map((each) => each.toString(16)).join('-')).join(' ');
}

describe('what check knows of the fonts', () => {
	it('is what they can draw (UPDATE=1 writes it anew)', () => {
		const made = [
			'/** Ranges of code points, in hexadecimal, that the fonts of the program can print or need not. Written by a test of the fonts. */',
			`export const printableRanges =\n\t'${rangesOfFonts()}';\n`,
		].join('\n');
		if (process.env['UPDATE']) writeFileSync(file, made);
		expect(readFileSync(file, 'utf8')).toBe(made);
	});

	it('has no letter that a bold font lacks', () => {
		for (const { name, regular, bold } of fallback) {
			const [light, heavy] = [parsed(regular), parsed(bold)];
			const lacking = light.characterSet.filter((codePoint) => codePoint < 0xfffe && !heavy.hasGlyphForCodePoint(codePoint));
			expect([name, lacking]).toEqual([name, []]);
		}
	});

	it('has none of the letters that they cannot draw', () => {
		const unprintable = new RegExp(`^[${unprintableLetters()}]$`, 'u');
		for (let codePoint = 0x370; codePoint < 0x1ffff; codePoint += 97) {
			const character = String.fromCodePoint(codePoint).normalize('NFC');
			if (/^\p{L}$/u.test(character))
				expect([character, unprintable.test(character)]).toEqual([character, missingIn(character).length > 0]);
		}
	});

	it('finds each letter of a language that it has no font for', () => {
		const found = 'Mei says 你好 and 준, once.'.match(new RegExp(`[${unprintableLetters()}]`, 'gu'));
		expect(found).toEqual(['你', '好', '준']);
	});
});
