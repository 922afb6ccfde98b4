import { describe, expect, it } from 'vitest';
import { aDocument, dateLine, draft, factsOf, nowhere, onePlan, outcome } from './a-document.ts';

describe('a typed due date', () => {
	it.each([
		['31 July 2028', '2028-07-31', 'By 31 July 2028'],
		['2028-07-31', '2028-07-31', 'By 31 July 2028'],
		['July 2028', '2028-07-31', 'By the end of July 2028'],
		['the end of July 2028', '2028-07-31', 'By the end of July 2028'],
		['By  february 2028', '2028-02-29', 'By the end of February 2028'],
		['February 2027', '2027-02-28', 'By the end of February 2027'],
		['end of Year 6', '2028-07-31', 'By the end of Year 6'],
		['the end of year 7', '2029-07-31', 'By the end of Year 7'],
	])('"%s" is %s and prints "%s"', (by, date, printed) => {
		const { value, findings } = factsOf(draft({}, [outcome('E1', by)]));
		expect(value.outcomeDue.get('E1')).toEqual({ date, printed, typed: true });
		expect(findings).toEqual([]);
	});

	it.each(['soon', '', 'July', '31/07/2028', '31 June 2028', 'Year 6', 'end of Year 60', 'end of term'])('"%s" cannot be read', (by) => {
		const { value, findings } = factsOf(draft({}, [outcome('E1', by)]));
		expect(findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
			['dates/due-date', `We cannot read "${by}" as a date for "Outcome E1".`],
		]);
		expect(value.outcomeDue.get('E1')?.printed).toBe('By the end of Year 6');
	});

	it('may not lie before the plan starts', () => {
		const { findings } = factsOf(draft({}, [outcome('E1', 'October 2026')]));
		expect(findings.map(({ message }) => message)).toEqual([
			'"Outcome E1" is due by 31 October 2026. The plan starts on 23 November 2026, a later day.',
		]);
	});

	it('stands beside outcomes that have none', () => {
		const { value } = factsOf(draft({}, [outcome('E1', 'July 2027'), outcome('E2')]));
		expect([...value.outcomeDue.values()].map(({ printed }) => printed)).toEqual(['By the end of July 2027', 'By the end of Year 6']);
	});

	it('is absent where nothing can be worked out: no birthday and no cycle', () => {
		const plan = aDocument({ stage: 'draft', issued: '2026-11-23' }, [outcome('E1'), outcome('E2', 'end of Year 6')]);
		const { value, findings } = factsOf(plan);
		expect(value.outcomeDue.size).toBe(0);
		expect(findings).toEqual([]);
	});
});

describe('steps and reviews', () => {
	it('are due a year after the plan was issued, on 28 February after a leap day', () => {
		expect(factsOf(draft({ asked: '2028-02-01', issued: '2028-02-29' })).value.stepDue?.date).toBe('2029-02-28');
	});

	it.each([
		['in the last year before a move, by the end of that year', { born: '2015-09-15' }, [outcome('E1')], '2027-07-31'],
		['with more than a year to the move, a year after issue', { born: '2017-03-14' }, [outcome('E1')], '2027-11-23'],
		[
			'beside an outcome with an earlier date of its own, a year after issue',
			{},
			[outcome('E1'), outcome('E2', 'July 2027')],
			'2027-11-23',
		],
		['with no outcome yet, a year after issue', { born: '2015-09-15' }, [], '2027-11-23'],
	])('steps are due %s', (_, changes, outcomes, day) => {
		expect(factsOf(draft(changes, outcomes)).value.stepDue?.date).toBe(day);
	});

	it('of a final plan come within 12 months', () => {
		expect(factsOf(draft({ stage: 'final' })).value.nextReview).toBe('2027-11-22');
		expect(factsOf(draft({ stage: 'final', reviewBy: '2027-05-01' })).value.nextReview).toBe('2027-05-01');
	});

	it.each([
		['2027-01-04', '2028-01-03'],
		['2027-02-28', '2028-02-27'],
		['2027-03-01', '2028-02-29'],
		['2028-02-29', '2029-02-27'],
	])('starts with the day itself: a plan of %s has until %s', (issued, last) => {
		expect(factsOf(draft({ stage: 'final', issued })).value.reviewLastDay).toBe(last);
	});

	it('stand beside the day that is planned', () => {
		const { timeline } = factsOf(draft({ stage: 'final', reviewBy: '2027-05-01' })).value;
		const of = (id: string) => timeline.filter((event) => event.id === id).map(({ date, kind }) => [date, kind]);
		expect(of('review-planned')).toEqual([['2027-05-01', 'stated']]);
		expect(of('review-due')).toEqual([['2027-11-22', 'worked-out']]);
	});

	it('may not be planned later than that', () => {
		const findings = (reviewBy: string) => factsOf(draft({ stage: 'final', reviewBy })).findings.map(({ ruleId }) => ruleId);
		expect(findings('2027-11-22')).toEqual([]);
		expect(findings('2027-11-23')).toEqual(['dates/review-by']);
		expect(findings('2026-11-23')).toEqual(['dates/review-by']);
	});
});

