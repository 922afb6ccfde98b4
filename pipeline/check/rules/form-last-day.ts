import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate } from '../../model/calendar-date.ts';
import { ownDate } from '../../model/own-values.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { textOf } from '../outline.ts';
import { sendRegulations } from '../sources.ts';

const key = 'reply-by';
/** From the day after the form goes out to the last day, both among the days that law counts. */
const least = 14;

/** A form for answers gives the family its days, and prints the last of them. */
export const formLastDay: Rule = {
	id: 'form/last-day',
	meta: {
		title: 'The form prints the last day for answers, and leaves at least 15 days.',
		why: 'A family that reads "soon" or counts days wrongly can lose its say.',
		mend: 'Write the same last day as in the draft, as a full date.',
		source: sendRegulations('regulation 13(1)(a)'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				form('2026-10-25', '25 October 2026'),
				form('2026-10-12', '12 October 2026'),
				form('2026-10-01', '1 October 2026'),
				form('2026-10-28', 'soon'),
				form('2026-10-28', '27 October 2026'),
			],
			good: [
				form('2026-10-26', '26 October 2026'),
				form('2026-10-28', '28 October 2026'),
				form('2026-10-28', 'Wednesday 28 October 2026'),
				form('2026-12-01', '1 December 2026'),
				'document: one-plan\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.',
			],
		},
	},
	*check(document) {
		const day = ownDate(document, key);
		const { issued, places, top } = document.meta;
		if (day === undefined) return;
		const span = places.get(key) ?? top;
		if (issued !== undefined && daysFrom(issued, day) < least) {
			yield {
				message: `From ${printDate(issued)} to ${printDate(day)} a family has fewer than 15 days.`,
				mend: 'Choose a later last day, the same as in the draft.',
				span,
			};
		}
		const text = document.sections.map(({ blocks }) => textOf(blocks)).join('\n');
		if (nameKey(text).includes(nameKey(printDate(day)))) return;
		yield { message: 'The form does not print its last day.', mend: `Write "${printDate(day)}" where it says how to answer.`, span };
	},
};

function daysFrom(first: CalendarDate, last: CalendarDate): number {
	return (new Date(last).getTime() - new Date(first).getTime()) / 86_400_000;
}

function form(day: string, printed: string): string {
	return `document: reply-form\nchild: Ned\nissued: 2026-10-12\nreply-by: ${day}\n\n## How to answer\n\nTell us by ${printed}.`;
}
