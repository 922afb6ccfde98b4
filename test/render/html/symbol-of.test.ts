import { describe, expect, it } from 'vitest';
import { symbolOf } from '../../../pipeline/render/html/symbol-of.ts';

function symbol(inside: string, root = ''): string {
	return symbolOf(
		{
			kind: 'svg',
			svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="1 2 30 40" width="30" height="40"${root}>${inside}</svg>`,
			width: 30,
			height: 40,
		},
		'd7',
	);
}

describe('a drawing that a page shows many times', () => {
	it('keeps its own box', () => {
		expect(symbol('<path d="M0 0h9"/>')).toBe('<symbol id="d7" viewBox="1 2 30 40"><path d="M0 0h9"/></symbol>');
	});

	it('gets its id in front of every name in it, so that two drawings can use the same names', () => {
		expect(symbol('<defs><clipPath id="a"><path d="M0 0"/></clipPath></defs><g clip-path="url(#a)" fill="url(\'#b\')"/>')).toContain(
			'<clipPath id="d7-a"><path d="M0 0"/></clipPath></defs><g clip-path="url(#d7-a)" fill="url(#d7-b)"/>',
		);
	});

	it('has attributes in place of styles, which overrule those that stand there', () => {
		expect(symbol('<path fill="red" style="fill:#fff; stroke-width:2" d="M0 0"/>')).toContain(
			'<path d="M0 0" fill="#fff" stroke-width="2"/>',
		);
	});

	it('keeps what its root says of all shapes', () => {
		expect(symbol('<path d="M0 0"/>', ' fill="none" style="stroke:red"')).toContain('<g fill="none" stroke="red"><path d="M0 0"/></g>');
	});

	it('holds a photo as its own bytes', () => {
		const png = symbolOf({ kind: 'image', bytes: Uint8Array.from([0x89, 0x50]), width: 3, height: 4 }, 'd1');
		expect(png).toBe('<symbol id="d1" viewBox="0 0 3 4"><image href="data:image/png;base64,iVA=" width="3" height="4"/></symbol>');
		expect(symbolOf({ kind: 'image', bytes: Uint8Array.from([0xff, 0xd8]), width: 3, height: 4 }, 'd1')).toContain('data:image/jpeg');
	});
});
