import type { CalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';

/** A report that somebody writes for a plan, or the request for one: it has days of its own. */
export function isAdvice({ type }: PlanDocument): boolean {
	return type === 'advice' || type === 'advice-request';
}

/** The day the council asked for an advice. The case file's `asked` is the day of the plan, so only the document's own counts. */
export function adviceAsked(document: PlanDocument): CalendarDate | undefined {
	const { asked, places } = document.meta;
	const place = places.get('asked');
	return isAdvice(document) && (place === undefined || place.file === document.source.file) ? asked : undefined;
}
