import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, levelsOf, visualOrder } from '../../../../pipeline/render/pdf/tagged/text/bidi.ts';
import { mirrored } from '../../../../pipeline/render/pdf/tagged/text/bidi-class.ts';
import { writtenFromTheRight } from '../../../../pipeline/render/pdf/tagged/text/written-from-the-right.ts';

/** The letters of a line as they stand on paper, from left to right. */
function onPaper(text: string): string {
	const levels = levelsOf(text, baseOf(text));
	return visualOrder(levels)
		.map((index) => ((levels[index] ?? 0) % 2 === 1 ? mirrored(text.charAt(index)) : text.charAt(index)))
		.join('');
}

describe('words from the right in a line', () => {
	it.each([
		['she says שלום עולם now', 'she says םלוע םולש now'],
		['so (שבת שלום!) and 3', 'so (םולש תבש!) and 3'],
		['ages 3 to 5', 'ages 3 to 5'],
		['שלום 12 + 3', '3 + 12 םולש'],
		['يوم 12/05/2026 في', 'يف 12/05/2026 موي'],
		['א (ב) a', 'a (ב) א'],
		['a (א b) c', 'a (א b) c'],
		['٣٤ ش', 'ش ٣٤'],
		['£5 for א', '£5 for א'],
	])('%s stands as %s', (text, wanted) => {
		expect(onPaper(text)).toBe(wanted);
	});

	it('keep their own order as words of another language, whatever stands beside them', () => {
		const text = 'He wrote שלום! and left.';
		const at = text.indexOf('ש');
		const levels = levelsOf(text, 0, [{ from: at, to: at + 'שלום!'.length, base: 1 }]);
		const shown = visualOrder(levels).map((index) => text.charAt(index));
		expect(shown.join('')).toBe('He wrote !םולש and left.');
	});

	it('are all there, each once', () => {
		const letter = fc.constantFrom(...'abc אבג שלם عرب 123 ٣٤ ()[].,:/+-%£ ̱🚂');
		fc.assert(
			fc.property(fc.string({ unit: letter, maxLength: 30 }), fc.constantFrom<(0 | 1)[]>(0, 1), (text, base) => {
				expect(visualOrder(levelsOf(text, base)).toSorted((a, b) => a - b)).toEqual(
					Array.from({ length: text.length }, (_, index) => index),
				);
			}),
		);
	});
});

describe('a paragraph', () => {
	it.each([
		['Sam says שלום', 0],
		['שלום, Sam', 1],
		['12 مرحبا', 1],
		['12 + 3', 0],
	])('%s begins at side %i', (text, base) => {
		expect(baseOf(text)).toBe(base);
	});
});

describe('languages that are written from the right', () => {
	it.each(['ar', 'he-IL', 'ur', 'pa-Arab', 'fa', 'ps', 'yi'])('%s is one', (tag) => {
		expect(writtenFromTheRight(tag)).toBe(true);
	});

	it.each(['en-GB', 'pa', 'pl', 'ur-Latn', 'zh-Hant'])('%s is none', (tag) => {
		expect(writtenFromTheRight(tag)).toBe(false);
	});
});
