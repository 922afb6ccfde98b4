import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../pipeline/dates/civil-date.ts';
import { dateLine, draft, factsOf, onePlan, outcome } from './a-document.ts';

const anyDay = fc.integer({ min: 0, max: 2_950_000 }).map((days) => addDays('1900-01-01', days));
const someDay = fc.oneof(
	fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days)),
	anyDay,
	fc.constantFrom('1900-01-01', '9999-12-31', '2028-02-29', '2028-12-31', '2024-01-01'),
);
const typed = fc.oneof(fc.string(), fc.constantFrom('end of Year 6', 'July 9999', '31 December 9999', 'end of Nursery', 'the end of', ''));

describe('whatever dates a writer types', () => {
	it('a draft has facts and no exception', () => {
		fc.assert(
			fc.property(someDay, someDay, someDay, typed, fc.option(typed), (born, asked, issued, by, year) => {
				const plan = draft({ born, asked, issued, ...(year !== null && { year }) }, [outcome('E1', by), outcome('E2'), dateLine(by)]);
				const { value, findings } = factsOf(plan);
				expect(value.referenceDate).toBe(issued);
				if (asked > issued) expect(findings.map(({ ruleId }) => ruleId)).toContain('dates/order');
				if (value.window === undefined) expect(findings.map(({ ruleId }) => ruleId)).toContain('dates/known-holidays');
			}),
			{ numRuns: 150 },
		);
	});

	it('a One Plan has facts and no exception', () => {
		fc.assert(
			fc.property(someDay, someDay, fc.nat(400), typed, (born, from, days, by) => {
				const to = from > '9998' ? from : addDays(from, days);
				const { value } = factsOf(onePlan({ born, cycle: { from, to } }, [outcome('O1', by), outcome('O2')]));
				expect(value.outcomeDue.get('O2')?.date).toBe(to);
			}),
			{ numRuns: 150 },
		);
	});

	it('an outcome never falls due before the plan starts, unless a finding says so', () => {
		fc.assert(
			fc.property(someDay, someDay, typed, (born, issued, by) => {
				const { value, findings } = factsOf(draft({ born, asked: issued, issued }, [outcome('E1', by), outcome('E2')]));
				for (const due of value.outcomeDue.values()) {
					const late = due.date >= issued || due.date.startsWith('+');
					expect(late || findings.some(({ ruleId }) => ruleId === 'dates/due-date')).toBe(true);
				}
			}),
			{ numRuns: 150 },
		);
	});
});
