import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, wholeYears } from '../../pipeline/dates/civil-date.ts';
import { aDocument, draft, factsOf, onePlan } from './a-document.ts';

const on = (issued: string, born: string) => factsOf(draft({ born, issued, asked: issued })).value;

describe('the year group of a child in England', () => {
	it.each([
		['2017-08-31', 'Year 5', 'born on the last day of the school year: the youngest of Year 5'],
		['2017-09-01', 'Year 4', 'born a day later: the oldest of Year 4'],
		['2016-09-01', 'Year 5', 'the oldest of Year 5'],
		['2022-08-31', 'Reception', 'four years old: Reception'],
		['2022-09-01', 'Nursery', 'a day younger: Nursery'],
		['2010-08-31', 'Year 12', 'sixteen years old'],
		['2008-09-01', 'Year 13', 'the oldest of Year 13'],
	])('on 23 November 2026, born on %s: %s (%s)', (born, year) => {
		expect(on('2026-11-23', born).schoolYear?.name).toBe(year);
	});

	it('changes on 1 September, not on the birthday', () => {
		expect(on('2027-08-31', '2017-03-14').schoolYear?.name).toBe('Year 5');
		expect(on('2027-09-01', '2017-03-14').schoolYear?.name).toBe('Year 6');
	});

	it('is absent for a baby and for a grown-up', () => {
		expect(on('2026-11-23', '2025-01-01').schoolYear).toBeUndefined();
		expect(on('2026-11-23', '2005-01-01').schoolYear).toBeUndefined();
	});

	it('goes by the start of a cycle, even where the cycle passes 1 September', () => {
		const plan = onePlan({ cycle: { from: '2026-07-01', to: '2026-09-30' } });
		expect(factsOf(plan).value.schoolYear?.name).toBe('Year 9');
	});

	it('can be typed for a child taught out of year, and the next move follows it', () => {
		const { value } = factsOf(draft({ year: 'year 4' }));
		expect(value.schoolYear).toEqual({ name: 'Year 4', index: 4 });
		expect(value.nextMove?.printed).toBe('September 2029');
	});

	it('is an error where no such year exists; the birthday counts instead', () => {
		const { value, findings } = factsOf(draft({ year: 'P5' }));
		expect(value.schoolYear?.name).toBe('Year 5');
		expect(findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
			['dates/school-year', '"P5" is no school year that we know.'],
		]);
	});

	it('goes up by one each year, for every child', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
				const born = addDays('2012-01-01', days);
				const now = on('2026-11-23', born).schoolYear?.index;
				const next = on('2027-11-23', born).schoolYear?.index;
				if (now !== undefined && next !== undefined) expect(next).toBe(now + 1);
			}),
		);
	});
});

