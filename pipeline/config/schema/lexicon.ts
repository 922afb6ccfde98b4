import { z } from 'zod';
import { type Concept, conceptKinds, type WordUse } from '../../model/concept.ts';
import { conceptId } from './pictures.ts';
import { words } from './plain.ts';

const phrases = z.array(words).default([]);

/** A phrase alone, or with the places where it counts. */
const use = z.union([
	words.transform((word) => ({ word })),
	z.strictObject({
		word: words,
		at: z.enum(['start', 'end', 'alone']).exactOptional(),
		near: phrases,
		unless: phrases,
		after: phrases,
		'not-after': phrases,
		before: phrases,
		'not-before': phrases,
	}),
]);

const concept = z.strictObject({
	name: words,
	kind: z.enum(conceptKinds),
	level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
	words: z.array(use).default([]),
	maybe: phrases,
	/** `none`: a sense that no drawing can show. A concept: its words show the picture of that one. */
	picture: conceptId.exactOptional(),
	fits: z.string(),
	misleads: z.string(),
});

/** `symbols/lexicon/<topic>.yml`: what words mean. */
export const lexiconSchema = z.strictObject({ about: words, concepts: z.record(conceptId, concept) });

/** The concepts of one file. */
export function conceptsOf(topic: string, { concepts }: z.output<typeof lexiconSchema>): readonly Concept[] {
	return Object.entries(concepts).map(([id, { words: uses, picture, ...rest }]) => ({
		id,
		topic,
		...rest,
		words: uses.map(useOf),
		pictured: picture === undefined,
		...(picture !== undefined && picture !== 'none' && { as: picture }),
	}));
}

function useOf(typed: z.output<typeof use>): WordUse {
	if (!('near' in typed)) return { ...bare, word: typed.word };
	const { at = 'anywhere', 'not-after': notAfter, 'not-before': notBefore, ...rest } = typed;
	return { ...rest, at, notAfter, notBefore };
}

const bare: Omit<WordUse, 'word'> = { at: 'anywhere', near: [], unless: [], after: [], notAfter: [], before: [], notBefore: [] };
