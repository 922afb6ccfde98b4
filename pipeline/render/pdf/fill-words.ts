import type { DocumentType } from '../../model/template.ts';
import { printedWords, type WordKey } from './printed-words.ts';

/** Looks up words that the template prints and fills in their `{...}`; `{child}` is always known. */
export type PrintedWords = (key: WordKey, fills?: Readonly<Record<string, string>>) => string;

export function wordsOf(type: DocumentType, always: Readonly<Record<string, string>>): PrintedWords {
	return (key, fills = {}) => {
		const known: Readonly<Record<string, string>> = { ...always, ...fills };
		const pattern = type.words.get(key) ?? printedWords[key];
		return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => known[name] ?? hole);
	};
}

/** `A`, `A and B`, `A, B and C`. */
export function listWords(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
