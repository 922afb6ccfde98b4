import fc from 'fast-check';
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
		expect(normaliseSvg(drawing(dots))).toContain('stroke-dasharray="0.1 27.9"');
		expect(normaliseSvg(drawing(dots.replace('"0 28"', '"5 28"')))).toContain('stroke-dasharray="5 28"');
	});

	it('loses comments, titles, empty groups and the notes of drawing programs', () => {
		const text = `<?xml version="1.0"?><!DOCTYPE svg><!-- > a note -->${drawing('<title>Sam</title><metadata><rdf:RDF/></metadata><g id="skin"/><rect width="5" height="5" sodipodi:type="arc"/>')}`;
		expect(normaliseSvg(text)).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5" width="5" height="5"><rect width="5" height="5"/></svg>',
		);
	});

	it('keeps what a style sheet says of its classes', () => {
		const style =
			'<style type="text/css"><![CDATA[ /* Corel */ .a{fill:#FF0000;stroke:none} .b{fill:blue !important} path{fill:green} #c.x{} ]]></style>';
		const shapes = '<rect class="a" width="5" height="5"/><rect class="b a" width="5" height="5" fill="#fff"/><path d="M0 0H5V5Z"/>';
		const made = normaliseSvg(drawing(`<defs>${style.replace(' #c.x{}', '')}</defs>${shapes}`));
		expect(made).toContain('<rect width="5" height="5" fill="#FF0000" stroke="none"/>');
		expect(made).toContain('<rect width="5" height="5" fill="blue" stroke="none"/>');
		expect(made).toContain('<path d="M0 0H5V5Z" fill="green"/>');
		expect(made).not.toMatch(/style|class/);
		expect(() => normaliseSvg(drawing(`${style}${shapes}`))).toThrow('a rule for "#c.x"');
	});

	it('takes the colour that a group around it sets for currentColor', () => {
		const made = normaliseSvg(
			drawing(
				'<g color="#0000FF"><rect width="5" height="5" fill="currentColor"/></g><rect width="1" height="1" style="fill:currentcolor"/>',
			),
		);
		expect(made).toContain('<rect width="5" height="5" fill="#0000FF"/>');
		expect(made).toContain('<rect width="1" height="1" fill="#000000"/>');
	});

	it('draws what it uses several times', () => {
		const used = '<defs><g id="a"><rect width="5" height="5"/></g></defs><use href="#a"/><use xlink:href="#a" x="10" y="20" fill="red"/>';
		expect(boxOf(used)).toBe('0 0 15 25');
		expect(normaliseSvg(drawing(used))).toContain('<g fill="red" transform="translate(10 20)"><g><rect width="5" height="5"/></g></g>');
	});

	it('draws a symbol and a drawing within the drawing at their size', () => {
		const symbol =
			'<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol><use href="#s" x="4" y="4" width="20" height="20"/>';
		expect(boxOf(symbol)).toBe('4 4 20 20');
		expect(boxOf('<svg x="10" y="10" width="40" height="20" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>')).toBe('20 10 20 20');
		expect(boxOf('<svg x="10" y="10"><rect width="10" height="10"/></svg>')).toBe('10 10 10 10');
	});

	it('keeps gradients, with all that they take from others, under names that no other drawing has', () => {
		const gradients =
			'<linearGradient id="a"><stop offset="0" stop-color="#fff"/><stop offset="1" style="stop-color:rgba(255,0,0,0.5)"/></linearGradient><linearGradient id="b" xlink:href="#a" x2="0"/>';
		const made = normaliseSvg(drawing(`<defs>${gradients}</defs><rect width="5" height="5" fill="url('#b')"/>`));
		const [, id = ''] = /fill="url\(#([^)]*)\)"/.exec(made) ?? [];
		expect(id).toMatch(/^p[0-9a-f]{8}-b$/);
		expect(made).toContain(
			`<linearGradient x2="0" id="${id}"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#ff0000" stop-opacity="0.5"/></linearGradient>`,
		);
		expect(made).not.toContain('href');
		const other = normaliseSvg(drawing(`<defs>${gradients}</defs><rect width="9" height="5" fill="url('#b')"/>`));
		expect(other).not.toContain(id);
	});

	it('keeps clip paths', () => {
		const made = normaliseSvg(drawing('<clipPath id="c"><rect width="5" height="5"/></clipPath><circle r="5" clip-path="url(#c)"/>'));
		expect(made).toMatch(
			/<defs><clipPath id="(p\w+-c)"><rect width="5" height="5"\/><\/clipPath><\/defs><circle r="5" clip-path="url\(#\1\)"\/>/,
		);
	});

	it('draws skin in the colour that a pack chose, and leaves it where none did', () => {
		const skin = '<path class="aac-skin-fill" fill="#ffeec8" d="M0 0H5V5Z"/>';
		expect(normaliseSvg(drawing(skin), { skin: '#8D5524' })).toContain('fill="#8D5524"');
		expect(normaliseSvg(drawing(skin))).toContain('fill="#ffeec8"');
	});

	it('loses what is hidden, and what drawing programs leave in it unused', () => {
		const left = '<defs><marker id="m"><path d="M0 0"/></marker><filter id="f"><feBlend/></filter><pattern id="p"><rect/></pattern></defs>';
		const made = normaliseSvg(
			drawing(`${left}<rect width="5" height="5" data-x="1" class="y"/><g visibility="hidden"><rect width="70" height="70"/></g>`),
		);
		expect(made).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5" width="5" height="5"><rect width="5" height="5"/></svg>');
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
		['a shape that shows itself', '<g id="a"><use href="#a"/><rect width="5" height="5"/></g>'],
		[
			'shapes that double without end',
			`<defs><g id="a0"><rect width="1" height="1"/></g>${Array.from({ length: 11 }, (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(8)}</g>`).join('')}</defs><use href="#a11"/>`,
		],
		['a part that is not there', `${rectangle}<use href="#x"/>`],
		['a colour that is not there', '<rect width="5" height="5" fill="url(#x)"/>'],
		['a filter', '<filter id="f"><feBlend/></filter><rect width="5" height="5" filter="url(#f)"/>'],
		[
			'a filter among its definitions that is used',
			'<defs><filter id="f"><feBlend/></filter></defs><rect width="5" height="5" filter="url(#f)"/>',
		],
		['a mask', '<defs><mask id="f"><rect/></mask></defs><rect width="5" height="5" style="mask:url(#f)"/>'],
		['a program behind another name', `${rectangle}<svg:script>alert(1)</svg:script>`],
		['a tag in the name of an attribute', '<rect width="5" height="5" "><script>"="x"/><script>'],
		['a tag in a value', '<rect width="5" height="5" fill="<script>"/>'],
		['hidden letters in a style', '<rect width="5" height="5" style="fill:u\\72l(x)"/>'],
		['a style sheet that loads something', `<style>.a{fill:url(https://example.org/a)}</style>${rectangle}`],
		['a style sheet with a rule that we cannot follow', `<style>g > rect:hover{fill:red}</style>${rectangle}`],
		['half a style sheet', `<style>.a{fill:red</style>${rectangle}`],
		['a style sheet', `<style>@import "https://example.org/a.css";</style>${rectangle}`],
		['a style in raw data that loads something', `<style><![CDATA[@import "https://example.org/a.css";]]></style>${rectangle}`],
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

	const long = 400_000;
	it.each([
		['a name without end', `<rect ${'a'.repeat(long)}/>`],
		['a transform without end', `<rect width="5" height="5" transform="${'a('.repeat(long / 2)}"/>`],
		['a style sheet without a rule', `<style>${'a'.repeat(long)}</style>`],
		['a style sheet of comments that never end', `<style>${'/*'.repeat(long / 2)}{</style>`],
		['thousands of rules', `<style>${'.a{}'.repeat(long / 4)}</style>`],
		['a number without end beside a shape', `${rectangle}<path d="M0 0a${'2'.repeat(99)}"/>`],
		['an arc of one long number', `<path d="M0 0a${'2'.repeat(long)}"/>`],
		['an arc of many short ones', `<path d="M0 0a${'1'.repeat(99)}2 3"/>`],
		['a long shape many times', `<defs><path id="a" d="M0 0${'L1 1'.repeat(50_000)}"/></defs>${'<use href="#a"/>'.repeat(5000)}`],
		['tags that never end', '<g '.repeat(long / 3)],
	])('because it holds %s, and the program does not hang', (_, inside) => {
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
		['far too much', `<svg>${' '.repeat(600_000)}</svg>`],
	])('because the file holds %s', (_, text) => {
		expect(() => normaliseSvg(text)).toThrow(UnsafeSvg);
	});
});

describe('whatever stands in a file', () => {
	it('comes out as plain shapes or is refused', () => {
		const bits = [
			'<svg>',
			'</svg>',
			'<g>',
			'</g>',
			'<rect width="5" height="5"/>',
			'<use href="#a"/>',
			'<g id="a">',
			'<style>',
			'</style>',
			'.a{fill:red}',
			'<![CDATA[',
			']]>',
			'<!--',
			'-->',
			'"',
			"'",
			'<script>',
			' onload="x"',
			'<defs>',
			'</defs>',
			'<linearGradient id="b" href="#b"/>',
			'fill="url(#b)"',
			'>',
			'<',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (inside) => {
				try {
					expect(normaliseSvg(drawing(inside.join('')))).not.toMatch(/<script|onload|<style|<use|href|CDATA|<!--/);
				} catch (error) {
					expect(error).toBeInstanceOf(UnsafeSvg);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
