import type { Block } from '../../model/block.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { areBlank, knownSectionsOf, nameOf, textOf } from '../outline.ts';
import { codeOfPractice } from '../sources.ts';

/** In a draft the placement stays empty. */
export const planSectionIFinalOnly: Rule = {
	id: 'plan/section-i-final-only',
	meta: {
		title: 'A draft leaves section I, the placement, empty.',
		why: 'The law says that a draft names no school and no type of school. The family chooses first.',
		mend: 'Take the school out and leave the heading. The plan itself explains why section I is empty.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: true,
		aliases: ['G2'],
		examples: {
			place: 'document',
			bad: [
				`
## Section I: Placement

Elm Park School`,
				`
## Section I: Placement

A day special school.`,
				`
## Section I: Placement

::placement[Elm Park School]{type="primary school"}`,
				`
## Section J: Personal budget

Nobody has asked for one.

::placement[Elm Park School]{type="primary school"}`,
				`
## Section I: Placement

- Elm Park School
- Alder Lane Primary School`,
			],
			good: [
				'## Section I: Placement',
				`
## Section I: Placement

This is added in the final plan.`,
				`
## Section I: Placement

The council names the school in the final plan, after it has read your answer.`,
				`
stage: final

## Section I: Placement

::placement[Elm Park School]{type="primary school"}`,
				`
## Section J: Personal budget

Nobody has asked for one.`,
			],
		},
	},
	*check(document, { type }) {
		if (document.meta.stage !== 'draft') return;
		for (const line of blocksOfKind(document, 'placement')) {
			yield { message: 'This draft names a school for the future.', mend: 'Take this line out until the final plan.', span: line.span };
		}
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (template.role !== 'placement') continue;
			const [first] = section.blocks.filter((block) => !mayStand(block));
			if (!first) continue;
			yield {
				message: `${nameOf(type, template, document)} must stay empty in a draft.`,
				mend: 'Take these words out and leave the heading. The plan explains why the section is empty.',
				span: first.span,
			};
		}
	},
};

/** Nothing at all, a line that the rule reports by itself, or a sentence on what the final plan will say. */
function mayStand(block: Block): boolean {
	return areBlank([block]) || block.kind === 'placement' || (block.kind === 'paragraph' && /\bfinal plan\b/i.test(textOf([block])));
}
