import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { areBlank, placeOf, textOf } from '../outline.ts';
import { anAnnualReview, wentWell } from '../review/an-annual-review.ts';
import { reviewsAnotherPlan } from '../review/answers.ts';
import { mentions } from '../review/outcome-words.ts';
import { childrenAndFamiliesAct } from '../sources.ts';
import { listInWords, quoted } from '../wording.ts';

/** Above this age the law looks at outcomes of education and training (section 45(3)). */
const adult = 18;

/**
 * A plan ends for one of two reasons. Needs are met: each outcome is reached, or the reasons say of it why the plan can end all the
 * same. No training outcome is left: the young person is 18 or over, and every outcome of education or training is reached.
 * A decision to end also says how the plan ends, for it stays in force while an appeal is possible.
 */
export const reviewCeasing: Rule = {
	id: 'review/ceasing',
	meta: {
		title: 'A plan ends because it has met the needs, or at 18 or over because no training outcome remains.',
		why: 'A plan that ends too soon takes help away by law. It goes on while the family can appeal.',
		mend: 'Write why it ends, name each outcome that is still open, and say until when the plan stays in force.',
		source: childrenAndFamiliesAct('section 45'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				meeting(['decision: end'], '{achieved="yes"}', ''),
				meeting(['decision: keep', 'ends-because: needs are met'], '{achieved="yes"}', ''),
				meeting(['decision: end', 'ends-because: needs are met'], '{achieved="yes"}', ''),
				meeting(['decision: end', 'ends-because: needs are met'], '{achieved="partly"}', 'Ned reads well now.'),
				meeting(['decision: end', 'ends-because: no training outcome is left', 'born: 2012-03-14'], '{achieved="yes"}', 'Ned has a job.'),
				'document: review-decision\ndecision: end\nends-because: needs are met',
			],
			good: [
				meeting(['decision: end', 'ends-because: needs are met'], '{achieved="yes"}', 'Ned needs no more help than his class.'),
				meeting(
					['decision: end', 'ends-because: needs are met'],
					'{achieved="partly"}',
					'Reading to a friend: Ned reads to his sister, and that is what he wants.',
				),
				meeting(
					['decision: end', 'ends-because: no training outcome is left', 'born: 2007-03-14'],
					'{achieved="no" because="circumstances"}',
					'Reading to a friend is about friends. Ned has a job.',
				),
				meeting(['decision: keep'], '{achieved="no" because="outcome"}', ''),
				'document: review-decision\ndecision: end\nends-because: needs are met\nsend-health: board\npeople:\n  board: Fay, health board, fay@health.example\n\n## How the plan ends\n\nIt stays in force until the time for an appeal is over.',
			],
		},
	},
	*check(document, context) {
		const { decision, endsBecause, places, top } = document.meta;
		yield* toldOthers(document, context);
		if (decision !== 'end') {
			if (decision === undefined || endsBecause === undefined) return;
			yield {
				message: 'The plan does not end, and this says why it ends.',
				mend: 'Take "ends-because" out, or write "decision: end".',
				span: places.get('ends-because') ?? top,
			};
			return;
		}
		if (endsBecause === undefined && !places.has('ends-because')) {
			yield {
				message: 'Nothing says why the plan ends.',
				mend: 'Write "ends-because: needs are met" or "ends-because: no training outcome is left".',
				span: places.get('decision') ?? top,
			};
		}
		if (endsBecause === 'needs are met') yield* needsFaults(document, context);
		if (endsBecause === 'no training outcome is left') yield* trainingFaults(document, context);
		yield* endingFaults(document, context);
	},
};

/** Who else is told of the decision: those of the school and of the health service, of a plan that ends and of no other (regulation 31). */
function* toldOthers({ meta }: PlanDocument, context: RuleContext): Generator<RuleFinding> {
	if (reviewsAnotherPlan(context) || meta.decision === undefined) return;
	const groups = [
		{ key: 'send-school', keys: meta.sendSchool, who: 'the school or college', needed: meta.schoolNow !== undefined },
		{ key: 'send-health', keys: meta.sendHealth, who: 'the health service', needed: true },
	];
	for (const { key, keys, who, needed } of groups) {
		if (meta.decision !== 'end' && keys.length > 0) {
			yield {
				message: `The plan does not end, and "${key}" would tell ${who} that it ends.`,
				mend: `Take "${key}" out. To send this decision to more people, add them to "send-to".`,
				span: meta.places.get(key) ?? meta.top,
			};
		} else if (meta.decision === 'end' && needed && keys.length === 0) {
			yield {
				message: `Nobody tells ${who} that the plan ends.`,
				mend: `Write "${key}:" at the top of the file, with the key of a person.`,
				span: meta.places.get('decision') ?? meta.top,
				level: 'warning',
			};
		}
	}
}

