import { describe, expect, it } from 'vitest';
import { isLongFormOf } from '../../../pipeline/render/pdf/short-form.ts';

describe('a short form', () => {
	it.each([
		['EP', 'educational psychologist'],
		['EPs', 'educational psychologists'],
		['EHC', 'education, health and care'],
		['SALT', 'speech and language therapy'],
		['PECS', 'the picture exchange communication system'],
	])('%s stands for %s', (short, long) => {
		expect(isLongFormOf(long, short)).toBe(true);
	});

	it.each([
		['EP', 'someone who works out how a child learns'],
		['EP', 'a person who knows about learning'],
		['seizure', 'a sudden burst of signals'],
		['SEN', 'some extra help that a child needs now'],
		['EP', ''],
	])('%s is only explained by "%s"', (short, long) => {
		expect(isLongFormOf(long, short)).toBe(false);
	});
});
