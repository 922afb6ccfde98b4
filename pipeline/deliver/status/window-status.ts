import type { CalendarDate } from '../../model/calendar-date.ts';
import type { StatusReminder, StatusWindow } from '../../model/delivery-status.ts';
import { londonDay } from '../../model/london-day.ts';
import type { MessageRow, ReplyRow, WindowRow } from '../ledger/store.ts';

/** What a case holds beside its window; nothing of it is needed for a list. */
export interface AroundWindow {
	readonly messages: readonly MessageRow[];
	readonly replies: readonly ReplyRow[];
}

/** Where a window stands on a day. The day of service is day 0; the count stops at the last day. */
export function windowStatus(window: WindowRow, { messages, replies }: AroundWindow, today: CalendarDate): StatusWindow {
	const { id, caseNumber, document, personKey, servedOn, lastDay, floorDay, printedTooEarly, extended } = window;
	const isOfWindow = (row: MessageRow) => row.document === document && row.personKey === personKey;
	const opener = messages.find(({ key }) => key === window.message);
	const answers = replies
		.filter((reply) => reply.windowId === id)
		.map(({ receivedOn, how, late }) => ({ receivedOn, how, late }))
		.toSorted((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1));
	const first = firstLastDay(opener, floorDay);
	const days = daysBetween(servedOn, lastDay);
	return {
		id,
		caseNumber,
		document,
		personKey,
		servedOn,
		lastDay,
		...(first !== undefined && first < lastDay && { firstLastDay: first }),
		...(extended && { extended: { on: londonDay(new Date(extended.at)), by: extended.by, why: extended.why } }),
		day: Math.max(0, Math.min(days, daysBetween(servedOn, today))),
		days,
		daysLeft: daysBetween(today, lastDay),
		state: stateOf(window, answers, today),
		printedTooEarly,
		reminders: messages.filter((row) => row.onlyIf === 'window-open' && isOfWindow(row)).map((row) => reminderOf(row, lastDay, today)),
		replies: answers,
	};
}

/** `dates/civil-date.ts` asks a calendar, which takes longer for a thousand windows than all the rest: days of the ledger are well formed, and days of UTC are all as long. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The window's day before anybody gave more time: the printed one, or the floor where that is later. */
function firstLastDay(opener: MessageRow | undefined, floorDay: CalendarDate): CalendarDate | undefined {
	const printed = opener?.opens?.lastDay;
	return printed !== undefined && printed < floorDay ? floorDay : printed;
}

function stateOf({ state, lastDay }: WindowRow, answers: StatusWindow['replies'], today: CalendarDate): StatusWindow['state'] {
	if (state === 'void') return 'void';
	if (state === 'answered' || answers.some(({ late }) => !late)) return 'answered';
	if (answers.length > 0) return 'late';
	return state === 'closed' || lastDay < today ? 'over' : 'open';
}

function reminderOf(
	{ state, acceptedAt, notBefore, printsLastDay }: MessageRow,
	lastDay: CalendarDate,
	today: CalendarDate,
): StatusReminder {
	if (state === 'accepted' && acceptedAt !== undefined) return { on: londonDay(new Date(acceptedAt)), state: 'sent' };
	const on = londonDay(new Date(notBefore));
	const isWaiting = state === 'queued' || state === 'held' || state === 'sending';
	const isRight = printsLastDay === undefined || printsLastDay === lastDay;
	if (!isWaiting || !isRight) return { on, state: 'stopped' };
	return { on, state: on > today ? 'to-come' : 'waiting' };
}
