/** A calendar date as ISO 8601, `2026-11-23`: no hour and no time zone. */
export type CalendarDate = string;

/** Reads `2026-11-23` or `23 November 2026`. `undefined` for anything else, and for a day that no calendar has. */
export function readCalendarDate(text: string): CalendarDate | undefined {
	const trimmed = text.trim();
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
	if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const words = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(trimmed);
	if (!words) return undefined;
	const month = monthNames.findIndex((name) => name.toLowerCase() === words[2]?.toLowerCase()) + 1;
	return month === 0 ? undefined : validDate(Number(words[3]), month, Number(words[1]));
}

export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

function validDate(year: number, month: number, day: number): CalendarDate | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
	return date.toISOString().slice(0, 10);
}

/** `23 November 2026`. */
export function printDate(date: CalendarDate): string {
	return print(date, formats.date);
}

/** `Monday 23 November 2026`. */
export function printFullDate(date: CalendarDate): string {
	return `${print(date, formats.weekday)} ${printDate(date)}`;
}

/** `November 2026`. */
export function printMonth(date: CalendarDate): string {
	return print(date, formats.month);
}

/** Made once, when first asked for: to make one takes longer than to print a hundred dates. */
const formats = {
	date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
	weekday: format({ weekday: 'long' }),
	month: format({ month: 'long', year: 'numeric' }),
};

function format(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
	let made: Intl.DateTimeFormat | undefined;
	return () => {
		made ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
		return made;
	};
}

function print(date: CalendarDate, by: () => Intl.DateTimeFormat): string {
	return by().format(new Date(`${date}T00:00:00Z`));
}
