import type { CalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Facts } from '../../model/facts.ts';
import { ownText } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import type { DocumentType } from '../../model/template.ts';
import { nameOfYear, yearOn } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

const planning = 'Action Planning meeting';
const review = 'annual review';

/** The kind of the next meeting follows from the school year on its day, or from a move that the writer names. */
export const meetingKindDue: Rule = {
	id: 'meeting/kind-due',
	meta: {
		title: 'In a school year before a move an Action Planning meeting is due. In every other year it is an annual review.',
		why: 'Before a move everyone looks at all of the plan. In other years the steps of the year are enough.',
		mend: 'Name the other kind of meeting, or write under "why-now" which move comes.',
		source: gateshead('when an Action Planning meeting is held'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				plan('2020-11-20', '2027-12-13', 'annual review'),
				plan('2020-11-20', '2027-06-10', 'Action Planning meeting'),
				plan('2017-11-20', '2027-12-13', 'Action Planning meeting'),
				plan('2023-01-12', '2027-03-12', 'annual review'),
				minutes('2017-03-14', '2027-03-12', 'transition year'),
			],
			good: [
				plan('2020-11-20', '2027-12-13', 'Action Planning meeting'),
				plan('2020-11-20', '2027-06-10', 'annual review'),
				plan('2020-11-20', '2027-06-10', 'Action Planning meeting', 'change of setting'),
				plan('2023-01-12', '2027-03-12', 'Action Planning meeting'),
				minutes('2017-03-14', '2027-03-12', 'first plan'),
				minutes('2016-03-14', '2027-03-12', 'transition year'),
			],
		},
	},
	*check(document, { type, facts, words }) {
		const { places, top } = document.meta;
		const kind = kindOf(document, type);
		const day = dayOf(document, facts, type);
		const year = day === undefined ? undefined : yearOn(facts, day);
		if (kind === undefined || year === undefined) return;
		const name = nameOfYear(year);
		const moves = (words.phrases.get('action-planning-years') ?? []).some(({ phrase }) => phrase === name.toLowerCase());
		const reason = ownText(document, 'why-now');
		const due = moves || (reason !== undefined && reason !== 'transition year') ? planning : review;
		if (kind === due) return;
		const key = places.has('next-meeting') ? 'next-meeting' : 'why-now';
		const span = places.get(key) ?? top;
		const when = year > 13 ? 'has left school by then' : `is in ${name} then`;
		const article = due === planning ? 'an Action Planning meeting' : 'an annual review';
		yield {
			message: `${childOf(document)} ${when}, so ${article} is due.`,
			mend: mendOf(due, key),
			span,
			...(key === 'next-meeting' && places.has(key) && { fixes: [{ span, text: due, was: kind }] }),
		};
	},
};

function mendOf(due: string, key: string): string {
	const move = 'If a move comes, name it under "why-now".';
	if (key === 'why-now') return `Write the report of an annual review. ${move}`;
	return due === planning ? `Write "next-meeting: ${due}".` : `Write "next-meeting: ${due}". ${move}`;
}

/** The kind that the writer names; a paper of an Action Planning meeting is of that kind. */
function kindOf(document: PlanDocument, { fields }: DocumentType): string | undefined {
	if (fields.some(({ key }) => key === 'next-meeting')) return ownText(document, 'next-meeting');
	return fields.some(({ key }) => key === 'why-now') ? planning : undefined;
}

function dayOf({ meta }: PlanDocument, facts: Facts, { fields }: DocumentType): CalendarDate | undefined {
	if (fields.some(({ key }) => key === 'next-meeting')) return meta.reviewBy ?? facts.nextReview;
	return meta.held ?? meta.meeting?.date;
}

function plan(born: string, reviewBy: string, kind: string, reason?: string): string {
	const why = reason === undefined ? '' : `\nwhy-now: ${reason}`;
	return `document: single-plan\nstage: draft\nchild: Ned\nborn: ${born}\nissued: 2026-12-14\nreview-by: ${reviewBy}\nnext-meeting: ${kind}${why}\n\n## Section J: Personal budget\n\nNone.`;
}

function minutes(born: string, held: string, reason: string): string {
	return `document: action-planning-minutes\nchild: Ned\nborn: ${born}\nheld: ${held}\nissued: 2027-03-19\nwhy-now: ${reason}\n\n## What works well\n\nReading works.`;
}
