import { lemmasOf } from '../language/lemmas.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import type { Picture, Pictures } from '../model/picture.ts';
import { pictureOfForm } from './find-picture.ts';

/** What the words of a sentence lead to. */
export interface SentencePictures {
	/** The one picture that is sure: every word that leads anywhere leads to it. */
	readonly sure?: { readonly picture: Picture; readonly word: string };
	/** Words of the sentence that lead to a picture, in order: what a writer could choose. */
	readonly words: readonly string[];
}

/** A picture of what is not so would say the opposite of its sentence. */
const turned = new Set(['not', 'never', 'no', 'nobody', 'nothing', 'none', 'without', "don't", "can't", "won't", 'cannot', 'stop']);
const longestPhrase = 3;

/** Looks for pictures in a sentence, longest phrase first. A sentence that says what is not so, or has two meanings, has no sure one. */
export function picturesInSentence(sentence: string, pictures: Pictures): SentencePictures {
	const tokens = tokensOf(sentence).filter(({ kind }) => kind !== 'mark');
	const words: string[] = [];
	const sureWords: string[] = [];
	const found = new Map<string, Picture>();
	let doubt = tokens.some(({ lower }) => turned.has(lower) || lower.endsWith("n't"));
	for (let at = 0; at < tokens.length; ) {
		const match = phraseAt(tokens.slice(at, at + longestPhrase), pictures);
		at += match?.length ?? 1;
		if (match === undefined) continue;
		words.push(match.phrase);
		if (pictures.unsure?.has(match.phrase)) continue;
		if (match.pictures.length > 1) doubt = true;
		sureWords.push(match.phrase);
		for (const picture of match.pictures) found.set(picture.concept, picture);
	}
	const [picture, another] = found.values();
	const [word] = sureWords;
	if (doubt || picture === undefined || another !== undefined || word === undefined) return { words };
	return { words, sure: { picture, word } };
}

function phraseAt(
	tokens: readonly Token[],
	pictures: Pictures,
): { phrase: string; pictures: readonly Picture[]; length: number } | undefined {
	for (let length = tokens.length; length > 0; length--) {
		const typed = tokens.slice(0, length).map(({ lower }) => lower);
		for (const phrase of length === 1 ? lemmasOf(typed[0] ?? '') : [typed.join(' ')]) {
			const choice = pictureOfForm(phrase, pictures);
			if (choice.kind === 'one') return { phrase, pictures: [choice.picture], length };
			if (choice.kind === 'several') return { phrase, pictures: choice.pictures, length };
		}
	}
	return undefined;
}
