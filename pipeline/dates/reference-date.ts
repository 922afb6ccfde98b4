import type { CalendarDate, PlanDocument } from '../model/document.ts';
import { blocksOfKind } from '../model/plan-parts.ts';

/** The day of a document that names no day at all: still the same for ever, and plainly no real one. */
const noDay: CalendarDate = '2000-01-01';

/**
 * The day that a document stands for, never today: `issued`; for a cycle its first day, or its last once a review is held;
 * `checked`; else the first other date it names.
 */
export function referenceDate(document: PlanDocument): CalendarDate {
	const { issued, cycle, checked, asked, agreed } = document.meta;
	if (issued !== undefined) return issued;
	if (cycle !== undefined) return blocksOfKind(document, 'review').length > 0 ? cycle.to : cycle.from;
	return checked ?? asked ?? agreed?.date ?? noDay;
}

/** The day that ages and year groups go by: the reference date, but the first day of a cycle even once a review is held. */
export function startDate(document: PlanDocument): CalendarDate {
	const { issued, cycle } = document.meta;
	return issued ?? cycle?.from ?? referenceDate(document);
}
