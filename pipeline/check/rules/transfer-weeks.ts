import { printDate } from '../../model/calendar-date.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

/** Seven days, in milliseconds. */
const aWeek = 7 * 86_400_000;

/** The review meeting of a move is in its own week: after what the services write has come in, and with time left for the plan. */
export const transferWeeks: Rule = {
	id: 'transfer/weeks',
	meta: {
		title: 'The review meeting of a move is in the week that the timetable sets.',
		why: 'Earlier, the reports are not there yet. Later, there is too little time to write the plan.',
		mend: 'Choose a day in that week for the meeting.',
		source: gloucestershire('the part of each service when a statement becomes a plan'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['1 March 2027', '9 March 2027', '22 February 2027', '11 January 2027', '8 April 2027'].map(noticed),
			good: ['2 March 2027', '4 March 2027', '5 March 2027', '8 March 2027', '3 March 2027'].map(noticed),
		},
	},
	*check(document, { facts }) {
		const { issued, meeting, places, top } = document.meta;
		if (issued === undefined || meeting === undefined) return;
		const step = facts.timetable?.find((one) => one.meeting);
		if (step === undefined) return;
		const last = new Date(issued).getTime() + step.week * aWeek;
		const day = new Date(meeting.date).getTime();
		if (day > last - aWeek && day <= last) return;
		const [from, to] = [last - aWeek + aWeek / 7, last].map((time) => printDate(new Date(time).toISOString().slice(0, 10)));
		yield {
			message: `The meeting is not in week ${step.week} after the notice.`,
			mend: `Choose a day from ${from} to ${to}.`,
			span: places.get('meeting') ?? top,
		};
	},
};

function noticed(day: string): string {
	return `document: transfer-notice\nissued: 2027-01-11\nmeeting: ${day}, 2 pm, Northmoor Sixth Form, 1 hour\n\n## What happens\n\nWe move the plan.`;
}
