import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DueCase, DueItem } from '../../model/due-item.ts';
import type { TimelineEvent } from '../../model/facts.ts';

/** One date of a case, as the drawing and the table both show it. */
export interface DueRow {
	readonly event: TimelineEvent;
	/** What is due by then; absent for a date that asks for nothing. */
	readonly item?: DueItem;
	readonly isPast: boolean;
}

/** How far a page looks back and ahead, in days: what is due stands on it however far away it is. */
const daysShown = { back: 60, ahead: 365 };

/**
 * The dates of a case round today, and every date on which something is due, earliest first.
 * An item that is no date of the timeline is one here.
 */
export function caseRows({ timeline, items }: DueCase, today: CalendarDate): readonly DueRow[] {
	const placed = new Map<TimelineEvent, DueItem>();
	const others: DueItem[] = [];
	for (const item of items) {
		const event = timeline.find((one) => one.date === item.date && isOf(item.id, one.id) && !placed.has(one));
		if (event) placed.set(event, item);
		else others.push(item);
	}
	const rows = timeline.map((event): DueRow => rowOf(event, placed.get(event), today));
	const more = others.map((item): DueRow => rowOf(eventOf(item), item, today));
	return [...rows.filter(({ event, item }) => item !== undefined || isNear(event.date, today)), ...more].toSorted((one, other) =>
		one.event.date < other.event.date ? -1 : one.event.date > other.event.date ? 1 : 0,
	);
}

function rowOf(event: TimelineEvent, item: DueItem | undefined, today: CalendarDate): DueRow {
	const words = item?.words.replace(/\.$/, '') ?? event.words;
	return { event: { ...event, words }, ...(item && { item }), isPast: event.date < today };
}

function eventOf({ id, date, words, law }: DueItem): TimelineEvent {
	return { id, date, words, ...(law && { law }), kind: 'worked-out' };
}

/** `outcomes-due-2028-07-31` is an item of the event `outcomes-due`. */
function isOf(item: string, event: string): boolean {
	return item === event || item.startsWith(`${event}-`);
}

function isNear(date: CalendarDate, today: CalendarDate): boolean {
	const days = (Date.parse(date) - Date.parse(today)) / 86_400_000;
	return days >= -daysShown.back && days <= daysShown.ahead;
}
