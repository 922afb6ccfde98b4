import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../pipeline/dates/civil-date.ts';
import { type Recipient, replyWindow } from '../../pipeline/dates/reply-window.ts';
import { workingDays } from '../../pipeline/dates/working-days.ts';
import type { Calendar } from '../../pipeline/model/rule-set.ts';
import { draft, england, england2014, factsOf, nowhere, person, scotland } from './a-document.ts';
import { windowCases } from './window-cases.ts';

function lastDay(issued: string, how: Recipient['how'], calendar: Calendar = england, extra: readonly string[] = []): string {
	return replyWindow(issued, [{ key: 'mum', name: 'Leila', how }], england2014.window, workingDays(calendar, extra)).lastDay;
}

describe('the last day for answers under plain-15', () => {
	for (const { issued, how, region, expected, because } of windowCases) {
		it(`sent on ${issued} by ${how}${region === 'scotland' ? ' in Scotland' : ''}: ${expected}, because ${because}`, () => {
			expect(lastDay(issued, how, region === 'scotland' ? scotland : england)).toBe(expected);
		});
	}

	it("moves on from the council's own closing days", () => {
		expect(lastDay('2026-11-23', 'email', england, ['2026-12-08'])).toBe('2026-12-09');
	});

	it('says why a day does not count', () => {
		const { steps } = replyWindow('2026-12-10', [{ key: 'mum', name: 'Leila', how: 'email' }], england2014.window, workingDays(england));
		expect(steps.at(-1)).toBe('That day is Christmas Day, so the last day moves on to Tuesday 29 December 2026.');
	});

	for (const [zone, hours] of [
		['Pacific/Kiritimati', 14],
		['America/Los_Angeles', -8],
		['Europe/London', 0],
	] as const) {
		it(`is the same on a machine that keeps the time of ${zone}`, () => {
			const before = process.env['TZ'];
			try {
				process.env['TZ'] = zone;
				expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(0 - hours * 60);
				const days = windowCases.map(({ issued, how, region }) => lastDay(issued, how, region === 'scotland' ? scotland : england));
				expect(days).toEqual(windowCases.map(({ expected }) => expected));
				expect(factsOf(draft()).value.named.get('last day')).toBe('Tuesday 8 December 2026');
			} finally {
				if (before === undefined) delete process.env['TZ'];
				else process.env['TZ'] = before;
			}
		});
	}
});

const issuedDay = fc.integer({ min: 0, max: 1700 }).map((days) => addDays('2024-01-01', days));
const channel = fc.constantFrom<Recipient['how']>('email', 'post', 'hand');
const recipients = fc.array(channel, { maxLength: 4 }).map((hows) => hows.map((how, index) => ({ key: `p${index}`, name: 'A', how })));
const calendars = fc.constantFrom(england, scotland);

describe('any window', () => {
	it('never ends before the legal floor of any person, and always on a working day', () => {
		fc.assert(
			fc.property(issuedDay, recipients, calendars, (issued, people, calendar) => {
				const days = workingDays(calendar);
				const window = replyWindow(issued, people, england2014.window, days);
				expect(days.isWorkingDay(window.lastDay)).toBe(true);
				for (const { served, floor } of window.served) {
					expect(served >= issued).toBe(true);
					expect(floor).toBe(addDays(served, 14));
					expect(window.lastDay >= floor).toBe(true);
				}
			}),
		);
	});

	it('never ends earlier when the draft is sent later', () => {
		fc.assert(
			fc.property(issuedDay, fc.integer({ min: 1, max: 20 }), channel, calendars, (issued, later, how, calendar) => {
				expect(lastDay(addDays(issued, later), how, calendar) >= lastDay(issued, how, calendar)).toBe(true);
			}),
		);
	});

	it('reminds on working days between service and the last day, earliest first', () => {
		fc.assert(
			fc.property(issuedDay, recipients, (issued, people) => {
				const days = workingDays(england);
				const { reminders, lastDay: last } = replyWindow(issued, people, england2014.window, days);
				expect(reminders.length).toBeGreaterThan(0);
				expect(reminders).toEqual([...reminders].sort());
				for (const day of reminders) expect(days.isWorkingDay(day) && day > issued && day < last).toBe(true);
			}),
		);
	});
});

describe('a draft whose window cannot be kept', () => {
	it('says by which day to send, where week 20 falls inside the window', () => {
		const { findings } = factsOf(draft({ issued: '2026-12-21' }));
		expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([['dates/week-20', 'error']]);
		expect(findings[0]?.message).toBe(
			'The last day for answers is Tuesday 5 January 2027. The final plan is due by Monday 4 January 2027 (week 20).',
		);
		expect(findings[0]?.mend).toBe('Send the draft by Wednesday 16 December 2026 to keep both.');
	});

	it('is right about that day: one day later is too late', () => {
		expect(factsOf(draft({ issued: '2026-12-16' })).findings).toEqual([]);
		expect(factsOf(draft({ issued: '2026-12-17' })).findings).toHaveLength(1);
	});

	it('warns, and builds, where week 20 had passed before the draft was issued', () => {
		const { value, findings } = factsOf(draft({ issued: '2027-01-05' }));
		expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([['dates/week-20', 'warning']]);
		expect(value.window?.printed).toBe('Wednesday 20 January 2027');
	});

	it('is an error past the known bank holidays, and says which file to add to', () => {
		const { value, findings } = factsOf(draft({ asked: '2028-08-17', issued: '2028-12-18' }));
		expect(value.window).toBeUndefined();
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dates/known-holidays']);
		expect(findings[0]?.message).toContain('to 31 December 2028 only');
		expect(findings[0]?.mend).toContain('templates/calendars/england.yml');
	});

	it('counts a person without a channel, and somebody unknown, as nobody special', () => {
		const { value } = factsOf(
			draft({
				people: [{ key: 'mum', name: 'Leila', role: '', format: [], span: nowhere }, person('dad', { kind: 'post' })],
				sendTo: [
					{ name: 'Mum', span: nowhere },
					{ name: 'nobody', span: nowhere },
				],
			}),
		);
		expect(value.window?.served.map(({ person: key, how }) => [key, how])).toEqual([['mum', 'hand']]);
	});
});
