import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../pipeline/model/nearest-name.ts';

const needs = ['Reading and spelling', 'Following what people say', 'Feeling calm in busy places'];

describe('the nearest name', () => {
	it.each([
		['Reading and speling', 'Reading and spelling', true],
		['reading  and SPELLING', 'Reading and spelling', true],
		['Raeding and spelling', 'Reading and spelling', true],
		['Reading and writing', 'Reading and spelling', false],
		['Feeling calm', undefined, false],
		['Swimming', undefined, false],
		['', undefined, false],
	])('to %j is %j', (typed, name, sure) => {
		const near = nearestName(typed, needs);
		expect(near?.name).toBe(name);
		expect(near?.sure ?? false).toBe(sure);
	});

	it('is not sure between two that are as near', () => {
		expect(nearestName('bird', ['bard', 'bind'])).toMatchObject({ sure: false });
		expect(nearestName('mother', ['bother', 'nother'])).toMatchObject({ sure: false });
	});

	it('is not sure of a very short name', () => {
		expect(nearestName('mmu', ['mum'])).toMatchObject({ name: 'mum', sure: false });
	});
});

describe('the distance between two words', () => {
	it('counts a swap of neighbours as one', () => {
		expect(editDistance('freind', 'friend')).toBe(1);
		expect(editDistance('', 'abc')).toBe(3);
	});

	it('is none to itself, the same both ways, and never longer than the longer word', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
				const distance = editDistance(one, other);
				expect(editDistance(one, one)).toBe(0);
				expect(editDistance(other, one)).toBe(distance);
				expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
			}),
		);
	});
});
