import type { Beside } from '../model/beside.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { readCalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import { blocksOfKind } from '../model/plan-parts.ts';

/** The day of a document that names no day at all: still the same for ever, and plainly no real one. */
const noDay: CalendarDate = '2000-01-01';

/**
 * The day that a document stands for, never today: `issued`; for a cycle its first day, or its last once a review is held;
 * `checked`; else the first other date it names. For replies the day of the latest; for a document about a plan without
 * a day of its own, that of the plan.
 */
export function referenceDate(document: PlanDocument, beside?: Beside): CalendarDate {
	const { issued, cycle, checked, written, held, asked, agreed } = document.meta;
	if (issued !== undefined) return issued;
	if (cycle !== undefined) return blocksOfKind(document, 'review').length > 0 ? cycle.to : cycle.from;
	const own = checked ?? written ?? held ?? lastReply(document);
	return own ?? beside?.plan?.facts.referenceDate ?? beside?.served?.meta.issued ?? asked ?? agreed?.date ?? noDay;
}

/** The day that ages and year groups go by: the reference date, but the first day of a cycle even once a review is held. */
export function startDate(document: PlanDocument, beside?: Beside): CalendarDate {
	const { issued, cycle } = document.meta;
	return issued ?? cycle?.from ?? referenceDate(document, beside);
}

function lastReply(document: PlanDocument): CalendarDate | undefined {
	const days = blocksOfKind(document, 'reply').map(({ on }) => on && readCalendarDate(on.name));
	return days
		.filter((day) => day !== undefined)
		.toSorted()
		.at(-1);
}
