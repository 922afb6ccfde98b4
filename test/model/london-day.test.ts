import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfLondonDay, londonDay, morningOfLondonDay, startOfLondonDay } from '../../pipeline/model/london-day.ts';

describe('the day on which a moment falls in London, whatever the zone of the machine', () => {
	it.each([
		['2026-07-01T22:59:59.999Z', '2026-07-01'],
		['2026-07-01T23:00:00.000Z', '2026-07-02'],
		['2026-12-31T23:59:59.999Z', '2026-12-31'],
		['2027-01-01T00:00:00.000Z', '2027-01-01'],
	])('%s falls on %s', (moment, day) => {
		expect(londonDay(new Date(moment))).toBe(day);
	});
});

describe('the first moment of a day, and the first moment after it', () => {
	it.each([
		['a winter day', '2026-12-10', '2026-12-10T00:00:00.000Z', '2026-12-11T00:00:00.000Z', 24],
		['a summer day', '2026-07-10', '2026-07-09T23:00:00.000Z', '2026-07-10T23:00:00.000Z', 24],
		['the day on which clocks go forward', '2027-03-28', '2027-03-28T00:00:00.000Z', '2027-03-28T23:00:00.000Z', 23],
		['the day after that', '2027-03-29', '2027-03-28T23:00:00.000Z', '2027-03-29T23:00:00.000Z', 24],
		['the day on which clocks go back', '2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z', 25],
		['the last day of a year', '2026-12-31', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z', 24],
		['the day before a leap day', '2028-02-28', '2028-02-28T00:00:00.000Z', '2028-02-29T00:00:00.000Z', 24],
	])('%s', (_, day, start, end, hours) => {
		expect([startOfLondonDay(day), endOfLondonDay(day)]).toEqual([start, end]);
		expect((Date.parse(end) - Date.parse(start)) / 3_600_000).toBe(hours);
	});

	it('of any day, its first moment falls on it, and the one before and its end do not', () => {
		const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(days, (moment) => {
				const day = moment.toISOString().slice(0, 10);
				const [start, end] = [Date.parse(startOfLondonDay(day)), Date.parse(endOfLondonDay(day))];
				const seen = [start - 1, start, end - 1, end].map((at) => londonDay(new Date(at)) === day);
				expect(seen).toEqual([false, true, true, false]);
			}),
		);
	});
});

describe('the morning of a day in London', () => {
	it.each([
		['2026-11-23', '2026-11-23T08:00:00.000Z'],
		['2026-06-01', '2026-06-01T07:00:00.000Z'],
		['2027-03-28', '2027-03-28T07:00:00.000Z'],
		['2026-10-25', '2026-10-25T08:00:00.000Z'],
	])('%s begins for readers at eight', (day, moment) => {
		expect(morningOfLondonDay(day)).toBe(moment);
	});
});
