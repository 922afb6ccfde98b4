import type { CalendarDate } from '../../model/calendar-date.ts';

/** The moment at which clocks in London show so many minutes after midnight on a day; summer time is Node's own data. */
export function londonTime(day: CalendarDate, minutes: number): Date {
	const asUtc = new Date(`${day}T00:00:00Z`).getTime() + minutes * 60_000;
	return new Date(asUtc - londonAhead(asUtc));
}

/** How far clocks in London are ahead of UTC at a moment, in milliseconds: an hour in summer. */
function londonAhead(moment: number): number {
	const parts = clock().formatToParts(new Date(moment));
	const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
	return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - moment;
}

let made: Intl.DateTimeFormat | undefined;

function clock(): Intl.DateTimeFormat {
	made ??= new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/London',
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	return made;
}
