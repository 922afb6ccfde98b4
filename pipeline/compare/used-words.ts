import type { TextPart } from '../model/text-part.ts';
import { keysOf } from './words.ts';

/** Whether a document holds a word, in small letters or capitals. */
export type UsedWords = (word: string) => boolean;

/** Looks through the document when it is first asked. */
export function usedWordsOf(parts: readonly TextPart[]): UsedWords {
	let words: Set<string> | undefined;
	return (word) => {
		words ??= new Set(allWords(parts));
		return words.has(word.toLowerCase());
	};
}

function* allWords(parts: readonly TextPart[]): Generator<string> {
	for (const { lines, children } of parts) {
		for (const { text } of lines) for (const key of keysOf(text)) yield key.toLowerCase();
		yield* allWords(children);
	}
}
