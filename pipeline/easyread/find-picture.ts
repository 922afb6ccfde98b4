import { lemmasOf } from '../language/lemmas.ts';
import { lexiconWords } from '../model/lexicon-words.ts';
import type { Picture, Pictures } from '../model/picture.ts';

/** What a word that a writer typed leads to: one picture, several to choose from, or none. */
export type FoundPicture =
	| { readonly kind: 'one'; readonly picture: Picture }
	| { readonly kind: 'several'; readonly pictures: readonly Picture[] }
	| { readonly kind: 'none' };

/**
 * Looks a word or concept id up: in the child's list, the school's, the lexicon, the names in packs. Case, hyphens, the kind of apostrophe
 * and endings (`dogs`, `listened`) make no difference; the word as it stands wins.
 */
export function findPicture(typed: string, pictures: Pictures): FoundPicture {
	const own = pictures.byConcept.get(typed.trim().toLowerCase().replaceAll(/\s+/g, '-'));
	const word = pictureKey(typed);
	for (const { entries } of pictures.lists) {
		const picture = entries.get(word);
		if (picture) return { kind: 'one', picture };
	}
	if (own !== undefined && /[.-]/.test(own.concept)) return { kind: 'one', picture: own };
	const forms = word.includes(' ') ? [word] : lemmasOf(word);
	return forms.map((form) => pictureOfForm(form, pictures)).find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
}

function pictureOfForm(word: string, pictures: Pictures): FoundPicture {
	const concepts = lexiconWords(pictures).get(word) ?? [];
	const found = concepts.flatMap(({ id }) => pictures.byConcept.get(id) ?? []);
	return oneOf(found.length > 0 ? found : (pictures.packNames.get(word) ?? []));
}

function oneOf(found: readonly Picture[]): FoundPicture {
	const [picture, ...others] = found;
	if (picture === undefined) return { kind: 'none' };
	return others.length === 0 ? { kind: 'one', picture } : { kind: 'several', pictures: found };
}

/** The picture of a concept, by the id that a writer typed in `as`. */
export function pictureOfConcept(typed: string, pictures: Pictures): FoundPicture {
	const picture = pictures.byConcept.get(typed.trim().toLowerCase().replaceAll(/\s+/g, '-'));
	return picture === undefined ? findPicture(typed, pictures) : { kind: 'one', picture };
}

/** How words for pictures are compared: `Loud-Noise ` is `loud noise`. */
export function pictureKey(typed: string): string {
	return typed
		.trim()
		.toLowerCase()
		.replace(/[‘’]/g, "'")
		.replace(/[\s-]+/g, ' ');
}
