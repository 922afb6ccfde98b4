import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { anAnnualReview, wentWell } from '../review/an-annual-review.ts';
import { reviewsAnotherPlan } from '../review/answers.ts';
import { sendRegulations } from '../sources.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

const reached = '{achieved="yes"}';

/** A review answers for every outcome of the plan, each once. Where the plan is not at hand, only what stands there twice is known. */
export const reviewEveryOutcome: Rule = {
	id: 'review/every-outcome',
	meta: {
		title: 'A review answers for every outcome of the plan, once each.',
		why: 'An outcome that nobody looks at is an outcome that nobody works for.',
		mend: 'Write one :::review block for each outcome of the plan, with its name.',
		source: sendRegulations('regulation 19'),
		level: 'error',
		law: true,
		aliases: ['R1'],
		examples: {
			place: 'document',
			bad: [
				...['Reading to a friend', 'reading to a friend', 'Reading  to a friend', 'READING TO A FRIEND'].map((name) => twice(name)),
				anAnnualReview(
					[],
					`${wentWell(`Going to lunch]${reached}`)}\n\n:::review[Reading]${reached}\nYes.\n:::\n\n:::review[Going to lunch]{achieved="no"}\nNo.\n:::`,
				),
			],
			good: [
				anAnnualReview([], wentWell(`Reading to a friend]${reached}`)),
				twice('Reading to a friend at home'),
				twice('Going to lunch'),
				twice('Reading'),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, context) {
		if (!reviewsAnotherPlan(context)) return;
		const reviews = blocksOfKind(document, 'review').map(({ label }) => label);
		const answered = new Set<string>();
		for (const { name, span } of reviews) {
			const key = nameKey(name);
			if (answered.has(key)) {
				yield {
					message: `The outcome ${quoted(name)} has more than one review.`,
					mend: 'Put both into one block, or mend the name of one.',
					span,
				};
			}
			answered.add(key);
		}
		const { plan } = context.beside ?? {};
		if (plan === undefined) return;
		const planned = blocksOfKind(plan.document, 'outcome').map(({ label }) => label.name);
		const known = new Set(planned.map(nameKey));
		for (const label of reviews) {
			if (known.has(nameKey(label.name))) continue;
			yield lostName({ ...label, kind: 'outcome of the plan', known: planned, otherwise: 'Take this block out.' });
		}
		for (const name of planned) {
			if (answered.has(nameKey(name))) continue;
			yield {
				message: `The outcome ${quoted(name)} of the plan has no review.`,
				mend: `Write :::review[${name}]{achieved="..."} and what happened.`,
				span: placeOf(document, sectionOfRole(document, context.type, 'review')),
			};
		}
	},
};

function twice(name: string): string {
	return anAnnualReview([], `${wentWell(`Reading to a friend]${reached}`)}\n\n:::review[${name}]${reached}\nAgain.\n:::`);
}
