import type { OutcomeBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { Demand } from '../../model/template.ts';
import { anAnnualReview, followedBy, wentWell } from '../review/an-annual-review.ts';
import { type Answer, answersIn } from '../review/answers.ts';
import { sameHelp, sameWords, stepsOf } from '../review/outcome-words.ts';
import { gateshead } from '../sources.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

/**
 * What follows from each answer is there, as the decision table of the document's type demands (`follow-ups`). Words and help are
 * compared with the plan where the plan is at hand. The demand on the council is `review/council-request`'s.
 * Nothing need follow where the review asks to end the plan.
 */
export const reviewFollowUp: Rule = {
	id: 'review/follow-up',
	meta: {
		title: 'After each outcome comes what its answer asks for: a new one, the same one, other words or other help.',
		why: 'How an outcome went decides what comes next. An answer with nothing after it helps nobody.',
		mend: 'Write next="..." with the name of the outcome that follows. Give that outcome its steps.',
		source: gateshead('Figure 3'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				anAnnualReview([], wentWell('Reading to a friend]{achieved="yes"}')),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="no" because="support"}'), followedBy('Reading a book')),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="yes" next="Reading a bok"}'), followedBy('Reading a book')),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="yes" next="Reading to a friend"}'), followedBy('Reading to a friend')),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="partly" next="Reading a book"}'), followedBy('Reading a book')),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="yes" next="Reading a book"}'), followedBy('Reading a book', false)),
			],
			good: [
				anAnnualReview([], wentWell('Reading to a friend]{achieved="yes" next="Reading a book"}'), followedBy('Reading a book')),
				anAnnualReview(
					[],
					wentWell('Reading to a friend]{achieved="no" because="circumstances" next="Reading to a friend"}'),
					followedBy('Reading to a friend'),
				),
				anAnnualReview(
					[],
					wentWell('Reading to a friend]{achieved="no" because="outcome" next="Reading a book"}'),
					followedBy('Reading a book'),
				),
				anAnnualReview(
					[],
					wentWell('Reading to a friend]{achieved="yes" next="Reading to a friend"}'),
					followedBy('Reading to a friend', true, 'for="Reading" keeps="yes"'),
				),
				anAnnualReview(['decision: end', 'ends-because: needs are met'], wentWell('Reading to a friend]{achieved="yes"}')),
			],
		},
	},
	*check(document, context) {
		for (const answer of answersIn(document, context)) {
			for (const typed of answer.lost) yield nextThatIsNone(typed, document);
			if (answer.row === undefined || document.meta.decision === 'end') continue;
			for (const finding of missingAfter(answer, answer.row.demands)) yield { why: answer.row.why, ...finding };
		}
	},
};

function nextThatIsNone(typed: { readonly name: string; readonly span: RuleFinding['span'] }, document: PlanDocument): RuleFinding {
	const known = blocksOfKind(document, 'outcome').map(({ label }) => label.name);
	return lostName({
		...typed,
		kind: 'outcome of this document',
		known,
		otherwise: 'Write the outcome that follows, in an :::outcome block.',
	});
}

function* missingAfter(answer: Answer, demands: readonly Demand[]): Generator<RuleFinding> {
	const { review, next, lost } = answer;
	if (next.length === 0) {
		if (lost.length > 0) return;
		yield {
			message: `${went(answer)}, and no outcome follows it.`,
			mend: `Write next="..." with the name of ${whatFollows(demands)}.`,
			span: review.label.span,
		};
		return;
	}
	for (const demand of demands) yield* faultOf[demand](answer);
}

const faultOf: Readonly<Record<Demand, (answer: Answer) => readonly RuleFinding[]>> = {
	'new-outcome': (answer) =>
		answer.next.some((outcome) => outcome.maintenance || keeps(outcome, answer) !== true)
			? []
			: [fault(answer, 'and what follows is the same again', 'Write a new outcome. If things must stay as they are, write keeps="yes".')],
	'kept-outcome': (answer) =>
		answer.next.some((outcome) => keeps(outcome, answer) !== false)
			? []
			: [
					{
						...fault(answer, 'and no outcome that follows has its words', 'Keep its words, or write because="..." to say what was wrong.'),
						level: 'warning',
					},
				],
	'other-words': (answer) =>
		answer.next.some((outcome) => answer.planned === undefined || !sameWords(outcome, answer.planned))
			? []
			: [fault(answer, 'and what follows has the same words', 'Write the outcome anew, so that it fits the child.')],
	'other-help': (answer) =>
		answer.next.some((outcome) => answer.planned === undefined || !sameHelp(stepsOf(answer.planned), stepsOf(outcome)))
			? []
			: [
					fault(
						answer,
						'and its help stays the same, word for word',
						'Change what will help, how often or who, in the steps of the outcome that follows.',
					),
				],
	steps: ({ next }) =>
		next
			.filter((outcome) => stepsOf(outcome).length === 0)
			.map(({ label }) => ({
				message: `The outcome ${quoted(label.name)} comes next and has no steps.`,
				mend: 'Add a table inside it: step, what will help, how often, who, how we will know.',
				span: label.span,
			})),
	council: () => [],
};

function fault(answer: Answer, what: string, mend: string): RuleFinding {
	return { message: `${went(answer)}, ${what}.`, mend, span: answer.review.label.span };
}

/** Whether an outcome goes on with the same words; by its name where the plan is not at hand. */
function keeps(outcome: OutcomeBlock, { planned, review }: Answer): boolean {
	return planned ? sameWords(outcome, planned) : nameKey(outcome.label.name) === nameKey(review.label.name);
}

const reasons = { circumstances: 'because something got in the way', outcome: 'because it did not fit', support: 'because of the help' };

function went({ review: { label, achieved, because } }: Answer): string {
	const reached = achieved === 'no' || achieved === undefined ? 'did not reach' : 'reached';
	const why = because === undefined || achieved === 'yes' ? [] : [reasons[because]];
	return [`The child ${reached} ${quoted(label.name)}`, ...(achieved === 'partly' ? ['in part'] : []), ...why].join(' ');
}

function whatFollows(demands: readonly Demand[]): string {
	if (demands.includes('new-outcome')) return 'a new outcome';
	if (demands.includes('kept-outcome')) return 'the outcome that goes on';
	return demands.includes('other-help') ? 'the outcome that gets other help' : 'the outcome that takes its place';
}
