import { describe, expect, it } from 'vitest';
import { matchSentence } from '../../pipeline/easyread/match/match-sentence.ts';
import { readPattern } from '../../pipeline/language/pattern.ts';
import type { Concept } from '../../pipeline/model/concept.ts';
import { pictures } from './samples.ts';

const concepts = [...pictures.lexicon.values()];

/** What a sentence shows, as a person who mends the lexicon wants to read it. */
const seen = (sentence: string) =>
	matchSentence(sentence, pictures)
		.map(({ words, concept, sure }) => `${words} = ${sure ? (concept ?? 'no picture') : 'unsure'}`)
		.join(', ');

/** A sense that no drawing can show only keeps wrong pictures away. */
const fits = ({ id, as, pictured, fits: sentence }: Concept) =>
	matchSentence(sentence, pictures).some(({ sure, concept, picture }) =>
		pictured || as !== undefined ? sure && concept === (as ?? id) : sure && picture === undefined,
	);

const misleads = ({ id, as, misleads: sentence }: Concept) =>
	matchSentence(sentence, pictures).some(({ picture, concept }) => picture !== undefined && concept === (as ?? id));

/** What is wrong with a phrase; `undefined` for nothing. */
const faultOf = (phrase: string) => {
	try {
		return readPattern(phrase).length === 0 ? `"${phrase}" is empty.` : undefined;
	} catch (error) {
		return String(error);
	}
};

describe('every concept of the lexicon', () => {
	it('is there in the sentence that it fits', () => {
		const failures = concepts
			.filter((concept) => !fits(concept))
			.map(({ topic, id, fits: sentence }) => [topic, id, sentence, seen(sentence)]);
		expect(failures).toEqual([]);
	});

	it('is not there in the sentence in which its picture would mislead', () => {
		const failures = concepts.filter(misleads).map(({ topic, id, misleads: sentence }) => [topic, id, sentence, seen(sentence)]);
		expect(failures).toEqual([]);
	});

	it('has its own two sentences', () => {
		expect(concepts.filter((concept) => concept.fits === '' || concept.misleads === '').map(({ id }) => id)).toEqual([]);
	});
});

describe('every phrase of the lexicon', () => {
	it('is written as word lists are, its conditions too', () => {
		const faults = concepts.flatMap(({ topic, id, words, maybe }) => {
			const uses = words.flatMap(({ word, near, unless, after, notAfter, before, notBefore }) => [
				...[word, ...near, ...unless],
				...[...after, ...notAfter, ...before, ...notBefore],
			]);
			return [...maybe, ...uses].flatMap((phrase) => {
				const fault = faultOf(phrase);
				return fault === undefined ? [] : [`${topic}.yml, ${id}: ${fault}`];
			});
		});
		expect(faults).toEqual([]);
	});

	it('belongs to a concept with a picture, to one that has none, or to one that stands for another', () => {
		const known = (id: string) => pictures.byConcept.has(id);
		expect(concepts.filter(({ id, as, pictured }) => (as === undefined ? pictured && !known(id) : !known(as))).map(({ id }) => id)).toEqual(
			[],
		);
	});
});

describe('the homographs', () => {
	const senses = concepts.filter(({ topic }) => topic === 'homographs');

	it('are at least 75 words', () => {
		expect(new Set(senses.map(({ id }) => id.replace(/\..*$/, ''))).size).toBeGreaterThanOrEqual(75);
	});
});
