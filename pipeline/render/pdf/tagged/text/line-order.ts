import type { LayoutInline, LayoutLine } from '../layout/layout-node.ts';
import { visualOrder } from './bidi.ts';

/**
 * Puts the words of a line where they belong when some of them are read from the right (UAX #9, rules L1 and L2). Their order in
 * the line stays that of reading. Gives the line with its words from left to right, for what is drawn behind and under them.
 */
export function inVisualOrder(line: LayoutLine): LayoutLine {
	const { inlines } = line;
	if (!inlines.some(({ level }) => level)) return line;
	const base = inlines[0]?.base ?? 0;
	const levels = inlines.map(({ level = 0 }) => level);
	let spaces = 0;
	for (let index = inlines.length - 1; index >= 0 && inlines[index]?.text.trim() === ''; index--) {
		levels[index] = base;
		spaces += inlines[index]?.width ?? 0;
	}
	let x = base === 1 ? -spaces : -line.leadingCut;
	const across: LayoutInline[] = [];
	for (const index of visualOrder(levels)) {
		const inline = inlines[index];
		if (!inline) continue;
		inline.x = x;
		x += inline.width;
		across.push(inline);
	}
	return Object.create(line, { inlines: { value: across } }) as LayoutLine;
}
