import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { normaliseSvg } from '../../pipeline/config/symbols/normalise-svg.ts';
import { readSvg, type SvgElement } from '../../pipeline/config/symbols/svg-elements.ts';

const folder = path.resolve(import.meta.dirname, '../../symbols/plainplan/svg');
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** OpenMoji's colours, so that the two sets can stand on one page. */
const palette = new Set(
	'none #000000 #FFFFFF #FCEA2B #F1B31C #92D3F5 #61B2E4 #1E50A0 #EA5A47 #D22F27 #B1CC33 #5C9E31 #F4AA41 #E27022 #A57939 #6A462F #FFA7C0 #B399C8 #D0CFCE #9B9B9A #3F3F3F'.split(
		' ',
	),
);
const shapes = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect']);
const elements = (element: SvgElement): readonly SvgElement[] => [element, ...element.children.flatMap(elements)];

describe('each of our own drawings', () => {
	it.each(files)('%s has plain shapes with round black lines, 2 wide, and flat fills of the palette', (file) => {
		const svg = readSvg(textOf(file));
		const all = elements(svg);
		expect(svg.attributes.get('viewBox')).toBe('0 0 72 72');
		const [group, ...more] = svg.children;
		expect(more).toEqual([]);
		const line = ['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'].map((name) => group?.attributes.get(name));
		expect(line).toEqual(['#000000', '2', 'round', 'round']);
		expect(all.map(({ name }) => name).filter((name) => !shapes.has(name))).toEqual([]);
		const colours = all.flatMap(({ attributes }) => [attributes.get('fill') ?? 'none', attributes.get('stroke') ?? 'none']);
		expect(colours.filter((colour) => !palette.has(colour))).toEqual([]);
	});

	it('keeps its ink on the grid, so that nothing is cut off', () => {
		const out = files.filter((file) => {
			const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(normaliseSvg(textOf(file)))?.[1] ?? '')
				.split(' ')
				.map(Number);
			return Math.min(x, y) < -0.01 || Math.max(x + width, y + height) > 72.01;
		});
		expect(out).toEqual([]);
	});

	it('is a file that a person can read: less than 4 KB', () => {
		expect(files.filter((file) => textOf(file).length > 4096)).toEqual([]);
	});

	it('can be told from every other in grey, small', async () => {
		const rasters = await Promise.all(files.map(async (file) => ({ file, pixels: await smallGrey(textOf(file)) })));
		const alike = rasters.flatMap((one, index) =>
			rasters.slice(index + 1).flatMap((other) => {
				const error = rootMeanSquare(one.pixels, other.pixels);
				return error < leastDifference ? [`${one.file} ${other.file} ${error.toFixed(3)}`] : [];
			}),
		);
		expect(alike).toEqual([]);
	});
});

/** Of grey pixels from 0 to 1. The nearest pair of all, two jobs with different badges, is 0.155 apart. */
const leastDifference = 0.12;

function smallGrey(svg: string): Promise<Buffer> {
	return sharp(Buffer.from(svg), { density: 96 }).resize(60, 60).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer();
}

function rootMeanSquare(one: Buffer, other: Buffer): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
	return Math.sqrt(sum / one.length) / 255;
}
