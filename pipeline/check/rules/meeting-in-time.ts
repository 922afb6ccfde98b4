import type { Rule } from '../../model/rule.ts';
import { sendRegulations } from '../sources.ts';

/** Two weeks, in milliseconds. */
const notice = 14 * 86_400_000;

/** People hear of a meeting two weeks before it; an invitation after it is a mistake. */
export const meetingInTime: Rule = {
	id: 'meeting/in-time',
	meta: {
		title: 'Everyone hears of a meeting at least two weeks before it.',
		why: 'People need the time to ask for a day off, to read the papers and to ask for help.',
		mend: 'Send the invitation two weeks before the meeting, or choose a later day.',
		source: sendRegulations('regulation 20'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2026-10-02', '2026-10-08', '2026-10-14', '2026-10-15', '2026-10-16'].map(invited),
			good: ['2026-10-01', '2026-09-30', '2026-09-24', '2026-09-01', '2026-07-15'].map(invited),
		},
	},
	*check({ meta: { issued, meeting, places, top } }) {
		if (issued === undefined || meeting === undefined) return;
		const left = new Date(meeting.date).getTime() - new Date(issued).getTime();
		if (left >= notice) return;
		const span = places.get('issued') ?? top;
		yield left <= 0
			? { message: 'The invitation does not go out before the day of the meeting.', mend: 'Check both dates.', span, level: 'error' }
			: {
					message: 'The meeting is less than two weeks away.',
					mend: 'Choose a later day, or phone everyone to ask if it suits them.',
					span,
				};
	},
};

function invited(issued: string): string {
	return `document: meeting-invitation\nmeeting: 15 October 2026, 10:30, the school library, 45 minutes\nissued: ${issued}\n\n## Why we meet\n\nWe talk about what Ned needs.`;
}
