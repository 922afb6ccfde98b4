import { describe, expect, it } from 'vitest';
import type { Block, ReplyBlock, RequestBlock } from '../../pipeline/model/block.ts';
import { caseFile, served } from './a-case.ts';
import { aDocument, draft, england2014, factsOf, nowhere, onePlan, outcome } from './a-document.ts';

const lines = (...found: Parameters<typeof factsOf>) =>
	factsOf(...found).value.timeline.map(({ date, words, kind }) => `${date} ${words}${kind === 'stated' ? '' : ' (worked out)'}`);

const name = (text: string) => ({ name: text, span: nowhere });

function reply(on: string): ReplyBlock {
	return { kind: 'reply', whose: [name('mum')], on: name(on), how: 'email', children: [], span: nowhere };
}

function meeting(on: string): RequestBlock {
	return {
		kind: 'request',
		number: 'R1',
		label: name('A talk'),
		from: [name('mum')],
		asks: 'meeting',
		meeting: name(on),
		children: [],
		span: nowhere,
	};
}

const sent = [
	{ person: 'mum', how: 'email', on: '2026-11-23' },
	{ person: 'dad', how: 'post', on: '2026-11-23' },
] as const;

const replies = aDocument({ version: 1 }, [reply('1 December 2026'), meeting('4 December 2026'), reply('soon')]);

describe("the timeline of Sam's draft", () => {
	it('has every date, earliest first, with what is stated and what is worked out', () => {
		expect(lines(draft({}, [outcome('E1'), outcome('E2'), outcome('E3', 'July 2027')]))).toEqual([
			'2026-08-17 Somebody asks for an assessment',
			'2026-09-28 Week 6: last day to tell the family about an assessment (worked out)',
			'2026-11-23 The council sends draft 1',
			'2026-11-23 Draft 1 reaches the family by email (worked out)',
			'2026-12-01 A reminder about the last day (worked out)',
			'2026-12-04 A reminder about the last day (worked out)',
			'2026-12-07 Week 16: last day to say that there will be no plan (worked out)',
			'2026-12-08 Last day for answers to draft 1 (worked out)',
			'2027-01-04 Week 20: last day for the final plan (worked out)',
			'2027-07-31 Outcome E3 due (worked out)',
			'2027-11-22 Last day for the review before the move to secondary school (worked out)',
			'2027-11-23 The steps of the outcomes are due (worked out)',
			'2028-02-14 Last day to change the plan before the move to secondary school (worked out)',
			'2028-07-31 Outcomes E1 and E2 due (worked out)',
		]);
	});

	it('names the law behind each date that rests on one', () => {
		const laws = new Map(factsOf(draft()).value.timeline.map(({ id, law }) => [id, law && `${law.title}, ${law.place}`]));
		expect(laws.get('week-20')).toBe('Special Educational Needs and Disability Regulations 2014, regulation 13');
		expect(laws.get('asked')).toBe('Children and Families Act 2014, section 36');
		expect(laws.get('transfer')).toBe('Special Educational Needs and Disability Regulations 2014, regulation 18');
		expect(laws.get('reminder')).toBeUndefined();
	});

	it('takes its words and laws from the rules', () => {
		const ruleSet = { ...england2014, events: new Map([...england2014.events, ['asked', { words: 'Week 0', for: 'family' }] as const]) };
		expect(lines(draft(), { ruleSet })[0]).toBe('2026-08-17 Week 0');
	});

	it('says what the case file says: each way, what came back, more time', () => {
		const rows = [{ ...sent[0], bounced: true }, { ...sent[0], how: 'hand', on: '2026-11-24' } as const, sent[1]];
		const extensions = [{ person: 'dad', to: '2026-12-17', on: '2026-12-01', who: 'officer', why: 'Illness' }];
		expect(lines(served({ served: rows, extensions })).slice(2, 12)).toEqual([
			'2026-11-23 The council sends draft 1',
			'2026-11-23 Draft 1 comes back by email',
			'2026-11-24 Draft 1 reaches the family by hand',
			'2026-11-25 Draft 1 reaches the family by post (worked out)',
			'2026-12-01 More time for answers, until 17 December 2026',
			'2026-12-07 Week 16: last day to say that there will be no plan (worked out)',
			'2026-12-07 A reminder about the last day (worked out)',
			'2026-12-15 A reminder about the last day (worked out)',
			'2026-12-17 Last day for answers to draft 1 (worked out)',
			'2027-01-04 Week 20: last day for the final plan (worked out)',
		]);
	});

	it('says once what two parents got on one day by one way', () => {
		const rows = sent.map((row) => ({ ...row, how: 'email' as const }));
		expect(lines(served({ served: rows })).filter((line) => line.includes('reaches'))).toEqual([
			'2026-11-23 Draft 1 reaches the family by email',
		]);
	});
});

