import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { checkContrast, contrastRatio } from '../../../pipeline/render/shared/contrast.ts';
import { home } from './plan-fixture.ts';

const { theme } = await loadTheme(nodeHost, home, 'default');

describe('contrast of two colours', () => {
	it.each([
		['#000000', '#FFFFFF', 21],
		['#FFFFFF', '#000000', 21],
		['#767676', '#FFFFFF', 4.54],
		['#777777', '#FFFFFF', 4.48],
		['#1A2429', '#FFFFFF', 15.8],
		['#A86F00', '#FFF6DF', 3.9],
	])('%s on %s is %d to 1', (one, other, ratio) => {
		expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
	});

	it('is the same both ways, and between 1 and 21', () => {
		const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
		fc.assert(
			fc.property(colour, colour, (one, other) => {
				const ratio = contrastRatio(one, other);
				expect(ratio).toBe(contrastRatio(other, one));
				expect(ratio).toBeGreaterThanOrEqual(1);
				expect(ratio).toBeLessThanOrEqual(21.001);
			}),
		);
	});
});

describe('contrast of a theme', () => {
	it.each(['default', 'large-print', 'high-contrast'])('%s passes', async (id) => {
		const loaded = await loadTheme(nodeHost, home, id);
		expect(checkContrast(loaded.theme)).toEqual([]);
	});

	it('names each pair that is too pale, with its figure', () => {
		const pale = { ...theme, colour: { ...theme.colour, soft: '#9AA5AB', goldline: '#E0B050' } };
		expect(checkContrast(pale).map(({ pair, ratio, needed }) => `${pair}: ${ratio} of ${needed}`)).toEqual([
			'labels on the page: 2.51 of 4.5',
			'labels on a pale strip: 2.33 of 4.5',
			'labels in a note or a cover band: 2.18 of 4.5',
			"labels in a child's own words: 2.33 of 4.5",
			'arrows of the thread: 1.85 of 3',
			'bars beside own words: 2 of 3',
			"the bar of a child's own words: 1.85 of 3",
		]);
	});

	it('holds easy read to 7 to 1 where plain text is content with 4.5', () => {
		const grey = { ...theme, colour: { ...theme.colour, ink: '#5A5A5A' } };
		expect(checkContrast(grey).map(({ pair }) => pair)).toContain('easy-read text');
		expect(checkContrast(grey).map(({ pair }) => pair)).not.toContain('text on the page');
	});

	it('never passes a colour that is none', () => {
		expect(checkContrast({ ...theme, colour: { ...theme.colour, ink: 'black' } }).length).toBeGreaterThan(0);
	});
});
