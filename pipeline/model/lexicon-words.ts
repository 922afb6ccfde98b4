import type { Concept } from './concept.ts';
import type { Pictures } from './picture.ts';

/** Concepts that a word as a writer types it can mean; those that it means without a doubt first. */
export type LexiconWords = ReadonlyMap<string, readonly Concept[]>;

/** The plain words and phrases of the lexicon, in lower case, and the names of its concepts. Worked out once for each lexicon. */
export function lexiconWords({ lexicon }: Pick<Pictures, 'lexicon'>): LexiconWords {
	const known = kept.get(lexicon);
	if (known) return known;
	const words = new Map<string, Concept[]>();
	const add = (typed: string, concept: Concept) => {
		const word = plainWord(typed);
		if (word === undefined) return;
		const concepts = words.get(word);
		if (concepts === undefined) words.set(word, [concept]);
		else if (!concepts.includes(concept)) concepts.push(concept);
	};
	for (const concept of lexicon.values()) for (const { word } of concept.words) add(word, concept);
	for (const concept of lexicon.values()) for (const word of concept.maybe) add(word, concept);
	for (const concept of lexicon.values()) {
		const own = concept.id.replace(/\..*$/, '').replaceAll('-', ' ');
		if (!words.has(own)) add(own, concept);
	}
	kept.set(lexicon, words);
	return words;
}

const kept = new WeakMap<Pictures['lexicon'], LexiconWords>();

/** `=left` and `train/VERB` without their marks; `undefined` for a pattern that is no plain word. */
function plainWord(typed: string): string | undefined {
	const bare = typed
		.split(/\s+/)
		.map((part) => part.replace(/^=/, '').replace(/\/[A-Z,]+$/, ''))
		.join(' ');
	return /[*<(|]|\.\.\./.test(bare) ? undefined : bare.toLowerCase().replaceAll('-', ' ');
}
