import { lemmasOf } from '../../language/lemmas.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { NamedPicture } from '../../model/block.ts';
import type { Pictures } from '../../model/picture.ts';
import { findPicture, pictureOfConcept } from '../find-picture.ts';
import type { Claim } from './claim.ts';

/**
 * What the writer's own choices say of a sentence: each holds for its word wherever it stands. A word that leads to several pictures
 * chooses none. Where the lexicon finds the chosen concept in a longer stretch, as in `3 days left`, the stretch is that one.
 */
export function authorClaims(
	tokens: readonly Token[],
	choices: readonly NamedPicture[],
	lexicon: readonly Claim[],
	pictures: Pictures,
): readonly Claim[] {
	return choices.flatMap(({ word, as }) => {
		const found = as === undefined ? findPicture(word, pictures) : pictureOfConcept(as, pictures);
		if (as !== 'none' && found.kind !== 'one') return [];
		const picture = as !== 'none' && found.kind === 'one' ? found.picture : undefined;
		return placesOf(word, tokens).map(({ first, after }): Claim => {
			const longer = lexicon.find((claim) => claim.concept === picture?.concept && claim.first <= first && claim.after >= after);
			const stretch = longer && picture ? { first: longer.first, after: longer.after } : { first, after };
			return { ...stretch, by: 'author', firm: true, ...(picture && { picture, concept: picture.concept }) };
		});
	});
}

function placesOf(word: string, tokens: readonly Token[]): readonly { readonly first: number; readonly after: number }[] {
	const wanted = tokensOf(word).filter(({ kind }) => kind !== 'mark');
	if (wanted.length === 0) return [];
	return tokens.flatMap((_, first) => {
		const fits = wanted.every((part, index) => isForm(tokens[first + index]?.lower, part.lower));
		return fits ? [{ first, after: first + wanted.length }] : [];
	});
}

function isForm(word: string | undefined, wanted: string): boolean {
	return word !== undefined && (word === wanted || lemmasOf(word).includes(wanted) || lemmasOf(wanted).includes(word));
}
