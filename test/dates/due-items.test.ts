import { describe, expect, it } from 'vitest';
import { dueItems } from '../../pipeline/dates/due-items.ts';
import type { DueDocument } from '../../pipeline/dates/due-road.ts';
import { aDocument, draft, nowhere, onePlan, outcome, review as reviewed } from './a-document.ts';
import {
	aDecision,
	adviceTable,
	aReply,
	aRequest,
	aReview,
	caseFile,
	draft1,
	draft2,
	due,
	final1,
	finalPlan,
	named,
	ref,
	replies,
	sendings,
	sentTo,
	words,
	wordsOf,
} from './due-case.ts';

const askedForMuch = replies(1, [
	aReply('mum', '1 December 2026'),
	aRequest('R1'),
	aRequest('R2', { asks: 'meeting' }),
	aRequest('R3', { asks: 'school', answer: 'yes' }),
]);

describe('one child, from the first draft to the plan after the first review', () => {
	const beforeReview = [draft1, draft2, askedForMuch, final1];
	const review = aReview('2027-11-15', { papers: '2027-10-29', issued: '2027-11-26' });
	const decided = aDecision('2027-12-06', 'change', review);
	const third = draft({ version: 3, issued: '2027-12-06', review: ref('annual-review-1.md') });
	const draft3 = named('draft-3.md', { ...third, caseFile: sendings }, { review: review.document, plan: final1 });
	const final2 = finalPlan(
		'final-2.md',
		{ version: 2, issued: '2028-01-20', review: ref('annual-review-1.md') },
		{ review: review.document },
	);
	const all = [...beforeReview, review, decided, draft3, final2];

	it.each<[day: string, story: string, documents: readonly DueDocument[], due: readonly string[]]>([
		[
			'2026-09-20',
			'the draft is being written',
			[draft1],
			['2026-09-28 week-6', '2026-11-23 draft-sent', '2026-12-07 week-16', '2027-01-04 week-20'],
		],
		[
			'2026-11-23',
			'draft 1 goes out',
			[draft1],
			['2026-12-02 reminder-1', '2026-12-08 reminder-2', '2026-12-10 last-day', '2027-01-04 week-20'],
		],
		[
			'2026-12-03',
			'an answer asks for things',
			[draft1, askedForMuch],
			['2026-12-08 reminder-2', '2026-12-10 last-day', '2026-12-10 meeting-r2-day', '2027-01-04 week-20', '2027-01-04 request-r1'],
		],
		[
			'2026-12-15',
			'the days for answers are over, the meeting was never held',
			[draft1, askedForMuch],
			['2026-12-10 meeting-r2-day', '2027-01-04 week-20', '2027-01-04 request-r1'],
		],
		[
			'2026-12-12',
			'draft 2 takes the place of draft 1',
			[draft1, draft2, askedForMuch],
			[
				'2026-12-10 meeting-r2-day',
				'2026-12-21 reminder-1',
				'2026-12-24 reminder-2',
				'2026-12-30 last-day',
				'2027-01-04 week-20',
				'2027-01-04 request-r1',
			],
		],
		['2027-01-05', 'the final plan is late', [draft1, draft2], ['2027-01-04 week-20']],
		[
			'2027-01-05',
			'the final plan is sent',
			beforeReview,
			[
				'2027-07-31 outcomes-due-2027-07-31',
				'2027-11-08 review-plan-by',
				'2027-11-22 transfer-review-by',
				'2028-01-03 review-due',
				'2028-01-04 steps-due',
				'2028-02-14 transfer',
				'2028-07-31 outcomes-due-2028-07-31',
			],
		],
		[
			'2027-10-10',
			'a review is planned',
			[...beforeReview, aReview('2027-11-15')],
			[
				'2027-07-31 outcomes-due-2027-07-31',
				'2027-11-01 review-papers-by',
				'2027-11-15 review-held',
				'2028-01-04 steps-due',
				'2028-02-14 transfer',
				'2028-07-31 outcomes-due-2028-07-31',
			],
		],
		[
			'2027-11-16',
			'the review was held',
			[...beforeReview, aReview('2027-11-15', { papers: '2027-10-29' })],
			[
				'2027-11-29 review-report-by',
				'2027-12-13 review-decision-by',
				'2028-02-14 transfer',
				'2028-07-31 outcomes-due-2028-07-31',
				'2028-10-31 review-plan-by',
				'2028-11-14 review-due',
			],
		],
		[
			'2027-11-27',
			'its report is sent',
			[...beforeReview, review],
			[
				'2027-12-13 review-decision-by',
				'2028-02-14 transfer',
				'2028-07-31 outcomes-due-2028-07-31',
				'2028-10-31 review-plan-by',
				'2028-11-14 review-due',
			],
		],
		[
			'2027-12-07',
			'the council changes the plan, and draft 3 waits for answers',
			[...beforeReview, review, decided, draft3],
			[
				'2027-12-14 reminder-1',
				'2027-12-17 reminder-2',
				'2027-12-21 last-day',
				'2028-01-31 review-final-by',
				'2028-02-14 transfer',
				'2028-07-31 outcomes-due-2028-07-31',
				'2028-10-31 review-plan-by',
				'2028-11-14 review-due',
			],
		],
		[
			'2028-01-21',
			'the changed plan is final, in time for the move',
			all,
			[
				'2028-07-31 outcomes-due-2028-07-31',
				'2027-07-31 outcomes-due-2027-07-31',
				'2028-10-31 review-plan-by',
				'2028-11-14 review-due',
				'2028-07-31 steps-due',
			].toSorted(),
		],
	])('%s: %s', (day, _, documents, expected) => {
		expect(due(documents, day)).toEqual(expected);
	});
});

