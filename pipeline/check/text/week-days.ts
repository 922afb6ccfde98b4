import { daysOfTheWeek } from '../../language/calendar-words.ts';

type Day = (typeof daysOfTheWeek)[number];

const dayPattern = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*';

/** The days that words name: `Monday`, `Mon, Wed`, `Monday to Friday`, `Weekdays`, `At the weekend`, `Every day`. */
export function daysIn(words: string): readonly Day[] {
	const text = words.toLowerCase();
	const found = new Set<Day>();
	if (/\b(every|each|all) (day|week)|\ball days\b|\bseven days\b|\bdaily\b/.test(text)) add(found, 0, 6);
	if (/\bweek-?days?\b/.test(text)) add(found, 0, 4);
	if (/\bweek-?ends?\b/.test(text)) add(found, 5, 6);
	for (const [, from = '', to = ''] of text.matchAll(new RegExp(`\\b${dayPattern}\\s*(?:to|until|-|–)\\s*${dayPattern}`, 'g'))) {
		add(found, indexOf(from), indexOf(to));
	}
	for (const [, day = ''] of text.matchAll(new RegExp(`\\b${dayPattern}`, 'g'))) add(found, indexOf(day), indexOf(day));
	return daysOfTheWeek.filter((day) => found.has(day));
}

/** All days from one to another; a range that runs over Sunday goes on with Monday. */
function add(found: Set<Day>, from: number, to: number): void {
	const count = ((to - from + 7) % 7) + 1;
	for (let step = 0; step < count; step++) {
		const day = daysOfTheWeek[(from + step) % 7];
		if (day) found.add(day);
	}
}

function indexOf(start: string): number {
	return daysOfTheWeek.findIndex((day) => day.toLowerCase().startsWith(start));
}
