import type { CalendarDate } from '../model/calendar-date.ts';

/** The calendar day on which a moment falls in Britain, whatever the zone of the machine. */
export function todayInLondon(now: Date): CalendarDate {
	const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
	const part = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]));
	return `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
}
