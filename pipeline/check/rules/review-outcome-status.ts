import type { ReviewBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { sliceOf } from '../../model/span.ts';
import { hasWords, placeOf, sectionOfRole, textOf } from '../outline.ts';
import { reviewsAnotherPlan } from '../review/answers.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Once a review has begun, every outcome has an answer, and each `no` has its reason. A report about another plan is held against that plan by `review/every-outcome`. */
export const reviewOutcomeStatus: Rule = {
	id: 'review/outcome-status',
	meta: {
		title: 'A review says of every outcome whether the child achieved it, and why not.',
		why: 'The reason decides what comes next: more time, another outcome or other help.',
		mend: 'Write :::review[name of the outcome]{achieved="no" because="support"} and what happened.',
		source: gateshead('Figure 3'),
		level: 'error',
		law: false,
		aliases: ['R1'],
		examples: {
			place: 'document',
			bad: [
				review(':::review[Reading to a friend]\nNed read a story.\n:::'),
				review(':::review[Reading to a friend]{achieved="no"}\nThe group did not run.\n:::'),
				review(':::review[Reading to a friend]{achieved="yes"}\n:::'),
				review(':::review[Reading to a freind]{achieved="yes"}\nNed read a story.\n:::'),
				review(':::review[Reading to a friend]{achieved="partly"}\n-\n:::'),
			],
			good: [
				review(':::review[Reading to a friend]{achieved="yes"}\nNed read a story.\n:::'),
				review(':::review[Reading to a friend]{achieved="no" because="support"}\nThe group did not run.\n:::'),
				review(':::review[Reading to a friend]{achieved="no" because="circumstances"}\nNed was ill for a month.\n:::'),
				review(':::review[Reading to a friend]{achieved="partly"}\nNed read half of a story.\n:::'),
				review('The review has not been held yet.'),
			],
		},
	},
	*check(document, context) {
		const { type } = context;
		const reviews = blocksOfKind(document, 'review');
		if (reviews.length === 0) return;
		for (const block of reviews) yield* faultsOf(block, document);
		if (reviewsAnotherPlan(context)) return;
		const reviewed = new Set(reviews.map(({ label }) => nameKey(label.name)));
		for (const { label } of blocksOfKind(document, 'outcome')) {
			if (reviewed.has(nameKey(label.name))) continue;
			yield {
				message: `The outcome ${quoted(label.name)} has no review.`,
				mend: `Write :::review[${label.name}]{achieved="..."} and what happened.`,
				span: placeOf(document, sectionOfRole(document, type, 'review')),
			};
		}
	},
};

/** An attribute that was typed and refused is `parse`'s to report. */
function* faultsOf({ label, achieved, because, children, span: whole }: ReviewBlock, { source }: PlanDocument): Generator<RuleFinding> {
	const opening = sliceOf(source, whole).split(/[\r\n]/, 1)[0] ?? '';
	const { span } = label;
	if (achieved === undefined && !/\bachieved\s*=/.test(opening)) {
		yield {
			message: 'This review does not say whether the child achieved the outcome.',
			mend: 'Write achieved="yes", "no" or "partly".',
			span,
		};
	}
	if (achieved === 'no' && because === undefined && !/\bbecause\s*=/.test(opening)) {
		yield {
			message: 'This review does not say why the child did not achieve the outcome.',
			mend: 'Write because="circumstances", "outcome" or "support".',
			span,
		};
	}
	if (!hasWords(textOf(children))) {
		yield { message: 'This review does not say what happened.', mend: 'Write a sentence or two inside the block.', span };
	}
}

function review(text: string): string {
	return `document: one-plan\n\n## How did it go?\n\n${text}`;
}
