import type { RuleNote } from '../model/rule-note.ts';

const regulations = { publisher: 'UK Government', title: 'Special Educational Needs and Disability Regulations 2014' };

/** An example whose outcome has a typed date. */
const outcome = (by: string) => `\n## Section E: Outcomes\n\n:::outcome[Reading]{by="${by}"}\nRead a story aloud.\n:::`;

/** An example that was agreed on a day. */
const agreed = (day: string) => `document: one-plan\ncycle: 2026-09-09 to 2026-11-18\nagreed: Ned and Ann, ${day}`;

/** Every rule whose findings `dates` makes. */
export const dateRuleNotes: readonly RuleNote[] = [
	{
		id: 'dates/order',
		meta: {
			title: 'Dates stand in an order that can be true.',
			why: 'Age, year group and every deadline come from these dates.',
			mend: 'Look at the two dates, and mend the one that is wrong.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: [
					'asked: 2026-12-17',
					'born: 2027-03-14',
					'born: 2026-10-01',
					'issued: 2026-08-16',
					'document: one-plan\nborn: 2026-10-01\ncycle: 2026-09-09 to 2026-11-18',
				],
				good: [
					'issued: 2026-11-23',
					'asked: 2026-11-23',
					'issued: 2026-08-17',
					'born: 2026-08-17',
					'document: one-plan\ncycle: 2026-09-09 to 2026-11-18',
				],
			},
		},
	},
	{
		id: 'dates/cycle-length',
		meta: {
			title: 'A One Plan cycle lasts a term at most.',
			why: 'A short cycle shows soon whether the help works, and lets the child change it.',
			mend: 'Choose an earlier last day, and start a new cycle after the review.',
			source: { publisher: 'Essex County Council', title: 'One Planning: a person-centred graduated approach', place: 'Outcomes' },
			level: 'warning',
			law: false,
			aliases: ['D4'],
			examples: {
				place: 'document',
				bad: [
					'document: one-plan\ncycle: 2026-09-09 to 2027-01-07',
					'document: one-plan\ncycle: 2026-09-01 to 2027-07-20',
					'document: one-plan\ncycle: 2026-01-01 to 2026-12-31',
					'document: one-plan\ncycle: 2026-01-05 to 2026-05-05',
					'document: one-plan\ncycle: 2027-12-01 to 2028-03-30',
				],
				good: [
					'document: one-plan\ncycle: 2026-09-09 to 2026-11-18',
					'document: one-plan\ncycle: 2026-09-09 to 2027-01-06',
					'document: one-plan\ncycle: 2026-09-09 to 2026-09-09',
					'document: one-plan\ncycle: 2026-01-05 to 2026-05-04',
					'document: one-plan\ncycle: 2027-12-01 to 2028-03-29',
				],
			},
		},
	},
	{
		id: 'dates/agreed',
		meta: {
			title: 'The family and the school agree a One Plan in its cycle, or at most 60 days before it.',
			why: 'A wrong year here says that the family agreed to another plan.',
			mend: 'Look at "agreed" and "cycle", and mend the one that is wrong.',
			source: { publisher: 'Essex County Council', title: 'One Planning: a person-centred graduated approach', place: 'Plan' },
			level: 'warning',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: [
					agreed('16 September 2027'),
					agreed('19 November 2026'),
					agreed('16 September 2025'),
					agreed('10 July 2026'),
					agreed('1 January 2029'),
				],
				good: [
					agreed('16 September 2026'),
					agreed('9 September 2026'),
					agreed('18 November 2026'),
					agreed('11 July 2026'),
					agreed('20 August 2026'),
				],
			},
		},
	},
	{
		id: 'dates/due-date',
		meta: {
			title: 'The due date of each outcome is a real date that lies ahead.',
			why: 'At the review, nobody can check a date that they cannot read.',
			mend: 'Type a date, a month with its year, or the end of a school year.',
			source: { publisher: 'Department for Education', title: 'SEND Code of Practice 2015', place: 'paragraph 9.69' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: [outcome('soon'), outcome('end of term'), outcome('July 2025'), outcome('31 June 2028'), outcome('next summer')],
				good: [
					outcome('31 July 2028'),
					outcome('July 2027'),
					outcome('end of Year 6'),
					outcome('2028-07-31'),
					outcome('the end of March 2027'),
				],
			},
		},
	},
	{
		id: 'dates/school-year',
		meta: {
			title: 'A typed school year is one that exists.',
			why: 'The next move and the due dates come from it.',
			mend: 'Type it as schools say it, such as Year 4 or Reception.',
			source: { publisher: 'UK Government', title: 'Education Act 1996', place: 'section 8' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: ['year: P5', 'year: Year 44', 'year: the fifth', 'year: Year 14', 'year: Form 2'],
				good: ['year: Year 4', 'year: reception', 'year: Year 11', 'year: 5', 'year: Nursery'],
			},
		},
	},
	{
		id: 'dates/known-holidays',
		meta: {
			title: 'Every day of the reply window lies in years whose bank holidays are known.',
			why: 'The last day moves on from a bank holiday. A guess could be a day too early.',
			mend: 'Add the bank holidays of that year to the calendar file.',
			source: { publisher: 'UK Government', title: 'UK bank holidays', url: 'https://www.gov.uk/bank-holidays' },
			level: 'error',
			law: true,
			aliases: ['D1'],
			examples: {
				place: 'document',
				bad: [
					'asked: 2028-08-17\nissued: 2028-12-20',
					'asked: 2030-01-10\nissued: 2030-03-10',
					'born: 2015-01-01\nasked: 2021-01-10\nissued: 2021-03-10',
					'asked: 2028-08-17\nissued: 2028-12-17',
					'born: 2015-01-01\nasked: 2023-08-17\nissued: 2023-12-31',
				],
				good: [
					'issued: 2026-11-23',
					'asked: 2028-08-17\nissued: 2028-11-23',
					'asked: 2025-01-10\nissued: 2025-03-10',
					'asked: 2028-08-17\nissued: 2028-12-12',
					'asked: 2023-09-01\nissued: 2024-01-01',
				],
			},
		},
	},
	{
		id: 'dates/week-20',
		meta: {
			title: 'The last day for answers comes before week 20.',
			why: 'The family has at least 15 days to answer, and the final plan is due by week 20. Both are law.',
			mend: 'Send the draft earlier.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: true,
			aliases: ['D3'],
			examples: {
				place: 'document',
				bad: ['issued: 2026-12-21', 'issued: 2027-01-04', 'asked: 2026-07-06', 'issued: 2026-12-18', 'issued: 2027-02-01'],
				good: ['issued: 2026-11-23', 'issued: 2026-12-14', 'asked: 2026-07-27', 'issued: 2026-10-01', 'asked: 2026-11-23'],
			},
		},
	},
	{
		id: 'dates/review-by',
		meta: {
			title: 'The council reviews a final plan within 12 months.',
			why: 'The family must be able to say every year what works and what does not.',
			mend: 'Choose a day within 12 months. The day of issue is the first day of them.',
			source: { publisher: 'UK Government', title: 'Children and Families Act 2014', place: 'section 44(1)' },
			level: 'error',
			law: true,
			aliases: ['D4', 'plan/review-date'],
			examples: {
				place: 'document',
				bad: [
					'stage: final\nreview-by: 2027-11-23',
					'stage: final\nreview-by: 2026-11-20',
					'stage: final\nreview-by: 2029-01-01',
					'stage: final\nreview-by: 2026-11-23',
					'stage: final\nreview-by: 31 December 2027',
				],
				good: [
					'stage: final\nreview-by: 2027-11-22',
					'stage: final\nreview-by: 2027-05-01',
					'stage: final\nreview-by: 24 November 2026',
					'stage: draft\nreview-by: 2029-01-01',
					'stage: final',
				],
			},
		},
	},
	{
		id: 'dates/after-review',
		meta: {
			title: 'A draft that changes a plan leaves time for the final plan.',
			why: 'The decision is due 4 weeks after a review. The final plan is due 8 weeks after the notice of changes.',
			mend: 'Send the draft earlier.',
			source: { ...regulations, place: 'regulations 20, 22 and 28' },
			level: 'error',
			law: true,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
	{
		id: 'dates/school-holidays',
		meta: {
			title: 'A family has time to answer outside the school holidays.',
			why: 'Families may be away, and the people they want to ask are not at work.',
			mend: 'Offer the family a longer time to answer.',
			source: { publisher: 'Plainplan', title: 'How to write a plan', place: 'Dates' },
			level: 'warning',
			law: false,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
	{
		id: 'dates/service',
		meta: {
			title: 'The case file says truly when a draft went out, and to whom.',
			why: 'Every last day counts from the day on which a draft reached a person.',
			mend: 'Mend the row under "served" in the case file.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: true,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
	{
		id: 'dates/not-served',
		meta: {
			title: 'A draft that came back goes out again.',
			why: 'The days of somebody who never got the draft have not begun.',
			mend: 'Send the draft again, by another way, and write that in the case file.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'warning',
			law: true,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
	{
		id: 'dates/extension',
		meta: {
			title: 'More time to answer moves a last day later, never earlier.',
			why: 'The law gives each family at least 15 days. You may give them more, never less.',
			mend: 'Choose a later day in the case file.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: true,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
	{
		id: 'dates/agreed-early',
		meta: {
			title: 'Somebody who agrees to an early final plan has had the draft.',
			why: 'Nobody can agree to a plan that they have not seen.',
			mend: 'Mend the row under "agreed-early" in the case file.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: true,
			aliases: [],
			examples: { place: 'document', bad: [], good: [] },
		},
	},
];
