import { findPhrases, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { numberWords } from './number-words.ts';
import { placesOf } from './phrase-places.ts';

/**
 * Whether a sentence names a condition and says nothing else of the child than since when, how bad it is and who found it:
 * `Seren has cerebral palsy.`, `Diagnosis: glaucoma (2024).` One word that says more, such as what the child drops, makes it `false`.
 * Source: parents' words on plans (a need is not just that a child has a condition).
 */
export function isBareCondition(tokens: readonly Token[], words: WordLists): boolean {
	return namesIn(tokens, words).includes(true) && isFramed(tokens, words, ['need-condition-frame']);
}

/** Whether a sentence beside it adds nothing: `His cousin has it too.`, `Seen by the clinic.` */
export function saysNoMore(tokens: readonly Token[], words: WordLists): boolean {
	return isFramed(tokens, words, ['need-condition-frame', 'need-relatives']);
}

function isFramed(tokens: readonly Token[], words: WordLists, frames: readonly string[]): boolean {
	const named = namesIn(tokens, words);
	const inFrame = (at: number) => frames.some((name) => phraseAt(tokens, at, words.phrases.get(name) ?? []) !== undefined);
	return tokens.every((token, at) => named[at] || isNoContent(token) || inFrame(at));
}

/** Which tokens belong to the name of a condition. */
function namesIn(tokens: readonly Token[], { phrases }: WordLists): readonly boolean[] {
	const conditions = phrases.get('need-conditions') ?? [];
	const frame = phrases.get('need-condition-frame') ?? [];
	const inCondition = placesOf(findPhrases(tokens, conditions));
	const named = tokens.map((token, at) => inCondition.has(at) || isNameOfCondition(token));
	for (let at = tokens.length - 1; at > 0; at -= 1) {
		if (named[at] || !headNouns.has(tokens[at]?.lower ?? '')) continue;
		named[at] = isPartOfName(tokens[at - 1]) && !frameHas(at - 1);
		for (let back = at - 1; named[at] && back >= 0 && back >= at - 3 && isPartOfName(tokens[back]); back -= 1) named[back] = true;
	}
	function frameHas(at: number): boolean {
		return phraseAt(tokens, at, frame) !== undefined;
	}
	return named;
}

function isNoContent({ kind, lower, text }: Token): boolean {
	return kind !== 'word' || numberWords.has(lower) || /^\p{Lu}/u.test(text) || /^(?:one|i|ii|iii|iv)$/.test(lower);
}

/** Endings that only conditions have. */
function isNameOfCondition({ lower, kind }: Token): boolean {
	return (
		kind === 'word' &&
		lower.length > 6 &&
		/(?:itis|[^gn]osis|plegia|plegic|paresis|aemia|phasia|praxia|lexia|graphia|calculia|philia|trophy|sclerosis|opathy)$/.test(lower)
	);
}

const headNouns = new Set([
	'syndrome',
	'disorder',
	'disease',
	'palsy',
	'dystrophy',
	'deficiency',
	'deletion',
	'sequence',
	'malformation',
	'defect',
]);

/** `Kabuki syndrome`, `metabolic disorder`: a name or an adjective before the noun. */
function isPartOfName(token: Token | undefined): boolean {
	return token?.kind === 'word' && (/^\p{Lu}/u.test(token.text) || /(?:ic|al|ar|ous|ive|ory|'s|um|in)$/.test(token.lower));
}
