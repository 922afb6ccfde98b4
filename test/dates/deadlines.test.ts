import { describe, expect, it } from 'vitest';
import type { PlanDocument, PlanMeta } from '../../pipeline/model/document.ts';
import { caseFile, served } from './a-case.ts';
import { aDocument, draft, england2014, factsOf, nowhere } from './a-document.ts';

const told = (...found: Parameters<typeof factsOf>) =>
	factsOf(...found).findings.map(({ ruleId, level, message, mend }) => ({ ruleId, level, message, mend }));

describe('week 20 of a new plan', () => {
	it('inside the window is an error that says by which day to send', () => {
		expect(told(draft({ issued: '2026-12-21' }))).toEqual([
			{
				ruleId: 'dates/week-20',
				level: 'error',
				message: 'The last day for answers is Tuesday 5 January 2027. The final plan is due by Monday 4 January 2027 (week 20).',
				mend: 'Send the draft by Wednesday 16 December 2026 to keep both. If you cannot, write the reason under "late-because".',
			},
		]);
	});

	it.each([
		['plain-15', '2026-12-16', '2026-12-17'],
		['statutory-minimum', '2026-12-20', '2026-12-21'],
		['plain-15-no-roll', '2026-12-19', '2026-12-20'],
		['working-15', '2026-12-08', '2026-12-09'],
	])('under %s is right about that day: sent on %s both are kept, a day later they are not', (window, lastGood, tooLate) => {
		expect(told(draft({ issued: lastGood }), { window })).toEqual([]);
		expect(told(draft({ issued: tooLate }), { window }).map(({ ruleId }) => ruleId)).toEqual(['dates/week-20']);
		expect(told(draft({ issued: '2026-12-30' }), { window })[0]?.mend).toContain(`${Number(lastGood.slice(-2))} December 2026`);
	});

	it('is a warning where the council says why it will be late', () => {
		const [finding] = told(draft({ issued: '2026-12-21', lateBecause: 'The school was closed for six weeks.' }));
		expect([finding?.level, finding?.message]).toEqual(['warning', expect.stringContaining('The final plan will be late.')]);
	});

	it('counts the post: the letter to dad must go two working days earlier', () => {
		expect(told(served({}, { issued: '2026-12-15' }))[0]?.mend).toBe(
			'Send the draft by Monday 14 December 2026 to keep both. If you cannot, write the reason under "late-because".',
		);
		expect(told(served({}, { issued: '2026-12-14' }))).toEqual([]);
	});

	it('that had passed before the draft was issued is a warning: the family still gets its plan', () => {
		expect(told(draft({ issued: '2027-01-05' }))).toEqual([
			{
				ruleId: 'dates/week-20',
				level: 'warning',
				message: 'Week 20 was Monday 4 January 2027, before the council issued this draft. The final plan will be late.',
				mend: 'Tell the family why it is late, and when the final plan will come.',
			},
		]);
		expect(factsOf(draft({ issued: '2027-01-05' })).value.window?.printed).toBe('Wednesday 20 January 2027');
	});

	it('is a warning once the case file says that the draft was sent: nobody can call it back', () => {
		const plan = draft({ issued: '2026-12-21' });
		const sent = { ...plan, caseFile: caseFile({ served: [{ person: 'mum', how: 'email', on: '2026-12-21' }] }) };
		expect(told(sent).map(({ ruleId, level }) => [ruleId, level])).toEqual([['dates/week-20', 'warning']]);
	});

	it('is a warning on a final that came after it', () => {
		const final = (issued: string) => told(draft({ stage: 'final', issued }), { beside: { served: draft() } });
		expect(final('2027-01-04')).toEqual([]);
		expect(final('2027-01-05').map(({ level, message }) => [level, message])).toEqual([
			['warning', 'The council issued this final plan on 5 January 2027. It was due by Monday 4 January 2027 (week 20).'],
		]);
	});
});

