import { type CalendarDate, printDate, printFullDate } from './calendar-date.ts';

/** How the dates of one language are printed. */
export interface DatesIn {
	/** `23 November 2026`. */
	readonly date: (date: CalendarDate) => string;
	/** `Monday 23 November 2026`. */
	readonly fullDate: (date: CalendarDate) => string;
}

/** Dates as a language writes them; those of English as every document prints them. An unknown or bad tag gives English ones. */
export function datesIn(lang: string): DatesIn {
	if (/^en\b/i.test(lang) || !isKnown(lang)) return { date: printDate, fullDate: printFullDate };
	const by = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(lang, { ...options, day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
		return (date: CalendarDate) => format.format(new Date(`${date}T00:00:00Z`));
	};
	return { date: by({}), fullDate: by({ weekday: 'long' }) };
}

function isKnown(lang: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
	} catch {
		return false;
	}
}
