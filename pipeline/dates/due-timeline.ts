import type { CalendarDate } from '../model/calendar-date.ts';
import type { TimelineEvent } from '../model/facts.ts';
import { type DueDocument, decidedOn, roadOf } from './due-road.ts';

/** Every date of one case that still holds, earliest first, each once. What followed from a draft that was replaced, or from an older document, holds no more. */
export function caseTimeline(documents: readonly DueDocument[], today: CalendarDate): readonly TimelineEvent[] {
	const { out, sent } = roadOf(documents, today);
	const last = sent.at(-1) ?? out.at(-1);
	const replaced = new Set(out.slice(0, last ? out.indexOf(last) : 0).filter(({ document }) => document.meta.stage === 'draft'));
	const events = documents.flatMap((one) => one.facts.timeline.filter(({ kind }) => kind === 'stated' || !replaced.has(one)));
	const holds = holdingDates(documents, today);
	const once = new Map(
		events
			.filter(({ id, date }) => holds.get(id)?.has(date) ?? true)
			.map((event) => [`${event.date} ${event.id} ${event.words}`, event] as const),
	);
	return [...once.values()].toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Dates that each plan sets anew. */
const setByPlan = [
	'steps-due',
	'outcomes-due',
	'transfer-review-by',
	'transfer',
	'transfer-if',
	'review-planned',
	'amendment-final-by',
] as const;

/** For kinds of dates of which several documents give one each: those that hold. */
function holdingDates(documents: readonly DueDocument[], today: CalendarDate): ReadonlyMap<string, ReadonlySet<CalendarDate>> {
	const known = documents.filter((one) => dayOf(one) <= today).toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
	const counted = known.length > 0 ? known : documents;
	const plan = counted.findLast(({ document }) => document.meta.stage !== undefined);
	const holds = new Map<string, ReadonlySet<CalendarDate>>();
	if (plan) for (const id of setByPlan) holds.set(id, new Set(datesOf(plan, id)));
	const review = counted
		.flatMap((one) => datesOf(one, 'review-due'))
		.toSorted()
		.at(-1);
	if (review !== undefined) holds.set('review-due', new Set([review]));
	const heldBy = new Set(known.map(({ facts }) => facts.review?.held));
	holds.set('review-final-by', finalDays([...known, ...documents.filter(({ facts }) => !heldBy.has(facts.review?.held))]));
	return holds;
}

/** After one review the earliest day counts, which the notice of changes sets; none where nothing changes. */
function finalDays(documents: readonly DueDocument[]): ReadonlySet<CalendarDate> {
	const days = new Map<CalendarDate, CalendarDate>();
	const kept = new Set<CalendarDate>();
	for (const { document, facts } of documents) {
		const { held, finalBy } = facts.review ?? {};
		if (held === undefined || finalBy === undefined) continue;
		if (decidedOn(document.meta) !== undefined && document.meta.decision !== 'change') kept.add(held);
		const known = days.get(held);
		if (known === undefined || finalBy < known) days.set(held, finalBy);
	}
	return new Set([...days].flatMap(([held, day]) => (kept.has(held) ? [] : [day])));
}

/** A review counts from its meeting, every other document from its day. */
function dayOf({ document, facts }: DueDocument): CalendarDate {
	return document.meta.held ?? facts.referenceDate;
}

function datesOf({ facts }: DueDocument, kind: string): readonly CalendarDate[] {
	return facts.timeline.flatMap(({ id, date }) => (id === kind ? [date] : []));
}
