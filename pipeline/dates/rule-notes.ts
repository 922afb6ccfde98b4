import type { RuleNote } from '../model/rule.ts';

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
			why: 'Age, year group and every deadline are worked out from these dates.',
			mend: 'Look at the two dates, and mend the one that is wrong.',
			source: { ...regulations, place: 'regulation 13' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: ['asked: 2026-12-17', 'born: 2027-03-14', 'born: 2026-10-01'],
				good: ['issued: 2026-11-23', 'asked: 2026-11-23', 'document: one-plan\ncycle: 2026-09-09 to 2026-11-18'],
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
				],
				good: [
					'document: one-plan\ncycle: 2026-09-09 to 2026-11-18',
					'document: one-plan\ncycle: 2026-09-09 to 2027-01-06',
					'document: one-plan\ncycle: 2026-09-09 to 2026-09-09',
				],
			},
		},
	},
	{
		id: 'dates/agreed',
		meta: {
			title: 'A One Plan is agreed in its cycle, or at most 60 days before it.',
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
			title: 'The date by which an outcome is due can be read and lies ahead.',
			why: 'A date that nobody can read cannot be checked at the review.',
			mend: 'Type a date, a month with its year, or the end of a school year.',
			source: { publisher: 'Department for Education', title: 'SEND Code of Practice 2015', place: 'paragraph 9.69' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: [outcome('soon'), outcome('end of term'), outcome('July 2025')],
				good: [outcome('31 July 2028'), outcome('July 2027'), outcome('end of Year 6')],
			},
		},
	},
	{
		id: 'dates/school-year',
		meta: {
			title: 'A typed school year is one that exists.',
			why: 'The next move and the due dates are worked out from it.',
			mend: 'Type it as schools say it, such as Year 4 or Reception.',
			source: { publisher: 'UK Government', title: 'Education Act 1996', place: 'section 8' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'document',
				bad: ['year: P5', 'year: Year 44', 'year: the fifth'],
				good: ['year: Year 4', 'year: reception', 'year: Year 11'],
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
				],
				good: ['issued: 2026-11-23', 'asked: 2028-08-17\nissued: 2028-11-23', 'asked: 2025-01-10\nissued: 2025-03-10'],
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
				bad: ['issued: 2026-12-21', 'issued: 2027-01-04', 'asked: 2026-07-06'],
				good: ['issued: 2026-11-23', 'issued: 2026-12-14', 'asked: 2026-07-27'],
			},
		},
	},
	{
		id: 'dates/review-by',
		meta: {
			title: 'A final plan is reviewed within 12 months.',
			why: 'The family must be able to say every year what works and what does not.',
			mend: 'Choose a day within 12 months of the day the plan was issued.',
			source: { publisher: 'UK Government', title: 'Children and Families Act 2014', place: 'section 44' },
			level: 'error',
			law: true,
			aliases: ['D4'],
			examples: {
				place: 'document',
				bad: ['stage: final\nreview-by: 2027-11-24', 'stage: final\nreview-by: 2026-11-20', 'stage: final\nreview-by: 2029-01-01'],
				good: ['stage: final\nreview-by: 2027-11-23', 'stage: final\nreview-by: 2027-05-01', 'stage: final'],
			},
		},
	},
];