/** The document that says how the outcomes went: this one, or the report that a decision rests on. */
function reviewOf(document: PlanDocument, context: RuleContext): PlanDocument | undefined {
	return reviewsAnotherPlan(context) ? document : context.beside?.review;
}

/** The names of outcomes that the review does not call reached. */
function notReached(document: PlanDocument, context: RuleContext): readonly string[] {
	const review = reviewOf(document, context);
	return review ? blocksOfKind(review, 'review').flatMap(({ label, achieved }) => (achieved === 'yes' ? [] : [label.name])) : [];
}

function* needsFaults(document: PlanDocument, context: RuleContext): Generator<RuleFinding> {
	const reasons = document.sections.filter(({ id }) => id === 'ending' || id === 'reasons');
	const text = reasons.map(({ blocks }) => textOf(blocks)).join('\n');
	const open = notReached(document, context).filter((name) => !mentions(text, name));
	if (open.length === 0) return;
	yield {
		message: `The reason is "needs are met", but this is still open: ${listInWords(open.map(quoted))}.`,
		mend: 'Name each of them under the reasons, and say why the plan can end all the same.',
		span: placeOf(document, reasons[0]),
	};
}

function* trainingFaults(document: PlanDocument, context: RuleContext): Generator<RuleFinding> {
	const { places, top } = document.meta;
	const span = places.get('ends-because') ?? top;
	if ((context.facts.age ?? adult) < adult) {
		yield {
			message: 'A plan can end for want of a training outcome only at 18 or over.',
			mend: 'Choose another reason, or do not end the plan.',
			span,
		};
	}
	for (const name of trainingLeft(document, context)) {
		yield {
			message: `The outcome ${quoted(name)} is about education or training, and it is still open.`,
			mend: 'While such an outcome is open, this is no reason to end the plan.',
			span,
		};
	}
}

/** Training outcomes of the plan that were not reached, and those that the review proposes. */
function trainingLeft(document: PlanDocument, context: RuleContext): readonly string[] {
	const { plan } = context.beside ?? {};
	const open = new Set(notReached(document, context).map(nameKey));
	const review = reviewOf(document, context);
	const training = (from: PlanDocument) => blocksOfKind(from, 'outcome').filter((outcome) => outcome.training);
	const kept = plan ? training(plan.document).filter(({ label }) => open.has(nameKey(label.name))) : [];
	return [...new Set([...kept, ...(review ? training(review) : [])].map(({ label }) => label.name))];
}

/** A report says why the plan can end; a decision says until when it stays in force. */
function* endingFaults(document: PlanDocument, context: RuleContext): Generator<RuleFinding> {
	const ending = document.sections.find(({ id }) => id === 'ending');
	const [message, mend] = reviewsAnotherPlan(context)
		? ['The report does not say why the plan can end.', 'Write it under the heading "Why the plan can end".']
		: [
				'The decision does not say how the plan ends.',
				'Write under "How the plan ends" that it stays in force while an appeal is possible.',
			];
	if (ending && !areBlank(ending.blocks) && (reviewsAnotherPlan(context) || /\bappeal/i.test(textOf(ending.blocks)))) return;
	yield { message, mend, span: placeOf(document, ending ?? lastOf(document)) };
}

function lastOf(document: PlanDocument): PlanSection | undefined {
	return document.sections.find(({ id }) => id === 'wish' || id === 'reasons' || id === 'decision');
}

function meeting(front: readonly string[], answer: string, ending: string): string {
	return anAnnualReview(
		['held: 2027-06-10', 'issued: 2027-06-22', ...front],
		wentWell(`Reading to a friend]${answer}`),
		...(ending === '' ? [] : [`## Why the plan can end\n\n${ending}`]),
	);
}
