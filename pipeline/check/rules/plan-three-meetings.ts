import type { CalendarDate } from '../../model/calendar-date.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import { ownNames } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { essex } from '../sources.ts';
import { quoted } from '../wording.ts';

const key = 'meetings';
const least = 3;

/** Where a child has an EHC plan, the school meets the family three times in twelve months about the One Plan. */
export const planThreeMeetings: Rule = {
	id: 'plan/three-meetings',
	meta: {
		title: 'The school meets the family three times a year, where there is an Education, Health and Care plan.',
		why: 'Three looks a year let the family and the school change what does not help while there is time.',
		mend: 'Write "meetings:" at the top of the file, with three days that lie in twelve months.',
		source: essex('introduction: what EHC plans in Essex say about One Planning'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				meetings(''),
				meetings('meetings: 2026-10-14'),
				meetings('meetings: 2026-10-14, 2027-02-10'),
				meetings('meetings: 2026-10-14, 2027-02-10, 2027-10-15'),
				meetings('meetings: 2026-10-14, 2027-02-10, soon'),
			],
			good: [
				meetings('meetings: 2026-10-14, 2027-02-10, 2027-06-16'),
				meetings('meetings: 2027-06-16, 2026-10-14, 2027-02-10'),
				meetings('meetings: 14 October 2026, 10 February 2027, 13 October 2027'),
				meetings('meetings: 2025-10-14, 2026-10-14, 2027-02-10, 2027-06-16'),
				meetings('support: SEN support'),
			],
		},
	},
	*check(document, { type }) {
		const { meta } = document;
		if (meta.support !== 'EHC plan' || !type.fields.some((field) => field.key === key)) return;
		const typed = ownNames(document, key);
		for (const { name, span } of typed) {
			if (readCalendarDate(name) === undefined)
				yield { message: `We cannot read ${quoted(name)} as a day.`, mend: 'Type a day such as 2027-02-10.', span };
		}
		const days = typed.flatMap(({ name }) => readCalendarDate(name) ?? []).toSorted();
		if (days.length < typed.length || days.some((day, index) => lieInAYear(day, days[index + least - 1]))) return;
		yield {
			message: 'This plan does not have three meetings with the family in twelve months.',
			mend: 'Write three days under "meetings", those that were and those that are still to come.',
			span: meta.places.get(key) ?? meta.places.get('support') ?? meta.top,
		};
	},
};

function lieInAYear(first: CalendarDate, last: CalendarDate | undefined): boolean {
	return last !== undefined && last <= `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
}

function meetings(front: string): string {
	return `document: one-plan\nsupport: EHC plan\n${front}\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.`;
}
