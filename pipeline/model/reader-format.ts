import type { Person } from './document.ts';

/** How a PDF is set: as its theme says, with larger letters for a reader who needs them, or on smaller paper. */
export const printFormats = ['standard', 'large-print', 'a5'] as const;

export type PrintFormat = (typeof printFormats)[number];

/** What a reader's record asks for: the formats that are made, and the words for those that are not, as typed. */
export interface NeededFormats {
	readonly largePrint: boolean;
	readonly easyRead: boolean;
	readonly a5: boolean;
	/** `braille`, `audio`. */
	readonly others: readonly string[];
}

/** Reads `format: [large print, easy read, A5]`, in any case and with or without the hyphen. */
export function neededFormats(names: readonly string[]): NeededFormats {
	const isLarge = (name: string) => /^large[ -]?print$/i.test(name);
	const isA5 = (name: string) => /^a5$/i.test(name);
	const isEasy = (name: string) => /^easy[ -]?read$/i.test(name);
	return {
		largePrint: names.some(isLarge),
		easyRead: names.some(isEasy),
		a5: names.some(isA5),
		others: names.filter((name) => !isLarge(name) && !isEasy(name) && !isA5(name)),
	};
}

export function printFormatOf({ format }: Person): PrintFormat {
	return neededFormats(format).largePrint ? 'large-print' : 'standard';
}
