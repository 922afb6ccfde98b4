import type { ColourToken, Theme } from '../../model/theme.ts';

/** Two colours of a theme that stand on each other with too little contrast. */
export interface ContrastFault {
	/** What the two colours are for: `table text on the head of a table`. */
	readonly pair: string;
	readonly foreground: ColourToken;
	readonly background: ColourToken;
	/** WCAG contrast ratio, cut to two decimals, so that 4.499 never reads as 4.5. */
	readonly ratio: number;
	readonly needed: number;
}

type Pair = readonly [pair: string, foreground: ColourToken, background: ColourToken, needed: number];

const text = 4.5;
const graphic = 3;
const easyRead = 7;

/** Every pair of colours that an output lays on each other. Ornament (`hair`) carries nothing and is not held to a figure. */
const pairs: readonly Pair[] = [
	['text on the page', 'ink', 'white', text],
	['text on a pale strip', 'ink', 'paper', text],
	['text in a note or a cover band', 'ink', 'tint', text],
	['text on the head of a table', 'ink', 'tint2', text],
	["text in a child's own words", 'ink', 'sun', text],
	['labels on the page', 'soft', 'white', text],
	['labels on a pale strip', 'soft', 'paper', text],
	['labels in a note or a cover band', 'soft', 'tint', text],
	["labels in a child's own words", 'soft', 'sun', text],
	['headings and numbers on the page', 'pine', 'white', text],
	['numbers on a pale strip', 'pine', 'paper', text],
	['headings on the cover band', 'pine', 'tint', text],
	['numbers in a number cell', 'pine', 'tint2', text],
	["sources in a child's own words", 'pine', 'sun', text],
	['text on a dark heading', 'on-pine', 'pine', text],
	['text on the draft chip', 'white', 'ink', text],
	['row rules and writing lines on the page', 'rule', 'white', graphic],
	['row rules on a pale strip', 'rule', 'paper', graphic],
	['row rules on the head of a table', 'rule', 'tint2', graphic],
	['boxes to tick', 'ink', 'white', graphic],
	['bars and marks on the page', 'pine', 'white', graphic],
	['the bar of a note', 'pine', 'tint', graphic],
	['arrows of the thread', 'goldline', 'paper', graphic],
	['bars beside own words', 'goldline', 'white', graphic],
	["the bar of a child's own words", 'goldline', 'sun', graphic],
	['speech bubbles on the page', 'gold', 'white', graphic],
	["the speech bubble of a child's own words", 'gold', 'sun', graphic],
	['easy-read text', 'ink', 'white', easyRead],
	['the title of an easy-read cover', 'pine', 'tint', easyRead],
	['message text on a dark screen', 'dark-text', 'dark-ground', text],
	['message labels on a dark screen', 'dark-soft', 'dark-ground', text],
	['message headings on a dark screen', 'dark-accent', 'dark-ground', text],
	['message button on a dark screen', 'dark-on-accent', 'dark-accent', text],
	['message rules on a dark screen', 'dark-rule', 'dark-ground', graphic],
];

/**
 * Works out the contrast of every pair of colours that the outputs use and returns those that fail:
 * 4.5:1 for text, 3:1 for graphics (WCAG 2.2, success criteria 1.4.3 and 1.4.11), 7:1 for easy read (1.4.6).
 */
export function checkContrast(theme: Theme): readonly ContrastFault[] {
	return pairs
		.map(([pair, foreground, background, needed]) => {
			const exact = contrastRatio(theme.colour[foreground], theme.colour[background]);
			return { pair, foreground, background, ratio: Math.floor(exact * 100) / 100, needed };
		})
		.filter(({ ratio, needed }) => !(ratio >= needed));
}

/** WCAG 2.2 contrast ratio of two `#RRGGBB` colours, from 1 to 21; NaN where one is no such colour. */
export function contrastRatio(one: string, other: string): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => linear(Number.parseInt(hex.slice(start, start + 2), 16) / 255));
	return 0.2126 * (red ?? Number.NaN) + 0.7152 * (green ?? Number.NaN) + 0.0722 * (blue ?? Number.NaN);
}

function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
