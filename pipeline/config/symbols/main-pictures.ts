import type { Concept } from '../../model/concept.ts';
import { lexiconWords } from '../../model/lexicon-words.ts';
import type { Pictures } from '../../model/picture.ts';
import type { NamedPicture } from './packs/named-picture.ts';

/**
 * Which picture of a pack has the meaning of which concept: where its name is a word that means this concept and nothing else, or nothing else of its part of speech. One picture goes to one
 * concept, and one concept has one picture. A picture of a verb goes to an action only, and no other picture does. The id of a concept counts before its
 * name, and both before its first word.
 */
export function mainPictures(pictures: readonly NamedPicture[], { lexicon }: Pick<Pictures, 'lexicon'>): ReadonlyMap<NamedPicture, string> {
	const words = lexiconWords({ lexicon });
	const best = new Map<string, { readonly picture: NamedPicture; readonly rank: number }>();
	for (const picture of pictures) {
		if (picture.isVariant) continue;
		for (const phrase of picture.phrases) {
			const [concept, other] = (words.get(phrase.replaceAll('-', ' ')) ?? []).filter(({ kind }) => agrees(picture, kind));
			if (concept === undefined || other !== undefined || !concept.pictured) continue;
			// What a word only can mean, a picture of it means for sure where its part of speech leaves one sense.
			if (concept.maybe.includes(phrase) && picture.speech === undefined) continue;
			const rank = rankOf(concept, phrase);
			if (rank < (best.get(concept.id)?.rank ?? ranks)) best.set(concept.id, { picture, rank });
		}
	}
	const meant = new Map<NamedPicture, string>();
	const inOrder = [...best].toSorted(([, one], [, other]) => one.rank - other.rank);
	for (const [id, { picture }] of inOrder) if (!meant.has(picture)) meant.set(picture, id);
	return meant;
}

function agrees({ speech }: NamedPicture, kind: Concept['kind']): boolean {
	return speech === undefined || (speech === 'verb') === (kind === 'action');
}

const ranks = 3;

/** 0 is best; `ranks` is no match. */
function rankOf({ id, name, words }: Concept, phrase: string): number {
	if (id.replace(/\..*/, '').replaceAll('-', ' ') === phrase) return 0;
	if (name.toLowerCase() === phrase) return 1;
	const [first] = words;
	const isPlain =
		first?.word.replace(/^=/, '') === phrase &&
		first.at === 'anywhere' &&
		[first.near, first.after, first.before].every(({ length }) => length === 0);
	return isPlain ? 2 : ranks;
}
