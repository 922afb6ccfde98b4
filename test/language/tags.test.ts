import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostTokens, tagsAfterTo, tagsOf } from '../../pipeline/language/tags.ts';
import { tokensOf } from '../../pipeline/language/tokens.ts';

/** `the/DET plan/NOUN`. */
function tagged(text: string, tags = tagsOf): string {
	const tokens = tokensOf(text);
	return tokens.map((token, index) => `${token.text}/${tags(tokens)[index]}`).join(' ');
}

describe('tagsOf', () => {
	it.each([
		['The nurse will read it.', 'The/DET nurse/NOUN will/AUX read/VERB it/PRON ./PUNCT'],
		["You don't know Ned's mum.", "You/PRON don't/AUX know/VERB Ned's/PROPN mum/NOUN ./PUNCT"],
		['We’re with the co-ordinator at 10:30.', 'We’re/PRON with/ADP the/DET co/NOUN ordinator/NOUN at/ADP 10:30/NUM ./PUNCT'],
		['', ''],
	])('knows the parts of speech of %j', (text, expected) => {
		expect(tagged(text)).toBe(expected);
	});

	it('gives every token one tag, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
				const tokens = tokensOf(text);
				expect(tagsOf(tokens)).toHaveLength(tokens.length);
				expect(tagsAfterTo(tokens)).toHaveLength(tokens.length);
			}),
		);
	});

	it('says the same of a sentence whatever came before it', () => {
		const sentence = 'The plan is checked by the nurse each year.';
		const first = tagged(sentence);
		for (const other of ['Zorbling frumps quibbled.', 'Name five coins!', 'It is is.']) tagged(other);
		expect(tagged(sentence)).toBe(first);
	});

	it('is worked out once for the tokens of a sentence', () => {
		const tokens = tokensOf('We meet on Monday.');
		expect(tagsOf(tokens)).toBe(tagsOf(tokens));
	});

	it('leaves a sentence that nobody could read without parts of speech', () => {
		expect(new Set(tagsOf(tokensOf('word '.repeat(mostTokens + 1))))).toEqual(new Set(['X']));
		expect(tagsOf(tokensOf('a'.repeat(30_000)))).toEqual(['X']);
	});
});

describe('tagsAfterTo', () => {
	it.each(['Name five coins.', 'Zip a coat alone.', 'Point to a picture.', 'Wave goodbye.', 'Hop ten times.'])(
		'knows the command in %j',
		(text) => {
			expect(tagsAfterTo(tokensOf(text))[0]).toBe('VERB');
		},
	);
});
