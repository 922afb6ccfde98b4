import { lemmasOf } from '../../language/lemmas.ts';
import type { Token } from '../../language/tokens.ts';
import { lexiconWords } from '../../model/lexicon-words.ts';
import type { Picture, Pictures } from '../../model/picture.ts';
import type { Claim } from './claim.ts';

/** As many as a person can weigh. */
const mostOthers = 6;

/** Other pictures that words can have: those of the other claims, then those of the other senses of the words. */
export function otherPictures(
	tokens: readonly Token[],
	claims: readonly Claim[],
	chosen: Claim | undefined,
	pictures: Pictures,
): readonly Picture[] {
	const words = lexiconWords(pictures);
	const phrase = tokens.map(({ lower }) => lower).join(' ');
	const forms = [phrase, ...tokens.flatMap(({ lower }) => lemmasOf(lower))];
	const senses = forms
		.flatMap((form) => words.get(form) ?? [])
		.flatMap(({ id, pictured }) => (pictured ? (pictures.byConcept.get(id) ?? []) : []));
	const named = forms.flatMap((form) => pictures.packNames.get(form) ?? []);
	const found = [...claims.flatMap(({ picture }) => picture ?? []), ...senses, ...named];
	const others = new Map(found.map((picture) => [picture.drawing, picture]));
	if (chosen?.picture) others.delete(chosen.picture.drawing);
	return [...others.values()].slice(0, mostOthers);
}
