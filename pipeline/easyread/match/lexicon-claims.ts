import { Conditions, type TokenStretch } from '../../language/conditions.ts';
import { hasInnerCapital, isNameInside } from '../../language/name-inside.ts';
import type { Token } from '../../language/tokens.ts';
import type { Concept, WordUse } from '../../model/concept.ts';
import type { Pictures } from '../../model/picture.ts';
import type { Claim } from './claim.ts';
import { PhrasesByFirstWord } from './phrases-by-first-word.ts';

interface Entry {
	readonly concept: Concept;
	/** Absent: the words only may mean it. */
	readonly use?: WordUse;
	readonly written: string;
}

interface Index {
	readonly entries: PhrasesByFirstWord<Entry>;
	readonly conditions: Conditions;
}

const indexes = new WeakMap<Pictures['lexicon'], Index>();

/** Made once for each lexicon. */
function indexOf(lexicon: Pictures['lexicon']): Index {
	const known = indexes.get(lexicon);
	if (known) return known;
	const entries = [...lexicon.values()].flatMap((concept): Entry[] => [
		...concept.words.map((use) => ({ concept, use, written: use.word })),
		...concept.maybe.map((written) => ({ concept, written })),
	]);
	const made = {
		entries: new PhrasesByFirstWord(entries.map((value) => ({ phrase: value.written, value }))),
		conditions: new Conditions(),
	};
	indexes.set(lexicon, made);
	return made;
}

/** All that the lexicon says of a sentence. */
export function lexiconClaims(tokens: readonly Token[], { lexicon, byConcept }: Pictures): readonly Claim[] {
	const { entries, conditions } = indexOf(lexicon);
	return tokens.flatMap((_, place) =>
		entries.at(tokens, place).flatMap(({ value: { concept, use, written }, first, after }): Claim[] => {
			if (isName(tokens, { first, after }, written, concept)) return [];
			if (use !== undefined && !conditions.hold(tokens, use, { first, after })) return [];
			const shown = concept.as ?? concept.id;
			const picture = concept.pictured || concept.as !== undefined ? byConcept.get(shown) : undefined;
			const by = after - first > 1 ? 'phrase' : 'word';
			const weight = use === undefined ? 0 : conditions.weigh(tokens, use, { first, after });
			return [{ first, after, by, firm: use !== undefined, weight, concept: shown, ...(picture && { picture }) }];
		}),
	);
}

/**
 * A single word with a capital inside a sentence is a name (`Pepper`, `Rose`), but for the words that people like to write so: `Mum`,
 * `the Council`, `Maths`. Longer phrases are often the titles of people and papers: `Head Teacher`.
 */
function isName(tokens: readonly Token[], stretch: TokenStretch, written: string, { kind, topic }: Concept): boolean {
	if (!isNameInside(tokens, stretch, written)) return false;
	const { first, after } = stretch;
	const beside = [first - 1, after].some((place) => hasInnerCapital(tokens, place));
	if (after - first > 1) return beside;
	if (institutions.has(tokens[first]?.lower ?? '') && !hasInnerCapital(tokens, after)) return false;
	const titled = kind === 'person' || kind === 'plan' || topic === 'school' || determiners.has(tokens[first - 1]?.lower ?? '');
	return beside || !titled;
}

/** The last word of a name that says what it is: `Hill Road School`. */
const institutions = new Set(['school', 'college', 'academy', 'hospital', 'library', 'nursery', 'council', 'university']);

const determiners = new Set(['the', 'a', 'an', 'this', 'that', 'your', 'our', 'their']);
