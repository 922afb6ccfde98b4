import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseFont } from '../../../../pipeline/render/pdf/tagged/fonts/font-cache.ts';
import { kerningOf } from '../../../../pipeline/render/pdf/tagged/fonts/pair-kerning.ts';

const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?'"()-/&£’‘“”–ŵŷÂêłżŐ`;
const withoutMarks = { liga: false, ccmp: false, mark: false, mkmk: false };

describe('the kerning of letter pairs', () => {
	it.each([
		'source-sans-3-regular',
		'source-sans-3-bold',
		'source-sans-3-italic',
		'source-sans-3-bold-italic',
		'atkinson-hyperlegible-next-regular',
	])('of %s is what a whole shaper makes of each pair', async (name) => {
		const bytes = await readFile(`templates/themes/fonts/${name}.ttf`);
		const font = parseFont(bytes);
		const kerning = kerningOf(bytes);
		const ours: string[] = [];
		const shaped: string[] = [];
		for (const left of letters) {
			for (const right of letters) {
				const { glyphs, positions } = font.layout(left + right, withoutMarks);
				const [first, second] = glyphs;
				ours.push(`${left}${right} ${kerning?.(first?.id ?? 0, second?.id ?? 0)}`);
				shaped.push(`${left}${right} ${(positions[0]?.xAdvance ?? 0) - (first?.advanceWidth ?? 0)}`);
			}
		}
		expect(ours).toEqual(shaped);
		expect(new Set(ours.map((pair) => pair.split(' ').at(-1))).size).toBeGreaterThan(10);
	});
});
