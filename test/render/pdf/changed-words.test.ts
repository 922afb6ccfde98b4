import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangedPart, changedWords, type Stretch } from '../../../pipeline/render/pdf/changed-words.ts';

/** Changed words between bars. */
const shown = (stretches: readonly Stretch[]) => stretches.map(({ kind, text }) => (kind === 'changed' ? `|${text}|` : text)).join('');
const part = (wholeBefore: string, wholeAfter: string, ...changes: readonly (readonly [string, string])[]): ChangedPart => ({
	wholeBefore,
	wholeAfter,
	changes: changes.map(([before, after]) => ({ before, after })),
});
const both = (typed: ChangedPart) => {
	const { before, after } = changedWords(typed);
	return [shown(before), shown(after)];
};

describe('the words that differ, in the part that they stand in', () => {
	it('are found where other words were put in their place', () => {
		expect(both(part('4 times a week', '5 times a week', ['4', '5']))).toEqual(['|4| times a week', '|5| times a week']);
	});

	it('are found where words were added or taken out', () => {
		expect(both(part('He reads well.', 'He reads very well.', ['', 'very']))).toEqual(['He reads well.', 'He reads |very| well.']);
		expect(both(part('He reads very well.', 'He reads well.', ['very', '']))).toEqual(['He reads |very| well.', 'He reads well.']);
	});

	it('are the right ones where the same word stands there twice', () => {
		expect(both(part('4 books, 4 times a week', '4 books, 5 times a week', ['4', '5']))).toEqual([
			'4 books, |4| times a week',
			'4 books, |5| times a week',
		]);
	});

	it('are all marked where one part has several changes', () => {
		expect(both(part('Sam reads 4 short books.', 'Sam reads 5 books at home.', ['4', '5'], ['short', ''], ['', 'at home']))).toEqual([
			'Sam reads |4| |short| books.',
			'Sam reads |5| books |at home|.',
		]);
	});

	it('stand at their first place where the words round them do not agree', () => {
		expect(both(part('one two three', 'six two seven', ['two', 'two']))).toEqual(['one |two| three', 'six |two| seven']);
	});

	it('are the whole part where all of it is new or gone', () => {
		expect(both(part('', 'A seat at the front', ['', 'A seat at the front']))).toEqual(['', '|A seat at the front|']);
	});

	it('keep six words round them where a part is long', () => {
		const many = (start: number) => Array.from({ length: 40 }, (_, index) => `w${start + index}`).join(' ');
		const [before, after] = both(part(`${many(1)} old ${many(50)}`, `${many(1)} new ${many(50)}`, ['old', 'new']));
		expect(before).toBe(`… ${many(1).split(' ').slice(34).join(' ')} |old| ${many(50).split(' ').slice(0, 6).join(' ')} …`);
		expect(after).toContain('|new|');
	});

	it('are never lost, and nor are the words round them', () => {
		const word = fc.constantFrom('Sam', 'reads', '4', 'books', 'a', 'week', 'with', 'help.');
		const texts = fc.array(fc.tuple(word, fc.option(fc.tuple(word, fc.boolean()))), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(texts, (made) => {
				const wholeBefore = made.flatMap(([same, put]) => (put?.[1] ? [same, put[0]] : [same])).join(' ');
				const wholeAfter = made.flatMap(([same, put]) => (put && !put[1] ? [same, put[0]] : [same])).join(' ');
				const changes = made.flatMap(([, put]) => (put ? [put[1] ? { before: put[0], after: '' } : { before: '', after: put[0] }] : []));
				const { before, after } = changedWords({ wholeBefore, wholeAfter, changes });
				const text = (stretches: readonly Stretch[]) => stretches.map((stretch) => stretch.text).join('');
				if (!before.some(({ kind }) => kind === 'left-out')) expect(text(before)).toBe(wholeBefore);
				if (!after.some(({ kind }) => kind === 'left-out')) expect(text(after)).toBe(wholeAfter);
				expect(before.filter(({ kind }) => kind === 'changed')).toHaveLength(changes.filter((change) => change.before !== '').length);
				expect(after.filter(({ kind }) => kind === 'changed')).toHaveLength(changes.filter((change) => change.after !== '').length);
			}),
		);
	});
});
