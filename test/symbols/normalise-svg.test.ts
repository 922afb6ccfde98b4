import { describe, expect, it } from 'vitest';
import { normaliseSvg } from '../../pipeline/config/symbols/normalise-svg.ts';
import { UnsafeSvg } from '../../pipeline/config/symbols/svg-elements.ts';

const drawing = (inside: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"${more}>${inside}</svg>`;
const boxOf = (inside: string, more = '') => /viewBox="([^"]*)"/.exec(normaliseSvg(drawing(inside, more)))?.[1];

describe('a drawing that is safe', () => {
	it.each([
		['a rectangle', '<rect x="10" y="20" width="30" height="5"/>', '10 20 30 5'],
		['a line, with half its width on each side', '<line x1="10" y1="10" x2="20" y2="10" stroke="#000" stroke-width="2"/>', '9 9 12 2'],
		['a circle', '<circle cx="36" cy="36" r="10"/>', '26 26 20 20'],
		['an ellipse', '<ellipse cx="36" cy="36" rx="10" ry="4"/>', '26 32 20 8'],
		['a polygon', '<polygon points="1,2 3,4 5,0"/>', '1 0 4 4'],
		['a path with small letters', '<path d="m10,10l5,5h5v-10z"/>', '10 5 10 10'],
		['a curve, not its handles', '<path d="M0,0C0,40 40,40 40,0"/>', '0 0 40 30'],
		['a half circle as an arc', '<path d="M10 36 A10 10 0 0 1 30 36"/>', '10 26 20 10'],
		['an arc with its flags run together', '<path d="M10,36a10,10,0,0120,0"/>', '10 26 20 10'],
		[
			'a shape in a moved and scaled group',
			'<g transform="translate(10 0) scale(2)"><rect x="1" y="1" width="2" height="3"/></g>',
			'12 2 4 6',
		],
		['a turned shape', '<rect x="0" y="0" width="10" height="20" transform="rotate(90)"/>', '-20 0 20 10'],
		['a group that sets the line for all in it', '<g fill="none" stroke="#000" stroke-width="4"><path d="M10 10H20"/></g>', '8 8 14 4'],
		['a style attribute', '<path style="fill:none;stroke:#000;stroke-width:2" d="M10 10H20"/>', '9 9 12 2'],
		[
			'what shows, not what is hidden',
			'<rect width="5" height="5"/><rect width="70" height="70" fill="none"/><g display="none"><rect width="9" height="9"/></g>',
			'0 0 5 5',
		],
	])('is cropped to its ink: %s', (_, inside, box) => {
		expect(boxOf(inside)).toBe(box);
	});

	it('draws black where it took the colour of the page', () => {
		expect(normaliseSvg(drawing('<path fill="currentColor" d="M0 0H5V5Z"/>'))).toContain('fill="#000000"');
	});

	it('gives dots a length, so that they are drawn', () => {
		const dots = '<path stroke="#000" stroke-linecap="round" stroke-dasharray="0 28" d="M0 0H50"/>';
		expect(normaliseSvg(drawing(dots))).toContain('stroke-dasharray="0.1 28"');
		expect(normaliseSvg(drawing(dots.replace('"0 28"', '"5 28"')))).toContain('stroke-dasharray="5 28"');
	});

	it('loses comments, titles, empty groups and the notes of drawing programs', () => {
		const text = `<?xml version="1.0"?><!DOCTYPE svg><!-- > a note -->${drawing('<title>Sam</title><metadata><rdf:RDF/></metadata><g id="skin"/><rect width="5" height="5" sodipodi:type="arc"/>')}`;
		expect(normaliseSvg(text)).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5" width="5" height="5"><rect width="5" height="5"/></svg>',
		);
	});

	it('stays as it is when it is made safe twice', () => {
		const once = normaliseSvg(drawing('<g transform="rotate(30)"><circle cx="9" cy="9" r="3.3" stroke="#000"/></g>'));
		expect(normaliseSvg(once)).toBe(once);
	});
});

describe('a drawing that is refused', () => {
	const rectangle = '<rect width="5" height="5"/>';
	it.each([
		['a script', `${rectangle}<script>alert(1)</script>`],
		['a program in an attribute', '<rect width="5" height="5" onclick="alert(1)"/>'],
		['a link', `<a href="https://example.org">${rectangle}</a>`],
		['a web page inside it', `${rectangle}<foreignObject/>`],
		['a picture inside it', `${rectangle}<image href="data:image/png;base64,AAAA"/>`],
		['a shape from another file', `${rectangle}<use href="other.svg#x"/>`],
		['a colour from another file', '<rect width="5" height="5" fill="url(https://example.org/x.svg#a)"/>'],
		['a style sheet', `<style>@import "https://example.org/a.css";</style>${rectangle}`],
		['a style that loads something', '<rect width="5" height="5" style="fill:url(//example.org)"/>'],
		['words', '<text>SOS</text>'],
		['movement', '<rect width="5" height="5"><animate attributeName="x"/></rect>'],
		['an entity in a value', '<rect width="5" height="5" fill="&#117;rl(x)"/>'],
		['nothing at all', ''],
		['nothing that shows', '<rect width="5" height="5" fill="none"/>'],
		['a tag that is never closed', '<g>'],
		['a tag that closes another', '<g></svg>'],
	])('because it holds %s', (_, inside) => {
		expect(() => normaliseSvg(drawing(inside))).toThrow(UnsafeSvg);
	});

	it.each([
		['an entity', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg><rect width="5" height="5"/></svg>'],
		['raw data', '<svg><![CDATA[x]]><rect width="5" height="5"/></svg>'],
		['another kind of file', '<html><body/></html>'],
		['two drawings', '<svg><rect width="5" height="5"/></svg><svg/>'],
		['no tag', 'Sam'],
		['half a tag', '<svg'],
		['too deep a nest', `<svg>${'<g>'.repeat(50)}${'</g>'.repeat(50)}</svg>`],
		['far too much', `<svg>${' '.repeat(300_000)}</svg>`],
	])('because the file holds %s', (_, text) => {
		expect(() => normaliseSvg(text)).toThrow(UnsafeSvg);
	});
});
