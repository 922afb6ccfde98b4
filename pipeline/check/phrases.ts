import { saysOneOf } from '../language/phrases.ts';
import { tokensOf } from '../language/tokens.ts';
import type { WordLists } from '../model/words.ts';

/** Whether text says one of the phrases of a list. */
export function saysPhrase(text: string, list: string, words: WordLists): boolean {
	return saysOneOf(tokensOf(text), words.phrases.get(list) ?? []);
}
