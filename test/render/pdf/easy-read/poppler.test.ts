import { describe, expect, it } from 'vitest';
import { documentAt, levels } from './level-documents.ts';
import { madeFile } from './made.ts';
import { popplerWords } from './poppler-words.ts';

/** Of the box that poppler draws round a word, as times its size: what Source Sans 3 has above and below its base line. */
const boxed = 1.424;

describe.each(levels)('what poppler reads in a document for a reader of level %s', async (level) => {
	const pages = popplerWords((await madeFile(documentAt(level))).bytes);

	it('is 16 points high or more, and page numbers 14', () => {
		for (const words of pages)
			for (const { top, bottom } of words) {
				const least = top > 770 ? 14 : 16;
				expect((bottom - top) / boxed).toBeGreaterThanOrEqual(least - 0.1);
			}
	});

	it('has its page number in one place on every page', () => {
		const places = pages.map((words, index) =>
			words.findLast(({ text }, at) => text === String(index + 1) && words[at - 1]?.text === 'Page'),
		);
		expect(places).not.toContain(undefined);
		expect(new Set(places.map((place) => place?.top)).size).toBe(1);
	});

	it('ends no line with a hyphen', () => {
		const ends = pages.flatMap((words) => words.filter(({ top }, index) => words[index + 1]?.top !== top).map(({ text }) => text));
		expect(ends.filter((text) => /\p{L}-$/u.test(text) && !text.includes('@'))).toEqual([]);
	});

	it('stands on lines one and a half times as far apart as its letters are high', () => {
		for (const words of pages.slice(1)) {
			const tops = [...new Set(words.filter(({ top }) => top > 110 && top < 770).map(({ top }) => top))].sort((a, b) => a - b);
			for (const [index, top] of tops.entries()) {
				const before = tops[index - 1];
				const size = words.filter((word) => word.top === top).map((word) => (word.bottom - word.top) / boxed);
				if (before !== undefined && top - before > 8) expect(top - before).toBeGreaterThanOrEqual(1.5 * Math.min(...size) - 0.3);
			}
		}
	});
});
