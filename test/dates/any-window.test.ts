import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isWeekend } from '../../pipeline/dates/civil-date.ts';
import { replyWindow } from '../../pipeline/dates/reply-window.ts';
import type { Recipient } from '../../pipeline/dates/service.ts';
import { workingDays } from '../../pipeline/dates/working-days.ts';
import type { Extension, Service, ServiceRoute } from '../../pipeline/model/case-file.ts';
import { windowPolicyIds } from '../../pipeline/model/window-policy.ts';
import { inCaseFile } from './a-case.ts';
import { england, england2014, scotland } from './a-document.ts';

const issuedDay = fc.integer({ min: 0, max: 1600 }).map((days) => addDays('2024-01-01', days));
const route = fc.constantFrom<ServiceRoute>('email', 'portal', 'post', 'hand');
const policy = fc.constantFrom(...england2014.windows.policies);
const calendar = fc.constantFrom(england, scotland);
const schoolHolidays = fc
	.array(fc.tuple(issuedDay, fc.nat(45)), { maxLength: 4 })
	.map((found) => found.map(([from, days]) => ({ name: 'school holidays', from, to: addDays(from, days) })));
const closed = fc.array(issuedDay, { maxLength: 5 });

/** Rows of a case file about one person, as days after the day of issue. */
const rows = fc.array(fc.record({ how: route, later: fc.nat(20), bounced: fc.boolean(), evening: fc.boolean() }), { maxLength: 4 });
const recipients = fc.array(fc.record({ how: route, rows }), { maxLength: 4 });

interface AnyPerson {
	readonly how: ServiceRoute;
	readonly rows: readonly { readonly how: ServiceRoute; readonly later: number; readonly bounced: boolean; readonly evening: boolean }[];
}

function recipientsFrom(issued: string, people: readonly AnyPerson[]): readonly Recipient[] {
	return people.map(({ how, rows: typed }, index) => ({
		key: `p${index}`,
		name: `Person ${index}`,
		how,
		rows: typed.map((row): Service => {
			const at = row.evening ? { at: '18:20' } : {};
			return {
				document: 'draft 1',
				person: `p${index}`,
				how: row.how,
				on: addDays(issued, row.later),
				bounced: row.bounced,
				span: inCaseFile,
				...at,
			};
		}),
	}));
}

/** Every setting that a window is worked out with. */
const any = fc.record({ issued: issuedDay, people: recipients, policy, calendar, schoolHolidays, closed, evening: fc.boolean() });
type Any = typeof any extends fc.Arbitrary<infer T> ? T : never;

function windowOf(setting: Any, extensions: readonly Extension[] = []) {
	const days = workingDays(setting.calendar, { holidays: setting.closed, schoolHolidays: setting.schoolHolidays });
	const windows = { ...england2014.windows, ...(setting.evening && { eveningFrom: '17:00' }) };
	return {
		days,
		window: replyWindow({
			issued: setting.issued,
			recipients: recipientsFrom(setting.issued, setting.people),
			extensions,
			policy: setting.policy,
			ruleSet: { ...england2014, windows },
			days,
		}),
	};
}

