import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate, printFullDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import type { Finding, SourceRef } from '../model/finding.ts';
import { amendmentOf } from './amendment.ts';
import { addDays } from './civil-date.ts';
import type { DateContext } from './date-context.ts';
import { dateFinding } from './date-finding.ts';
import { replyWindow, type WindowRequest } from './reply-window.ts';
import { reviewDays } from './review-days.ts';
import type { Step } from './step.ts';

/** The last day for the final plan: week 20 after the plan was asked for, or what follows from a review or from a notice of changes. */
export interface Deadline {
	readonly by: CalendarDate;
	/** How people call it: `week 20`. */
	readonly words: string;
	readonly rule: 'dates/week-20' | 'dates/after-review';
	readonly law?: SourceRef;
	/** The last day to tell the family what should change, for a draft that follows a review. */
	readonly sendBy?: CalendarDate;
}

/** A plan that follows a review keeps to the review's days, one that changes a final plan to those of its notice, and neither to week 20 again. */
export function deadlineOf(plan: PlanDocument, { beside, ruleSet }: DateContext, document: PlanDocument = plan): Deadline | undefined {
	const days = reviewDays(plan, beside, ruleSet);
	const law = (id: 'week-20' | 'review-final-by' | 'amendment-final-by') => {
		const source = ruleSet.events.get(id)?.law;
		return source && { law: source };
	};
	if (days !== undefined) {
		return { by: days.finalBy, words: 'after the review', rule: 'dates/after-review', ...law('review-final-by'), sendBy: days.decisionBy };
	}
	const amendment = amendmentOf(plan, beside, document);
	if (amendment !== undefined) {
		if (amendment.noticed === undefined) return undefined;
		const by = addDays(amendment.noticed, ruleSet.reviewWeeks.final * 7);
		return { by, words: 'after the notice of changes', rule: 'dates/after-review', ...law('amendment-final-by') };
	}
	if (plan.meta.asked === undefined || plan.meta.review !== undefined) return undefined;
	return { by: addDays(plan.meta.asked, ruleSet.weeks.final * 7), words: 'week 20', rule: 'dates/week-20', ...law('week-20') };
}

/** What the last day for answers means for the final plan. */
export function deadlineStep({ lastDay }: ReplyWindow, deadline: Deadline | undefined): readonly Step[] {
	if (deadline === undefined) return [];
	const due = `The final plan is due by ${printFullDate(deadline.by)} (${deadline.words})`;
	const words =
		lastDay < deadline.by ? `${due}. That is after the last day for answers.` : `${due}. The last day for answers leaves no time for it.`;
	return [{ words, ...(deadline.law && { law: deadline.law }) }];
}

interface Judged {
	readonly window: ReplyWindow;
	readonly deadline: Deadline | undefined;
	readonly request: WindowRequest;
}

/** A final plan that comes after its deadline: still better than none, so it builds. */
export function lateFinalFindings(document: PlanDocument, context: DateContext): readonly Finding[] {
	const { stage, issued, places, top } = document.meta;
	const deadline = stage === 'final' ? deadlineOf(document, context) : undefined;
	if (deadline === undefined || issued === undefined || issued <= deadline.by) return [];
	return [
		dateFinding(deadline.rule, {
			level: 'warning',
			message: `The council issued this final plan on ${printDate(issued)}. It was due by ${printFullDate(deadline.by)} (${deadline.words}).`,
			mend: 'Tell the family why it is late.',
			span: places.get('issued') ?? top,
		}),
	];
}

/** The final plan comes after the last day for answers and by its deadline, so the last day must be the earlier of the two. */
export function deadlineFindings({ meta }: PlanDocument, { window, deadline, request }: Judged): readonly Finding[] {
	if (deadline === undefined) return [];
	const { by, words, rule, sendBy } = deadline;
	const { issued } = request;
	const span = meta.places.get('issued') ?? meta.top;
	const late = { level: 'warning' as const, mend: 'Tell the family why it is late, and when the final plan will come.', span };
	if (issued > by) {
		const which = rule === 'dates/week-20' ? 'Week 20' : 'The last day for the final plan';
		return [
			dateFinding(rule, {
				...late,
				message: `${which} was ${printFullDate(by)}, before the council issued this draft. The final plan will be late.`,
			}),
		];
	}
	const findings: Finding[] = [];
	if (sendBy !== undefined && issued > sendBy) {
		findings.push(
			dateFinding(rule, {
				...late,
				message: `The council issued this draft on ${printDate(issued)}. The decision after the review was due by ${printFullDate(sendBy)}.`,
				mend: 'Tell the family why the decision is late.',
			}),
		);
	}
	if (window.lastDay < by) return findings;
	const both = `The last day for answers is ${window.printed}. The final plan is due by ${printFullDate(by)} (${words}).`;
	const bare: WindowRequest = { ...request, extensions: [], recipients: request.recipients.map((one) => ({ ...one, rows: [] })) };
	const isSettled = window.served.some((one) => one.recorded) || window.extensions.length > 0 || meta.lateBecause !== undefined;
	if (isSettled) return [...findings, dateFinding(rule, { ...late, message: `${both} The final plan will be late.` })];
	const sendDay = daysBack(issued).find((day) => replyWindow({ ...bare, issued: day }).lastDay < by);
	const sooner = sendDay === undefined ? 'Send the draft earlier.' : `Send the draft by ${printFullDate(sendDay)} to keep both.`;
	const mend = `${sooner} If you cannot, write the reason under "late-because".`;
	return [...findings, dateFinding(rule, { message: both, mend, span })];
}

/** The day and those before it: as far back as any policy reaches over the longest school holidays. */
function daysBack(day: CalendarDate): readonly CalendarDate[] {
	return Array.from({ length: 120 }, (_, back) => addDays(day, -back));
}
