import { describe, expect, it } from 'vitest';
import { read } from '../check/checked.ts';

/** A Child's Plan goes by the stages of Scottish schools, whatever the project follows. */
function factsOf(year: string, issued: string) {
	const { context, earlier } = read(
		`---\ndocument: childs-plan\ncase: EX-1\nchild: Ada\nborn: 2018-05-01\nyear: ${year}\nissued: ${issued}\n---\n\n# Ada's plan\n`,
	);
	return { ...context.facts, wrong: earlier.filter(({ ruleId }) => ruleId === 'dates/school-year').map(({ mend }) => mend) };
}

describe('the school years of a Child’s Plan', () => {
	it.each([
		['Nursery', 'Nursery', 'primary school', '2027-06-30'],
		['P3', 'P3', 'secondary school', '2031-06-30'],
		['p7', 'P7', 'secondary school', '2027-06-30'],
		['S2', 'S2', 'S5 or college', '2029-06-30'],
		['S6', 'S6', 'adult life', '2027-06-30'],
	])('in February 2027 %s is %s, before %s, with outcomes by %s', (typed, name, to, by) => {
		const { schoolYear, nextMove, wrong } = factsOf(typed, '2027-02-15');
		expect(wrong).toEqual([]);
		expect(schoolYear?.name).toBe(name);
		expect([nextMove?.to, nextMove?.outcomesBy]).toEqual([to, by]);
	});

	it('do not know English years, and say which there are', () => {
		expect(factsOf('Year 3', '2027-02-15').wrong).toEqual([expect.stringContaining('Nursery, P1, P2')]);
	});

	it.each([
		['2027-02-15', '2027-06-30'],
		['2027-06-30', '2027-06-30'],
		['2027-07-01', '2028-06-30'],
		['2027-08-15', '2028-06-30'],
	])('of a plan of %s end on %s', (issued, end) => {
		expect(factsOf('P4', issued).schoolYearEnds).toBe(end);
	});
});
