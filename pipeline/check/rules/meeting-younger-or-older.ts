import type { PlanDocument } from '../../model/document.ts';
import type { Facts } from '../../model/facts.ts';
import type { Rule } from '../../model/rule.ts';
import { headingOf } from '../outline.ts';
import { nameOfYear, yearOn } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { childOf, quoted } from '../wording.ts';

const firstOlderYear = 8;
/** The parts with which a meeting begins, for younger and for older ones. */
const begins = { younger: ['works', 'barriers'], older: ['strengths', 'dreams'] } as const;

/** Before Year 8 a meeting begins with what works and what does not; from Year 8 with strengths and hopes. */
export const meetingYoungerOrOlder: Rule = {
	id: 'meeting/younger-or-older',
	meta: {
		title: 'From Year 8 a meeting begins with strengths and hopes. Before that it begins with what works and what does not.',
		why: 'Older pupils plan the life that they want. For younger ones we plan the help of today.',
		mend: 'Write the parts that fit the school year.',
		source: gateshead('what the meeting covers, younger and older'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				minutes('2020-11-20', ["Ned's strengths", "Ned's dreams and hopes"]),
				minutes('2020-11-20', ['What works well']),
				minutes('2014-02-03', ['What works well', 'What does not work']),
				minutes('2010-02-03', ["Ned's strengths"]),
				minutes('2010-02-03', ["Ned's strengths", "Ned's dreams and hopes", 'What does not work']),
			],
			good: [
				minutes('2020-11-20', ['What works well', 'What does not work']),
				minutes('2010-02-03', ["Ned's strengths", "Ned's dreams and hopes"]),
				minutes('2014-02-03', ['Strengths', 'Dreams and hopes']),
				minutes('2015-02-03', ['What works', 'What gets in the way']),
				minutes('2002-02-03', ['Strengths', 'Aspirations']),
			],
		},
	},
	*check(document, { type, facts }) {
		const year = yearOfMeeting(document, facts);
		if (year === undefined) return;
		const [wanted, other] = year >= firstOlderYear ? [begins.older, begins.younger] : [begins.younger, begins.older];
		const span = document.title?.span ?? document.meta.top;
		for (const id of wanted) {
			const template = type.sections.find((section) => section.id === id);
			if (template === undefined || document.sections.some((section) => section.id === id)) continue;
			yield {
				message: `${childOf(document)} is in ${nameOfYear(year)}, so the part ${quoted(headingOf(template, document))} is missing.`,
				mend: 'Write that heading, and below it what people say.',
				span,
			};
		}
		for (const { id, heading, span: place } of document.sections) {
			if (!other.some((part) => part === id)) continue;
			yield {
				message: `${childOf(document)} is in ${nameOfYear(year)}. A meeting in that year has no such part.`,
				mend: 'Put these words under the parts that fit the year.',
				span: heading?.span ?? place,
				level: 'warning',
			};
		}
	},
};

/** The school year on the day of the meeting that a document is about. */
function yearOfMeeting({ meta }: PlanDocument, facts: Facts): number | undefined {
	const day = meta.held ?? meta.meeting?.date;
	return day === undefined ? undefined : yearOn(facts, day);
}

function minutes(born: string, parts: readonly string[]): string {
	const front = `document: action-planning-minutes\nchild: Ned\nborn: ${born}\nheld: 2026-11-05\nissued: 2026-11-12\n`;
	return `${front}\n# Ned's meeting\n\n${parts.map((part) => `## ${part}\n\nNed cooks.`).join('\n\n')}`;
}
