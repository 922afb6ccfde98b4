import type { Beside } from '../model/beside.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ReviewDays } from '../model/facts.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { addDays } from './civil-date.ts';

/** The review that a document is, or that it follows. */
export function reviewOf(document: PlanDocument, beside: Beside | undefined): PlanDocument | undefined {
	return document.meta.held !== undefined ? document : beside?.review;
}

/**
 * The days that the law sets round a review: papers two weeks before it, the report two weeks after it, the decision with
 * any changes four weeks after it (regulation 20), the final plan eight weeks after the notice of changes (regulation 22; a
 * notice of the day of the meeting counts), and so twelve weeks after the meeting at most: R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin).
 */
export function reviewDays(document: PlanDocument, beside: Beside | undefined, ruleSet: RuleSet): ReviewDays | undefined {
	const review = reviewOf(document, beside);
	const held = review?.meta.held;
	if (review === undefined || held === undefined) return undefined;
	const { papers, report, decision, final } = ruleSet.reviewWeeks;
	const after = (day: CalendarDate, weeks: number) => addDays(day, weeks * 7);
	const noticed = noticeDay(document, held, beside);
	const atMost = after(held, decision + final);
	const byNotice = noticed === undefined ? atMost : after(noticed, final);
	return {
		held,
		papersBy: after(held, -papers),
		reportBy: after(held, report),
		decisionBy: after(held, decision),
		finalBy: byNotice < atMost ? byNotice : atMost,
	};
}

/** The day the family was told what should change: that of the first draft after the meeting, or of the decision. */
function noticeDay(document: PlanDocument, held: CalendarDate, beside: Beside | undefined): CalendarDate | undefined {
	if (document.meta.held !== undefined) return undefined;
	const caseFile = document.caseFile ?? beside?.served?.caseFile;
	const rows = (caseFile?.served ?? []).filter((row) => nameKey(row.document).startsWith('draft ') && !row.bounced && row.on >= held);
	const drafts = [document, beside?.served, beside?.proposed?.document].filter((one) => one?.meta.stage === 'draft');
	const own = document.meta.stage === 'final' ? undefined : document.meta.issued;
	const days = [...rows.map(({ on }) => on), ...drafts.map((one) => one?.meta.issued), own];
	return days.filter((day) => day !== undefined && day >= held).sort()[0];
}
