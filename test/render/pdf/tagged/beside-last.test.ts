import { describe, expect, it } from 'vitest';
import { riseBesideLast } from '../../../../pipeline/render/pdf/tagged/layout/beside-last.ts';

/** A line of some width at the left edge, 100 points down and 18 high, and a text of 80 points that would stand 6 points under it. */
function rise(width: number, from = 124) {
	const line = { x: 50, y: 100, getWidth: () => width, getHeight: () => 18 };
	const node = { order: 1, _inlines: [{ width: 80, height: 16 }] };
	const page = { items: [{ type: 'line', item: line }] };
	type Arguments = Parameters<typeof riseBesideLast>;
	return riseBesideLast(node as unknown as Arguments[0], page as unknown as Arguments[1], from, 550);
}

describe('a text beside the last line', () => {
	it('goes up to the foot of a line that leaves it room', () => expect(rise(300)).toBe(6 + 16));
	it('stays under a line that leaves it none', () => expect(rise(400)).toBeUndefined());
	it('stays where the page is new', () => expect(rise(300, 78)).toBeUndefined());
});
