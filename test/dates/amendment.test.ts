import { describe, expect, it } from 'vitest';
import type { PlanMeta } from '../../pipeline/model/document.ts';
import { caseFile, served } from './a-case.ts';
import { aDocument, draft, factsOf, nowhere } from './a-document.ts';
import { due, named } from './due-case.ts';

const first = draft({ stage: 'final', issued: '2027-01-04' });
const rows = [
	{ person: 'mum', how: 'email', on: '2026-12-11', document: 'draft 1' },
	{ person: 'mum', how: 'email', on: '2027-01-04', document: 'final 1' },
	{ person: 'mum', how: 'email', on: '2027-05-03', document: 'draft 2' },
] as const;

/** A second draft in May, after a final plan of January and no review. */
const amended = (changes: Partial<PlanMeta> = {}) => ({
	...draft({ version: 2, issued: '2027-05-03', ...changes }),
	caseFile: caseFile({ served: rows }),
});

describe('a draft that changes a final plan without a review', () => {
	const { value, findings } = factsOf(amended());

	it('is not late for week 20: its final is due eight weeks after the notice', () => {
		expect(findings).toEqual([]);
		expect(value.weeks).toBeUndefined();
		expect(value.window?.steps.at(-1)).toBe(
			'The final plan is due by Monday 28 June 2027 (after the notice of changes). That is after the last day for answers.',
		);
		expect(value.timeline.find(({ id }) => id === 'amendment-final-by')).toMatchObject({
			date: '2027-06-28',
			law: { place: 'regulations 22(3) and 28' },
		});
	});

	it('replaces no draft of an earlier round', () => {
		expect(value.window?.steps.join(' ')).not.toContain('replaced');
	});

	it('stands under regulation 22', () => {
		const laws = new Map(value.timeline.map(({ id, law }) => [id, law?.place]));
		expect(laws.get('last-day')).toBe('regulation 22(2)(c)');
		const own = value.timeline.filter(({ id }) => id === 'draft-sent').map(({ date, law }) => [date, law?.place]);
		expect(own).toEqual([
			['2026-12-11', 'section 38'],
			['2027-05-03', 'regulation 22(2)(a)'],
		]);
		expect(value.window?.laws?.get('The law allows no earlier day than Monday 17 May 2027.')?.place).toBe('regulation 22(2)(c)');
	});

	it('is known by the final plan beside it too', () => {
		const plan = { document: first, facts: factsOf(first).value };
		const { value: facts, findings: found } = factsOf(draft({ version: 2, issued: '2027-05-03' }), { beside: { plan } });
		expect(found).toEqual([]);
		expect(facts.timeline.find(({ id }) => id === 'amendment-final-by')?.date).toBe('2027-06-28');
	});

	it('is due in the list of what is due', () => {
		const final = named('final-1.md', { ...first, caseFile: caseFile({ served: rows }) });
		expect(due([final, named('draft-2.md', amended())], '2027-06-01')).toContain('2027-06-28 amendment-final-by');
	});
});

describe('a second final plan without a review', () => {
	const second = { ...draft({ stage: 'final', version: 2, issued: '2027-06-20' }), caseFile: caseFile({ served: rows }) };

	it('is not late for week 20, and is late eight weeks after the notice', () => {
		expect(factsOf(second, { beside: { served: amended() } }).findings).toEqual([]);
		const late = { ...second, meta: { ...second.meta, issued: '2027-06-29' } };
		expect(factsOf(late, { beside: { served: amended() } }).findings.map(({ message }) => message)).toEqual([
			'The council issued this final plan on 29 June 2027. It was due by Monday 28 June 2027 (after the notice of changes).',
		]);
	});

	it('keeps the yearly review of the first one', () => {
		expect(factsOf(second, { beside: { served: amended() } }).value.nextReview).toBe('2028-01-03');
		const { caseFile: _, ...bare } = second;
		expect(factsOf(bare, { beside: { plan: { document: first, facts: factsOf(first).value } } }).value.nextReview).toBe('2028-01-03');
	});

	it('says no day where nobody knows when the first was made', () => {
		const { caseFile: _, ...bare } = second;
		const { value, findings } = factsOf(bare);
		expect([value.nextReview, value.weeks, findings]).toEqual([undefined, undefined, []]);
	});
});

describe('after a review', () => {
	const link = { name: 'annual-review.md', span: nowhere };

	it('a notice on the day of the meeting counts: the final is due eight weeks later', () => {
		const review = aDocument({ held: '2027-11-10' });
		expect(factsOf(draft({ version: 3, issued: '2027-11-10', review: link }), { beside: { review } }).value.review?.finalBy).toBe(
			'2028-01-05',
		);
	});

	it('the law of the dates is regulation 22', () => {
		const review = aDocument({ held: '2027-11-10' });
		const { timeline } = factsOf(draft({ version: 3, issued: '2027-11-29', review: link }), { beside: { review } }).value;
		const place = (id: string) => timeline.find((event) => event.id === id)?.law?.place;
		expect([place('draft-sent'), place('last-day'), place('review-final-by')]).toEqual([
			'regulation 22(2)(a)',
			'regulation 22(2)(c)',
			'regulation 22(3)',
		]);
	});

	it.each([
		['Educated at home', 'regulation 21'],
		['Alder Lane Primary School', 'regulation 20'],
	])('of a child at "%s" the law round the meeting is %s', (schoolNow, law) => {
		const { timeline } = factsOf(aDocument({ held: '2027-11-10', schoolNow })).value;
		const places = timeline.filter(({ id }) => /papers-by|report-by|decision-by/.test(id)).map((event) => event.law?.place);
		expect(places).toEqual([law, law, law]);
	});
});

describe('a draft that reached nobody', () => {
	const back = served({
		served: [
			{ person: 'mum', how: 'email', on: '2026-11-23', bounced: true },
			{ person: 'dad', how: 'post', on: '2026-11-24', bounced: true },
		],
	});

	it('has no last day in the timeline, and nobody to remind', () => {
		const { timeline, window } = factsOf(back).value;
		expect(timeline.filter(({ id }) => id === 'last-day' || id === 'reminder')).toEqual([]);
		expect([window?.reminders, window?.steps]).toEqual([
			[],
			expect.arrayContaining(['Nobody has the draft, so there is no last day yet.']),
		]);
		expect(due([named('draft-1.md', back)], '2026-12-01').filter((item) => /last-day|reminder/.test(item))).toEqual([]);
	});
});

describe('a last day that is no working day', () => {
	it('has the last working day before it beside it', () => {
		const { timeline } = factsOf(draft({ asked: '2026-08-08' })).value;
		const week20 = timeline.find(({ id }) => id === 'week-20');
		expect([week20?.date, week20?.workingDay]).toEqual(['2026-12-26', '2026-12-24']);
		expect(timeline.find(({ id }) => id === 'last-day')).not.toHaveProperty('workingDay');
	});
});
