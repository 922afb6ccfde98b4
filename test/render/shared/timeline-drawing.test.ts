import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { timelineDrawing, timelineParts } from '../../../pipeline/render/shared/timeline-drawing.ts';
import { events } from '../pdf/case-fixture.ts';
import { home } from '../pdf/plan-fixture.ts';
import { baselinesIn, sizeOf, sizesIn, textsIn } from './read-svg.ts';

const { theme } = await loadTheme(nodeHost, home, 'default');
const { theme: large } = await loadTheme(nodeHost, home, 'large-print');
const widthPt = 499;

describe('the drawing of a timeline', () => {
	it('says each date and what happens on it', () => {
		const texts = textsIn(timelineDrawing(events(2), theme, { widthPt }));
		expect(texts).toEqual([
			'17 August 2026',
			'The council sends the draft plan to the family 1',
			'31 August 2026',
			'The council sends the draft plan to the family 2',
		]);
	});

	it('marks what a document gives by a disc and what follows from it by a diamond', () => {
		const svg = timelineDrawing(events(5), theme, { widthPt });
		expect(svg.match(/<circle/g)).toHaveLength(3);
		expect(svg.match(/<path[^>]*z"/g)).toHaveLength(2);
	});

	it('explains the two marks where it is asked to', () => {
		const svg = timelineDrawing(events(2), theme, { widthPt, key: { stated: 'Given', workedOut: 'Worked out' } });
		expect(textsIn(svg).slice(-2)).toEqual(['Given', 'Worked out']);
	});

	it('has no words smaller than 9 points', () => {
		for (const one of [theme, large]) expect(Math.min(...sizesIn(timelineDrawing(events(9), one, { widthPt })))).toBeGreaterThanOrEqual(9);
	});

	it('keeps markup that somebody types as words', () => {
		const [event] = events(1);
		if (!event) throw new Error('There is no event.');
		const svg = timelineDrawing([{ ...event, words: 'A <b>bold</b> & "quoted" day' }], theme, { widthPt });
		expect(textsIn(svg)).toContain('A <b>bold</b> & "quoted" day');
		expect(svg).not.toContain('<b>');
	});

	it('is shared out in parts of about the same height', () => {
		const parts = timelineParts(events(20), theme, { widthPt, heightPt: 300 });
		const counts = parts.map((part) => part.length);
		expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
		expect(parts.flat()).toEqual(events(20));
	});

	it('keeps words together that a no-break space joins', () => {
		const [event] = events(1);
		if (!event) throw new Error('There is no event.');
		const texts = textsIn(timelineDrawing([{ ...event, words: 'More time, until 31\u00a0December\u00a02026' }], theme, { widthPt: 300 }));
		expect(texts).toContain('31\u00a0December\u00a02026');
	});

	it('is empty without dates, and the same each time', () => {
		expect(textsIn(timelineDrawing([], theme, { widthPt }))).toEqual([]);
		expect(timelineDrawing(events(7), theme, { widthPt })).toBe(timelineDrawing(events(7), theme, { widthPt }));
	});

	it('clips nothing, however many dates there are and however long the words are', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.string({ maxLength: 300 }),
				fc.integer({ min: 160, max: 700 }),
				(count, words, width) => {
					const svg = timelineDrawing(events(count, words), theme, { widthPt: width });
					const { height } = sizeOf(svg);
					expect(Math.max(...baselinesIn(svg))).toBeLessThanOrEqual(height);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('parts of a timeline', () => {
	it.each([5, 40])('hold each of %i dates once, in order, and none is higher than a page', (count) => {
		const all = events(count, `The council sends ${'everything '.repeat(20)}`);
		const parts = timelineParts(all, theme, { widthPt, heightPt: 600 });
		expect(parts.flat()).toEqual(all);
		for (const part of parts) expect(sizeOf(timelineDrawing(part, theme, { widthPt })).height).toBeLessThanOrEqual(600);
	});

	it('hold one date where it alone is higher', () => {
		const parts = timelineParts(events(2, 'very long words '.repeat(200)), theme, { widthPt, heightPt: 100 });
		expect(parts.map(({ length }) => length)).toEqual([1, 1]);
	});
});