describe('the next key move', () => {
	it.each([
		['2026-11-23', '2024-05-01', 'Nursery', 'primary school', 'September 2028', '2028-02-14', '2027-11-22'],
		['2026-11-23', '2020-05-01', 'Year 2', 'Year 3', 'September 2027', undefined, undefined],
		['2026-11-23', '2017-03-14', 'Year 6', 'secondary school', 'September 2028', '2028-02-14', '2027-11-22'],
		['2026-11-23', '2012-05-20', 'Year 11', 'sixth form or college', 'September 2028', '2028-03-30', '2028-01-06'],
	])(
		'on %s, born on %s: after %s to %s in %s, amended by %s, reviewed by %s',
		(issued, born, afterYear, to, printed, transferBy, transferReviewBy) => {
			const { nextMove } = on(issued, born);
			const days = transferBy && { transferBy, transferReviewBy };
			expect(nextMove).toEqual({ afterYear, to, printed, outcomesBy: `${printed.slice(-4)}-07-31`, ...days });
		},
	);

	it('from one college to another, if there is one, is amended five months before September', () => {
		const { nextMove } = on('2026-11-23', '2009-05-20');
		expect(nextMove).toMatchObject({
			afterYear: 'Year 13',
			to: 'adult life',
			transferIf: { to: 'another college or training place', by: '2027-04-01' },
		});
		expect(nextMove?.transferBy).toBeUndefined();
		expect(on('2027-04-01', '2009-05-20').nextMove?.transferIf?.by).toBe('2027-04-01');
		expect(on('2027-04-02', '2009-05-20').nextMove?.transferIf).toBeUndefined();
	});

	it.each([
		['Hill Infant School', 'junior school', '2027-02-14'],
		['St Ann’s C of E (Infant) School', 'junior school', '2027-02-14'],
		['Alder Lane Primary School', 'Year 3', undefined],
		['Hill Infants', 'junior school', '2027-02-14'],
		["Hill Infants' School", 'junior school', '2027-02-14'],
		['Hill Infants’ School', 'junior school', '2027-02-14'],
		['Hill Infant and Nursery School', 'junior school', '2027-02-14'],
		['Hill Infant and Junior School', 'Year 3', undefined],
		['Infantino Primary School', 'Year 3', undefined],
	])('after Year 2 at %s is to %s, amended by %s', (schoolNow, to, transferBy) => {
		const { nextMove } = factsOf(draft({ born: '2020-05-01', schoolNow })).value;
		expect([nextMove?.afterYear, nextMove?.to, nextMove?.transferBy]).toEqual(['Year 2', to, transferBy]);
	});

	it.each([
		['Elm First School', '2018-03-14', 'Year 4', 'middle school', '2027-02-14'],
		['Elm CE First School', '2019-03-14', 'Year 4', 'middle school', '2028-02-14'],
		['Oak Middle School', '2017-03-14', 'Year 8', 'secondary school', '2030-02-14'],
		['Oak Middle School', '2014-03-14', 'Year 8', 'secondary school', '2027-02-14'],
		['Elm Primary School', '2018-03-14', 'Year 6', 'secondary school', '2029-02-14'],
		['First Steps Primary School', '2018-03-14', 'Year 6', 'secondary school', '2029-02-14'],
	])('at %s, born on %s, is after %s to %s, amended by %s', (schoolNow, born, afterYear, to, transferBy) => {
		const { nextMove } = factsOf(draft({ born, schoolNow })).value;
		expect([nextMove?.afterYear, nextMove?.to, nextMove?.transferBy]).toEqual([afterYear, to, transferBy]);
	});

	it('of a review is worked out from the plan that it reviews', () => {
		const plan = { document: draft({ stage: 'final' }), facts: factsOf(draft()).value };
		const { value } = factsOf(aDocument({ held: '2027-11-10' }), { beside: { plan } });
		expect([value.age, value.schoolYear?.name, value.nextMove?.printed]).toEqual([10, 'Year 6', 'September 2028']);
	});

	it('is the one after, in the summer when this one is a few weeks away', () => {
		expect(on('2028-07-31', '2017-03-14').nextMove?.afterYear).toBe('Year 6');
		expect(on('2028-08-01', '2017-03-14').nextMove?.afterYear).toBe('Year 9');
	});

	it('has no transfer day once that day has passed', () => {
		expect(on('2028-02-14', '2017-03-14').nextMove?.transferBy).toBe('2028-02-14');
		expect(on('2028-02-15', '2017-03-14').nextMove?.transferBy).toBeUndefined();
	});

	it('is absent after Year 13', () => {
		expect(on('2026-11-23', '2007-01-01').nextMove).toBeUndefined();
	});
});

describe('age', () => {
	it('goes up on the birthday', () => {
		expect(on('2027-03-13', '2017-03-14').age).toBe(9);
		expect(on('2027-03-14', '2017-03-14').age).toBe(10);
	});

	it('of somebody born on 29 February goes up on 1 March in other years', () => {
		expect(wholeYears('2016-02-29', '2027-02-28')).toBe(10);
		expect(wholeYears('2016-02-29', '2027-03-01')).toBe(11);
		expect(wholeYears('2016-02-29', '2028-02-29')).toBe(12);
	});
});
