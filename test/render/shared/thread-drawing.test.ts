import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { type ThreadRow, threadDrawing, threadParts } from '../../../pipeline/render/shared/thread-drawing.ts';
import { home } from '../pdf/plan-fixture.ts';
import { baselinesIn, boxesIn, sizeOf, sizesIn, textsIn } from './read-svg.ts';

const { theme } = await loadTheme(nodeHost, home, 'default');
const words = {
	hope: 'Hope',
	need: 'Need',
	outcome: 'Outcome',
	help: 'Help',
	noOutcome: 'No outcome yet',
	noHelp: 'No help yet',
	to: (numbers: readonly string[]) => `to ${numbers.join(' and ')}`,
};
const options = { widthPt: 499, words };
const named = (letter: string, number: number, name = `Thing ${letter}${number}`) => ({ number: `${letter}${number}`, name });

const rows: readonly ThreadRow[] = [
	{ hopes: [named('A', 1), named('A', 2)], needs: [named('B', 1)], outcome: named('E', 1), help: ['F1', 'F2'] },
	{ hopes: [named('A', 2)], needs: [named('B', 2), named('B', 1)], outcome: named('E', 2), help: [] },
	{ hopes: [], needs: [named('C', 1)], help: ['G1'] },
];

describe('the drawing of the golden thread', () => {
	const svg = threadDrawing(rows, theme, options);

	it('names every hope, need, outcome and row of help once', () => {
		const texts = textsIn(svg);
		for (const number of ['A1', 'A2', 'B1', 'B2', 'C1', 'E1', 'E2']) expect(texts.filter((text) => text === number)).toHaveLength(1);
		expect(texts.slice(0, 4)).toEqual(['Hope', 'Need', 'Outcome', 'Help']);
		expect(texts).toContain('F1, F2');
	});

	it('says in the box of a hope where it leads', () => {
		expect(textsIn(svg)).toContain('to B1');
		expect(textsIn(svg)).toContain('to B1 and B2');
	});

	it('shows what is missing in a dashed box', () => {
		expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
		expect(textsIn(svg).join(' ')).toContain('No outcome yet');
		expect(textsIn(svg).join(' ')).toContain('No help yet');
	});

	it('leaves out the column of hopes where there are none', () => {
		const without = threadDrawing([{ hopes: [], needs: [named('N', 1)], outcome: named('O', 1), help: ['O1.1'] }], theme, options);
		expect(textsIn(without).slice(0, 3)).toEqual(['Need', 'Outcome', 'Help']);
	});

	it('has no words smaller than 9 points', () => {
		expect(Math.min(...sizesIn(svg))).toBeGreaterThanOrEqual(9);
	});

	it('is the same each time', () => {
		expect(threadDrawing(rows, theme, options)).toBe(svg);
	});
});

const anyRows = fc
	.array(
		fc.record({
			hopes: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
			needs: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
			gap: fc.boolean(),
			help: fc.integer({ min: 0, max: 9 }),
			name: fc.string({ maxLength: 120 }),
		}),
		{ minLength: 1, maxLength: 12 },
	)
	.map((typed) =>
		typed.map(
			({ hopes, needs, gap, help, name }, index): ThreadRow => ({
				hopes: hopes.map((number) => named('A', number)),
				needs: needs.map((number) => named('B', number)),
				...(!gap && { outcome: named('E', index + 1, name) }),
				help: Array.from({ length: help }, (_, row) => `F${row + 1}`),
			}),
		),
	);

describe('any thread, of 1 to 12 outcomes', () => {
	it('has boxes that stand inside the drawing and never on each other, with all words inside', () => {
		fc.assert(
			fc.property(anyRows, (made) => {
				const svg = threadDrawing(made, theme, options);
				const { width, height } = sizeOf(svg);
				const boxes = boxesIn(svg);
				for (const [left, top, right, bottom] of boxes) {
					expect(left).toBeGreaterThanOrEqual(0);
					expect(top).toBeGreaterThanOrEqual(0);
					expect(right).toBeLessThanOrEqual(width);
					expect(bottom).toBeLessThanOrEqual(height);
				}
				boxes.forEach(([left, top, right, bottom], index) => {
					for (const other of boxes.slice(index + 1)) {
						const apart = other[0] >= right || other[2] <= left || other[1] >= bottom || other[3] <= top;
						expect(apart).toBe(true);
					}
				});
				expect(Math.max(...baselinesIn(svg))).toBeLessThanOrEqual(height);
			}),
			{ numRuns: 100 },
		);
	});

	it('is split into parts that hold every row once and are no higher than a page', () => {
		fc.assert(
			fc.property(anyRows, (made) => {
				const parts = threadParts(made, theme, { ...options, heightPt: 620 });
				expect(parts.flat()).toEqual(made);
				for (const part of parts) {
					if (part.length > 1) expect(sizeOf(threadDrawing(part, theme, options)).height).toBeLessThanOrEqual(620);
				}
			}),
			{ numRuns: 40 },
		);
	});
});
