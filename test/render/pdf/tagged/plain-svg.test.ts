import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOperators } from '../../../../pipeline/render/pdf/tagged/draw/path-data.ts';
import { plainSvg } from '../../../../pipeline/render/pdf/tagged/draw/plain-svg.ts';

const drawn = (body: string, root = 'viewBox="0 0 10 10"') =>
	plainSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${body}</svg>`, 20, 20);

describe('path data', () => {
	it.each([
		['lines, from the page and from the pen', 'M1 2L3 4l1-1H9h-2V5v1z', '1 2 m\n3 4 l\n4 3 l\n9 3 l\n7 3 l\n7 5 l\n7 6 l\nh'],
		['several points of one command', 'm1,2 3,4-1.5.5', '1 2 m\n4 6 l\n2.5 6.5 l'],
		['a closed part, after which the pen is at its start', 'M5 5h2zl1 1', '5 5 m\n7 5 l\nh\n6 6 l'],
		['a smooth curve goes on as the one before', 'M0 0C1 1 2 2 3 2s2 1 3 3', '0 0 m\n1 1 2 2 3 2 c\n4 2 5 3 6 5 c'],
		['a smooth curve after a line begins at the pen', 'M0 0L1 1S2 2 3 1', '0 0 m\n1 1 l\n1 1 2 2 3 1 c'],
		['quadratic curves, as cubic ones', 'M0 0Q3 3 6 0T12 0', '0 0 m\n2 2 4 2 6 0 c\n8 -2 10 -2 12 0 c'],
		['small and large numbers', 'M1e-7 1.5E1', '0 15 m'],
	])('%s', (_, data, operators) => expect(pathOperators(data)).toBe(operators));

	it.each(['M0 0A1 1 0 0 1 2 2', 'L1 1', 'M1', 'M1 2 3', 'M1 2Lx', 'M1 2L', 'M0 0Z4'])('leaves "%s" to the whole renderer', (data) =>
		expect(pathOperators(data)).toBeUndefined(),
	);
});

describe('a drawing of plain shapes', () => {
	it('is as large as its box, with the look of each shape or of what is round it', () => {
		expect(drawn('<g fill="#f00" transform="translate(1,2)"><rect x="1" y="1" width="3" height="2"/></g>')).toBe(
			'2 0 0 2 0 0 cm\nq\n1 0 0 1 1 2 cm\nq\n1 0 0 rg\n1 1 3 2 re\nf\nQ\nQ',
		);
		expect(drawn('<line x1="1" y1="1" x2="5" y2="1" fill="none" stroke="#000000" stroke-width="2" stroke-linecap="round"/>')).toBe(
			'2 0 0 2 0 0 cm\nq\n0 0 0 RG 2 w\n1 J 0 j 4 M\n1 1 m\n5 1 l\nS\nQ',
		);
	});

	it('stands in the middle of a box of another shape', () => {
		expect(drawn('', 'viewBox="5 0 20 10"')).toBe('1 0 0 1 -5 5 cm');
	});

	it('has round shapes and corners', () => {
		expect(drawn('<circle cx="5" cy="5" r="2"/>')).toContain('5 3 m\n');
		expect(drawn('<rect width="6" height="4" rx="1"/>')?.match(/ c$/gm)).toHaveLength(4);
		expect(drawn('<circle cx="5" cy="5" r="0"/><rect width="0" height="4"/>')).toBe('2 0 0 2 0 0 cm');
	});

	it.each([
		['words', '<text x="1" y="2">Sam</text>'],
		['a gradient', '<linearGradient id="a"/><rect fill="url(#a)" width="1" height="1"/>'],
		['opacity', '<rect width="1" height="1" opacity="0.5"/>'],
		['a style', '<rect width="1" height="1" style="fill:red"/>'],
		['a colour by name', '<rect width="1" height="1" fill="rebeccapurple"/>'],
		['a unit', '<rect width="1cm" height="1"/>'],
		['what is not to be seen', '<rect width="1" height="1" display="none"/>'],
		['a link', '<a href="#"><rect width="1" height="1"/></a>'],
		['a skew', '<g transform="skewX(3)"><rect width="1" height="1"/></g>'],
		['an element that does not end', '<g><rect width="1" height="1"/>'],
		['letters between elements', 'Sam'],
	])('leaves %s to the whole renderer', (_, body) => expect(drawn(body)).toBeUndefined());

	it('is every symbol of our own without dashed lines', () => {
		const folder = 'symbols/plainplan/svg';
		const texts = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8').trim() }));
		const others = texts.filter(({ text }) => plainSvg(text, 72, 72) === undefined);
		expect(others.filter(({ text }) => !text.includes('stroke-dasharray')).map(({ file }) => file)).toEqual([]);
		expect(others.length).toBeLessThan(20);
	});
});
