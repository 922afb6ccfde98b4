import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Person } from '../../model/document.ts';
import type { Notice, NoticeAttachment, NoticeCalendarTemplate } from '../../model/notice.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { lengthOf, minutesOf } from '../calendar/meeting-time.ts';
import { lastDayCalendar, meetingCalendar } from '../calendar/message-calendar.ts';
import { fill, type Slots } from './slots.ts';

/** A version of a document counts for more than all the extensions that the one before it had. */
const perVersion = 100;

/** Whom a file is for, and in which message it goes. */
export interface CalendarReader {
	readonly person: Person;
	readonly from: Notice['from'];
	readonly sent: CalendarDate;
	readonly lang: string;
	readonly slots: Slots;
}

/**
 * The file with which a reader puts a day into their own calendar. The event of one person stays the same one through every draft and every
 * extension: a later file moves it. `undefined` for a reader without email, and where the document has no such day.
 */
export function calendarFile(
	wanted: NoticeCalendarTemplate,
	{ person, from, sent, lang, slots }: CalendarReader,
	{ document, facts: { window } }: PrintJob,
): NoticeAttachment | undefined {
	const { meta, type } = document;
	if (person.channel?.kind !== 'email') return undefined;
	const event = {
		about: [meta.case ?? '', type, meta.stage ?? '', wanted.of, person.key],
		sent,
		lang,
		summary: wanted.summary,
		...(wanted.note !== undefined && { note: fill(wanted.note, slots) }),
		organiser: { name: from.name, address: from.replyTo ?? from.address },
	};
	const version = Math.max((meta.version ?? 1) - 1, 0) * perVersion;
	if (wanted.of === 'last-day') {
		if (window === undefined) return undefined;
		return file(wanted, 'PUBLISH', lastDayCalendar({ ...event, day: window.lastDay, sequence: version + window.extensions.length }));
	}
	const { meeting } = meta;
	if (meeting === undefined) return undefined;
	const startMinutes = meeting.time === undefined ? undefined : minutesOf(meeting.time);
	const made = meetingCalendar({
		...event,
		day: meeting.date,
		sequence: version,
		...(startMinutes !== undefined && { startMinutes }),
		lengthMinutes: lengthOf(meeting.length),
		...(meeting.place !== undefined && { place: meeting.place }),
		guest: { name: person.name, address: person.channel.address },
	});
	return file(wanted, 'REQUEST', made);
}

function file({ of, title }: NoticeCalendarTemplate, method: string, text: string): NoticeAttachment {
	return {
		fileName: `${of}.ics`,
		title,
		mediaType: `text/calendar; charset=utf-8; method=${method}`,
		bytes: new TextEncoder().encode(text),
	};
}
