import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { plainSvg } from '../../../pipeline/render/pdf/tagged/draw/plain-svg.ts';
import { crossedSvg, crossSvg } from '../../../pipeline/render/shared/crossed-drawing.ts';

const square = '<svg viewBox="10 20 50 50"><rect x="10" y="20" width="50" height="50" fill="#FFE000"/></svg>';

/** Parts of a picture that are of a colour, from 0 to 1. */
async function shares(svg: string) {
	const { data, info } = await sharp(Buffer.from(svg)).resize(200).raw().toBuffer({ resolveWithObject: true });
	const count = { red: 0, white: 0, yellow: 0 };
	for (let at = 0; at < data.length; at += info.channels) {
		const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
		if (red > 180 && green < 60) count.red++;
		else if (red > 240 && green > 240 && blue > 240) count.white++;
		else if (red > 240 && green > 200 && blue < 60) count.yellow++;
	}
	const all = data.length / info.channels;
	return { red: count.red / all, white: count.white / all, yellow: count.yellow / all };
}

describe('a crossed picture', () => {
	it('has a red cross with a white edge, and still shows what it is', async () => {
		const { red, white, yellow } = await shares(crossedSvg(square));
		expect(red).toBeGreaterThan(0.1);
		expect(white).toBeGreaterThan(0.02);
		expect(yellow).toBeGreaterThan(0.5);
	});

	it('has lines that are 12 % of its width with their edge', () => {
		expect(crossSvg(100, 100)).toContain('stroke="#FFFFFF" stroke-width="12" stroke-linecap="round"');
	});

	it('keeps its cross inside', () => {
		expect(crossSvg(100, 100)).toContain('x1="6" y1="6" x2="94" y2="94"');
	});

	it('has a thinner cross where it is narrow', () => {
		expect(crossSvg(20, 100)).toContain('stroke-width="3.6"');
	});

	it('is drawn of plain shapes, so that the PDF draws it without a renderer of SVG', () => {
		expect(plainSvg(crossSvg(60, 40), 60, 40)).toBeDefined();
		expect(plainSvg(crossedSvg(square), 60, 60)).toBeDefined();
	});
});
