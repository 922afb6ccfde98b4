import { printDate } from '../../model/calendar-date.ts';
import { ownDate } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';

const day = 86_400_000;
/** The meeting is held about three weeks after the last report; a week either way is still about three. Our own allowance. */
const weeks = { wanted: 3, least: 2, most: 4 };

/** The meeting, or the draft that has no meeting, comes about three weeks after the last report. */
export const meetingAfterLastReport: Rule = {
	id: 'meeting/after-last-report',
	meta: {
		title: 'An Action Planning meeting comes about three weeks after the last report.',
		why: 'People need time to read every report. After a month the reports grow old.',
		mend: 'Choose a day two to four weeks after the last report.',
		source: gateshead('the needs assessment, when the meeting is held'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2027-10-14', '2027-10-13', '2027-10-01', '2027-09-15', '2027-08-02'].map(agenda),
			good: ['2027-09-23', '2027-09-30', '2027-09-16', '2027-09-20', '2027-09-24'].map(agenda),
		},
	},
	*check(document) {
		const { meeting, held, issued, places, top } = document.meta;
		const report = ownDate(document, 'last-report');
		const on = meeting?.date ?? held ?? issued;
		if (report === undefined || on === undefined) return;
		const days = (Date.parse(on) - Date.parse(report)) / day;
		const span = places.get('last-report') ?? top;
		const wanted = printDate(new Date(Date.parse(report) + weeks.wanted * 7 * day).toISOString().slice(0, 10));
		if (days <= 0) {
			yield { message: 'The last report comes on the day itself, or after it.', mend: 'Check both dates, or choose a later day.', span };
		} else if (days < weeks.least * 7) {
			yield { message: 'This is less than two weeks after the last report.', mend: `Three weeks after it is ${wanted}.`, span };
		} else if (days > weeks.most * 7) {
			yield { message: 'This is more than four weeks after the last report.', mend: `Three weeks after it was ${wanted}.`, span };
		}
	},
};

function agenda(report: string): string {
	return `document: action-planning-agenda\nchild: Ned\nissued: 2027-09-28\nmeeting: 14 October 2027, 10:30, the school library, 60 minutes\nlast-report: ${report}\n\n## Why we meet\n\nNed moves.`;
}
