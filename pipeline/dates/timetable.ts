import type { PlanDocument } from '../model/document.ts';
import type { TimelineEvent } from '../model/facts.ts';
import { addDays } from './civil-date.ts';
import type { DateContext } from './date-context.ts';

/** What the ids of events of a timetable begin with; the name of the step follows. */
export const timetableId = 'timetable ';

/**
 * The steps of the rule set's timetable, counted in whole weeks from the day the document was issued, for a document of a type that
 * names this rule set. A meeting stands on the day that the document gives for it.
 */
export function timetableEvents({ meta }: PlanDocument, { type, ruleSet }: DateContext): readonly TimelineEvent[] {
	const { issued, meeting } = meta;
	if (issued === undefined || type.dates !== ruleSet.id) return [];
	return (ruleSet.timetable ?? []).map((step): TimelineEvent => {
		const isStated = step.week === 0 || (step.meeting && meeting !== undefined);
		return {
			id: `${timetableId}${step.name}`,
			date: step.meeting && meeting !== undefined ? meeting.date : addDays(issued, step.week * 7),
			words: step.words,
			for: step.for,
			...(step.law && { law: step.law }),
			kind: isStated ? 'stated' : 'worked-out',
		};
	});
}
