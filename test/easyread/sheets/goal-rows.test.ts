import { describe, expect, it } from 'vitest';
import { easyEnough } from '../../../pipeline/easyread/sheets/easy-enough.ts';
import { goalRows } from '../../../pipeline/easyread/sheets/goal-rows.ts';

describe('which line of easy read tells of which goal', () => {
	it('goes by the words that both have, in any form', () => {
		expect(goalRows(['Reading a story', 'Eating lunch in the hall'], ['I will read to a friend.', 'I will eat with my class.'])).toEqual([
			0, 1,
		]);
	});

	it('passes over lines that tell of no goal, and goals without a line', () => {
		const rows = ['Mum gets a letter.', 'I will ride my bike.', 'Joy can ring me.'];
		expect(goalRows(['Riding a bike', 'Sleeping at night'], rows)).toEqual([1, undefined]);
	});

	it('does not cross: a line behind another tells of a goal behind the other', () => {
		expect(goalRows(['Swimming', 'Cooking'], ['I will cook.', 'I will swim.'])).toSatisfy(
			(found: readonly (number | undefined)[]) => found.filter((row) => row !== undefined).length === 1,
		);
	});

	it('counts no little words', () => {
		expect(goalRows(['Being with the others'], ['I will be on the bus with my mum.'])).toEqual([undefined]);
	});
});

describe('words of a plan that a child can read as they stand', () => {
	it.each([
		['Read 60 of the 100 most common words on sight. He reads 22 now.', 'Read 60 of the 100 most common words on sight.'],
		['Lunchtime assistant', 'Lunchtime assistant'],
	])('%j: %j', (said, kept) => {
		expect(easyEnough(said, 'Sam')).toBe(kept);
	});

	it.each([
		['He reads 60 words right on two different days.'],
		['Sam marks the chart.'],
		['Carry out an instruction with two parts in 8 tries out of 10 at school and at home.'],
		['Language group (no more than 4 children)'],
		[''],
	])('none of %j', (said) => {
		expect(easyEnough(said, 'Sam')).toBeUndefined();
	});

	it('know a name with marks in it', () => {
		expect(easyEnough('Zoë (she) reads.', 'Zoë')).toBeUndefined();
		expect(easyEnough('Samples stay in the folder.', 'Sam')).toBe('Samples stay in the folder.');
	});
});
