import fc from 'fast-check';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { hunspell } from '../../pipeline/language/hunspell.ts';
import { settings } from '../build/run-over.ts';

const { dictionary } = settings.words;
const has = hunspell(dictionary);

describe('the words of a dictionary', () => {
	it.each([
		['walk', 'as it stands in the list'],
		['walked', 'with an ending'],
		['tries', 'with an ending that takes a letter away'],
		['undone', 'as it stands'],
		['unreliable', 'with a beginning'],
		['unopened', 'with both'],
		["teacher's", 'with an apostrophe'],
	])('have %s: %s', (word) => {
		expect(has(word)).toBe(true);
	});

	it.each([
		['tryed', 'the ending asks for another letter'],
		['unwalk', 'this word takes no such beginning'],
		['1th', 'it stands only inside other words'],
		['', 'nothing is no word'],
		['toString', 'it is no word'],
	])('have no "%s": %s', (word) => {
		expect(has(word)).toBe(false);
	});

	it('are all that another reader of the same dictionary finds, and no more', () => {
		const other = nspell(dictionary.affixes, dictionary.words);
		const listed = dictionary.words
			.split('\n')
			.slice(1)
			.map((line) => line.split('/', 1)[0] ?? '');
		const piece = (...pieces: readonly string[]) => fc.constantFrom('', ...pieces);
		fc.assert(
			fc.property(
				piece('un', 're', 'in', 'dis', 'con', 'pro', 'de'),
				fc.constantFrom(...listed.filter((word) => /^[a-z']+$/.test(word))),
				fc.nat(2),
				piece('s', 'es', 'ed', 'd', 'ing', 'ly', 'ies', 'ied', 'ness', 'ment', 'able', 'er', 'est', 'ion', 'ive', "'s"),
				(start, stem, cut, end) => {
					const word = start + stem.slice(0, stem.length - cut) + end;
					expect([word, has(word)]).toEqual([word, word.trim() !== '' && other.correct(word)]);
				},
			),
			{ numRuns: 5000 },
		);
	});
});
