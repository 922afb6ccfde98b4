/** School hours: of a time without "am" or "pm", these hours are in the morning, and the others in the afternoon. */
const firstMorningHour = 8;

/** How long a meeting takes where nobody said. */
const usualMinutes = 60;

/** Minutes after midnight of a time by the 12-hour clock: `10:30`, `2pm`, `1.45 pm`. Without "am" or "pm" it is the one in school hours. */
export function minutesOf(time: string): number | undefined {
	const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i.exec(time.trim());
	if (!found) return undefined;
	const hour = Number(found[1]) % 12;
	const half = found[3]?.toLowerCase() ?? (hour >= firstMorningHour ? 'am' : 'pm');
	return (half === 'pm' ? hour + 12 : hour) * 60 + Number(found[2] ?? 0);
}

/** `45 minutes`, `1 hour and 15 minutes`, `half an hour`: in minutes; an hour where nothing can be read. */
export function lengthOf(words = ''): number {
	const typed = words.toLowerCase().replace(/^about /, '');
	const named: Readonly<Record<string, number>> = { 'half an hour': 30, 'an hour': 60, 'an hour and a half': 90 };
	if (named[typed] !== undefined) return named[typed];
	const hours = /(\d+) hours?/.exec(typed)?.[1];
	const minutes = /(\d+) minutes?/.exec(typed)?.[1];
	const all = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
	return all > 0 ? all : usualMinutes;
}
