import { sentencesOf } from '../language/sentences.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import type { Concept } from '../model/concept.ts';
import type { PictureChoice } from '../model/easy-read-proof.ts';
import type { Pictures } from '../model/picture.ts';
import type { PictureMark } from '../model/picture-mark.ts';
import { isPluralNoun } from './grammar/plural-noun.ts';
import { verbTime } from './grammar/verb-time.ts';

/**
 * The mark that a picture needs over the words from token `first` up to `after` of a sentence: more than one person, thing or place, or
 * an action that is over or still to come. `undefined` where the words do not plainly say so: no mark is better than a wrong one.
 */
function grammarMark(
	tokens: readonly Token[],
	first: number,
	after: number,
	concept: Pick<Concept, 'id' | 'name' | 'kind'>,
): PictureMark | undefined {
	const { kind } = concept;
	if (kind === 'action') return verbTime(tokens, first, after);
	const isCounted = kind === 'person' || kind === 'thing' || kind === 'place';
	return isCounted && isPluralNoun(tokens, first, after, concept) ? 'plural' : undefined;
}

/** The mark of each choice of a text, in order. A person's name, and a picture whose concept nobody knows, have none. */
export function grammarMarks(text: string, choices: readonly PictureChoice[], { lexicon }: Pictures): readonly (PictureMark | undefined)[] {
	const sentences = sentencesOf(text).map(({ start, end }) => ({ start, end, tokens: tokensOf(text.slice(start, end)) }));
	return choices.map(({ start, end, concept, picture, by }) => {
		const known = lexicon.get(concept ?? '');
		const sentence = sentences.find((one) => one.start <= start && end <= one.end);
		if (known === undefined || picture === undefined || sentence === undefined || by === 'name') return undefined;
		const first = sentence.tokens.findIndex((token) => sentence.start + token.start >= start);
		const after = sentence.tokens.findLastIndex((token) => sentence.start + token.end <= end) + 1;
		return first >= 0 && first < after ? grammarMark(sentence.tokens, first, after, known) : undefined;
	});
}
