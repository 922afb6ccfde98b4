import type { CalendarDate } from '../model/calendar-date.ts';
import { addDays } from './civil-date.ts';
import { type DueNote, eventNote, note } from './due-note.ts';
import { type DueDocument, eventOf, isOut, type Road } from './due-road.ts';

/** What is due on the last review and the next one. Nothing hides that a next review is due, but the end of the plan. */
export function reviewNotes(road: Road): readonly DueNote[] {
	const held = road.reviews.findLast(({ document: { meta } }) => (meta.held ?? '9999') <= road.today);
	const next = road.reviews.find(({ document }) => (document.meta.held ?? '') > road.today);
	return [
		...(held ? heldNotes(held, road) : []),
		...(next ? [...papersNote(next, road), ...meetingNote(next)] : []),
		...nextNotes(road, held, next),
	];
}

/** Reviews held after a plan was sent; all of them where no plan is known. */
export function reviewsSince(final: DueDocument | undefined, { reviews }: Road): readonly DueDocument[] {
	const issued = final?.document.meta.issued ?? '';
	return reviews.filter(({ document: { meta } }) => (meta.held ?? '') > issued);
}

/** The last review of the plan that holds, where it was held by today. */
export function lastHeld(road: Road): DueDocument | undefined {
	return reviewsSince(road.final, road).findLast(({ document }) => (document.meta.held ?? '9999') <= road.today);
}

/** The papers are owed until the review says when they were sent. */
function papersNote(review: DueDocument, { today }: Road): readonly DueNote[] {
	const { papers } = review.document.meta;
	const { papersBy } = review.facts.review ?? {};
	if (papersBy === undefined || (papers !== undefined && papers <= today)) return [];
	return [eventNote(review, 'review-papers-by', papersBy, 'Send the papers of the review.')];
}

function meetingNote(review: DueDocument): readonly DueNote[] {
	const { held } = review.document.meta;
	return held === undefined ? [] : [eventNote(review, 'review-held', held, 'The review meeting takes place.', { passes: true })];
}

/** The day itself; then the report to everyone, which is owed until its file has a day, and the decision of the council. */
function heldNotes(review: DueDocument, road: Road): readonly DueNote[] {
	const { reportBy, decisionBy } = review.facts.review ?? {};
	const isTold = decisionOn(review, road) !== undefined || changesTold(review, road);
	return [
		...papersNote(review, road),
		...meetingNote(review),
		...(reportBy !== undefined && !isOut(review, road.today)
			? [eventNote(review, 'review-report-by', reportBy, 'Send the report of the review.')]
			: []),
		...(decisionBy === undefined || isTold
			? []
			: [eventNote(review, 'review-decision-by', decisionBy, 'Tell the family the decision after the review.')]),
	];
}

/** A draft with the changes tells the family what was decided. */
function changesTold({ document }: DueDocument, { sent }: Road): boolean {
	return sent.some(({ document: { meta } }) => meta.review !== undefined && (meta.issued ?? '') >= (document.meta.held ?? ''));
}

/** What the council decided after a review, where the family has been told. */
export function decisionOn(review: DueDocument | undefined, { decisions }: Road): DueDocument | undefined {
	if (review === undefined) return undefined;
	return decisions.findLast(({ document: { meta } }) => (meta.issued ?? '') >= (review.document.meta.held ?? ''));
}

/** The days by which the next review must be held or is planned to be. One planned in time says it all; without a plan, its papers go first. */
function nextNotes(road: Road, held: DueDocument | undefined, planned: DueDocument | undefined): readonly DueNote[] {
	if (decisionOn(held, road)?.document.meta.decision === 'end') return [];
	const yearly = yearlyNote(road, held);
	const days = [...yearly, ...moveNote(road, held, yearly[0]?.date), ...plannedNote(road)];
	const meeting = planned?.document.meta.held;
	const open = days
		.filter(({ date }) => meeting === undefined || meeting > date)
		.toSorted((one, other) => (one.date < other.date ? -1 : 1));
	const [first] = open;
	return [...(first && planned === undefined ? papersBefore(first) : []), ...open];
}

/** A year after the last review that was held, or after the plan was made. */
function yearlyNote({ final, plans, decisions }: Road, held: DueDocument | undefined): readonly DueNote[] {
	const known = [...(final ? [final] : []), ...(held ? [held, ...decisions] : [])];
	const [of] = known
		.filter(({ facts }) => facts.reviewLastDay !== undefined)
		.toSorted((one, other) => ((one.facts.reviewLastDay ?? '') > (other.facts.reviewLastDay ?? '') ? -1 : 1));
	const day = of?.facts.reviewLastDay;
	if (of === undefined || day === undefined) return [];
	const law = [of, ...plans].map((one) => eventOf(one, 'review-due')?.law).find(Boolean);
	return [eventNote(of, 'review-due', day, 'Last day for the next review.', law ? { law } : {})];
}

/** How long before the day of a move a review can have been held to count for it. */
const moveYearDays = 365;

/** Before a phase transfer the review is held in time to change the plan, where that is sooner than the yearly day. */
function moveNote({ final }: Road, held: DueDocument | undefined, yearly: CalendarDate | undefined): readonly DueNote[] {
	const { transferBy, transferReviewBy: day } = final?.facts.nextMove ?? {};
	if (final === undefined || transferBy === undefined || day === undefined) return [];
	const isHeld = (held?.document.meta.held ?? '') >= addDays(transferBy, -moveYearDays);
	if (isHeld || (yearly !== undefined && day >= yearly)) return [];
	return [eventNote(final, 'transfer-review-by', day, 'Hold the review before the move.')];
}

/** The day that a final plan names for its next review. */
function plannedNote(road: Road): readonly DueNote[] {
	const { final } = road;
	const day = final?.document.meta.reviewBy;
	if (final === undefined || day === undefined || lastHeld(road) !== undefined) return [];
	return [eventNote(final, 'review-planned', day, 'Hold the next review by this day, as the plan says.')];
}

/** Two weeks' notice of the papers: Special Educational Needs and Disability Regulations 2014, regulation 20. */
const papersDays = 14;

/** With no meeting planned, its papers must go out two weeks before the last day for it. */
function papersBefore(due: DueNote): readonly DueNote[] {
	const law = eventOf(due.of, 'review-papers-by')?.law ?? due.law;
	const day = addDays(due.date, -papersDays);
	return [note(due.of, 'review-plan-by', day, 'Plan the review. Its papers go out two weeks before it.', law ? { law } : {})];
}
