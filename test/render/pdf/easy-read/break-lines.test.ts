import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../pipeline/render/pdf/easy-read/break-lines.ts';
import { breakCost } from '../../../../pipeline/render/pdf/easy-read/natural-break.ts';

/** A letter is 10 points wide. */
function broken(sentence: string, letters: number): readonly string[] {
	const words = sentence.split(' ');
	const items = words.map((word, index) => ({
		width: word.length * 10,
		gap: 10,
		breakCost: index === 0 ? 0 : breakCost(words[index - 1] ?? '', word),
	}));
	let at = 0;
	return breakLines(items, letters * 10).map((count) => {
		at += count;
		return words.slice(at - count, at).join(' ');
	});
}

describe('lines of a sentence', () => {
	it.each([
		['I love trains.', 30, ['I love trains.']],
		['I find it hard to listen to a lot of words.', 30, ['I find it hard to listen', 'to a lot of words.']],
		['I would like to see friends after school.', 30, ['I would like to see friends', 'after school.']],
		['When I am tired, I rest in the quiet room.', 30, ['When I am tired,', 'I rest in the quiet room.']],
		['I get a reading lesson 4 times a week.', 26, ['I get a reading lesson', '4 times a week.']],
		['I can phone her on 01632 960 041.', 22, ['I can phone her', 'on 01632 960 041.']],
		['Mum and Dad need a rest sometimes.', 26, ['Mum and Dad need', 'a rest sometimes.']],
	])('%s', (sentence, letters, expected) => {
		expect(broken(sentence, letters)).toEqual(expected);
	});

	it('hold all its words, none more than fits, on as few lines as they can be', () => {
		const item = fc.record({
			width: fc.integer({ min: 1, max: 100 }),
			gap: fc.constant(4),
			breakCost: fc.double({ min: 0, max: 1, noNaN: true }),
		});
		fc.assert(
			fc.property(fc.array(item, { maxLength: 40 }), (items) => {
				const counts = breakLines(items, 120);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
				let at = 0;
				for (const count of counts) {
					const line = items.slice(at, at + count);
					expect(line.reduce((sum, { width }) => sum + width, 0) + (count - 1) * 4).toBeLessThanOrEqual(120);
					at += count;
				}
				expect(counts.length).toBe(greedy(items, 120));
			}),
		);
	});

	it('begin where the writer broke one', () => {
		const item = { width: 10, gap: 4, breakCost: 0 };
		expect(breakLines([item, item, { ...item, breakCost: Number.NEGATIVE_INFINITY }, item], 200)).toEqual([2, 2]);
	});
});

function greedy(items: readonly { readonly width: number }[], most: number): number {
	let [lines, used] = [0, Number.POSITIVE_INFINITY];
	for (const { width } of items) {
		if (used + 4 + width > most) [lines, used] = [lines + 1, width];
		else used += 4 + width;
	}
	return lines;
}
