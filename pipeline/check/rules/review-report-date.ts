import { printFullDate } from '../../model/calendar-date.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { isChild } from '../parents.ts';
import { anAnnualReview } from '../review/an-annual-review.ts';
import { sendRegulations } from '../sources.ts';

/** The report of a review goes to everyone invited, within two weeks of the meeting. A child is told by a parent and in easy read. */
export const reviewReportDate: Rule = {
	id: 'review/report-date',
	meta: {
		title: 'Everyone with an invitation gets the report within two weeks of the meeting.',
		why: 'The council must decide within four weeks. A late report leaves no time to read it or to answer it.',
		mend: 'Send the report within those two weeks, to everyone under "invited".',
		source: sendRegulations('regulation 20'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				...['2027-06-25', '2027-07-01', '2027-06-09'].map((day) => report(day)),
				report('2027-06-24', 'mum'),
				report('2027-06-24', 'teacher'),
			],
			good: [
				...['2027-06-24', '2027-06-10', '2027-06-22'].map((day) => report(day)),
				report('2027-06-22', 'mum, teacher, officer'),
				'document: one-plan',
			],
		},
	},
	*check(document, { facts }) {
		const { issued, held, invited, sendTo, places, top } = document.meta;
		const days = facts.review;
		const span = places.get('issued') ?? top;
		if (issued !== undefined && held !== undefined && issued < held) {
			yield { message: 'The report goes out before the day of the meeting.', mend: 'Check the dates after "issued" and "held".', span };
		} else if (issued !== undefined && held !== undefined && days !== undefined && issued > days.reportBy) {
			yield {
				message: `This report is late. Its last day was ${printFullDate(days.reportBy)}.`,
				mend: 'Choose an earlier day after "issued". If it is too late for that, send it today and say that it is late.',
				span,
				level: 'warning',
			};
		}
		const sent = new Set(sendTo.map(({ name }) => nameKey(name)));
		for (const { name, span: place } of invited) {
			const person = personOf(document, name);
			if (person === undefined || isChild(document, name) || sent.has(nameKey(name))) continue;
			yield {
				message: `${person.name} had an invitation but does not get the report.`,
				mend: `Add "${person.key}" to "send-to".`,
				span: place,
			};
		}
	},
};

function report(issued: string, sendTo = 'mum, teacher'): string {
	return anAnnualReview([
		'held: 2027-06-10',
		`issued: ${issued}`,
		'invited: ned, mum, teacher',
		'people:',
		'  ned: Ned, the child, by hand',
		"  mum: Ann, Ned's mum, ann@example.org",
		'  teacher: Tom, class teacher, tom@alderlane.example',
		'  officer: Joy, plan officer, joy@northmoor.example',
		`send-to: ${sendTo}`,
	]);
}
