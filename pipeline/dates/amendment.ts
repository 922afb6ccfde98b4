import type { Beside } from '../model/beside.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import { nameKey } from '../model/plan-parts.ts';
import { stageName } from './answered-draft.ts';

/** A draft or final that changes a final plan without a review of it. */
export interface Amendment {
	/** The day the earlier final plan was sent, where that is known. */
	readonly earlier?: CalendarDate;
	/** The day the family was told what should change: the first draft after the earlier final plan. */
	readonly noticed?: CalendarDate;
}

/**
 * Whether a plan changes an earlier final plan of the case without a review. The Special Educational Needs and Disability
 * Regulations 2014, regulation 28, then apply regulation 22: the days count from the notice of changes, and no longer from
 * the day that the plan was asked for. `document`: the one that the plan is beside; its version and case file tell more.
 */
export function amendmentOf(plan: PlanDocument, beside: Beside | undefined, document: PlanDocument = plan): Amendment | undefined {
	const stages = [document, plan];
	if (plan.meta.stage === undefined || stages.some(({ meta }) => meta.review !== undefined)) return undefined;
	const finals = earlierFinals(document, plan, beside);
	const isLater = stages.some(({ meta: { stage, version = 1 } }) => stage === 'final' && version > 1);
	if (finals.length === 0 && !isLater) return undefined;
	const earlier = finals.toSorted().at(-1);
	const noticed = noticedOn(plan, beside, document, earlier);
	return { ...(earlier !== undefined && { earlier }), ...(noticed !== undefined && { noticed }) };
}

/** Whether a plan changes an earlier final plan, with a review or without: regulation 22 is then the law of its days. */
export function isAmended(plan: PlanDocument, beside: Beside | undefined, document: PlanDocument = plan): boolean {
	return plan.meta.review !== undefined || amendmentOf(plan, beside, document) !== undefined;
}

/** The days of the final plans that came before a plan: by the case file, and by the documents beside it. */
export function earlierFinals(document: PlanDocument, plan: PlanDocument, beside: Beside | undefined): readonly CalendarDate[] {
	const own = document.meta.stage === 'final' ? stageName(document) : undefined;
	const until = plan.meta.issued ?? '9999';
	const rows = rowsOf(document, plan).filter((row) => /^final \d+$/.test(nameKey(row.document)) && nameKey(row.document) !== own);
	const beforeIt = document.meta.stage === 'final' ? document.meta : undefined;
	const known = [beside?.served, document.meta.stage === undefined ? undefined : beside?.plan?.document].flatMap((one) =>
		one?.meta.stage === 'final' && one.meta.issued !== undefined ? [one.meta.issued] : [],
	);
	const numbered = rows.filter((row) => beforeIt === undefined || Number(row.document.trim().split(/\s+/)[1]) < (beforeIt.version ?? 1));
	return [...numbered.filter(({ bounced }) => !bounced).map(({ on }) => on), ...known].filter((day) => day < until);
}

function noticedOn(
	plan: PlanDocument,
	beside: Beside | undefined,
	document: PlanDocument,
	earlier: CalendarDate | undefined,
): CalendarDate | undefined {
	const drafts = [plan, beside?.served].filter((one) => one?.meta.stage === 'draft');
	const names = drafts.flatMap((one) => (one === undefined ? [] : [stageName(one)]));
	const until = document.meta.issued ?? '9999';
	const isOfRound = (name: string, on: CalendarDate) => (earlier === undefined ? names.includes(name) : on > earlier && on <= until);
	const rows = rowsOf(document, plan).filter(({ document: name, on, bounced }) => {
		const key = nameKey(name);
		return !bounced && key.startsWith('draft ') && isOfRound(key, on);
	});
	const issued = drafts.flatMap((one) => one?.meta.issued ?? []).filter((day) => earlier === undefined || day > earlier);
	return [...rows.map(({ on }) => on), ...issued].toSorted()[0];
}

function rowsOf({ caseFile }: PlanDocument, plan: PlanDocument): CaseFile['served'] {
	return (caseFile ?? plan.caseFile)?.served ?? [];
}
