import type { Meeting, Person, PlanDocument } from '../../model/document.ts';
import { personOf } from '../../model/plan-parts.ts';
import type { SheetContext } from './sheet-context.ts';

/** The meeting that is still to come: the one typed, else the review itself. A story must not tell of a day that is over. */
export function meetingOf({ meta }: PlanDocument, { facts }: SheetContext): Meeting | undefined {
	const held = meta.held === undefined ? undefined : { date: meta.held, span: meta.places.get('held') ?? meta.top };
	const meeting = meta.meeting ?? held;
	return meeting !== undefined && meeting.date >= facts.referenceDate ? meeting : undefined;
}

/** Those who are asked to that meeting, as far as the document says. */
export function askedTo(document: PlanDocument, context: SheetContext): readonly Person[] {
	const { meeting, meetingWith, invited } = document.meta;
	if (meetingOf(document, context) === undefined) return [];
	const keys = meetingWith ?? (meeting === undefined ? invited : []);
	return keys.flatMap(({ name }) => personOf(document, name) ?? []);
}
