import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { type Answer, answersIn } from '../review/answers.ts';
import { sameHelp, stepsOf } from '../review/outcome-words.ts';
import { spanOfCell } from '../rows.ts';
import { essex } from '../sources.ts';
import { quoted } from '../wording.ts';

/**
 * Help that stays the same, word for word, for an outcome that was not reached is asked about, once the plan is so many months
 * old (`same-help-months` of the document's type). It speaks only where the plan is at hand. An outcome that is kept because
 * something got in the way, and one that keeps things as they are, may keep their help.
 */
export const reviewSameAction: Rule = {
	id: 'review/same-action',
	meta: {
		title: 'Help that did not lead to its outcome does not go on unchanged.',
		why: 'The same help for too long gives a child another year of the same. It may be right, but somebody must think about it.',
		mend: 'Change the help. If it should stay, keep it on purpose with :keep and a reason.',
		source: essex('chapter 7, Review'),
		level: 'warning',
		law: false,
		aliases: ['R2'],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const plan = context.beside?.plan;
		const since = plan?.document.meta.issued;
		if (since === undefined || !lastsLong(since, document, context)) return;
		for (const answer of answersIn(document, context)) yield* sameAgain(answer, since);
	},
};

function* sameAgain({ review, planned, next, row }: Answer, since: CalendarDate): Generator<RuleFinding> {
	const notReached = review.achieved === 'no' || review.achieved === 'partly';
	if (!planned || !notReached || review.because === 'circumstances' || row?.demands.includes('other-help')) return;
	for (const outcome of next) {
		const steps = stepsOf(outcome);
		if (planned.maintenance || outcome.maintenance || !sameHelp(stepsOf(planned), steps)) continue;
		for (const step of steps) {
			yield {
				message: `${quoted(step.help)} has been the help since ${printDate(since)}, and ${quoted(review.label.name)} is still open.`,
				mend: 'Change it, or write :keep[...]{rule="review/same-action" reason="..."} round it.',
				span: spanOfCell(step.row, step.cell),
			};
		}
	}
}

/** Whether the plan was so old at its review that its help had time to work. */
function lastsLong(since: CalendarDate, { meta }: PlanDocument, { type, facts }: RuleContext): boolean {
	return type.sameHelpMonths !== undefined && wholeMonths(since, meta.held ?? facts.referenceDate) >= type.sameHelpMonths;
}

function wholeMonths(from: CalendarDate, to: CalendarDate): number {
	const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
	const [endYear = 0, endMonth = 0, endDay = 0] = to.split('-').map(Number);
	return (endYear - year) * 12 + endMonth - month - (endDay < day ? 1 : 0);
}
