import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../pipeline/dates/civil-date.ts';
import { caseFile } from './a-case.ts';
import { aDocument, dateLine, draft, factsOf, onePlan, outcome } from './a-document.ts';

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

	it('a case with any rows, any review and any school holidays has facts and no exception', () => {
		const row = fc.record({
			person: fc.constantFrom('mum', 'Mum', 'aunt', ''),
			document: fc.constantFrom('draft 1', 'Draft 1', 'draft 2', 'final 1', 'lunch'),
			on: someDay,
			to: someDay,
			how: fc.constantFrom('email', 'portal', 'post', 'hand'),
			bounced: fc.boolean(),
			at: fc.constantFrom('09:00', '23:59'),
		});
		const rows = fc.array(row, { maxLength: 5 });
		const plan = fc.record({ asked: someDay, issued: someDay, version: fc.nat(3), stage: fc.constantFrom('draft', 'final') });
		fc.assert(
			fc.property(
				plan,
				rows,
				rows,
				someDay,
				someDay,
				fc.constantFrom('plain-15', 'term-time-15'),
				(meta, sent, given, held, from, window) => {
					const extensions = given.map((one) => ({ ...one, who: 'officer', why: '' }));
					const agreedEarly = given.map((one) => ({ ...one, how: 'email' }));
					const document = { ...draft(meta), caseFile: caseFile({ served: sent, extensions, agreedEarly }) };
					const review = aDocument({ held, papers: from });
					const schoolHolidays = [{ name: 'summer', from, to: '9999-12-31' }];
					for (const beside of [{ served: draft() }, { review }, { review, served: draft() }]) {
						const { value, findings } = factsOf(document, { beside, schoolHolidays, window });
						const days = value.timeline.map(({ date }) => date);
						expect(days).toEqual(days.toSorted());
						for (const { message, mend } of findings) expect(`${message} ${mend}`).not.toContain('undefined');
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