describe('a draft past the known bank holidays', () => {
	it('is an error that says which file to add to', () => {
		const { value, findings } = factsOf(draft({ asked: '2028-08-17', issued: '2028-12-18' }));
		expect(value.window).toBeUndefined();
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dates/known-holidays']);
		expect(findings[0]?.message).toContain('to 31 December 2028 only');
		expect(findings[0]?.mend).toContain('templates/calendars/england.yml');
	});
});

describe('a draft that is sent anew', () => {
	const rows = [
		{ person: 'mum', how: 'email', on: '2026-11-02' },
		{ person: 'dad', how: 'post', on: '2026-11-02' },
		{ person: 'mum', how: 'email', on: '2026-11-23', document: 'draft 2' },
		{ person: 'dad', how: 'post', on: '2026-11-23', document: 'draft 2' },
	] as const;

	it('has a whole new window, and the old one is closed', () => {
		const { window } = factsOf(served({ served: rows }, { version: 2 })).value;
		expect(window?.lastDay).toBe('2026-12-10');
		expect(window?.steps.slice(-2)).toEqual([
			'This draft replaced draft 1, whose window is closed. Its days began anew.',
			'The final plan is due by Monday 4 January 2027 (week 20). That is after the last day for answers.',
		]);
		expect(window?.laws?.get('This draft replaced draft 1, whose window is closed. Its days began anew.')?.place).toBe('paragraph 9.125');
	});

	it('closes the window of the draft that it replaces', () => {
		const { window } = factsOf(served({ served: rows }, { issued: '2026-11-02' })).value;
		expect(window?.lastDay).toBe('2026-11-19');
		expect(window?.steps).toContain('Draft 2 replaced this draft on Monday 23 November 2026, so this window is closed.');
	});

	it('gives nobody the days or the extra time of the old one', () => {
		const extensions = [{ person: 'dad', to: '2026-12-18', on: '2026-11-10', who: 'officer', why: 'Illness' }];
		expect(factsOf(served({ served: rows, extensions }, { version: 2 })).value.window?.lastDay).toBe('2026-12-10');
	});

	it('is not said to be replaced by a draft of a year later, nor does that one replace it: a final and a review came between', () => {
		const later = { person: 'mum', how: 'email', on: '2027-12-06', document: 'draft 3' } as const;
		const all = [...rows, later];
		expect(factsOf(served({ served: all }, { version: 2 })).value.window?.steps.join(' ')).not.toContain('Draft 3');
		const third = served({ served: all }, { version: 3, issued: '2027-12-06', review: { name: 'review.md', span: nowhere } });
		const { window } = factsOf(third, { beside: { review: aDocument({ held: '2027-11-18' }) } }).value;
		expect(window?.steps.join(' ')).not.toContain('replaced');
	});

	it('replaces none where a final came between: it is the first draft of another round', () => {
		const final = { person: 'mum', how: 'email', on: '2026-11-20', document: 'final 1' } as const;
		const { window } = factsOf(served({ served: [...rows, final] }, { version: 2 })).value;
		expect(window?.steps.join(' ')).not.toContain('replaced');
	});
});

