import { printFullDate } from '../../model/calendar-date.ts';
import type { Rule } from '../../model/rule.ts';
import { sendRegulations } from '../sources.ts';

/** The decision after a review, and the changes that it proposes, go out within four weeks of the meeting. It speaks only where the report is at hand. */
export const reviewDecisionDate: Rule = {
	id: 'review/decision-date',
	meta: {
		title: 'The family hears of the decision, and of every proposed change, within four weeks of the meeting.',
		why: 'Families wait for help that the meeting agreed. In 2022 the High Court held that the changes go with the decision.',
		mend: 'Send the decision, and the draft with the changes, within those four weeks.',
		source: sendRegulations('regulations 20 and 22'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check({ meta }, { facts, beside }) {
		const { issued, places, top } = meta;
		const days = facts.review;
		if (issued === undefined || days === undefined) return;
		const span = places.get('issued') ?? top;
		if (issued < days.held) {
			yield { message: 'The decision goes out before the day of the meeting.', mend: 'Check the date after "issued".', span };
			return;
		}
		const by = printFullDate(days.decisionBy);
		if (issued > days.decisionBy) {
			yield {
				message: `This decision is late. Its last day was ${by}.`,
				mend: 'Choose an earlier day after "issued". If it is too late for that, send it today and say that it is late.',
				span,
				level: 'warning',
			};
		}
		const proposed = beside?.proposed?.document.meta.issued;
		if (meta.decision !== 'change' || proposed === undefined || (proposed <= issued && proposed <= days.decisionBy)) return;
		yield {
			message: `The draft with the changes goes out on ${printFullDate(proposed)}. It must go with this decision, by ${by}.`,
			mend: 'Give the decision and the draft the same date after "issued".',
			span: meta.proposed?.span ?? span,
			...(proposed > days.decisionBy && issued > days.decisionBy && { level: 'warning' as const }),
		};
	},
};
