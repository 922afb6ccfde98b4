import type { Block } from '../../model/block.ts';
import type { Rule } from '../../model/rule.ts';
import { blocksOf } from '../../model/walk.ts';
import { dataProtection } from '../sources.ts';

/** Parts that belong to the plan itself. */
const ofThePlan: ReadonlySet<Block['kind']> = new Set(['need', 'outcome', 'hope', 'view', 'review', 'table', 'easy-read']);

/** A note that there is a plan does not carry what stands in the plan. */
export const flagNoMore: Rule = {
	id: 'flag/no-more',
	meta: {
		title: 'The note says that there is a plan, and nothing of what stands in it.',
		why: 'The council needs to know that a plan is there. What the child finds hard is not part of that.',
		mend: 'Take it out. Who needs the plan can ask the family for it.',
		source: dataProtection('article 5(1)(c): no more than is needed'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				note(':::need[Talking]\nAda says 20 words.\n:::'),
				note(':::outcome[Asking]{for="Talking"}\nAsk for water.\n:::'),
				note(':::view[Ada]{how="At play."}\nDigger!\n:::'),
				note('| Help | Who |\n|---|---|\n| Signs | Fay |'),
				note(':::hope[School]\nAda wants to go to school.\n:::'),
			],
			good: [
				note('Ada has a My Plan.'),
				note('Ada has a My Plan+.\n\nWe look at it again by 25 June 2027.'),
				note('- Ada has a My Plan.\n- It began in May.'),
				note('Ada has a My Plan.\n\n::contact[teacher]'),
				'document: one-plan\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.',
			],
		},
	},
	*check(document, { type }) {
		if (type.id !== 'plan-flag') return;
		for (const { block, within } of blocksOf(document)) {
			if (within.length > 0 || !ofThePlan.has(block.kind)) continue;
			yield {
				message: 'This part belongs to the plan, not to a note that there is one.',
				mend: 'Take it out. Whoever needs it can ask the family.',
				span: block.span,
			};
		}
	},
};

function note(words: string): string {
	return `document: plan-flag\nchild: Ada\nissued: 2027-02-03\n\n## What we tell you\n\n${words}`;
}
