import { printDate, printFullDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { appealDay, mediationDay } from './appeal-day.ts';
import { moreTimeOf } from './more-time.ts';

/** A slot and what fills it; `undefined` where it has no value. */
export type SlotValue = readonly [string, string | undefined];

/** The slots that a document fills, whoever reads: its dates, where it stands on its way, what it holds. */
export function documentSlots(job: PrintJob): readonly SlotValue[] {
	return [...dateSlots(job), ...moreTimeSlots(job), ...stepSlots(job), ...placementSlots(job.document), ...helpSlots(job.document)];
}

/** The dates of the document, and those that follow from them. */
function dateSlots({ document: { meta }, facts, beside }: PrintJob): readonly SlotValue[] {
	const held = beside?.review?.meta.held ?? meta.held;
	return [
		['last-day', facts.window?.printed],
		['week-20', facts.weeks && printDate(facts.weeks.twenty)],
		['cycle-from', meta.cycle && printDate(meta.cycle.from)],
		['cycle-to', meta.cycle && printDate(meta.cycle.to)],
		['issued', meta.issued && printDate(meta.issued)],
		['appeal-by', meta.issued && printFullDate(appealDay(meta.issued))],
		['mediation-by', meta.issued && printDate(mediationDay(meta.issued))],
		['next-review', facts.nextReview && printDate(facts.nextReview)],
		['review-held', held && printDate(held)],
		['decides-by', facts.review && printDate(facts.review.decisionBy)],
	];
}

function moreTimeSlots(job: PrintJob): readonly SlotValue[] {
	const more = moreTimeOf(job);
	return more === undefined
		? [['no-more-time', 'yes']]
		: [
				['more-time', 'yes'],
				['more-time-given', printDate(more.given)],
			];
}

/** Where the document stands on its way: which version, what it takes the place of, what was decided. */
function stepSlots({ document, beside, enclosed }: PrintJob): readonly SlotValue[] {
	const { stage, version, servedDraft, review, decision } = document.meta;
	const again = stage === 'draft' && servedDraft !== undefined && review === undefined;
	const earlier = beside?.served?.meta.version ?? (version === undefined || version < 2 ? undefined : version - 1);
	return [
		['case', document.meta.case],
		['version', version === undefined ? undefined : String(version)],
		['earlier-version', again && earlier !== undefined ? String(earlier) : undefined],
		['changes-list', enclosed.find(({ title }) => /\blist of changes\b/i.test(title))?.title],
		['reports', reportCount(document)],
		...(['change', 'keep', 'end'] as const).map((one) => [`decision-${one}`, decision === one ? one : undefined] as const),
	];
}

/** An independent school may have other duties; one whose type is not written down may be independent. */
function placementSlots(document: PlanDocument): readonly SlotValue[] {
	const [placement] = blocksOfKind(document, 'placement');
	const type = placement?.type?.name;
	return [
		['placement', placement?.school.name],
		['placement-type', type],
		['perhaps-independent', type === undefined || /\b(?:independent|private)\b/i.test(type) ? 'yes' : undefined],
	];
}

/** Whether the sections on health and on social care ask for help. */
function helpSlots(document: PlanDocument): readonly SlotValue[] {
	const asksFor = (...ids: readonly string[]) =>
		tablesOf(document, 'provision').some(({ section, table }) => ids.includes(section.id) && table.rows.length > 0);
	return [[asksFor('G') ? 'health-help' : 'no-health-help', 'yes'], ...(asksFor('H1', 'H2') ? [['care-help', 'yes'] as const] : [])];
}

function reportCount(document: PlanDocument): string | undefined {
	const rows = tablesOf(document, 'advice').flatMap(({ table }) => table.rows);
	return rows.length === 0 ? undefined : String(rows.length);
}
