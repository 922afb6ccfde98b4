import { describe, expect, it } from 'vitest';
import { caseTimeline } from '../../pipeline/dates/due-timeline.ts';
import type { Service } from '../../pipeline/model/case-file.ts';
import { draft } from './a-document.ts';
import { aDecision, aReview, caseFile, draft1, due, final1, finalPlan, named, ref, sendings, sentTo, wordsOf } from './due-case.ts';

const finalWith = (rows: readonly Service[]) => ({ ...final1, document: { ...final1.document, caseFile: caseFile(rows) } });
const toMum = sentTo('mum', 'final 1', '2027-01-04');
const toDad = sentTo('dad', 'final 1', '2027-01-04', 'post');

describe('a final plan that is written', () => {
	const open = (rows: readonly Service[], today: string) =>
		due([draft1, finalWith(rows)], today).filter((item) => /week-20|final-sent|not-served/.test(item));

	it('is still to send until the case file says that it went', () => {
		expect(open([], '2027-01-02')).toEqual(['2027-01-04 week-20', '2027-01-04 final-sent']);
		expect(open([], '2027-01-08')).toEqual(['2027-01-04 week-20', '2027-01-04 final-sent']);
		expect(wordsOf([finalWith([])], '2027-01-08', 'final-sent')).toBe('Send final 1, and write under "served" who got it.');
	});

	it('leaves week 20 open until everyone has it', () => {
		expect(open([toMum], '2027-01-08')).toEqual(['2027-01-04 week-20', '2027-01-04 not-served-2']);
		expect(open([toMum, toDad], '2027-01-08')).toEqual([]);
	});

	it('was in force where a review of it was held, or a later plan was sent', () => {
		expect(due([finalWith([]), aReview('2027-11-15')], '2027-11-16').filter((item) => /week-20|final-sent/.test(item))).toEqual([]);
	});
});

describe('a draft that is written', () => {
	it('is late after its day in a case without any record', () => {
		const bare = named('draft-1.md', draft());
		expect(due([bare], '2026-11-23')[0]).toBe('2026-11-23 draft-sent');
		expect(due([bare], '2026-11-30')[0]).toBe('2026-11-23 draft-sent');
	});

	it('reminds nobody before they got it', () => {
		const rows = [
			sentTo('mum', 'draft 1', '2026-11-23'),
			sentTo('dad', 'draft 1', '2026-11-23', 'email', true),
			sentTo('dad', 'draft 1', '2026-12-11', 'post'),
		];
		const one = named('draft-1.md', { ...draft1.document, caseFile: caseFile(rows) });
		expect(wordsOf([one], '2026-12-01', 'reminder-1')).toBe('Remind those who have not answered draft 1: mum.');
		expect(wordsOf([one], '2026-12-01', 'reminder-2')).toBe('Remind those who have not answered draft 1: mum, dad.');
	});
});

describe('reviews', () => {
	const reviews = (documents: Parameters<typeof due>[0], today: string) => due(documents, today).filter((item) => item.includes('review'));

	it('a review is named on its day', () => {
		expect(reviews([final1, aReview('2027-11-15', { papers: '2027-10-29' })], '2027-11-15')).toContain('2027-11-15 review-held');
	});

	it('its papers and its report stay late until a document shows that they were sent', () => {
		const review = aReview('2027-11-15');
		const decided = aDecision('2027-12-06', 'keep', review);
		expect(reviews([final1, review, decided], '2028-01-10').slice(0, 2)).toEqual([
			'2027-11-01 review-papers-by',
			'2027-11-29 review-report-by',
		]);
	});

	it('the next yearly review is there whatever is still owed', () => {
		expect(reviews([final1, aReview('2027-11-15')], '2027-11-16')).toContain('2028-11-14 review-due');
	});

	it('a move that lies ahead asks for the review sooner, twelve weeks before its day', () => {
		expect(reviews([final1], '2027-10-01')).toEqual([
			'2027-11-08 review-plan-by',
			'2027-11-22 transfer-review-by',
			'2028-01-03 review-due',
		]);
		expect(wordsOf([final1], '2027-10-01', 'transfer-review-by')).toBe('Last day for the review before the move to secondary school.');
	});

	it('a day that a plan names for it is planned, beside the last day by law', () => {
		const planned = finalPlan('final-1.md', { issued: '2027-01-04', reviewBy: '2027-09-20' });
		expect(reviews([planned], '2027-02-01')).toEqual([
			'2027-09-06 review-plan-by',
			'2027-09-20 review-planned',
			'2027-11-22 transfer-review-by',
			'2028-01-03 review-due',
		]);
	});
});

describe('the dates of a case', () => {
	const review = aReview('2027-11-15', { papers: '2027-10-29', issued: '2027-11-26' });
	const decided = aDecision('2027-12-06', 'change', review);
	const third = { ...draft({ version: 3, issued: '2027-12-06', review: ref('annual-review-1.md') }), caseFile: sendings };
	const draft3 = named('draft-3.md', third, { review: review.document });
	const dates = (today: string, id: string) =>
		caseTimeline([draft1, final1, review, decided, draft3], today).flatMap((event) => (event.id === id ? [event.date] : []));

	it('are those of the newest document: one last day for the final plan after the review', () => {
		expect(dates('2027-11-20', 'review-final-by')).toEqual(['2028-02-07']);
		expect(dates('2027-12-07', 'review-final-by')).toEqual(['2028-01-31']);
		expect(dates('2027-12-07', 'review-due')).toEqual(['2028-11-14']);
	});

	it('are those of the newest plan for its steps', () => {
		expect(dates('2026-12-01', 'steps-due')).toEqual([]);
		expect(dates('2027-01-05', 'steps-due')).toEqual(['2028-01-04']);
	});
});
