import { printDate } from '../../model/calendar-date.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { addMonthsTo } from '../add-months.ts';
import { gloucestershire } from '../sources.ts';
import { quoted } from '../wording.ts';

/** A plan is looked at again after it was made, within a year, and no later than its first outcome is due. */
export const planReviewDay: Rule = {
	id: 'plan/review-day',
	meta: {
		title: 'The day to look at a plan again comes before its first outcome is overdue, and within a year.',
		why: 'Where an outcome is due before the review, people look at it too late.',
		mend: 'Choose an earlier day after "review-by", or a later one for the outcome.',
		source: gloucestershire('how often a plan comes to review'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				reviewed('2027-02-28'),
				reviewed('2027-03-01'),
				reviewed('2028-03-02'),
				reviewed('2027-06-30', '28 May 2027'),
				reviewed('2027-05-29', '28 May 2027'),
			],
			good: [
				reviewed('2027-05-28'),
				reviewed('2028-03-01'),
				reviewed('2027-05-28', '28 May 2027'),
				reviewed('2027-05-28', 'July 2027'),
				reviewed('2027-03-02', '2 March 2027'),
			],
		},
	},
	*check(document, { facts }) {
		const { reviewBy, issued, places, top } = document.meta;
		if (reviewBy === undefined || issued === undefined) return;
		const span = places.get('review-by') ?? top;
		if (reviewBy <= issued) {
			yield { message: 'The day to look again is not after the day of the plan.', mend: 'Check both dates.', span };
		} else if (reviewBy > addMonthsTo(issued, 12)) {
			yield {
				message: 'The day to look again is more than a year away.',
				mend: `Choose a day up to ${printDate(addMonthsTo(issued, 12))}.`,
				span,
			};
		}
		for (const { number, label } of blocksOfKind(document, 'outcome')) {
			const due = facts.outcomeDue.get(number);
			if (!due?.typed || due.date >= reviewBy) continue;
			yield {
				message: `The outcome ${quoted(label.name)} is due on ${printDate(due.date)}, before anyone looks at the plan again.`,
				mend: `Choose a day up to ${printDate(due.date)} after "review-by".`,
				span,
			};
		}
	},
};

function reviewed(day: string, due?: string): string {
	const outcome = due === undefined ? '' : `\n\n:::outcome[A friend]{for="Playing" by="${due}"}\nTake three turns.\n:::`;
	return `document: my-plan\nissued: 2027-03-01\nreview-by: ${day}\n\n## What Ned will do, and who will help\n\nHelp.${outcome}`;
}
