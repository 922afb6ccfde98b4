import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { codeOfPractice } from '../sources.ts';

/** A draft tells the family by when they can answer. */
export const planResponseWindow: Rule = {
	id: 'plan/response-window',
	meta: {
		title: 'A draft has the box that says how and by when the family can answer.',
		why: 'The family has at least 15 days to answer a draft. They need the last day in front of them.',
		mend: 'Write ::window on a line of its own, under the first lines of the draft.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				"# Ned's plan",
				`
# Ned's plan

This is a draft. Tell us what you think.`,
				`
# Ned's plan

The window in the hall is broken.`,
				`
stage: final

# Ned's plan

::window`,
				`
# Ned's plan

::window

::window`,
			],
			good: [
				`
# Ned's plan

::window`,
				`
# Ned's plan

This is a draft. Tell us what you think.

::window`,
				`
# Ned's plan

## Section A: Views, interests and hopes

Ned likes trains.

::window`,
				`
stage: final

# Ned's plan`,
				`
stage: final

# Ned's plan

This is the final plan.`,
			],
		},
	},
	*check(document) {
		const { stage } = document.meta;
		const [first, ...more] = blocksOfKind(document, 'window');
		if (stage === 'draft' && !first) {
			yield {
				message: 'This draft does not say by when the family can answer.',
				mend: 'Write ::window on a line of its own, under the first lines of the draft.',
				span: placeOf(document, undefined),
			};
		}
		for (const { span } of more) yield { message: 'The box for the answer stands here twice.', mend: 'Take this line out.', span };
		if (stage === 'final' && first)
			yield { message: 'Only a draft has a box for the answer.', mend: 'Take this line out.', span: first.span };
	},
};
