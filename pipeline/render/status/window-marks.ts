import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { StatusWindow } from '../../model/delivery-status.ts';
import { fillPhrase } from '../../model/due-page-words.ts';
import type { StatusWords } from '../../model/status-words.ts';

export type MarkKind = 'sent' | 'reminder' | 'reminderToCome' | 'reply' | 'lateReply' | 'lastDay' | 'firstLastDay' | 'today';

/** One mark on the line of a window. */
export interface WindowMark {
	readonly kind: MarkKind;
	/** Days after the day of service. */
	readonly day: number;
	readonly label: string;
}

/** Days after the last one for which the line still has room: a reply after that stands at its end. */
const daysAfter = 7;

/** How long the line of a window is, in days, and what stands on it, the most important first. */
export function windowMarks(
	window: StatusWindow,
	{ marks, windows }: Pick<StatusWords, 'marks' | 'windows'>,
	today: CalendarDate,
): { readonly length: number; readonly marks: readonly WindowMark[] } {
	const { servedOn, lastDay, firstLastDay, days, day, daysLeft, reminders, replies } = window;
	const after = (date: CalendarDate) => daysFrom(servedOn, date);
	const isOver = daysLeft < 0;
	const furthest = Math.max(days, ...replies.map(({ receivedOn }) => after(receivedOn)), isOver ? days + 1 : days);
	const length = Math.max(1, Math.min(furthest, days + daysAfter));
	const on = (kind: MarkKind, date: CalendarDate, words: string): WindowMark => ({
		kind,
		day: Math.max(0, Math.min(length, after(date))),
		label: `${words} ${shortDate(date)}`,
	});
	const isNow = !isOver && today >= servedOn;
	return {
		length,
		marks: [
			on('lastDay', lastDay, marks.lastDay),
			on('sent', servedOn, marks.sent),
			...(isNow
				? [
						{
							kind: 'today' as const,
							day,
							label: day === 0 ? marks.today : `${marks.today}, ${fillPhrase(windows.day, { day, days }).toLowerCase()}`,
						},
					]
				: []),
			...(firstLastDay === undefined ? [] : [on('firstLastDay', firstLastDay, marks.firstLastDay)]),
			...replies.map(({ receivedOn, late }) =>
				late ? on('lateReply', receivedOn, marks.lateReply) : on('reply', receivedOn, marks.reply),
			),
			...reminders
				.filter(({ state }) => state !== 'stopped')
				.map(({ on: date, state }) => on(state === 'sent' ? 'reminder' : 'reminderToCome', date, marks.reminder)),
		],
	};
}

/** `23 Nov`. */
function shortDate(date: CalendarDate): string {
	const [day = '', month = ''] = printDate(date).split(' ');
	return `${day}\u00a0${month.slice(0, 3)}`;
}

function daysFrom(from: CalendarDate, to: CalendarDate): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
