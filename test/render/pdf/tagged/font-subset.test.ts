import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFont } from '../../../../pipeline/render/pdf/tagged/fonts/font-cache.ts';
import { subsetOf } from '../../../../pipeline/render/pdf/tagged/fonts/font-subset.ts';
import { tablesOf } from '../../../../pipeline/render/pdf/tagged/fonts/truetype-tables.ts';

const whole = new Uint8Array(readFileSync(new URL('../../../../templates/themes/fonts/source-sans-3-regular.ttf', import.meta.url)));
const font = parseFont(whole) as ReturnType<typeof parseFont> & {
	createSubset(): { readonly glyphs: number[]; includeGlyph(id: number): number; encode(): Uint8Array };
};

function subsetsFor(text: string) {
	const subset = font.createSubset();
	for (const letter of text) subset.includeGlyph(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
	const asked = [...subset.glyphs];
	return { ours: tablesOf(subsetOf(whole, asked) ?? new Uint8Array()), fontkits: tablesOf(subset.encode()) };
}

describe('the subset of a font', () => {
	it.each(['Sam', 'Cynllun Addysg, Iechyd a Gofal: ŵ ŷ â é', 'Łódź Şişli Ệ Đặng'])('draws %j as fontkit does', (text) => {
		const { ours, fontkits } = subsetsFor(text);
		for (const tag of ['hmtx', 'cvt ', 'fpgm', 'prep', 'maxp']) expect(ours.get(tag)).toEqual(fontkits.get(tag));
		expect(ours.get('glyf')?.equals(fontkits.get('glyf') ?? Buffer.alloc(0))).toBe(true);
		expect([...ours.keys()].sort()).toEqual([...fontkits.keys()].sort());
	});

	it('says where each outline stands', () => {
		const loca = subsetsFor('Sam').ours.get('loca') ?? Buffer.alloc(0);
		const places = Array.from({ length: loca.length / 4 }, (_, index) => loca.readUInt32BE(index * 4));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places).toHaveLength(5);
	});

	it('is left to fontkit where the outlines are not TrueType', () => {
		expect(subsetOf(Buffer.from('OTTO'), [0])).toBeUndefined();
	});
});
