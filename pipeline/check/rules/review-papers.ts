import { printFullDate } from '../../model/calendar-date.ts';
import type { Rule } from '../../model/rule.ts';
import { anAnnualReview } from '../review/an-annual-review.ts';
import { sendRegulations } from '../sources.ts';

/** The papers of a review go out two weeks before the meeting. Papers that went late are a warning: nothing can be mended, but it must be seen. */
export const reviewPapers: Rule = {
	id: 'review/papers',
	meta: {
		title: 'Everyone has the papers at least two weeks before the review meeting.',
		why: 'A parent who sees the reports on the day cannot think about them or ask for help with them.',
		mend: 'Send the papers two weeks before the meeting. If they went late, say so in the report.',
		source: sendRegulations('regulation 20'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2027-06-11', '2027-06-10', '2027-06-09', '2027-05-28', '2028-05-27'].map((day) => sent(day)),
			good: [
				...['2027-05-27', '2027-05-26', '2027-01-04'].map((day) => sent(day)),
				anAnnualReview(['held: 2027-06-10']),
				'document: one-plan',
			],
		},
	},
	*check({ meta }, { facts }) {
		const { papers, places, top } = meta;
		const days = facts.review;
		if (papers === undefined || days === undefined || meta.held === undefined || papers <= days.papersBy) return;
		const span = places.get('papers') ?? top;
		if (papers >= days.held) {
			yield {
				message: 'The papers did not go out before the day of the meeting.',
				mend: 'Check the dates after "papers" and "held".',
				span,
			};
			return;
		}
		yield {
			message: `The papers went out late. Their last day was ${printFullDate(days.papersBy)}.`,
			mend: 'If the date is right, say so in the report, and ask whether anyone needs more time.',
			span,
			level: 'warning',
		};
	},
};

function sent(day: string): string {
	return anAnnualReview(['held: 2027-06-10', `papers: ${day}`]);
}
