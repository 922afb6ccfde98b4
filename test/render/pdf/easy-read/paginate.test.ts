import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../../pipeline/render/pdf/easy-read/paginate.ts';

const four = (page: readonly unknown[]) => page.length <= 4;
const counts = (rows: number) => paginate(Array.from({ length: rows }), four).map((page) => page.length);

describe('rows on pages that hold four', () => {
	it.each([
		[0, []],
		[1, [1]],
		[3, [3]],
		[4, [4]],
		[5, [3, 2]],
		[6, [3, 3]],
		[7, [4, 3]],
		[8, [4, 4]],
		[9, [3, 3, 3]],
		[13, [4, 3, 3, 3]],
	])('%i rows', (rows, pages) => {
		expect(counts(rows)).toEqual(pages);
	});

	it('are all there, in order, on as few pages as hold them, and pages differ by one row at most', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (rows, most) => {
				const pages = paginate(rows, (page) => page.length <= most);
				const lengths = pages.map((page) => page.length);
				expect(pages.flat()).toEqual(rows);
				expect(pages.length).toBe(Math.ceil(rows.length / most));
				expect(Math.max(0, ...lengths) - Math.min(...lengths, Math.max(0, ...lengths))).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('stand alone where they fit on no page', () => {
		expect(paginate(['long', 'short'], () => false)).toEqual([['long'], ['short']]);
	});
});