describe('a draft that waits for answers', () => {
	it('is forgotten as soon as a later draft or the final is sent, and not before', () => {
		const window = (documents: readonly DueDocument[], day: string) => due(documents, day).filter((item) => /last-day|reminder/.test(item));
		expect(window([draft1, draft2], '2026-12-10')).toEqual(['2026-12-10 last-day']);
		expect(window([draft1, draft2], '2026-12-11')).toEqual(['2026-12-21 reminder-1', '2026-12-24 reminder-2', '2026-12-30 last-day']);
		const final = finalPlan('final-1.md', { issued: '2026-12-10' });
		expect(window([draft1, final], '2026-12-10')).toEqual(['2026-12-10 last-day']);
		const sent = caseFile([sentTo('mum', 'final 1', '2026-12-10'), sentTo('dad', 'final 1', '2026-12-10')]);
		expect(window([draft1, { ...final, document: { ...final.document, caseFile: sent } }], '2026-12-10')).toEqual([]);
	});

	it('reminds only those who have not answered', () => {
		expect(wordsOf([draft1, replies(1, [aReply('dad', '30 November 2026')])], '2026-12-01', 'reminder-1')).toBe(
			'Remind those who have not answered draft 1: mum.',
		);
		const both = replies(1, [aReply('dad', '30 November 2026'), aReply('mum', '30 November 2026')]);
		expect(due([draft1, both], '2026-12-01').filter((item) => item.includes('reminder'))).toEqual([]);
	});

	it('says who was given more days', () => {
		const extension = {
			document: 'draft 1',
			person: 'dad',
			to: '2026-12-18',
			on: '2026-12-01',
			who: 'officer',
			why: 'At sea.',
			span: nowhere,
		};
		const rows = [sentTo('mum', 'draft 1', '2026-11-23'), sentTo('dad', 'draft 1', '2026-11-23')];
		const one = named('draft-1.md', { ...draft1.document, caseFile: caseFile(rows, [extension]) });
		expect(due([one], '2026-12-02')).toContain('2026-12-18 last-day');
		expect(wordsOf([one], '2026-12-02', 'last-day')).toBe('Last day for answers to draft 1. The council gave more days to: dad.');
	});

	it.each([
		['nobody wrote down that dad has it', [sentTo('mum', 'draft 1', '2026-11-23')], ['2026-11-23 not-served-2']],
		[
			'it came back from mum',
			[sentTo('mum', 'draft 1', '2026-11-24', 'email', true), sentTo('dad', 'draft 1', '2026-11-23')],
			['2026-11-24 not-served-1'],
		],
		[
			'it came back and went again by another way',
			[
				sentTo('mum', 'draft 1', '2026-11-24', 'email', true),
				sentTo('mum', 'draft 1', '2026-11-25', 'hand'),
				sentTo('dad', 'draft 1', '2026-11-23'),
			],
			[],
		],
		['both have it', [sentTo('mum', 'draft 1', '2026-11-23'), sentTo('dad', 'draft 1', '2026-11-23', 'post')], []],
	])('%s', (_, rows, expected) => {
		const one = named('draft-1.md', { ...draft1.document, caseFile: caseFile(rows) });
		expect(due([one], '2026-11-26').filter((item) => item.includes('served'))).toEqual(expected);
	});

	it('asks for advice that the list names and nobody has', () => {
		const one = named(
			'draft-1.md',
			draft({}, [
				adviceTable([
					['EP', '2 October 2026'],
					['SLT', ''],
					['Nurse', ''],
				]),
			]),
		);
		const nurse = named('advice-nurse.md', aDocument({ case: 'NM-0417', shortName: 'Nurse' }));
		expect(due([one, nurse], '2026-11-20').filter((item) => item.includes('advice'))).toEqual(['2026-11-23 advice-2']);
		expect(wordsOf([one, nurse], '2026-11-20', 'advice-2')).toBe('Get the advice "SLT". It goes with draft 1.');
	});

	it('is not forgotten where nobody knows by when the final is due', () => {
		const { asked, ...meta } = draft1.document.meta;
		const one = named('draft-1.md', { ...draft1.document, meta });
		expect(asked).toBe('2026-08-17');
		expect(due([one], '2027-01-10')).toEqual(['2026-12-10 answers-closed']);
	});
});