describe('any window', () => {
	it('never ends before the legal floor, nor before any person’s own day, under every policy', () => {
		expect(windowPolicyIds(england2014)).toEqual(['plain-15', 'statutory-minimum', 'plain-15-no-roll', 'working-15', 'term-time-15']);
		fc.assert(
			fc.property(any, (setting) => {
				const { window } = windowOf(setting);
				for (const { served, floor, lastDay } of window.served) {
					expect(served >= setting.issued).toBe(true);
					expect(daysBetween(served, floor)).toBe(14);
					expect(lastDay >= floor).toBe(true);
					expect(window.lastDay >= lastDay).toBe(true);
				}
				expect(daysBetween(setting.issued, window.lastDay)).toBeGreaterThanOrEqual(14);
			}),
			{ numRuns: 300 },
		);
	});

	it('ends on a working day under a policy that rolls forward', () => {
		fc.assert(
			fc.property(any, (setting) => {
				const { window, days } = windowOf(setting);
				if (!setting.policy.rollsForward) return;
				expect(days.isWorkingDay(window.lastDay) && !isWeekend(window.lastDay)).toBe(true);
			}),
		);
	});

	it('is never shorter for one more person', () => {
		fc.assert(
			fc.property(any, fc.record({ how: route, rows }), (setting, more) => {
				const before = windowOf(setting).window;
				const after = windowOf({ ...setting, people: [...setting.people, more] }).window;
				// With nobody reached the day printed is that of an email on the day of issue: no person's own.
				if (before.served.length > 0) expect(after.lastDay >= before.lastDay).toBe(true);
				else expect(after.lastDay >= windowOf({ ...setting, people: [] }).window.lastDay).toBe(true);
			}),
		);
	});

	it('is the same in whatever order people stand', () => {
		fc.assert(
			fc.property(any, (setting) => {
				const turned = windowOf({ ...setting, people: setting.people.toReversed() }).window;
				const { window } = windowOf(setting);
				expect(turned.lastDay).toBe(window.lastDay);
				expect(turned.reminders).toEqual(window.reminders);
				expect(turned.served.map(({ lastDay }) => lastDay).toSorted()).toEqual(window.served.map(({ lastDay }) => lastDay).toSorted());
			}),
		);
	});

	it('is never shorter for more time given, whatever day was typed', () => {
		const given = fc.array(fc.record({ person: fc.constantFrom('p0', 'p1', 'p9'), days: fc.integer({ min: -10, max: 60 }) }), {
			maxLength: 3,
		});
		fc.assert(
			fc.property(any, given, (setting, typed) => {
				const extensions = typed.map(({ person, days }) => {
					const to = addDays(setting.issued, days);
					return { document: 'draft 1', person, to, on: setting.issued, who: 'officer', why: 'Illness', span: inCaseFile };
				});
				const [before, after] = [windowOf(setting).window, windowOf(setting, extensions).window];
				expect(after.lastDay >= before.lastDay).toBe(true);
				for (const { person, lastDay } of after.served) {
					expect(lastDay >= (before.served.find((one) => one.person === person)?.lastDay ?? '')).toBe(true);
				}
				for (const { to } of after.extensions) expect(after.lastDay >= to).toBe(true);
			}),
		);
	});

	it('never ends earlier when the draft is sent later', () => {
		fc.assert(
			fc.property(any, fc.integer({ min: 1, max: 20 }), (setting, later) => {
				const after = windowOf({ ...setting, issued: addDays(setting.issued, later) }).window;
				expect(after.lastDay >= windowOf(setting).window.lastDay).toBe(true);
			}),
		);
	});

	it('says of everyone that the draft reached them or that it did not, and never both', () => {
		fc.assert(
			fc.property(any, (setting) => {
				const { window } = windowOf(setting);
				const keys = [...window.served.map(({ person }) => person), ...window.notServed].toSorted();
				expect(keys).toEqual(setting.people.map((_, index) => `p${index}`));
			}),
		);
	});

	it('reminds on working days between service and the last day, earliest first, and tells of the end on the next one', () => {
		fc.assert(
			fc.property(any, (setting) => {
				const { window, days } = windowOf(setting);
				const first = window.served.map(({ served }) => served).toSorted()[0] ?? setting.issued;
				expect(window.reminders).toEqual(window.reminders.toSorted());
				for (const day of window.reminders) expect(days.isWorkingDay(day) && day > first && day < window.lastDay).toBe(true);
				expect(window.endNotice).toBe(days.after(window.lastDay, 1));
			}),
		);
	});

	it('is told in sentences of at most twenty words', () => {
		fc.assert(
			fc.property(any, (setting) => {
				const { steps } = windowOf(setting).window;
				for (const step of steps) for (const sentence of step.split(/(?<=\.) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
			}),
		);
	});
});
