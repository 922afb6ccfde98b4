import { type Token, wordCount } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { DocumentType } from '../../model/template.ts';

/** The most words that a sentence may have, by who reads it. */
export function wordLimitOf(unit: Unit, type: DocumentType): number {
	if (unit.role === 'easy-item') return 15;
	return type.audience === 'booklet' ? 20 : 25;
}

/** Words of a sentence. A lead-in and the short items that follow its colon are counted apart; the longest part decides. */
export function sentenceLength(tokens: readonly Token[]): number {
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
