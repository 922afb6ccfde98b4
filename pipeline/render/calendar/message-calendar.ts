import { createHash } from 'node:crypto';
import ical, {
	ICalAlarmType,
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendarMethod,
	ICalEventClass,
	type ICalEventData,
	ICalEventStatus,
	ICalEventTransparency,
} from 'ical-generator';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { londonTime } from './london-time.ts';

/** What the calendar file of a message says, whoever reads it. */
interface MessageEvent {
	/** What makes it the same event in every message: the case, the kind and stage of the document, the person. Nothing of it can be read from the file. */
	readonly about: readonly string[];
	/** How often the event was changed: a calendar program takes the highest. */
	readonly sequence: number;
	/** The day of the message. */
	readonly sent: CalendarDate;
	readonly lang: string;
	/** Others may see it on a screen: it holds no name, need or school of a child. */
	readonly summary: string;
	readonly note?: string;
	readonly organiser: { readonly name: string; readonly address: string };
}

export interface LastDay extends MessageEvent {
	readonly day: CalendarDate;
}

export interface MeetingToCome extends MessageEvent {
	readonly day: CalendarDate;
	/** By the clock in London, in minutes after midnight; the whole day where nobody said. */
	readonly startMinutes?: number;
	readonly lengthMinutes: number;
	readonly place?: string;
	/** Whom the message asks to come. */
	readonly guest: { readonly name: string; readonly address: string };
}

const daysBefore = 3;
const secondsOfDay = 86_400;
const nineInTheMorning = 9 * 3600;

/**
 * The last day to answer as a calendar file (RFC 5545, published by RFC 5546): a whole day, private, that keeps nobody busy, with one alarm
 * at nine in the morning three days before.
 */
export function lastDayCalendar(event: LastDay): string {
	return calendarOf(event, ICalCalendarMethod.PUBLISH, {
		start: midnight(event.day),
		allDay: true,
		transparency: ICalEventTransparency.TRANSPARENT,
		alarms: [{ type: ICalAlarmType.display, trigger: daysBefore * secondsOfDay - nineInTheMorning, description: event.summary }],
	});
}

/** An invitation to a meeting as a calendar file (RFC 5546, a request): its guest can say yes or no in their own calendar. Times are in UTC. */
export function meetingCalendar(event: MeetingToCome): string {
	const { startMinutes, lengthMinutes, place, guest } = event;
	const start = startMinutes === undefined ? midnight(event.day) : londonTime(event.day, startMinutes);
	const isTimed = startMinutes !== undefined;
	return calendarOf(event, ICalCalendarMethod.REQUEST, {
		start,
		...(isTimed ? { end: new Date(start.getTime() + lengthMinutes * 60_000) } : { allDay: true }),
		...(place !== undefined && { location: place }),
		status: ICalEventStatus.CONFIRMED,
		attendees: [{ name: guest.name, email: guest.address, rsvp: true, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }],
	});
}

function calendarOf(event: MessageEvent, method: ICalCalendarMethod, more: Pick<ICalEventData, 'start'> & Partial<ICalEventData>): string {
	const { about, sequence, sent, lang, summary, note, organiser } = event;
	const calendar = ical({ prodId: { company: 'Plainplan', product: 'messages', language: lang.slice(0, 2).toUpperCase() } });
	calendar.method(method);
	calendar.createEvent({
		id: `${createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 40)}@plainplan`,
		sequence,
		stamp: new Date(`${sent}T09:00:00Z`),
		summary,
		...(note !== undefined && { description: note }),
		organizer: { name: organiser.name, email: organiser.address },
		class: ICalEventClass.PRIVATE,
		...more,
	});
	return `${calendar.toString()}\r\n`;
}

/** A calendar day as the library reads it: without a zone it prints the UTC day. */
function midnight(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00Z`);
}