describe('what people ask for', () => {
	it('a meeting needs a day while there is time to answer, then it is held, then somebody writes down what came of it', () => {
		const asks = (meeting?: string, answer?: 'yes') =>
			replies(1, [
				aRequest('R1', {
					asks: 'meeting',
					...(meeting && { meeting: ref(meeting) }),
					...(answer && { answer, children: [words('We met.')] }),
				}),
			]);
		const meetings = (documents: readonly DueDocument[], day: string) => due(documents, day).filter((item) => item.includes('meeting'));
		expect(meetings([draft1, asks()], '2026-12-01')).toEqual(['2026-12-10 meeting-r1-day']);
		expect(meetings([draft1, asks('4 December 2026')], '2026-12-01')).toEqual(['2026-12-04 meeting-r1']);
		expect(meetings([draft1, asks('4 December 2026')], '2026-12-05')).toEqual(['2026-12-04 meeting-r1-result']);
		expect(meetings([draft1, asks('4 December 2026', 'yes')], '2026-12-05')).toEqual([]);
	});

	it("somebody's words from the meeting count as what came of it", () => {
		const met = replies(1, [
			aRequest('R1', { asks: 'meeting', meeting: ref('4 December 2026') }),
			aReply('mum', '4 December 2026', 'meeting'),
		]);
		expect(due([draft1, met], '2026-12-05').filter((item) => item.includes('meeting'))).toEqual([]);
	});

	it('says what kind of thing is asked for, and never its words, which may name the child', () => {
		const asks = replies(1, [aRequest('R1', { asks: 'school' }), aRequest('R2', { asks: 'budget' }), aRequest('R3')]);
		const said = ['request-r1', 'request-r2', 'request-r3'].map((id) => wordsOf([draft1, asks], '2026-12-01', id));
		expect(said).toEqual([
			'Answer R1, which asks for a school. It must be settled before the final plan.',
			'Answer R2, which asks for a personal budget. It must be settled before the final plan.',
			'Answer R3. It must be settled before the final plan.',
		]);
	});

	it('is settled by the final plan', () => {
		expect(due([draft1, askedForMuch, final1], '2027-01-04').filter((item) => /request|meeting/.test(item))).toEqual([]);
	});
});

