import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedFont } from '../../../../pipeline/render/pdf/tagged/fonts/font-cache.ts';
import { PairShaper } from '../../../../pipeline/render/pdf/tagged/fonts/pair-shaper.ts';
import { svgMeasure } from '../../../../pipeline/render/pdf/tagged/layout/svg-measure.ts';
import { PdfDocument } from '../../../../pipeline/render/pdf/tagged/pdfmake.ts';
import { requestOf } from './edge-documents.ts';

const document = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
const files = requestOf([]).fonts['Sans'];
const parsed = Object.values(files ?? {}).map((bytes, index) => embedFont(bytes, document, `F${index}`).font);

describe('shaping by pairs', () => {
	it('puts every letter where full shaping puts it', () => {
		const latin = fc.string({ unit: fc.constantFrom(...'AVATo fi ffl Ty. W,“Łódź ŵŷ 1/2 3–4 (a) £5.00 Te Yo f) r, éïñ'), maxLength: 12 });
		fc.assert(
			fc.property(latin, fc.constantFrom(...parsed), (text, font) => {
				const full = font.layout(text, { liga: false });
				const shaped = new PairShaper(font).shape(text);
				const round = (width: number) => Math.round(width * 1000);
				expect(shaped?.glyphs.map(({ id }) => id)).toEqual(full.glyphs.map(({ id }) => id));
				expect(shaped?.positions.map(({ xAdvance }) => round(xAdvance))).toEqual(full.positions.map(({ xAdvance }) => round(xAdvance)));
			}),
		);
	});

	it.each(['cafe\u0301', 'Việt', 'Ελληνικά', 'soft\u00adhyphen', '✓'])('leaves %s to the full shaper', (text) => {
		for (const font of parsed) expect(new PairShaper(font).shape(text)).toBeUndefined();
	});
});

describe('the size of a drawing', () => {
	it.each([
		['<svg width="20" height="10"><rect width="3" height="4"/></svg>', { width: 20, height: 10 }],
		["<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 40'/>", { width: 30, height: 40 }],
		['<?xml version="1.0"?>\n<!-- a dot -->\n<svg\n viewBox="0,0,30,40"\n width="15px">', { width: 15, height: 40 }],
		['<svg data-note="a > b" width="5" height="6">', { width: 5, height: 6 }],
		['<svg stroke-width="9">', { width: undefined, height: undefined }],
	])('is read from %s', (svg, size) => {
		expect(svgMeasure.measureSVG(svg)).toEqual(size);
	});

	it('is written on the root only, with the old size as the view', () => {
		const svg = '<svg width="20" height="10" stroke-width="2"><rect width="3" height="4"/></svg>';
		expect(svgMeasure.writeDimensions(svg, { width: 40, height: 20 })).toBe(
			'<svg width="40" height="20" viewBox="0 0 20 10" stroke-width="2"><rect width="3" height="4"/></svg>',
		);
		const viewed = '<svg viewBox="0 0 1 2"/>';
		expect(svgMeasure.writeDimensions(viewed, { width: 5, height: 10 })).toBe('<svg width="5" height="10" viewBox="0 0 1 2"/>');
	});

	it('is refused of what is no SVG', () => {
		expect(() => svgMeasure.measureSVG('<p>Sam</p>')).toThrow('A drawing is no SVG.');
	});
});
