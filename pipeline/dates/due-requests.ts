import type { RequestBlock } from '../model/block.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { readCalendarDate } from '../model/calendar-date.ts';
import { blocksOfKind } from '../model/plan-parts.ts';
import { finalDay } from './due-final.ts';
import { type DueNote, note } from './due-note.ts';
import { type DueDocument, eventOf, type Road } from './due-road.ts';

/** What replies ask for and nobody answered, and the meetings that they ask for, until the final plan that follows the draft is sent. */
export function requestNotes(road: Road): readonly DueNote[] {
	return road.documents
		.filter((replies) => !isClosed(replies, road))
		.flatMap((replies) => blocksOfKind(replies.document, 'request').flatMap((request) => notesOf(request, replies, road)));
}

/** A final that was sent after the draft answers everything. */
function isClosed(replies: DueDocument, road: Road): boolean {
	const draft = draftOf(replies, road);
	if (draft === undefined) return road.openDraft === undefined && road.settled !== undefined;
	return road.plans.slice(road.plans.indexOf(draft)).some((plan) => plan.document.meta.stage === 'final' && road.sent.includes(plan));
}

function draftOf({ document }: DueDocument, { plans }: Road): DueDocument | undefined {
	return plans.findLast(({ document: { meta } }) => meta.stage === 'draft' && (meta.version ?? 1) === (document.meta.version ?? 1));
}

function notesOf(request: RequestBlock, replies: DueDocument, road: Road): readonly DueNote[] {
	return [...answerNotes(request, replies, road), ...meetingNotes(request, replies, road)];
}

const aims = { change: '', school: ', which asks for a school', budget: ', which asks for a personal budget' } as const;

/** What asks for a meeting alone is followed by its day, not by an answer. */
function answerNotes(request: RequestBlock, replies: DueDocument, road: Road): readonly DueNote[] {
	const { answer, asks = 'change', number, span } = request;
	if (answer !== undefined || asks === 'meeting') return [];
	const day = finalDay(road)?.date ?? answersBy(replies, road);
	return [
		note(replies, `request-${number.toLowerCase()}`, day, `Answer ${number}${aims[asks]}. It must be settled before the final plan.`, {
			span,
		}),
	];
}

/** A meeting needs a day in the window, then the day itself, then words on what came of it. */
function meetingNotes(request: RequestBlock, replies: DueDocument, road: Road): readonly DueNote[] {
	const { answer, asks, children, meeting, number, span } = request;
	const day = meeting && readCalendarDate(meeting.name);
	const id = `meeting-${number.toLowerCase()}`;
	const law = [replies, ...road.plans].map((one) => eventOf(one, 'meeting')?.law ?? eventOf(one, 'last-day')?.law).find(Boolean);
	const from = law && { law };
	if (day === undefined) {
		if (asks !== 'meeting' || answer === 'no') return [];
		const by = answersBy(replies, road);
		return [note(replies, `${id}-day`, by, `Agree a day for the meeting that ${number} asks for.`, { span, ...from })];
	}
	if (day >= road.today) return [note(replies, id, day, `Meet about ${number}.`, { span, passes: true, ...from })];
	if ((answer !== undefined && children.length > 0) || heldOn(replies, day)) return [];
	return [note(replies, `${id}-result`, day, `Write down what came of the meeting about ${number}.`, { span })];
}

/** Somebody's words from a meeting on that day or later. */
function heldOn({ document }: DueDocument, day: CalendarDate): boolean {
	return blocksOfKind(document, 'reply').some(
		({ how, on }) => how === 'meeting' && on !== undefined && (readCalendarDate(on.name) ?? '') >= day,
	);
}

/** The last day for answers to the draft that the replies speak of, or else to the one that is out; or the day of the replies. */
function answersBy(replies: DueDocument, road: Road): CalendarDate {
	const window = draftOf(replies, road)?.facts.window ?? replies.facts.window ?? road.openDraft?.facts.window;
	return window?.lastDay ?? finalDay(road)?.date ?? replies.facts.referenceDate;
}