describe('dates that cannot all be true', () => {
	const messages = (...plan: Parameters<typeof draft>) =>
		factsOf(draft(...plan)).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);

	it('a plan issued before it was asked for', () => {
		expect(messages({ asked: '2026-12-17' })).toEqual([
			'dates/order: The request for the plan came on 17 December 2026, but "issued" is 23 November 2026, an earlier day.',
		]);
	});

	it('a child born after the plan', () => {
		const { value, findings } = factsOf(draft({ born: '2027-03-14' }));
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dates/order', 'dates/order']);
		expect([value.age, value.schoolYear, value.nextMove]).toEqual([undefined, undefined, undefined]);
	});

	it('a child born after the cycle began, and a booklet to be checked again before it was checked', () => {
		expect(factsOf(onePlan({ born: '2026-10-01' })).findings.map(({ message }) => message)).toEqual([
			'The child was born on 1 October 2026, but "cycle" is 9 September 2026, an earlier day.',
		]);
		expect(factsOf(aDocument({ checked: '2026-09-01', checkAgain: '2026-08-01' })).findings.map(({ ruleId }) => ruleId)).toEqual([
			'dates/order',
		]);
	});

	it('a cycle longer than a term: 120 days are allowed and 121 are not', () => {
		const ids = (to: string) =>
			factsOf(onePlan({ cycle: { from: '2026-09-09', to } })).findings.map(({ ruleId, level }) => [ruleId, level]);
		expect(ids('2027-01-06')).toEqual([]);
		expect(ids('2027-01-07')).toEqual([['dates/cycle-length', 'warning']]);
	});

	it('points at the line of the later date', () => {
		const span = { ...nowhere, start: { line: 10, column: 9, offset: 99 } };
		const { findings } = factsOf(draft({ asked: '2026-12-17', places: new Map([['issued', span]]) }));
		expect(findings[0]?.span).toBe(span);
	});
});

describe(':date[...]', () => {
	const findings = (name: string, changes = {}) => factsOf(draft(changes, [dateLine(name)])).findings;

	it.each(['last day', 'issued', 'week 20', 'next move', 'Last Day', ' last  day '])('knows "%s"', (name) => {
		expect(findings(name)).toEqual([]);
		expect(factsOf(draft({}, [dateLine(name)])).value.named.has(name)).toBe(true);
	});

	it('proposes the nearest name', () => {
		const [finding] = findings('last dya');
		expect(finding?.ruleId).toBe('name/unknown');
		expect(finding?.message).toBe('There is no date called "last dya".');
		expect(finding?.mend).toMatch(/^Did you mean "last day"\? The names are: last day, issued/);
	});

	it('proposes nothing where nothing is near', () => {
		expect(findings('Christmas')[0]?.mend).toBe('The names are: last day, issued, week 20, next review, next move.');
	});

	it('says why a document has no such date', () => {
		expect(findings('next review')[0]?.why).toContain('A draft has none yet.');
		const plan = onePlan({}, [dateLine('last day')]);
		expect(factsOf(plan).findings.map(({ why }) => why)).toEqual([
			'Only a draft, and a document that answers one, has a last day for answers.',
		]);
	});

	it('says nothing more where the last day is missing for a reason already told', () => {
		expect(findings('last day', { issued: '2028-12-20', asked: '2028-12-01' }).map(({ ruleId }) => ruleId)).toEqual([
			'dates/known-holidays',
		]);
	});
});
