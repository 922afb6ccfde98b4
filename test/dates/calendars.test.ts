import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../pipeline/config/schema/calendar.ts';
import { ruleSetSchema } from '../../pipeline/config/schema/rule-set.ts';
import { addDays, isWeekend } from '../../pipeline/dates/civil-date.ts';
import { dateRuleNotes } from '../../pipeline/dates/rule-notes.ts';
import { england, scotland, yaml } from './a-document.ts';

const years = [2024, 2025, 2026, 2027, 2028];

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): string {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
	const m = Math.floor((a + 11 * d + 22 * e) / 451);
	const month = Math.floor((d + e - 7 * m + 114) / 31);
	const day = ((d + e - 7 * m + 114) % 31) + 1;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monday(year: number, month: number, which: 'first' | 'last'): string {
	let day =
		which === 'first' ? `${year}-${String(month).padStart(2, '0')}-01` : addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
	while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 1) day = addDays(day, which === 'first' ? 1 : -1);
	return day;
}

/** Fixed days; one on a weekend or on a day already taken moves to the next free weekday. */
function fixedDays(days: readonly string[]): readonly string[] {
	const taken = new Set(days.filter((day) => !isWeekend(day)));
	for (const day of days.filter(isWeekend)) {
		let free = day;
		while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
		taken.add(free);
	}
	return [...taken];
}

describe('the vendored bank holidays', () => {
	it.each(years)('of England in %i follow the Banking and Financial Dealings Act 1971', (year) => {
		const expected = [
			...fixedDays([`${year}-01-01`]),
			addDays(easter(year), -2),
			addDays(easter(year), 1),
			monday(year, 5, 'first'),
			monday(year, 5, 'last'),
			monday(year, 8, 'last'),
			...fixedDays([`${year}-12-25`, `${year}-12-26`]),
		].sort();
		expect(england.holidays.map(({ date }) => date).filter((date) => date.startsWith(`${year}`))).toEqual(expected);
	});

	it.each(years)('of Scotland in %i follow it too, with St Andrew and the World Cup', (year) => {
		const expected = [
			...fixedDays([`${year}-01-01`, `${year}-01-02`]),
			addDays(easter(year), -2),
			monday(year, 5, 'first'),
			monday(year, 5, 'last'),
			...(year === 2026 ? ['2026-06-15'] : []),
			monday(year, 8, 'first'),
			...fixedDays([`${year}-11-30`]),
			...fixedDays([`${year}-12-25`, `${year}-12-26`]),
		].sort();
		expect(scotland.holidays.map(({ date }) => date).filter((date) => date.startsWith(`${year}`))).toEqual(expected);
	});

	it('say where they come from and how far they reach', () => {
		for (const calendar of [england, scotland]) {
			expect(calendar.knownThrough).toBe('2028-12-31');
			expect(calendar.source.url).toBe('https://www.gov.uk/bank-holidays');
		}
	});
});

describe('a data file with a mistake', () => {
	const calendar = yaml('calendars/england.yml') as Record<string, unknown>;
	const rules = yaml('rules/england-2014.yml') as {
		readonly windows: Record<string, unknown> & { readonly policies: readonly Record<string, unknown>[] };
		readonly events: Record<string, unknown>;
	};
	const refused = (change: Record<string, unknown>) => !ruleSetSchema.safeParse({ ...rules, ...change }).success;
	const windows = (change: Record<string, unknown>) => ({ windows: { ...rules.windows, ...change } });
	const policies = (change: Record<string, unknown>) => windows({ policies: rules.windows.policies.map((one) => ({ ...one, ...change })) });

	it.each([
		['a day that no calendar has', { holidays: [{ date: '2026-02-30', name: 'x' }] }],
		[
			'a day twice',
			{
				holidays: [
					{ date: '2026-02-02', name: 'x' },
					{ date: '2026-02-02', name: 'y' },
				],
			},
		],
		['a day past the known ones', { holidays: [{ date: '2029-01-01', name: 'x' }] }],
		['a key that we do not know', { holiday: [] }],
	])('is refused: %s', (_, change) => {
		expect(calendarSchema.safeParse({ ...calendar, ...change }).success).toBe(false);
	});

	it('is read as it is shipped', () => {
		expect(refused({})).toBe(false);
	});

	it.each([
		['a window shorter than the law allows', policies({ days: 13 })],
		['two policies with one id', policies({ id: 'plain-15' })],
		['a standard policy that is not there', windows({ standard: 'plain-16' })],
		['a way of counting that we do not know', policies({ counts: 'lunar' })],
		['an hour that no clock has', windows({ 'evening-from': '25:00' })],
		['a move after a year that is not listed', { moves: [{ after: 'Year 66', to: 'nowhere' }] }],
		['months before a move with no word on which move', { moves: [{ after: 'Year 6', to: 'nowhere', 'months-before': 5 }] }],
		['an event without its words', { events: { ...rules.events, asked: undefined } }],
		['an event that no timeline has', { events: { ...rules.events, lunch: { words: 'Lunch', for: 'family' } } }],
		['an event for nobody', { events: { ...rules.events, asked: { words: 'Asked' } } }],
		['words with a gap that nothing fills', { events: { ...rules.events, asked: { words: 'Asked by {child}', for: 'family' } } }],
	])('is refused: %s', (_, change) => {
		expect(refused(change)).toBe(true);
	});
});

/** Rules about a case file, a review or the project: no example can stand alone, so each has its tests in this folder. */
const besideOthers = new Set([
	'dates/after-review',
	'dates/agreed-early',
	'dates/extension',
	'dates/not-served',
	'dates/school-holidays',
	'dates/service',
]);

describe('the rule notes of dates', () => {
	it('have a source, a reason and five examples each way', () => {
		for (const { id, meta } of dateRuleNotes) {
			expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
			expect(meta.source.publisher).not.toBe('');
			if (besideOthers.has(id)) continue;
			expect(meta.examples.bad.length, id).toBeGreaterThanOrEqual(5);
			expect(meta.examples.good.length, id).toBeGreaterThanOrEqual(5);
		}
	});
});
