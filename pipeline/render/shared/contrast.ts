import type { ColourToken, Theme } from '../../model/theme.ts';
import { contrastRatio } from './contrast-ratio.ts';
import { type Against, nearestColour } from './nearest-colour.ts';

/** Two colours of a theme that stand on each other with too little contrast. */
export interface ContrastFault {
	/** What the two colours are for: `table text on the head of a table`. */
	readonly pair: string;
	readonly foreground: ColourToken;
	readonly background: ColourToken;
	/** WCAG contrast ratio, cut to two decimals, so that 4.499 never reads as 4.5. */
	readonly ratio: number;
	readonly needed: number;
	/** The smallest change of one of the two that mends the fault, and breaks nothing else where that can be; absent where there is none. */
	readonly passes?: { readonly token: ColourToken; readonly colour: string };
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
	['numbers and links on a pale strip', 'pine', 'paper', text],
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
	['the words on an easy-read chip', 'on-pine', 'ink', easyRead],
	['numbers of steps, and links in a note', 'pine', 'tint', text],
	['row rules in a note or a form', 'rule', 'tint', graphic],
	["row rules in a child's own words", 'rule', 'sun', graphic],
	['the edge of a hope in the thread', 'pine', 'sun', graphic],
	['the edge of a need in the thread', 'pine', 'tint2', graphic],
	['a tick on its disc', 'on-pine', 'pine', graphic],
	['message text on a dark screen', 'dark-text', 'dark-ground', text],
	['message labels on a dark screen', 'dark-soft', 'dark-ground', text],
	['message headings on a dark screen', 'dark-accent', 'dark-ground', text],
	['message button on a dark screen', 'dark-on-accent', 'dark-accent', text],
	['message rules on a dark screen', 'dark-rule', 'dark-ground', graphic],
];

/** The pairs of every theme, and those that its cover chooses. */
function pairsOf({ cover }: Theme): readonly Pair[] {
	return [
		...pairs,
		['the title on the cover band', cover.title, cover.ground, text],
		['the sentence on the cover band', cover.text, cover.ground, text],
		['the title of an easy-read cover', cover.title, cover.ground, easyRead],
	];
}

/**
 * Works out the contrast of every pair of colours that the outputs use and returns those that fail, each with the nearest colour
 * that passes: 4.5:1 for text, 3:1 for graphics (WCAG 2.2, success criteria 1.4.3 and 1.4.11), 7:1 for easy read (1.4.6).
 */
export function checkContrast(theme: Theme): readonly ContrastFault[] {
	const all = pairsOf(theme);
	return all
		.filter(([, foreground, background, needed]) => !(contrastRatio(theme.colour[foreground], theme.colour[background]) >= needed))
		.map((fault) => {
			const [pair, foreground, background, needed] = fault;
			const ratio = Math.floor(contrastRatio(theme.colour[foreground], theme.colour[background]) * 100) / 100;
			const passes = mendOf(fault, all, theme);
			return { pair, foreground, background, ratio, needed, ...(passes && { passes }) };
		});
}

/** The smaller change of the two colours; one that leaves every other pair whole goes before one that does not. */
function mendOf([, foreground, background, needed]: Pair, all: readonly Pair[], { colour }: Theme): ContrastFault['passes'] {
	const changes = (withOthers: boolean) =>
		(
			[
				[foreground, background],
				[background, foreground],
			] as const
		).flatMap(([token, other]) => {
			const against = withOthers ? againstOf(token, all, colour) : [{ colour: colour[other], needed }];
			const found = nearestColour(colour[token], against);
			return found === undefined ? [] : [{ token, ...found }];
		});
	const [whole, alone] = [changes(true), changes(false)];
	const [best] = (whole.length > 0 ? whole : alone).toSorted((one, two) => one.distance - two.distance);
	return best && { token: best.token, colour: best.colour };
}

function againstOf(token: ColourToken, all: readonly Pair[], colour: Theme['colour']): readonly Against[] {
	return all.flatMap(([, foreground, background, needed]) => {
		if (foreground === token) return [{ colour: colour[background], needed }];
		return background === token ? [{ colour: colour[foreground], needed }] : [];
	});
}
