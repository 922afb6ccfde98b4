import type { Look } from '../../model/look.ts';
import type { WordKey } from '../../model/printed-words.ts';

/** Looks up a phrase that the program prints, the document type's own before the shared one, and fills in its `{slots}`. */
export type PrintedWords = (key: WordKey, fills?: Readonly<Record<string, string>>) => string;

/** `always`: slots that every phrase knows. A slot without a value stays as it is, for a caller that fills it with more than words. */
export function wordsOf({ type, printed }: Pick<Look, 'type' | 'printed'>, always: Readonly<Record<string, string>> = {}): PrintedWords {
	return (key, fills = {}) => {
		const known: Readonly<Record<string, string>> = { ...always, ...fills };
		const phrase = type.words.get(key) ?? printed[key];
		return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => known[name] ?? slot);
	};
}
