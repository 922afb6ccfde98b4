import { lemmasOf } from '../language/lemmas.ts';
import type { Picture, Pictures } from '../model/picture.ts';

/** What a word that a writer typed leads to: one picture, several to choose from, or none. */
export type PictureChoice =
	| { readonly kind: 'one'; readonly picture: Picture }
	| { readonly kind: 'several'; readonly pictures: readonly Picture[] }
	| { readonly kind: 'none' };

/**
 * Looks a word or concept id up. Case, hyphens, the kind of apostrophe and endings (`dogs`, `listened`) make no difference;
 * the word as it stands wins.
 */
export function findPicture(typed: string, pictures: Pictures): PictureChoice {
	const word = pictureKey(typed);
	const forms = word.includes(' ') ? [word] : lemmasOf(word);
	return forms.map((form) => pictureOfForm(form, pictures)).find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
}

/** As `findPicture`, for a word in the form in which a list would hold it. */
export function pictureOfForm(word: string, pictures: Pictures): PictureChoice {
	const named = pictures.aliases.get(word) ?? [word.replaceAll(' ', '-')];
	const found = named.flatMap((id) => pictures.byConcept.get(id) ?? []);
	const [first, ...others] = found;
	if (first === undefined) return { kind: 'none' };
	return others.length === 0 ? { kind: 'one', picture: first } : { kind: 'several', pictures: found };
}

/** The picture of a concept, by the id that a writer typed in `as`. */
export function pictureOfConcept(typed: string, pictures: Pictures): PictureChoice {
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