describe('the window of a document that is no draft', () => {
	const sent = [
		{ person: 'mum', how: 'email', on: '2026-11-23' },
		{ person: 'dad', how: 'post', on: '2026-11-23' },
	] as const;
	const newest = caseFile({
		served: sent,
		extensions: [{ person: 'dad', to: '2026-12-17', on: '2026-12-01', who: 'officer', why: 'Illness' }],
	});
	const frozen = served({});

	it.each([
		['a final plan', draft({ stage: 'final', issued: '2026-12-18' })],
		['replies', aDocument({ version: 1 })],
	])('%s stands in that of the frozen draft, by the newest case file', (_, document) => {
		const { window } = factsOf({ ...document, caseFile: newest }, { beside: { served: frozen } }).value;
		expect(window).toMatchObject({ lastDay: '2026-12-17', served: [{ recorded: true }, { recorded: true }] });
	});

	it('a list of changes stands in that of its plan', () => {
		const plan = draft({ stage: 'final', issued: '2026-12-18' });
		const { value } = factsOf({ ...plan, caseFile: newest }, { beside: { served: frozen } });
		const list = aDocument({ plan: { name: 'final-1.md', span: nowhere } });
		expect(factsOf(list, { beside: { plan: { document: plan, facts: value } } }).value.window?.lastDay).toBe('2026-12-17');
	});

	it('a decision after a review stands in that of the draft it proposes', () => {
		const proposed = draft({ version: 3, issued: '2027-11-29', review: { name: 'review.md', span: nowhere } });
		const decision = aDocument({ issued: '2027-11-29', decision: 'change', review: { name: 'review.md', span: nowhere } });
		const review = aDocument({ held: '2027-11-10' });
		const { window } = factsOf(decision, { beside: { review, proposed: { document: proposed, facts: factsOf(proposed).value } } }).value;
		expect(window?.lastDay).toBe('2027-12-14');
	});

	it('a decision that proposes nothing has none, nor has a review, nor a final with no frozen draft', () => {
		const plan = { document: draft({ stage: 'final' }), facts: factsOf(draft()).value };
		const review = { name: 'review.md', span: nowhere };
		expect(factsOf(aDocument({ decision: 'keep', review, issued: '2027-11-29' }), { beside: { plan } }).value.window).toBeUndefined();
		expect(factsOf(aDocument({ held: '2027-11-10' }), { beside: { plan } }).value.window).toBeUndefined();
		expect(factsOf(draft({ stage: 'final' })).value.window).toBeUndefined();
	});
});

