import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { headedPartsOf } from '../headed-parts.ts';
import { knownSectionsOf, textOf } from '../outline.ts';
import { scotland } from '../sources.ts';
import { eight, wellbeing } from '../wellbeing/a-childs-plan.ts';
import { quoted } from '../wording.ts';

/** More words than this under a heading without a need are more than anybody looks for there. The number is our own. */
const mostWords = 60;

/** Where a child needs nothing more, a line or two is enough. */
export const wellbeingInProportion: Rule = {
	id: 'wellbeing/in-proportion',
	meta: {
		title: 'A plan says much about what a child needs, and little about the rest.',
		why: 'Detail in proportion to the need lets everyone find what matters.',
		mend: 'Keep a line or two. If the child needs something here, write it as a need.',
		source: scotland("the Child's Plan: detail in proportion"),
		level: 'advice',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [61, 70, 100, 150, 300].map((count) => wellbeing(eight, undefined, words(count))),
			good: [
				wellbeing(eight),
				wellbeing(eight, undefined, words(60)),
				wellbeing(eight, undefined, `:::need[Reading]\n${words(100)}\n:::`),
				wellbeing(eight, undefined, words(12)),
				'document: one-plan\n\n## What do we know?\n\nNed is kind.',
			],
		},
	},
	*check(document, { type }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (template.role !== 'need' || template.headings.length === 0) continue;
			for (const { heading, blocks } of headedPartsOf(section)) {
				const own = blocks.filter(({ kind }) => kind !== 'easy-read');
				if (own.some(({ kind }) => kind === 'need') || wordCount(textOf(own)) <= mostWords) continue;
				yield {
					message: `There are more than ${mostWords} words under ${quoted(plainText(heading.children))}, and no need.`,
					mend: 'Keep a line or two. If the child needs something here, write it as a need.',
					span: heading.span,
				};
			}
		}
	},
};

function wordCount(text: string): number {
	return text.split(/\s+/).filter((word) => word !== '').length;
}

function words(count: number): string {
	return `${Array(count).fill('well').join(' ')}.`;
}
