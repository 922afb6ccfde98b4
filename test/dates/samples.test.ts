import { describe, expect, it } from 'vitest';
import { byEmail, draft, factsOf, nowhere, onePlan, outcome, person, review } from './a-document.ts';

const sam = draft(
	{
		people: [person('mum', byEmail, 'Leila'), person('dad', { kind: 'post' }, 'Danny')],
		sendTo: [
			{ name: 'mum', span: nowhere },
			{ name: 'dad', span: nowhere },
		],
	},
	[outcome('E1')],
);

describe("Sam's draft of 23 November 2026, to mum by email and to dad by post", () => {
	const { value: facts, findings } = factsOf(sam);

	it('has nothing wrong with its dates', () => expect(findings).toEqual([]));

	it('stands for the day it was issued', () => expect(facts.referenceDate).toBe('2026-11-23'));

	it('knows that Sam is 9 and in Year 5', () => {
		expect(facts.age).toBe(9);
		expect(facts.schoolYear).toEqual({ name: 'Year 5', index: 5 });
	});

	it('looks ahead to secondary school in September 2028, with the plan amended by Monday 14 February 2028', () => {
		expect(facts.nextMove).toEqual({
			afterYear: 'Year 6',
			to: 'secondary school',
			outcomesBy: '2028-07-31',
			printed: 'September 2028',
			transferBy: '2028-02-14',
			transferReviewBy: '2027-11-22',
		});
	});

	it('has outcomes due by the end of Year 6 and steps due in a year', () => {
		expect(facts.outcomeDue.get('E1')).toEqual({ date: '2028-07-31', printed: 'By the end of Year 6', typed: false });
		expect(facts.stepDue).toEqual({ date: '2027-11-23', printed: 'By 23 November 2027', typed: false });
	});

	it('gives mum until 8 December and dad until 10 December, and tells both 10 December', () => {
		expect(facts.window?.served).toEqual([
			{ person: 'mum', how: 'email', recorded: false, served: '2026-11-23', floor: '2026-12-07', lastDay: '2026-12-08' },
			{ person: 'dad', how: 'post', recorded: false, served: '2026-11-25', floor: '2026-12-09', lastDay: '2026-12-10' },
		]);
		expect(facts.window?.printed).toBe('Thursday 10 December 2026');
	});

	it('reminds half way, on 2 December, and two working days before the end, on 8 December', () => {
		expect(facts.window?.reminders).toEqual(['2026-12-02', '2026-12-08']);
	});

	it('says each step of the reckoning', () => {
		expect(facts.window?.steps).toEqual([
			'The draft went out on Monday 23 November 2026.',
			'Leila gets it by email on the same day. That is our rule.',
			'15 days after that is Tuesday 8 December 2026. That is our rule "plain-15".',
			'The law allows no earlier day than Monday 7 December 2026.',
			'Danny gets it by first class post 2 working days later, on Wednesday 25 November 2026.',
			'15 days after that is Thursday 10 December 2026. That is our rule "plain-15".',
			'The law allows no earlier day than Wednesday 9 December 2026.',
			'We tell everyone the latest day: Thursday 10 December 2026.',
			'The final plan is due by Monday 4 January 2027 (week 20). That is after the last day for answers.',
		]);
	});

	it('counts weeks 6, 16 and 20 from the day the plan was asked for', () => {
		expect(facts.weeks).toEqual({ six: '2026-09-28', sixteen: '2026-12-07', twenty: '2027-01-04' });
	});

	it('prints its named dates, and has no review date yet', () => {
		expect(Object.fromEntries(facts.named)).toEqual({
			'last day': 'Thursday 10 December 2026',
			issued: '23 November 2026',
			'week 20': 'Monday 4 January 2027',
			'next move': 'September 2028',
		});
		expect(facts.nextReview).toBeUndefined();
	});
});

describe("Amira's One Plan for 9 September to 18 November 2026", () => {
	it('stands for its first day until it holds a review, then for its last', () => {
		expect(factsOf(onePlan()).value.referenceDate).toBe('2026-09-09');
		expect(factsOf(onePlan({}, [review])).value.referenceDate).toBe('2026-11-18');
	});

	it('knows that Amira is 14 and in Year 10', () => {
		const { value } = factsOf(onePlan({}, [review]));
		expect(value.age).toBe(14);
		expect(value.schoolYear?.name).toBe('Year 10');
	});

	it('has outcomes due at the end of the cycle', () => {
		const { value } = factsOf(onePlan({}, [outcome('O1')]));
		expect(value.outcomeDue.get('O1')).toEqual({ date: '2026-11-18', printed: 'By 18 November 2026', typed: false });
		expect(value.nextReview).toBe('2026-11-18');
	});

	it('has no window and no weeks: nobody answers a draft', () => {
		const { value } = factsOf(onePlan());
		expect(value.window).toBeUndefined();
		expect(value.weeks).toBeUndefined();
	});
});
