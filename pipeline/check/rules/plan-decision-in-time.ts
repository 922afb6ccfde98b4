import { printFullDate } from '../../model/calendar-date.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';

/** The decision to write a plan leaves four weeks for the draft and for what the family says of it. */
export const planDecisionInTime: Rule = {
	id: 'plan/decision-in-time',
	meta: {
		title: 'The council decides by week 16 whether to write a plan.',
		why: 'The final plan is due in week 20. A family needs its days to answer a draft before that.',
		mend: 'Send the decision by week 16. If it is late, send the draft within a week.',
		source: codeOfPractice('paragraphs 9.41 and 9.44'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2026-12-08', '2026-12-09', '2026-12-31', '2027-01-04', '2027-08-17'].map((day) => decidedOn(day)),
			good: ['2026-12-07', '2026-12-04', '2026-11-02', '2026-08-17', '2026-09-28'].map((day) => decidedOn(day)),
		},
	},
	*check({ meta }, { facts }) {
		const { issued, places, top } = meta;
		const by = facts.weeks?.sixteen;
		if (issued === undefined || by === undefined || issued <= by) return;
		yield {
			message: `This decision comes after week 16, which ended on ${printFullDate(by)}.`,
			mend: 'If the date is right, send the draft at once, so that the family still has its days to answer.',
			span: places.get('issued') ?? top,
		};
	},
};

function decidedOn(day: string): string {
	return `document: plan-decision\nasked: 2026-08-17\nissued: ${day}\n\n## Why we decided this\n\nNed needs more help.`;
}
