import { type Token, wordCount } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { DocumentType } from '../../model/template.ts';

/** The most words that a sentence may have, by who reads it. */
export function wordLimitOf(unit: Unit, type: DocumentType): number {
	return (unit.role === 'easy-item' ? type.easyRead : type.profile).sentence.most;
}

/**
 * Words of a sentence. An address counts as one. A lead-in and the short items that follow its colon are counted apart; the longest
 * part decides.
 */
export function sentenceLength(unit: Unit): number {
	const addresses = unit.marks.filter(({ kind }) => kind === 'address');
	const tokens = unit.tokens.filter((token) => !addresses.some(({ start, end }) => start < token.start && token.end <= end));
	const colon = tokens.findIndex(({ text }) => text === ':');
	if (colon < 0) return wordCount(tokens);
	const items = split(tokens.slice(colon + 1));
	const isList = items.length >= 3 && items.every((item) => wordCount(item) <= 8);
	return isList ? Math.max(wordCount(tokens.slice(0, colon)), ...items.map(wordCount)) : wordCount(tokens);
}

function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
	const items: Token[][] = [[]];
	for (const token of tokens) {
		if (token.text === ',' || token.text === ';') items.push([]);
		else items.at(-1)?.push(token);
	}
	return items;
}
