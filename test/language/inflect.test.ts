import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, inflect } from '../../pipeline/language/inflect.ts';
import { lemmasOf } from '../../pipeline/language/lemmas.ts';

describe('the forms of words', () => {
	it.each([
		['use', 'uses', 'using', 'used', 'used'],
		['try', 'tries', 'trying', 'tried', 'tried'],
		['play', 'plays', 'playing', 'played', 'played'],
		['stop', 'stops', 'stopping', 'stopped', 'stopped'],
		['travel', 'travels', 'travelling', 'travelled', 'travelled'],
		['help', 'helps', 'helping', 'helped', 'helped'],
		['show', 'shows', 'showing', 'showed', 'shown'],
		['give', 'gives', 'giving', 'gave', 'given'],
		['begin', 'begins', 'beginning', 'began', 'begun'],
		['have', 'has', 'having', 'had', 'had'],
		['do', 'does', 'doing', 'did', 'done'],
		['go', 'goes', 'going', 'went', 'gone'],
		['tie', 'ties', 'tying', 'tied', 'tied'],
		['agree', 'agrees', 'agreeing', 'agreed', 'agreed'],
		['reach', 'reaches', 'reaching', 'reached', 'reached'],
		['put', 'puts', 'putting', 'put', 'put'],
		['write down', 'writes down', 'writing down', 'wrote down', 'written down'],
	])('%s', (word, s, ing, past, participle) => {
		expect([inflect(word, 's'), inflect(word, 'ing'), inflect(word, 'past'), inflect(word, 'participle')]).toEqual([
			s,
			ing,
			past,
			participle,
		]);
	});

	it.each([
		['person', 'people'],
		['child', 'children'],
		['family', 'families'],
		['box', 'boxes'],
		['aim', 'aims'],
	])('several of a %s are %s', (one, many) => {
		expect(inflect(one, 's')).toBe(many);
	});

	it('of a helping verb are those of its word, in whatever form a list gives it', () => {
		expect([inflect('has', 's'), inflect('has', 'past'), inflect('does', 's'), inflect('is able to', 's')]).toEqual([
			'has',
			'had',
			'does',
			undefined,
		]);
		expect([formOf('is', 'be'), formOf('are', 'be'), formOf('was', 'be')]).toEqual(['s', undefined, 'past']);
	});

	it('the form of "be" hangs on who does it', () => {
		expect(inflect('be careful', 'past')).toBeUndefined();
	});

	it('lead back to the word', () => {
		const words = 'use try stop help carry travel agree reach show give write plan visit need change ask tell'.split(' ');
		fc.assert(
			fc.property(fc.constantFrom(...words), fc.constantFrom('s', 'ing', 'past', 'participle' as const), (word, form) => {
				const made = inflect(word, form) ?? '';
				expect(lemmasOf(made)).toContain(word);
				expect(formOf(made, word)).toBe(form === 'participle' ? 'past' : form);
			}),
		);
	});
});