describe('after a review', () => {
	const review = aReview('2027-11-15', { papers: '2027-10-29', issued: '2027-11-26' });

	it('a plan that is kept has its next review within a year', () => {
		expect(due([final1, review, aDecision('2027-12-06', 'keep', review)], '2027-12-07')).toEqual([
			'2028-02-14 transfer',
			'2028-07-31 outcomes-due-2028-07-31',
			'2028-10-31 review-plan-by',
			'2028-11-14 review-due',
		]);
	});

	it('a plan that ends asks for nothing more', () => {
		expect(due([final1, review, aDecision('2027-12-06', 'end', review)], '2027-12-07')).toEqual([]);
	});

	it('a review that is planned too late does not hide the last day for it', () => {
		expect(due([final1, aReview('2028-02-01')], '2027-12-01').slice(1, 6)).toEqual([
			'2027-11-22 transfer-review-by',
			'2028-01-03 review-due',
			'2028-01-04 steps-due',
			'2028-01-18 review-papers-by',
			'2028-02-01 review-held',
		]);
	});

	it('an outcome that was reached is due no more', () => {
		const reached = aReview('2027-07-01', {}, [{ ...reviewed, label: ref('Outcome E3') }]);
		expect(due([final1, reached], '2027-08-01').filter((item) => item.includes('outcomes'))).toEqual([
			'2028-07-31 outcomes-due-2028-07-31',
		]);
	});
});

describe('a One Plan', () => {
	const autumn = named('autumn.md', onePlan({ case: 'MF-1022' }, [outcome('O1'), outcome('O2', '1 October 2026')]));

	it('is reviewed when its cycle ends', () => {
		expect(due([autumn], '2026-09-20')).toEqual(['2026-10-01 outcome-o2', '2026-11-18 cycle-ends']);
		expect(due([autumn], '2026-11-20')).toContain('2026-11-18 cycle-ends');
	});

	it('asks for nothing once it holds its review, or another cycle has begun', () => {
		const done = named('autumn.md', onePlan({ case: 'MF-1022' }, [outcome('O1'), reviewed]));
		const spring = named('spring.md', onePlan({ case: 'MF-1022', cycle: { from: '2027-01-06', to: '2027-03-20' } }));
		expect(due([done], '2026-12-01')).toEqual([]);
		expect(due([autumn, spring], '2027-02-01')).toEqual(['2027-03-20 cycle-ends']);
	});
});

describe('a booklet (expert check 13)', () => {
	const booklet = named('guide.md', { ...aDocument({ title: 'Planning help', checkAgain: '2027-11-16' }), type: 'booklet' });

	it('is late once its day to be checked again is past', () => {
		const [item] = dueItems([booklet], '2027-11-20');
		expect(item).toMatchObject({ id: 'booklet-check', document: 'guide', daysLeft: -4, words: 'Check the booklet "Planning help" again.' });
		expect(item).not.toHaveProperty('case');
	});

	it('is there before that day too', () => {
		expect(dueItems([booklet], '2027-11-16')[0]?.daysLeft).toBe(0);
		expect(dueItems([booklet], '2027-11-01')[0]?.daysLeft).toBe(15);
	});
});

describe('several cases', () => {
	it('stand in one list by their days, and do not touch each other', () => {
		const other = named('ada.md', draft({ case: 'NM-0500', child: 'Ada', issued: '2026-12-02' }));
		expect(dueItems([other, draft1], '2026-12-08').map((item) => `${item.date} ${item.case} ${item.id}`)).toEqual([
			'2026-12-02 NM-0500 draft-sent',
			'2026-12-08 NM-0417 reminder-2',
			'2026-12-10 NM-0417 last-day',
			'2026-12-10 NM-0500 reminder-1',
			'2026-12-15 NM-0500 reminder-2',
			'2026-12-17 NM-0500 last-day',
			'2027-01-04 NM-0417 week-20',
			'2027-01-04 NM-0500 week-20',
		]);
	});
});
