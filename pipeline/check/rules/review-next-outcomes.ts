import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { anAnnualReview, followedBy } from '../review/an-annual-review.ts';
import { reviewsAnotherPlan } from '../review/answers.ts';
import { codeOfPractice } from '../sources.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

/** The outcomes that a review proposes answer needs and hopes of the plan, so that they can take their place in it. */
export const reviewNextOutcomes: Rule = {
	id: 'review/next-outcomes',
	meta: {
		title: 'Each outcome that a review proposes names a need of the plan, and hopes that the plan has.',
		why: 'An outcome without a need has no place in the plan, and no help belongs to it.',
		mend: 'Write for="..." after its name, with the name of a need of the plan.',
		source: codeOfPractice('paragraph 9.69, section E'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['Reading a book', 'Going to lunch', 'Making a friend', 'Riding a bike', 'Cooking'].map((name) =>
				anAnnualReview([], followedBy(name, true, 'hope="A friend"')),
			),
			good: [
				...['Reading a book', 'Going to lunch', 'Making a friend'].map((name) => anAnnualReview([], followedBy(name))),
				anAnnualReview([], followedBy('Cooking', true, 'for="Reading; Friends" hope="A friend"')),
				anAnnualReview([], followedBy('Cooking', false, 'for="Reading"')),
			],
		},
	},
	*check(document, context) {
		if (!reviewsAnotherPlan(context)) return;
		const plan = context.beside?.plan?.document;
		for (const { label, for: needs, hopes } of blocksOfKind(document, 'outcome')) {
			if (needs.length === 0) {
				yield {
					message: `The outcome ${quoted(label.name)} does not name the need that it answers.`,
					mend: 'Write for="..." after its name, with the name of a need of the plan.',
					span: label.span,
				};
			}
			if (plan === undefined) continue;
			yield* lost(needs, 'need', [plan, document]);
			yield* lost(hopes, 'hope', [plan, document]);
		}
	},
};

function* lost(typed: readonly NameRef[], kind: 'need' | 'hope', documents: readonly PlanDocument[]): Generator<RuleFinding> {
	const known = documents.flatMap((document) => blocksOfKind(document, kind).map(({ label }) => label.name));
	const keys = new Set(known.map(nameKey));
	for (const name of typed) {
		if (keys.has(nameKey(name.name))) continue;
		yield lostName({ ...name, kind: `${kind} of the plan`, known, otherwise: `Write the ${kind} in this report, in a :::${kind} block.` });
	}
}
