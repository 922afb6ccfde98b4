import { describe, expect, it } from 'vitest';
import { greySvg } from '../../../pipeline/render/pdf/contact-sheet/grey-svg.ts';

describe('a drawing without colour', () => {
	it.each([
		['fill="#FCEA2B"', 'fill="#dadada"'],
		['stroke="#000"', 'stroke="#000000"'],
		["style='fill:#D22F27;stroke:#fff'", "style='fill:#5f5f5f;stroke:#ffffff'"],
		['fill="none"', 'fill="none"'],
		['id="#ab" d="M0 0"', 'id="#ab" d="M0 0"'],
	])('has %s as %s', (colour, grey) => {
		expect(greySvg(`<path ${colour}/>`)).toBe(`<path ${grey}/>`);
	});
});
