import { describe, expect, it } from 'vitest';
import { daysIn } from '../../pipeline/check/text/week-days.ts';
import { daysOfTheWeek } from '../../pipeline/language/calendar-words.ts';

const short = (words: string) =>
	daysIn(words)
		.map((day) => day.slice(0, 2))
		.join(' ');

describe('the days that a row of the week is about', () => {
	it.each([
		['Monday', 'Mo'],
		['mon, wed and fri', 'Mo We Fr'],
		['Tuesday and Thursday', 'Tu Th'],
		['Monday to Friday', 'Mo Tu We Th Fr'],
		['Mon–Wed', 'Mo Tu We'],
		['Friday until Monday', 'Mo Fr Sa Su'],
		['Weekdays', 'Mo Tu We Th Fr'],
		['At the weekend', 'Sa Su'],
		['Every day', 'Mo Tu We Th Fr Sa Su'],
		['College days', ''],
		['', ''],
	])('%s', (words, days) => expect(short(words)).toBe(days));

	it('each day by its own name', () => {
		for (const day of daysOfTheWeek) expect(daysIn(day)).toEqual([day]);
	});
});
