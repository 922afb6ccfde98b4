import type { Due } from '../model/facts.ts';
import { blocksOfKind, nameKey } from '../model/plan-parts.ts';
import { addDays } from './civil-date.ts';
import { type DueNote, eventNote, note } from './due-note.ts';
import { decisionOn, lastHeld, reviewsSince } from './due-review.ts';
import { type DueDocument, eventOf, type Road } from './due-road.ts';

/** The last day for the next final plan, weeks 6 and 16 before the first draft, and what a final plan itself sets: steps, outcomes, the move. */
export function finalNotes(road: Road): readonly DueNote[] {
	const final = finalDay(road);
	return [...(final ? [final] : closedWindow(road)), ...weekNotes(road), ...(road.final ? planNotes(road.final, road) : [])];
}

/** The day by which the next final plan is due, until everyone has it: week 20 for the first, then what follows from a review or a notice of changes. */
export function finalDay(road: Road): DueNote | undefined {
	const { settled } = road;
	if (settled === undefined) {
		const plan = road.plans[0] ?? road.documents.find(({ facts }) => facts.weeks !== undefined);
		const weeks = plan?.facts.weeks;
		if (plan && weeks) return eventNote(plan, 'week-20', weeks.twenty, 'The final plan is due: week 20.');
	}
	const review = reviewsSince(settled, road).findLast(({ document: { meta } }) => (meta.held ?? '9999') <= road.today);
	if (review === undefined || !changesPlan(review, road)) return amendedDay(road);
	const told = [review, ...road.decisions, ...road.plans].flatMap(({ facts: { review: days } }) =>
		days?.held === review.document.meta.held && days !== undefined ? [days.finalBy] : [],
	);
	const [day] = told.toSorted();
	return day === undefined ? undefined : eventNote(review, 'review-final-by', day, 'The final plan is due after the review.');
}

/** After a notice of changes that no review brought about. */
function amendedDay({ settled, out }: Road): DueNote | undefined {
	const drafts = out.slice(settled ? out.indexOf(settled) + 1 : 0);
	const told = drafts.find((one) => eventOf(one, 'amendment-final-by') !== undefined);
	const day = told && eventOf(told, 'amendment-final-by')?.date;
	if (told === undefined || day === undefined) return undefined;
	return eventNote(told, 'amendment-final-by', day, 'The final plan is due after the notice of changes.');
}

/** The council decided so, or a draft with the changes is there. */
function changesPlan(review: DueDocument, road: Road): boolean {
	const decision = decisionOn(review, road)?.document.meta.decision;
	if (decision !== undefined) return decision === 'change';
	const held = review.document.meta.held ?? '';
	return road.plans.some(({ document: { meta } }) => meta.stage === 'draft' && meta.review !== undefined && (meta.issued ?? '') >= held);
}

/** A draft of which no one knows by when its final is due, once the answers are in. */
function closedWindow({ openDraft, out, today }: Road): readonly DueNote[] {
	const last = openDraft?.facts.window?.lastDay;
	if (openDraft === undefined || last === undefined || last >= today || out.at(-1) !== openDraft) return [];
	return [note(openDraft, 'answers-closed', last, 'The days for answers are over. Make the final plan, or send the draft again.')];
}

/** A draft that is out shows that both were decided; one that is being written shows that neither was a no. */
function weekNotes({ out, plans, documents }: Road): readonly DueNote[] {
	const of = plans[0] ?? documents.find(({ facts }) => facts.weeks !== undefined);
	const weeks = of?.facts.weeks;
	if (of === undefined || weeks === undefined || out.length > 0) return [];
	const passes = plans.length > 0;
	return [
		eventNote(of, 'week-6', weeks.six, 'Decide on an assessment: week 6.', { passes }),
		eventNote(of, 'week-16', weeks.sixteen, 'Say whether there will be a plan: week 16.', { passes }),
	];
}

/** A plan that ends asks for nothing more. */
function planNotes(final: DueDocument, road: Road): readonly DueNote[] {
	if (decisionOn(lastHeld(road), road)?.document.meta.decision === 'end') return [];
	return [...stepNotes(final, road), ...outcomeNotes(final, road), ...moveNotes(final, road)];
}

/** Steps are looked at in the review. */
function stepNotes(final: DueDocument, road: Road): readonly DueNote[] {
	const { stepDue } = final.facts;
	if (stepDue === undefined || lastHeld(road) !== undefined) return [];
	return [eventNote(final, 'steps-due', stepDue.date, 'The steps of the outcomes are due.')];
}

/** Outcomes that fall due on one day, until a review on that day or later, or one that says that they are achieved. */
function outcomeNotes(final: DueDocument, road: Road): readonly DueNote[] {
	const reviews = reviewsSince(final, road).filter(({ document }) => (document.meta.held ?? '9999') <= road.today);
	const achieved = new Set(
		reviews.flatMap(({ document }) =>
			blocksOfKind(document, 'review').flatMap((review) => (review.achieved === 'yes' ? [nameKey(review.label.name)] : [])),
		),
	);
	const labels = new Map(blocksOfKind(final.document, 'outcome').map(({ number, label }) => [number, nameKey(label.name)]));
	const open = [...final.facts.outcomeDue].filter(([number, { date }]) => {
		const reviewed = reviews.some(({ document }) => (document.meta.held ?? '') >= date);
		return !reviewed && !achieved.has(labels.get(number) ?? '');
	});
	return [...byDay(open)].map(([date, numbers]) =>
		eventNote(final, 'outcomes-due', date, `Outcomes due: ${numbers.join(', ')}.`, { id: `outcomes-due-${date}` }),
	);
}

function byDay(outcomes: readonly (readonly [string, Due])[]): ReadonlyMap<string, readonly string[]> {
	const days = new Map<string, string[]>();
	for (const [number, { date }] of outcomes) days.set(date, [...(days.get(date) ?? []), number]);
	return days;
}

/** How long before the day of a move a changed plan can have been sent to count for it. */
const moveYearDays = 365;

/** Reviewed and changed for the move: a final plan that follows a review, sent in the year before the day. */
function moveNotes(final: DueDocument, { sent }: Road): readonly DueNote[] {
	const { nextMove } = final.facts;
	const { transferBy, transferIf } = nextMove ?? {};
	const made = (day: string) =>
		sent.some(
			({ document: { meta } }) =>
				meta.stage === 'final' && meta.review !== undefined && meta.issued !== undefined && meta.issued >= addDays(day, -moveYearDays),
		);
	return [
		...(transferBy !== undefined && !made(transferBy)
			? [eventNote(final, 'transfer', transferBy, 'Change the plan before the move.')]
			: []),
		...(transferIf && !made(transferIf.by)
			? [eventNote(final, 'transfer-if', transferIf.by, `Change the plan, if the move is to ${transferIf.to}.`, { passes: true })]
			: []),
	];
}
