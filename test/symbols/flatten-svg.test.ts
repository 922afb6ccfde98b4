import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { normaliseSvg } from '../../pipeline/config/symbols/normalise-svg.ts';

const drawing = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72" width="72" height="72">${inside}</svg>`;

async function dots(svg: string): Promise<Buffer> {
	return sharp(Buffer.from(svg)).resize(144, 144, { fit: 'fill' }).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer();
}

/** How far a drawing is from the same part of its original, both as librsvg draws them: 0 same, 1 black for white. */
async function distance(inside: string): Promise<number> {
	const made = normaliseSvg(drawing(inside));
	const [box = '', width = '', height = ''] = /viewBox="([^"]*)" width="([^"]*)" height="([^"]*)"/.exec(made)?.slice(1) ?? [];
	const part = drawing(inside).replace(
		'viewBox="0 0 72 72" width="72" height="72"',
		`viewBox="${box}" width="${width}" height="${height}" preserveAspectRatio="none"`,
	);
	const [one, other] = [await dots(part), await dots(made)];
	const sum = one.reduce((total, dot, at) => total + ((dot - (other[at] ?? 0)) / 255) ** 2, 0);
	return Math.sqrt(sum / one.length);
}

describe('a drawing made of shapes alone looks as before', () => {
	it.each([
		[
			'classes of a style sheet',
			'<style>.a{fill:#d22f27}.b{fill:none;stroke:#000;stroke-width:3}</style><circle class="a" cx="36" cy="36" r="20"/><path class="b" d="M10 10L60 60"/>',
		],
		['a style that wins over an attribute', '<rect width="40" height="40" fill="#fff" style="fill:#5c9e31;stroke:#000"/>'],
		[
			'things that it uses again',
			'<defs><path id="a" d="M0 0h10v10h-10z"/></defs><use href="#a" fill="#d22f27"/><use xlink:href="#a" x="20" y="5" transform="rotate(10)"/>',
		],
		[
			'symbols with a box of their own',
			'<symbol id="s" viewBox="0 0 20 10"><rect width="20" height="10" fill="#1e50a0"/></symbol><use href="#s" x="5" y="5" width="30" height="30"/>',
		],
		[
			'a drawing within the drawing',
			'<svg x="10" y="20" width="30" height="40" viewBox="5 5 10 10"><circle cx="10" cy="10" r="4" fill="#f1b31c"/></svg>',
		],
		[
			'gradients',
			'<linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" style="stop-color:#fff"/></linearGradient><linearGradient id="h" xlink:href="#g" x1="1" x2="0"/><rect width="30" height="30" fill="url(#g)"/><rect y="35" width="30" height="30" fill="url(#h)"/>',
		],
		[
			'clip paths',
			'<clipPath id="c"><circle cx="20" cy="20" r="10"/></clipPath><rect width="40" height="40" clip-path="url(#c)"/><rect x="10" y="10" width="20" height="20" fill="none" stroke="#000"/>',
		],
		[
			'colours that let others through',
			'<rect width="30" height="30" fill="#000"/><rect x="15" width="30" height="30" fill="rgba(255, 255, 255, 0.5)"/><rect x="30" y="20" width="20" height="20" fill="#ff000080"/>',
		],
		['the colour of a group', '<g color="#d22f27"><path d="M5 5h20v20z" fill="currentColor"/></g>'],
		['dots', '<path d="M5 20H65" stroke="#000" stroke-width="6" stroke-linecap="round" stroke-dasharray="0 10"/>'],
		[
			'a turned group with an opacity',
			'<g transform="rotate(20 36 36)" opacity=".5"><rect x="20" y="20" width="30" height="20" fill="#1e50a0"/></g>',
		],
	])('with %s', async (_, inside) => {
		expect(await distance(inside)).toBeLessThan(0.05);
	});
});
