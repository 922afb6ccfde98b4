import type { CalendarDate } from '../../model/calendar-date.ts';
import type { PrintJob } from '../../model/renderer.ts';

/**
 * More time to answer a draft, or the changes that a decision proposes: the day it was last given.
 * Absent where nobody was given more, where the day that everyone is told is somebody's own without it, and for a document
 * that nobody answers any more. A draft that was sent again because it came back is no more time: it has only the days of the law.
 */
export function moreTimeOf({ document: { meta }, facts: { window } }: PrintJob): { readonly given: CalendarDate } | undefined {
	const isAnswered = meta.stage === 'draft' || (meta.stage === undefined && meta.decision === 'change');
	if (!isAnswered || window === undefined || window.extensions.length === 0) return undefined;
	const given = new Set(window.extensions.map(({ person }) => person));
	const last = window.served.filter(({ lastDay }) => lastDay === window.lastDay);
	if (!last.every(({ person }) => given.has(person))) return undefined;
	const days = window.extensions.map(({ on }) => on).sort();
	return { given: days.at(-1) ?? window.lastDay };
}
