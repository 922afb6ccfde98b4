import type { CalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { DueItem } from '../model/due-item.ts';
import { outputNameOf } from '../model/output-name.ts';
import { nameKey } from '../model/plan-parts.ts';
import { daysBetween } from './civil-date.ts';
import { adviceDueNotes } from './due-advice.ts';
import { checkNotes, cycleNotes } from './due-cycle.ts';
import { draftNotes } from './due-draft.ts';
import { finalNotes } from './due-final.ts';
import { keptNotes } from './due-kept.ts';
import type { DueNote } from './due-note.ts';
import { requestNotes } from './due-requests.ts';
import { reviewNotes } from './due-review.ts';
import { type DueDocument, type Road, roadOf } from './due-road.ts';

/**
 * Everything that is due on a day in any number of cases, most urgent first. What is due in a case follows from all its documents
 * together: a later draft or a final closes what an earlier draft asked for. Work stays, and is late, until a document or the case file shows that it was done;
 * what only happens on a day (a meeting, a reminder, the last day for answers) is over when the day is.
 * Pure: `today` comes from the caller.
 */
export function dueItems(cases: readonly DueDocument[], today: CalendarDate): readonly DueItem[] {
	return casesOf(cases)
		.flatMap((documents) => notesOf(roadOf(documents, today)))
		.filter(({ passes, date }) => passes !== true || date >= today)
		.map((made) => itemOf(made, today))
		.toSorted(byUrgency);
}

/** Documents by the number of their case, in the order given; a document without a number is a case of its own. */
export function casesOf<D extends { readonly document: PlanDocument }>(documents: readonly D[]): readonly (readonly D[])[] {
	const cases = new Map<string, D[]>();
	for (const one of documents) {
		const { meta, source } = one.document;
		const key = meta.case === undefined ? `file ${source.file}` : `case ${nameKey(meta.case)}`;
		cases.set(key, [...(cases.get(key) ?? []), one]);
	}
	return [...cases.values()];
}

const makers: readonly ((road: Road) => readonly DueNote[])[] = [
	draftNotes,
	adviceDueNotes,
	requestNotes,
	finalNotes,
	reviewNotes,
	cycleNotes,
	checkNotes,
	keptNotes,
];

function notesOf(road: Road): readonly DueNote[] {
	return makers.flatMap((make) => make(road));
}

function itemOf({ of: { document }, id, date, words, law, span }: DueNote, today: CalendarDate): DueItem {
	return {
		id,
		...(document.meta.case !== undefined && { case: document.meta.case }),
		document: outputNameOf(document),
		file: document.source.file,
		date,
		daysLeft: daysBetween(today, date),
		words,
		...(law && { law }),
		span: span ?? document.meta.top,
	};
}

/** By day; on one day by case, then document, then kind, so that the same folder gives the same list. */
function byUrgency(one: DueItem, other: DueItem): number {
	const key = ({ date, case: number = '', file, id }: DueItem) => [date, number, file, id];
	const [first, second] = [key(one), key(other)];
	for (const [index, part] of first.entries()) {
		const against = second[index] ?? '';
		if (part !== against) return part < against ? -1 : 1;
	}
	return 0;
}
