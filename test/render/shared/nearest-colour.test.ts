import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../pipeline/render/shared/contrast-ratio.ts';
import { nearestColour } from '../../../pipeline/render/shared/nearest-colour.ts';

const text = 4.5;
const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

describe('the nearest colour that passes', () => {
	it('is a little darker on white, and keeps its hue', () => {
		expect(nearestColour('#9AA5AA', [{ colour: '#FFFFFF', needed: text }])?.colour).toBe('#6E787D');
		expect(nearestColour('#E08000', [{ colour: '#FFFFFF', needed: text }])?.colour).toBe('#B06300');
	});

	it('is lighter on a dark ground', () => {
		expect(nearestColour('#0B4F5A', [{ colour: '#12191C', needed: text }])?.colour).toBe('#4D8994');
	});

	it('is the colour itself, or one that the eye takes for it, where that passes already', () => {
		expect(nearestColour('#1A2429', [{ colour: '#FFFFFF', needed: text }])?.distance).toBeLessThan(0.005);
	});

	it('is none where black and white both fail', () => {
		expect(nearestColour('#777777', [{ colour: '#808080', needed: 7 }])).toBeUndefined();
	});

	it('always passes', () => {
		fc.assert(
			fc.property(colour, colour, fc.constantFrom(3, 4.5, 7), (own, other, needed) => {
				const found = nearestColour(own, [{ colour: other, needed }]);
				if (found) expect(contrastRatio(found.colour, other)).toBeGreaterThanOrEqual(needed);
				else expect(Math.max(contrastRatio('#000000', other), contrastRatio('#FFFFFF', other))).toBeLessThan(needed);
			}),
			{ numRuns: 20 },
		);
	});
});
