import { lexiconWords } from '../model/lexicon-words.ts';
import { editDistance } from '../model/nearest-name.ts';
import type { Pictures } from '../model/picture.ts';
import { findPicture, pictureKey } from './find-picture.ts';

/** Words that look like what was typed and lead to a picture, each to another one; nearest first, at most three. */
export function nearestWords(typed: string, pictures: Pictures): readonly string[] {
	const key = pictureKey(typed);
	const known = [...lexiconWords(pictures).keys()];
	const near = known
		.map((word) => ({ word, distance: pictureKey(word) === key ? 0 : editDistance(key, word) }))
		.filter(({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(key.length, word.length) / 3)))
		.toSorted((one, other) => one.distance - other.distance || (one.word < other.word ? -1 : 1))
		.map(({ word }) => word);
	const byPicture = new Map<string, string>();
	for (const word of near) {
		const choice = findPicture(word, pictures);
		const concepts = choice.kind === 'one' ? choice.picture.concept : word;
		if (!byPicture.has(concepts)) byPicture.set(concepts, word);
	}
	return [...byPicture.values()].slice(0, 3);
}
