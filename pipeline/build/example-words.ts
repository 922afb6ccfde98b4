import type { Concept } from '../model/concept.ts';

/**
 * Up to `most` of the words that mean a concept, as a person would type them: of each pattern its first way to be said, without
 * the marks of the notation (`templates/packs/notation.md`). Patterns that say the same are named once.
 */
export function exampleWords({ words }: Pick<Concept, 'words'>, most: number): readonly string[] {
	const said = words.map(({ word }) => sayFirst(word)).filter((word) => word !== '');
	return [...new Set(said)].slice(0, most);
}

/** `(put|puts) (up|) my =hand` -> `put up my hand`; `train/VERB` -> `train`; `<number> days` -> `3 days`. */
function sayFirst(pattern: string): string {
	return pattern
		.replace(/\(([^()]*)\)/g, (_, ways: string) => ways.split('|').find((way) => way.trim() !== '') ?? '')
		.replace(/<number>/g, '3')
		.replace(/<[^>]*>/g, '')
		.replace(/(^|\s)=/g, '$1')
		.replace(/\/[A-Z]+\b/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
