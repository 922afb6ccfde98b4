import type { CalendarDate } from './calendar-date.ts';
import type { Instant } from './delivery.ts';

/** The calendar day on which a moment falls in Britain, whatever the zone of the machine. */
export function londonDay(now: Date): CalendarDate {
	const hour = Math.floor(now.getTime() / hourMs);
	if (hour !== last.hour) last = { hour, day: dayAt(now) };
	return last.day;
}

/** London's midnights and its changes of the clock come on whole hours of UTC, so a day that was worked out holds for its hour. */
let last: { readonly hour: number; readonly day: CalendarDate } = { hour: Number.NaN, day: '' };

function dayAt(now: Date): CalendarDate {
	format ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
	const part = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
	return `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
}

/** Made once, when first asked for: to make it takes longer than to ask it a hundred times. */
let format: Intl.DateTimeFormat | undefined;

/** The time of day in Britain at a moment: `18:20`. */
export function londonTime(at: Date): string {
	timeFormat ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	return timeFormat.format(at);
}

let timeFormat: Intl.DateTimeFormat | undefined;

/**
 * The first moment of a day in London: 00:00 UTC in winter, 23:00 UTC of the day before in summer.
 * Clocks change at 01:00 UTC, so every day has its midnight.
 */
export function startOfLondonDay(day: CalendarDate): Instant {
	const winter = midnightUtc(day);
	const summer = new Date(winter - hourMs);
	return (londonDay(summer) === day ? summer : new Date(winter)).toISOString();
}

/** Eight in the morning of a day in London: nobody is reminded at night. Clocks change before that hour. */
export function morningOfLondonDay(day: CalendarDate): Instant {
	const winter = midnightUtc(day) + 8 * hourMs;
	return new Date(londonTime(new Date(winter)) === '08:00' ? winter : winter - hourMs).toISOString();
}

/** The first moment after a day in London. A day has 23 hours when clocks go forward, and 25 when they go back. */
export function endOfLondonDay(day: CalendarDate): Instant {
	return startOfLondonDay(new Date(midnightUtc(day) + 24 * hourMs).toISOString().slice(0, 10));
}

function midnightUtc(day: CalendarDate): number {
	return Date.parse(`${day}T00:00:00.000Z`);
}

const hourMs = 60 * 60_000;