describe('the days round a review of 10 November 2027', () => {
	const held = '2027-11-10';
	const review = aDocument({ held, papers: '2027-10-25', issued: '2027-11-19' });
	const link = { name: 'annual-review.md', span: nowhere };
	const amended = (issued: string, changes: Partial<PlanMeta> = {}): PlanDocument =>
		draft({ version: 3, review: link, issued, asked: '2026-08-17', ...changes });
	const atMost = '2028-02-02';

	it('are two weeks before it, two and four after it, and twelve at most', () => {
		expect(factsOf(review).value.review).toEqual({
			held,
			papersBy: '2027-10-27',
			reportBy: '2027-11-24',
			decisionBy: '2027-12-08',
			finalBy: atMost,
		});
	});

	it('come from the rules, not from the code', () => {
		const ruleSet = { ...england2014, reviewWeeks: { papers: 1, report: 1, decision: 1, final: 1, transfer: 2 } };
		expect(factsOf(review, { ruleSet }).value.review).toMatchObject({
			papersBy: '2027-11-03',
			reportBy: '2027-11-17',
			finalBy: '2027-11-24',
		});
	});

	it('the final plan is due eight weeks after the notice of changes, where that is the earlier day', () => {
		expect(factsOf(amended('2027-11-29'), { beside: { review } }).value.review?.finalBy).toBe('2028-01-24');
		expect(factsOf(amended('2027-12-08'), { beside: { review } }).value.review?.finalBy).toBe(atMost);
		expect(factsOf(amended('2027-12-20'), { beside: { review } }).value.review?.finalBy).toBe(atMost);
	});

	it('a second amended draft counts from the first notice, which the case file knows', () => {
		const rows = [{ person: 'mum', how: 'email', on: '2027-11-29', document: 'draft 3' }] as const;
		const again = { ...amended('2027-12-13', { version: 4 }), caseFile: caseFile({ served: rows }) };
		expect(factsOf(again, { beside: { review } }).value.review?.finalBy).toBe('2028-01-24');
		expect(factsOf(again, { beside: { review } }).value.window?.steps).toContain(
			'This draft replaced draft 3, whose window is closed. Its days began anew.',
		);
	});

	it('take the place of weeks 6, 16 and 20', () => {
		const { value, findings } = factsOf(amended('2027-11-29'), { beside: { review } });
		expect(value.weeks).toBeUndefined();
		expect(findings).toEqual([]);
		expect(value.window?.steps.at(-1)).toBe(
			'The final plan is due by Monday 24 January 2028 (after the review). That is after the last day for answers.',
		);
		expect(factsOf(amended('2027-11-29')).findings).toEqual([]);
	});

	it('an amended draft sent after four weeks is late: a warning', () => {
		expect(told(amended('2027-12-09'), { beside: { review } }).map(({ ruleId, level, message }) => [ruleId, level, message])).toEqual([
			[
				'dates/after-review',
				'warning',
				'The council issued this draft on 9 December 2027. The decision after the review was due by Wednesday 8 December 2027.',
			],
		]);
	});

	it('a window that outruns the final plan says by which day to send', () => {
		const findings = told(amended('2028-01-21'), { beside: { review } });
		expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([
			['dates/after-review', 'warning'],
			['dates/after-review', 'error'],
		]);
		expect(findings[1]?.mend).toBe(
			'Send the draft by Monday 17 January 2028 to keep both. If you cannot, write the reason under "late-because".',
		);
		expect(told(amended('2028-01-17'), { beside: { review } }).map(({ level }) => level)).toEqual(['warning']);
	});

	it('a final plan after its day is a warning', () => {
		const final = (issued: string) =>
			told(amended(issued, { stage: 'final', version: 2 }), { beside: { review, served: amended('2027-11-29') } }).map(
				({ level, message }) => [level, message],
			);
		expect(final('2028-01-24')).toEqual([]);
		expect(final('2028-01-25')).toEqual([
			['warning', 'The council issued this final plan on 25 January 2028. It was due by Monday 24 January 2028 (after the review).'],
		]);
	});

	it('the next review is due within 12 months of the last one, and of the first final plan before it', () => {
		expect(factsOf(draft({ stage: 'final', issued: '2026-12-18' })).value.nextReview).toBe('2027-12-17');
		expect(factsOf(review).value.nextReview).toBe('2028-11-09');
		expect(factsOf(amended('2028-01-17', { stage: 'final' }), { beside: { review } }).value.nextReview).toBe('2028-11-09');
		expect(factsOf(aDocument({ review: link, decision: 'keep', issued: '2027-12-01' }), { beside: { review } }).value.nextReview).toBe(
			'2028-11-09',
		);
		expect(
			factsOf(aDocument({ review: link, decision: 'end', issued: '2027-12-01' }), { beside: { review } }).value.nextReview,
		).toBeUndefined();
	});

	it('a planned review after that day is an error, as before', () => {
		const planned = (reviewBy: string) =>
			told(amended('2028-01-17', { stage: 'final', reviewBy }), { beside: { review } }).map(({ ruleId }) => ruleId);
		expect(planned('2028-11-09')).toEqual([]);
		expect(planned('2028-11-10')).toEqual(['dates/review-by']);
	});

	it('papers after the meeting, a report before it, and a final before its draft cannot be', () => {
		expect(told(aDocument({ held, papers: '2027-11-11' })).map(({ message }) => message)).toEqual([
			'The papers of the review went out on 11 November 2027, but "held" is 10 November 2027, an earlier day.',
		]);
		expect(told(aDocument({ held, issued: '2027-11-09' })).map(({ message }) => message)).toEqual([
			'The review took place on 10 November 2027, but "issued" is 9 November 2027, an earlier day.',
		]);
		expect(told(draft({ stage: 'final', issued: '2026-11-20' }), { beside: { served: draft() } }).map(({ message }) => message)).toEqual([
			'The council issued the draft on 23 November 2026, but "issued" is 20 November 2026, an earlier day.',
		]);
	});
});
