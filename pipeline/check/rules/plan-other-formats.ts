import type { Rule } from '../../model/rule.ts';
import { textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { essex } from '../sources.ts';

/** A plan says that people can have it in another format or language. */
export const planOtherFormats: Rule = {
	id: 'plan/other-formats',
	meta: {
		title: 'A plan says that people can have it in other formats and languages.',
		why: 'Somebody who cannot read the plan must know that they can ask for another form of it.',
		mend: 'Say in which formats and languages people can have the plan, and whom to ask.',
		source: essex('back page: other formats'),
		level: 'advice',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['', 'Ask Tom.', 'This is his plan.', 'Read it with Ned.', 'Ann has a copy.'].map(onePlan),
			good: [
				'You can have this plan in large print.',
				'Ask Tom for the easy read.',
				'We can translate this plan.',
				'You can ask for it in another language.',
				'It is there in Braille and in other formats.',
			].map(onePlan),
		},
	},
	*check(document, { words }) {
		if (saysPhrase(document.sections.map(({ blocks }) => textOf(blocks)).join('\n'), 'other-formats', words)) return;
		yield {
			message: 'The plan does not say that people can have it in other formats.',
			mend: 'Add a line: "You can have this plan in large print, in easy read or in another language."',
			span: document.title?.span ?? document.meta.top,
		};
	},
};

function onePlan(words: string): string {
	return `document: one-plan\n\n# Ned's One Plan\n\n${words}\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.`;
}
