import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DueItem } from '../../model/due-item.ts';
import type { SourceRef } from '../../model/finding.ts';

/** Reminders at nine in the morning, one week and one day before the day; a whole-day event starts at midnight. */
const alarmsBefore = [7, 1] as const;
const secondsOfDay = 86_400;
const nineInTheMorning = 9 * 3600;

/**
 * A calendar file (RFC 5545) with one whole-day event an item, for any calendar program. The same item has the same UID every day,
 * so that a file of another day changes its event and adds none. It names the case and never a child. `today` is its time stamp.
 */
export function dueCalendar(items: readonly DueItem[], today: CalendarDate): string {
	const calendar = ical({ prodId: { company: 'Plainplan', product: 'plainplan due', language: 'EN' }, name: 'Plainplan: what is due' });
	calendar.method(ICalCalendarMethod.PUBLISH);
	const taken = new Map<string, number>();
	for (const item of items) {
		const event = calendar.createEvent({
			id: uidOf(item, taken),
			stamp: midnight(today),
			start: midnight(item.date),
			allDay: true,
			summary: summaryOf(item),
			description: descriptionOf(item),
			transparency: ICalEventTransparency.TRANSPARENT,
		});
		for (const days of alarmsBefore) {
			if (item.daysLeft < days) continue;
			event.createAlarm({ type: ICalAlarmType.display, trigger: days * secondsOfDay - nineInTheMorning, description: summaryOf(item) });
		}
	}
	return `${calendar.toString()}\r\n`;
}

/** `NM-0417: Last day for answers to draft 1.`, as a title without its full stop. */
function summaryOf({ case: number, words, daysLeft }: DueItem): string {
	const title = `${number === undefined ? '' : `${number}: `}${words.replace(/\.$/, '')}`;
	return daysLeft < 0 ? `Late. ${title}` : title;
}

function descriptionOf({ document, law }: DueItem): string {
	return [`It follows from ${document}.`, ...(law ? [`The rule: ${lawWords(law)}.`] : [])].join('\n');
}

function lawWords({ title, place }: SourceRef): string {
	return place === undefined ? title : `${title}, ${place}`;
}

/** From the case, the kind of item and the document; never from the day, which may move. */
function uidOf({ case: number = '', id, document }: DueItem, taken: Map<string, number>): string {
	const name = createHash('sha256')
		.update(JSON.stringify([number, id, document]))
		.digest('hex')
		.slice(0, 32);
	const count = (taken.get(name) ?? 0) + 1;
	taken.set(name, count);
	return `${count === 1 ? name : `${name}-${count}`}@plainplan`;
}

/** A calendar day as the library reads it: without a zone it prints the UTC day. */
function midnight(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00Z`);
}
