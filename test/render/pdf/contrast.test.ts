import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { checkContrast } from '../../../pipeline/render/shared/contrast.ts';
import { contrastRatio } from '../../../pipeline/render/shared/contrast-ratio.ts';
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

	it('names the nearest colour that passes, and that mends the theme', () => {
		const pale = { ...theme, colour: { ...theme.colour, soft: '#9AA5AB' } };
		const [fault] = checkContrast(pale);
		expect(fault).toMatchObject({ pair: 'labels on the page', passes: { token: 'soft' } });
		const mended = { ...pale, colour: { ...pale.colour, soft: fault?.passes?.colour ?? '' } };
		expect(checkContrast(mended)).toEqual([]);
	});

	it('changes the ground where no text on it could pass', () => {
		const loud = { ...theme, colour: { ...theme.colour, pine: '#40C0D0' } };
		expect(checkContrast(loud).find(({ pair }) => pair === 'text on a dark heading')?.passes?.token).toBe('pine');
	});

	it('holds the colours that a cover chooses, its title to 7 to 1', () => {
		const cover = { ...theme.cover, ground: 'gold', title: 'pine' } as const;
		expect(checkContrast({ ...theme, cover }).map(({ pair }) => pair)).toEqual([
			'the title on the cover band',
			'the sentence on the cover band',
			'the title of an easy-read cover',
		]);
	});

	it('has a pair for every colour but ornament', () => {
		const none = Object.fromEntries(Object.keys(theme.colour).map((token) => [token, '#888888'])) as typeof theme.colour;
		const faults = checkContrast({ ...theme, colour: none });
		const seen = new Set(faults.flatMap(({ foreground, background }) => [foreground, background]));
		expect(Object.keys(theme.colour).filter((token) => !seen.has(token as keyof typeof none))).toEqual(['hair']);
	});

	it('never passes a colour that is none', () => {
		expect(checkContrast({ ...theme, colour: { ...theme.colour, ink: 'black' } }).length).toBeGreaterThan(0);
	});
});
