import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { codeOfPractice } from '../sources.ts';

/** A day with its month. */
const day = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A decision to write a plan says what happens next, and on which days. */
export const planNextDates: Rule = {
	id: 'plan/next-dates',
	meta: {
		title: 'The decision to write a plan names the days of what happens next.',
		why: 'A family that knows the days can plan for them, and can ask when a day has gone.',
		mend: 'Write at least the day by which the family gets the draft.',
		source: codeOfPractice('paragraph 9.53'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'We write a draft soon.',
				'We write a draft in three weeks.',
				'Joy phones you.',
				'You get the draft in November.',
				'You tell us what should change.',
			].map(next),
			good: [
				'You get the draft by 16 November 2026.',
				'- Joy phones you on 2 November 2026.\n- Then you get the draft.',
				'Joy phones you. You get the draft by 16 November.',
				'We meet on Monday 9 November 2026.',
				'By 30 November 2026 you have the draft.',
			].map(next),
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'next');
		if (section === undefined || day.test(textOf(section.blocks))) return;
		yield {
			message: 'What happens next names no day.',
			mend: 'Write the day by which the family gets the draft, such as "by 16 November 2026".',
			span: placeOf(document, section),
		};
	},
};

function next(words: string): string {
	return `document: plan-decision\nchild: Ned\n\n## What happens next\n\n${words}`;
}
