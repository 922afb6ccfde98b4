import type { CalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import { amendmentOf, earlierFinals } from './amendment.ts';
import { addDays, addMonths } from './civil-date.ts';
import type { DateContext } from './date-context.ts';
import { reviewOf } from './review-days.ts';

/** The day planned for the next review, or else the last day for it: a cycle ends with its review. A draft, and a plan that ends, has none. */
export function nextReviewOf(document: PlanDocument, context: DateContext): CalendarDate | undefined {
	const { stage, reviewBy, cycle, decision } = document.meta;
	if (stage === 'draft' || decision === 'end') return undefined;
	return reviewBy ?? cycle?.to ?? lastDayForReview(document, context);
}

/**
 * The last lawful day for it, whatever day is planned. Children and Families Act 2014, section 44(1): in the period of 12
 * months "starting with the date" on which the plan was first made, and then in each such period from its last review. That
 * date is the first day of the period, so the last one is a day short of 12 months later. The project's contracts (parts 1
 * and 16) count one day more: the law wins. A plan that changes an earlier one without a review keeps the day of that one.
 */
export function lastDayForReview(document: PlanDocument, context: DateContext): CalendarDate | undefined {
	const { beside, ruleSet } = context;
	const { stage, issued, review, decision } = document.meta;
	const isEnd = decision === 'end' && document.meta.held === undefined;
	if (stage === 'draft' || isEnd) return undefined;
	const held = reviewOf(document, beside)?.meta.held;
	if (held !== undefined) return lastDayOfMonths(held, ruleSet.reviewMonths);
	if (stage !== 'final' || review !== undefined || issued === undefined) return undefined;
	if (amendmentOf(document, beside) === undefined) return lastDayOfMonths(issued, ruleSet.reviewMonths);
	const known = beside?.plan?.document.meta.stage === 'final' ? beside.plan.facts.reviewLastDay : firstMade(document, context);
	return known !== undefined && known >= issued ? known : undefined;
}

/** By the day that the second final plan's forerunner was sent; of a later one nobody knows whether a review came between. */
function firstMade(document: PlanDocument, { beside, ruleSet }: DateContext): CalendarDate | undefined {
	if ((document.meta.version ?? 1) > 2) return undefined;
	const first = earlierFinals(document, document, beside).toSorted()[0];
	return first === undefined ? undefined : lastDayOfMonths(first, ruleSet.reviewMonths);
}

/** The last day of a period of months that starts with a day, which itself counts. From 29 February it is a day early, which is always lawful. */
function lastDayOfMonths(first: CalendarDate, months: number): CalendarDate {
	return addDays(addMonths(first, months), -1);
}
