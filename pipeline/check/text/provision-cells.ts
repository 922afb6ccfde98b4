import { findPhrases } from '../../language/phrases.ts';
import type { Span } from '../../model/span.ts';
import type { WordLists } from '../../model/words.ts';
import { placesOf } from './phrase-places.ts';
import type { ProvisionPiece } from './provision-pieces.ts';
import { vagueHitsIn } from './vague-words.ts';

/**
 * Whether the cell of a row says something that is no answer: `Someone`, `As needed`, `Regularly`. An empty cell is asked for by
 * provision/complete, and any other words answer, so that both are `false`.
 */
export function emptyWordsIn({ cells }: ProvisionPiece, column: string, words: WordLists): boolean {
	const units = cells?.get(column) ?? [];
	if (!units.some(({ tokens }) => tokens.some(({ kind }) => kind !== 'mark'))) return false;
	const anybody = words.phrases.get('help-anybody') ?? [];
	return units.every((unit) => {
		const open = placesOf([...vagueHitsIn(unit, words), ...(column === 'who' ? findPhrases(unit.tokens, anybody) : [])]);
		return unit.tokens.every(({ kind, lower }, at) => kind === 'mark' || filler.has(lower) || open.has(at));
	});
}

const filler = new Set('a an the of for in on and or to basis it help support sessions'.split(' '));

/** Where a fault of a piece is shown: the words of the cell, else the piece. */
export function spanOfCellWords({ cells, span }: ProvisionPiece, column: string): Span {
	const units = cells?.get(column);
	const [first, last] = [units?.[0], units?.at(-1)];
	return first && last ? { ...first.spanOf(), end: last.spanOf().end } : span;
}
