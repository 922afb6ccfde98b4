import { printDate } from '../../model/calendar-date.ts';
import { ownDate } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';

const day = 86_400_000;
/** Whoever runs the meeting needs the answers so many days before it, to put them in front of everyone. Our own number. */
const daysBefore = 7;

/** A form comes back before the meeting, and its reader has time to answer. */
export const formReturnBy: Rule = {
	id: 'form/return-by',
	meta: {
		title: 'A form for views goes out before the meeting, and comes back at least a week before it.',
		why: 'Nobody has the time to read views that come on the day.',
		mend: 'Choose a last day that is a week before the meeting, and after the day of the form.',
		source: gateshead('views of parents and of children, before each meeting'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2027-06-10', '2027-06-11', '2027-06-04', '2027-05-04', '2027-05-03'].map(form),
			good: ['2027-06-03', '2027-06-02', '2027-05-24', '2027-05-05', '2027-05-28'].map(form),
		},
	},
	*check(document) {
		const { issued, meeting, places, top } = document.meta;
		const back = ownDate(document, 'return-by');
		if (back === undefined) return;
		const span = places.get('return-by') ?? top;
		if (issued !== undefined && back <= issued) {
			yield { message: 'The form should come back on the day it goes out, or before it.', mend: 'Check both dates.', span };
		} else if (meeting !== undefined && Date.parse(meeting.date) - Date.parse(back) < daysBefore * day) {
			const latest = new Date(Date.parse(meeting.date) - daysBefore * day).toISOString().slice(0, 10);
			yield {
				message: 'The form comes back less than a week before the meeting.',
				mend: `Choose ${printDate(latest)}, or a day before it.`,
				span,
			};
		}
	},
};

function form(back: string): string {
	return `document: parent-views\nchild: Ned\nissued: 2027-05-04\nmeeting: 10 June 2027, 10:30, the library, 1 hour\nreturn-by: ${back}\n\n## About this form\n\nYou know Ned best.`;
}
