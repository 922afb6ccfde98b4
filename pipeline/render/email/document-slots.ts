import type { DatesIn } from '../../model/dates-in.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { wordsOf } from '../shared/printed-words.ts';
import { appealDay, mediationDay } from './appeal-day.ts';
import { papersDay } from './meeting-days.ts';
import { moreTimeOf } from './more-time.ts';
import { sectionBlocks } from './section-blocks.ts';

/** A slot and what fills it; `undefined` where it has no value. */
export type SlotValue = readonly [string, string | undefined];

/** The slots that a document fills, whoever reads: its dates, where it stands on its way, what it holds. */
export function documentSlots(job: PrintJob, dates: DatesIn): readonly SlotValue[] {
	return [
		...dateSlots(job, dates),
		...moreTimeSlots(job, dates),
		...stepSlots(job),
		...placementSlots(job.document),
		...helpSlots(job.document),
		...meetingSlots(job, dates),
		...ownSlots(job.document, dates),
		...sectionSlots(job),
	];
}

/** The dates of the document, and those that follow from them. */
function dateSlots({ document: { meta }, facts, beside }: PrintJob, { date, fullDate }: DatesIn): readonly SlotValue[] {
	const adviceBy = facts.timeline.find(({ id }) => id === 'advice-due')?.date;
	const finalBy = facts.weeks?.twenty ?? facts.review?.finalBy;
	const held = beside?.review?.meta.held ?? meta.held;
	return [
		['last-day', facts.window && fullDate(facts.window.lastDay)],
		['still-open', facts.window && facts.referenceDate <= facts.window.lastDay ? 'yes' : undefined],
		['week-20', facts.weeks && date(facts.weeks.twenty)],
		['week-6', facts.timetable && facts.named.get('week 6')],
		['week-8', facts.timetable && facts.named.get('week 8')],
		['final-by', finalBy && fullDate(finalBy)],
		['cycle-from', meta.cycle && date(meta.cycle.from)],
		['cycle-to', meta.cycle && date(meta.cycle.to)],
		['issued', meta.issued && date(meta.issued)],
		['appeal-by', meta.issued && fullDate(appealDay(meta.issued))],
		['mediation-by', meta.issued && date(mediationDay(meta.issued))],
		['next-review', facts.nextReview && date(facts.nextReview)],
		['review-held', held && date(held)],
		['decides-by', facts.review && date(facts.review.decisionBy)],
		['asked', meta.asked && date(meta.asked)],
		['advice-by', adviceBy && fullDate(adviceBy)],
	];
}

function moreTimeSlots(job: PrintJob, { date }: DatesIn): readonly SlotValue[] {
	const more = moreTimeOf(job);
	return more === undefined
		? [['no-more-time', 'yes']]
		: [
				['more-time', 'yes'],
				['more-time-given', date(more.given)],
			];
}

/** Where the document stands on its way: which version, what it takes the place of, what was decided. */
function stepSlots({ document, beside, enclosed }: PrintJob): readonly SlotValue[] {
	const { stage, version, servedDraft, review, decision } = document.meta;
	const again = stage === 'draft' && servedDraft !== undefined && review === undefined;
	const earlier = beside?.served?.meta.version ?? (version === undefined || version < 2 ? undefined : version - 1);
	return [
		['case', document.meta.case],
		['child', document.meta.child],
		['school', document.meta.schoolNow ?? document.meta.setting],
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

/** The meeting that people are asked to, and the last day for its papers where they do not go with the message. */
function meetingSlots({ document, enclosed }: PrintJob, { date, fullDate }: DatesIn): readonly SlotValue[] {
	const { meeting, meetingWith = [] } = document.meta;
	const people = meetingWith.map(({ name }) => personOf(document, name)).filter((person) => person !== undefined);
	return [
		['meeting-date', meeting && fullDate(meeting.date)],
		['meeting-time', meeting?.time],
		['meeting-place', meeting?.place],
		['meeting-length', meeting?.length],
		['meeting-people', people.map(({ name, role }) => `${name} (${role})`).join(', ')],
		enclosed.length > 0 ? ['papers-here', 'yes'] : ['papers-by', meeting && date(papersDay(meeting.date))],
	];
}

/** What stands under keys that only this type has: a full date, words, or the names of people. `review-by` has a place of its own. */
function ownSlots(document: PlanDocument, { fullDate }: DatesIn): readonly SlotValue[] {
	const { own, reviewBy } = document.meta;
	const named = [...own].map(([key, value]): SlotValue => {
		if (value.kind === 'date') return [`own-${key}`, fullDate(value.date)];
		if (value.kind === 'text') return [`own-${key}`, value.text];
		return [`own-${key}`, value.names.map(({ name }) => personOf(document, name)?.name ?? name).join(', ')];
	});
	return [['own-review-by', reviewBy && fullDate(reviewBy)], ...named];
}

/** The first words of each section, so that a message can be held to print them. */
function sectionSlots({ document, look }: PrintJob): readonly SlotValue[] {
	return document.sections.map(({ id }) => {
		const [first] = sectionBlocks(document, id, wordsOf(look)).filter(({ kind }) => kind !== 'heading');
		const runs = first?.kind === 'list' ? first.items[0] : first !== undefined && 'runs' in first ? first.runs : undefined;
		return [`section-${id.toLowerCase()}`, runs?.map(({ text }) => text).join('')];
	});
}
