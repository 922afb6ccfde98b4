import { describe, expect, it } from 'vitest';
import { schoolLeavingDay } from '../../pipeline/dates/school-leaving.ts';
import { settings } from '../build/run-over.ts';

const rules = settings.ruleSets.get('england-2014');

describe('the last day of compulsory school age (Education Act 1996, section 8)', () => {
	it.each([
		['whoever turns 16 on 1 September, in the summer after', '2010-09-01', '2027-06-25'],
		['whoever turns 16 in January', '2011-01-15', '2027-06-25'],
		['whoever turns 16 on the very day', '2011-06-25', '2027-06-25'],
		['whoever turns 16 in July, before their birthday', '2011-07-30', '2027-06-25'],
		['whoever turns 16 on 31 August, before their birthday', '2011-08-31', '2027-06-25'],
		['where June ends on a Friday', '2012-03-03', '2028-06-30'],
		['whoever was born on 29 February', '2012-02-29', '2028-06-30'],
	])('%s', (_, born, day) => {
		if (rules === undefined) throw new Error('The rules are missing.');
		expect(schoolLeavingDay(born, rules)).toBe(day);
	});
});
