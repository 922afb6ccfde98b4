import type { ColourToken, Theme } from '../../../model/theme.ts';

/** What a colour does: two tokens may have one value on paper and part on a dark screen. */
export type ColourUse = 'text' | 'fill' | 'line';

/** The tokens that each use may mean, the likeliest first. */
const tokens: Readonly<Record<ColourUse, readonly ColourToken[]>> = {
	text: ['ink', 'soft', 'pine', 'gold', 'goldline', 'on-pine', 'white', 'rule'],
	fill: ['white', 'paper', 'tint', 'tint2', 'sun', 'pine', 'ink', 'goldline', 'gold', 'rule', 'hair', 'soft', 'on-pine'],
	line: ['pine', 'rule', 'hair', 'goldline', 'gold', 'ink', 'soft', 'tint2', 'white', 'on-pine'],
};

/** Letters and marks in the colour of the page stand on a dark ground only. */
const onDark: ReadonlySet<string> = new Set(['white', 'on-pine']);

/** The name in CSS of a colour of the paper, so that a dark screen may have its own; the colour itself where no theme names it. */
export function namedColour(value: string, use: ColourUse, { colour }: Theme): string {
	const wanted = value.toLowerCase();
	const token = tokens[use].find((one) => colour[one].toLowerCase() === wanted);
	if (token === undefined) return /^#[0-9a-f]{3,8}$/.test(wanted) ? wanted : 'currentcolor';
	return `var(--${use !== 'fill' && onDark.has(token) ? 'on' : token})`;
}

/** Whether letters on this fill are those of the page turned round. */
export function isDark(value: string, { colour }: Theme): boolean {
	return [colour.pine, colour.ink].some((dark) => dark.toLowerCase() === value.toLowerCase());
}