describe('the timeline of what follows', () => {
	it('of replies and of a final has the answers and the meeting', () => {
		const final = { ...served({}, { stage: 'final', issued: '2026-12-14' }), caseFile: caseFile({ served: sent }) };
		const all = lines(final, { beside: { served: served({}), replies: [replies] } });
		expect(all.filter((line) => line.startsWith('2026-12'))).toEqual([
			'2026-12-01 An answer to draft 1 comes in',
			'2026-12-02 A reminder about the last day (worked out)',
			'2026-12-04 A meeting about draft 1',
			'2026-12-07 Week 16: last day to say that there will be no plan (worked out)',
			'2026-12-08 A reminder about the last day (worked out)',
			'2026-12-10 Last day for answers to draft 1 (worked out)',
			'2026-12-14 The council sends final plan 1',
		]);
		expect(all).toContain('2027-12-13 Last day for the next review (worked out)');
		expect(lines(replies, { beside: { served: served({}) } })).toContain('2026-12-04 A meeting about draft 1');
	});

	it('of a second draft begins with the first', () => {
		const rows = [
			{ ...sent[0], on: '2026-11-02' },
			{ ...sent[1], on: '2026-11-03' },
			{ ...sent[0], document: 'draft 2' },
		] as const;
		const all = lines(served({ served: rows }, { version: 2 }));
		expect(all.filter((line) => line.includes('The council sends draft'))).toEqual([
			'2026-11-02 The council sends draft 1',
			'2026-11-23 The council sends draft 2',
		]);
	});

	it('of a final whose frozen draft is not there has what the case file says was sent until then', () => {
		const rows = [...sent, { ...sent[0], document: 'draft 2', on: '2027-12-06' }, { ...sent[0], document: 'final 1', on: '2026-12-15' }];
		const final = { ...draft({ stage: 'final', issued: '2026-12-14' }), caseFile: caseFile({ served: rows }) };
		expect(lines(final).filter((line) => line.includes('The council sends'))).toEqual([
			'2026-11-23 The council sends draft 1',
			'2026-12-14 The council sends final plan 1',
		]);
		const second = { ...draft({ version: 2, issued: '2027-12-06' }), caseFile: caseFile({ served: rows }) };
		expect(lines(second).filter((line) => line.includes('The council sends'))).toEqual([
			'2026-11-23 The council sends draft 1',
			'2026-12-15 The council sends final plan 1',
			'2027-12-06 The council sends draft 2',
		]);
	});

	it('of a review has its own days, and those of its plan', () => {
		const plan = draft({ stage: 'final', issued: '2026-12-14' });
		const review = aDocument({ held: '2027-11-10', papers: '2027-10-25', issued: '2027-11-19' });
		const all = lines(review, { beside: { plan: { document: plan, facts: factsOf(plan).value } } });
		expect(all.slice(3)).toEqual([
			'2026-12-14 The council sends final plan 1',
			'2027-01-04 Week 20: last day for the final plan (worked out)',
			'2027-10-25 The papers of the review go to everyone',
			'2027-10-27 Last day to send the papers of the review (worked out)',
			'2027-11-10 The review meeting',
			'2027-11-19 The report of the review goes to everyone',
			'2027-11-22 Last day for the review before the move to secondary school (worked out)',
			'2027-11-24 Last day for the report of the review (worked out)',
			'2027-12-08 Last day for the decision after the review (worked out)',
			'2027-12-13 Last day for the next review (worked out)',
			'2028-02-02 Last day for the final plan after the review (worked out)',
			'2028-02-14 Last day to change the plan before the move to secondary school (worked out)',
			'2028-11-09 Last day for the next review (worked out)',
		]);
	});

	it('of a decision that keeps or ends a plan has no day for another final plan', () => {
		const review = aDocument({ held: '2027-11-10' });
		const decided = (decision: 'keep' | 'change' | 'end') =>
			lines(aDocument({ decision, issued: '2027-12-01', review: name('review.md') }), { beside: { review } });
		expect(decided('change')).toContain('2027-12-01 The council sends its decision after the review');
		expect(decided('change')).toContain('2028-01-26 Last day for the final plan after the review (worked out)');
		expect(decided('keep').join()).not.toContain('final plan');
		expect(decided('end').join()).not.toContain('review (worked out), 2028-11-10');
	});

	it('of an amended draft has no week 20 any more', () => {
		const review = aDocument({ held: '2027-11-10' });
		const all = lines(draft({ version: 3, issued: '2027-11-29', review: name('review.md') }), { beside: { review } }).join();
		expect(all).not.toContain('Week');
		expect(all).toContain('2027-12-08 Last day for the decision after the review');
	});

	it('of a One Plan has its cycle and no transfer by law; of advice the day it was written', () => {
		expect(lines(onePlan({ agreed: { who: ['mum'], date: '2026-09-16' } }, [outcome('O1')]))).toEqual([
			'2026-09-09 The plan starts',
			'2026-09-16 We agree the plan',
			'2026-11-18 Outcome O1 due (worked out)',
			'2026-11-18 We review the plan',
		]);
		expect(lines(aDocument({ written: '2026-10-02' }))).toEqual(['2026-10-02 The date on this advice']);
	});
});

describe('the words of a timeline', () => {
	const all: readonly Block[] = [outcome('E1'), outcome('E2'), outcome('E3'), outcome('E5')];

	it('list the outcomes that are due on one day', () => {
		const due = (...numbers: readonly string[]) =>
			lines(
				draft(
					{},
					numbers.map((number) => outcome(number)),
				),
			).filter((line) => line.startsWith('2028-07-31'));
		expect(due('E1')).toEqual(['2028-07-31 Outcome E1 due (worked out)']);
		expect(due('E1', 'E2', 'E3')).toEqual(['2028-07-31 Outcomes E1 to E3 due (worked out)']);
		expect(due('E1', 'E2', 'E4')).toEqual(['2028-07-31 Outcomes E1, E2 and E4 due (worked out)']);
	});

	it('name no person, so that others may see them', () => {
		const rows = [...sent, { ...sent[0], bounced: true }];
		const words = lines(
			{ ...served({ served: rows }), sections: [{ id: 'E', blocks: all, span: nowhere }] },
			{ beside: { replies: [replies] } },
		);
		for (const person of ['Sam', 'Leila', 'Danny', 'Joy', 'mum', 'dad']) expect(words.join(' ')).not.toContain(person);
	});

	it('fit into a drawing: at most 70 letters', () => {
		for (const { words } of england2014.events.values()) expect(words.length).toBeLessThanOrEqual(70);
	});
});
