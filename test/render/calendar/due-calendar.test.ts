import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../pipeline/model/due-item.ts';
import { dueCalendar } from '../../../pipeline/render/calendar/due-calendar.ts';
import { booklet, item, late, soon, today } from '../due/a-page.ts';

/** The events of a calendar file as another program reads them. */
function readBack(file: string) {
	const calendar = new ICAL.Component(ICAL.parse(file));
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const { uid, summary, description, startDate } = new ICAL.Event(component);
		const alarms = component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
		return {
			uid,
			summary,
			description,
			date: startDate.toString(),
			wholeDay: startDate.isDate,
			stamp: String(component.getFirstPropertyValue('dtstamp')),
			alarms,
		};
	});
}

const items = [late, booklet, soon];

describe('the calendar file', () => {
	it('gives every item back with its day and what is due', () => {
		expect(readBack(dueCalendar(items, today))).toMatchObject([
			{ date: '2026-12-07', wholeDay: true, summary: 'Late. NM-0417: Week 20: last day for the final plan' },
			{ date: '2026-12-16', wholeDay: true, summary: 'Check the booklet "Help & advice" again' },
			{ date: '2026-12-23', wholeDay: true, summary: 'NM-0417: The words of reminder-1' },
		]);
	});

	it('gives any words back, whatever signs they hold', () => {
		const anyWords = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
			.filter((text) => /^[^\p{Control}\p{Surrogate}\u2028\u2029\ufeff]+$/u.test(text) && text.trim() !== '' && !text.endsWith('.'));
		fc.assert(
			fc.property(anyWords, (words) => {
				expect(readBack(dueCalendar([item('x', '2027-01-01', 16, { words })], today))[0]?.summary).toBe(`NM-0417: ${words}`);
			}),
		);
	});

	it('names the document and the rule, and never the file, in which a child may be named', () => {
		const file = dueCalendar(items, today);
		expect(readBack(file)[0]?.description).toBe('It follows from NM-0417-draft-1.\nThe rule: SEND Regulations 2014, regulation 13.');
		expect(file).not.toMatch(/sam/i);
	});

	it('is stamped with the day of the list, not with the clock, so that the same list gives the same bytes', () => {
		expect(new Set(readBack(dueCalendar(items, today)).map(({ stamp }) => stamp))).toEqual(new Set(['2026-12-16T00:00:00Z']));
		expect(dueCalendar(items, today)).toBe(dueCalendar(items, today));
	});

	it('keeps the name of an event from day to day, though its day moves and it becomes late', () => {
		const [one] = readBack(dueCalendar([item('last-day', '2027-01-01', 16)], today));
		const [other] = readBack(dueCalendar([item('last-day', '2027-01-04', -3)], '2027-01-07'));
		expect(other?.uid).toBe(one?.uid);
	});

	it('has a name of its own for each event', () => {
		const several: readonly DueItem[] = [
			late,
			soon,
			late,
			item('week-20', '2026-12-07', -9, { case: 'NM-0500' }),
			item('week-20', '2026-12-07', -9, { document: 'other' }),
		];
		expect(new Set(readBack(dueCalendar(several, today)).map(({ uid }) => uid)).size).toBe(5);
	});

	it.each([
		['two weeks off', 14, ['-P6DT15H', '-PT15H']],
		['three days off', 3, ['-PT15H']],
		['today', 0, []],
		['late', -1, []],
	])('reminds at nine in the morning, a week and a day before: %s', (_, daysLeft, alarms) => {
		expect(readBack(dueCalendar([item('x', '2027-01-01', daysLeft)], today))[0]?.alarms).toEqual(alarms);
	});

	it('has lines of at most 75 bytes that end as RFC 5545 asks', () => {
		const file = dueCalendar([item('x', '2027-01-01', 3, { words: `${'ÿ'.repeat(120)} and “quotes”; commas, too.` })], today);
		expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	});

	it('is a calendar even where nothing is due', () => {
		expect(readBack(dueCalendar([], today))).toEqual([]);
	});

	it('holds the same days in every time zone', () => {
		const zone = process.env['TZ'];
		const made = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'].map((name) => {
			process.env['TZ'] = name;
			return dueCalendar(items, today);
		});
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(new Set(made).size).toBe(1);
	});
});
