import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../pipeline/language/pattern.ts';
import { PatternIndex } from '../../pipeline/language/pattern-index.ts';
import { tokensOf } from '../../pipeline/language/tokens.ts';
import { UserError } from '../../pipeline/model/errors.ts';

const indexOf = (...phrases: readonly string[]) => new PatternIndex(phrases.map((phrase) => ({ phrase, value: phrase })));

/** Words of lists and of sentences, with the marks that mean something in a phrase. */
const anyWords = fc
	.array(
		fc.constantFrom(
			'in',
			'order',
			'to',
			'Order',
			'key/ADJ',
			'=left',
			'utilis*',
			'...',
			'*',
			'(a|b|)',
			'<number>',
			'<child>',
			'3',
			'Ned',
			'e.g.',
			'-',
			'(',
			'/',
			'<x>',
		),
		{
			minLength: 1,
			maxLength: 8,
		},
	)
	.map((words) => words.join(' '));

describe('any words at all', () => {
	it('are a phrase, or are refused with a sentence that says why', () => {
		fc.assert(
			fc.property(fc.oneof(anyWords, fc.string({ maxLength: 40 })), (typed) => {
				try {
					expect(readPattern(typed).length).toBeGreaterThan(0);
				} catch (error) {
					expect(error).toBeInstanceOf(UserError);
				}
			}),
		);
	});

	it('what is found lies inside the sentence, and starts where it was looked for', () => {
		const index = indexOf('in (order|aid) to', '<child> ... 3', '* to', 'key', 'utilis*', '... order');
		fc.assert(
			fc.property(fc.oneof(anyWords, fc.string({ maxLength: 60 })), (sentence) => {
				const tokens = tokensOf(sentence);
				for (const place of tokens.keys()) {
					for (const { first, after } of index.at(tokens, place)) {
						expect(first).toBe(place);
						expect(after).toBeGreaterThan(first);
						expect(after).toBeLessThanOrEqual(tokens.length);
					}
				}
			}),
		);
	});

	it('plain words find themselves, among others or alone', () => {
		const word = fc.stringMatching(/^[a-z]{2,9}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(word, { maxLength: 3 }), (phrase, before) => {
				const tokens = tokensOf([...before, ...phrase].join(' '));
				expect(indexOf(phrase.join(' '), 'quite another').at(tokens, before.length)).toMatchObject([{ after: tokens.length }]);
			}),
		);
	});
});

describe('what stands in front', () => {
	it.each([
		['he has', 'Then he has failed', true],
		['he ...', 'Then he has often failed', true],
		['he', 'Then he has failed', false],
		['<child>', 'The pupil failed', true],
		['*', 'failed', false],
	])('%s: %s', (phrase, sentence, expected) => {
		const tokens = tokensOf(sentence);
		const at = tokens.findIndex(({ lower }) => lower === 'failed');
		expect(indexOf(phrase).endsBefore(tokens, at)).toBe(expected);
	});
});
