import type { CalendarDate } from '../model/calendar-date.ts';
import type { Suppression } from '../model/suppression.ts';
import { type DueNote, note } from './due-note.ts';
import type { DueDocument, Road } from './due-road.ts';

/** The days on which somebody wanted to look again at words that were kept on purpose. Of drafts and finals, only the last one counts. */
export function keptNotes({ documents, plans }: Road): readonly DueNote[] {
	const old = new Set(plans.slice(0, -1));
	return documents.filter((one) => !old.has(one)).flatMap(daysOf);
}

function daysOf(one: DueDocument): readonly DueNote[] {
	const byDay = new Map<CalendarDate, Suppression[]>();
	for (const kept of one.document.suppressions) {
		if (kept.reviewBy !== undefined) byDay.set(kept.reviewBy, [...(byDay.get(kept.reviewBy) ?? []), kept]);
	}
	return [...byDay].map(([day, kept]) => {
		const words =
			kept.length === 1 ? 'Look again at words that stay on purpose.' : `Look again at ${kept.length} places where words stay on purpose.`;
		return note(one, `kept-${day}`, day, words, kept[0] ? { span: kept[0].span } : {});
	});
}
