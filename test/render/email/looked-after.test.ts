import { describe, expect, it } from 'vitest';
import { printFullDate } from '../../../pipeline/model/calendar-date.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { final, make, samWithReminders } from './a-job.ts';
import { everyKind, starter } from './every-kind.ts';

/** How the sending of each message is looked after: when it goes, when it is still true, when it is too late. */

const { notices } = await make(samWithReminders);
const byKind = (kind: string) => notices.filter((notice) => notice.kind === kind);

describe("Sam's draft, served on Monday 23 November 2026, with Thursday 10 December as its last day", () => {
	it('opens the days to answer, and may go until the day of service that leaves the least that law allows', () => {
		for (const { delivery, lastDay, staleAfter, date } of byKind('draft-plan')) {
			expect(delivery).toEqual({ opensWindow: true, waitsForWindows: false, needsConsent: false });
			expect([date, lastDay, staleAfter]).toEqual(['2026-11-23', '2026-12-10', '2026-11-26']);
		}
	});

	it('is followed by two reminders to each person, each true while the days are open', () => {
		expect(byKind('reminder').map(({ fileName, occasion, date }) => [fileName, occasion, date])).toEqual([
			['NM-0417-draft-1-reminder-1-1', '1', '2026-12-02'],
			['NM-0417-draft-1-reminder-1-2', '1', '2026-12-02'],
			['NM-0417-draft-1-reminder-2-1', '2', '2026-12-08'],
			['NM-0417-draft-1-reminder-2-2', '2', '2026-12-08'],
		]);
		for (const { delivery, lastDay, staleAfter } of byKind('reminder')) {
			expect(delivery.onlyIf).toBe('window-open');
			expect([lastDay, staleAfter]).toEqual(['2026-12-10', '2026-12-10']);
		}
	});

	it('ends with a message on the day after, to those from whom nothing came', () => {
		expect(byKind('window-closed').map(({ date, delivery, staleAfter }) => [date, delivery.onlyIf, staleAfter])).toEqual([
			['2026-12-11', 'no-answer', undefined],
			['2026-12-11', 'no-answer', undefined],
		]);
	});
});

describe('more time until 8 January 2027, given on 8 December', () => {
	const { window } = samWithReminders.facts;
	if (!window) throw new Error('The draft has no window.');
	const extension = { document: 'draft', person: 'dad', to: '2027-01-08', on: '2026-12-08', who: 'officer', why: '' };
	const withMore: PrintJob = {
		...samWithReminders,
		facts: {
			...samWithReminders.facts,
			window: {
				...window,
				served: window.served.map((one) => (one.person === 'dad' ? { ...one, lastDay: '2027-01-08' } : one)),
				lastDay: '2027-01-08',
				printed: printFullDate('2027-01-08'),
				reminders: ['2026-12-01', '2027-01-06'],
				extensions: [{ ...extension, span: samWithReminders.document.meta.top }],
			},
		},
	};

	it('opens no new days: those that are open go on', async () => {
		const more = (await make(withMore)).notices.filter(({ kind }) => kind === 'draft-plan');
		expect(more.map(({ delivery, staleAfter, occasion }) => [delivery.opensWindow, staleAfter, occasion])).toEqual([
			[false, '2027-01-08', '2027-01-08'],
			[false, '2027-01-08', '2027-01-08'],
		]);
	});

	it('opens them for a reader whom the draft never reached', async () => {
		const bounced = { ...withMore, facts: { ...withMore.facts, window: { ...withMore.facts.window, notServed: ['mum'] } } } as PrintJob;
		const made = await make(bounced);
		const [toMum, toDad] = made.notices.filter(({ kind }) => kind === 'draft-plan');
		expect([toMum?.delivery.opensWindow, toDad?.delivery.opensWindow]).toEqual([true, false]);
		expect(made.notices.filter(({ kind, person }) => kind === 'reminder' && person.key === 'mum')).toEqual([]);
	});

	it('brings reminders of its own, of which none goes before it was given', async () => {
		const reminders = (await make(withMore)).notices.filter(({ kind }) => kind === 'reminder');
		expect(reminders.map(({ date, occasion }) => [date, occasion])).toEqual([
			['2027-01-06', '1-2027-01-08'],
			['2027-01-06', '1-2027-01-08'],
		]);
	});
});

describe('other messages', () => {
	const deliveryOf = async (about: string) => (await make(everyKind[about] ?? final)).notices[0];

	it('a final plan waits until no days are open', async () => {
		expect((await make(final)).notices.map(({ delivery }) => delivery.waitsForWindows)).toEqual([true, true, true, true]);
	});

	it('a request for advice needs consent', async () => {
		expect((await deliveryOf('a request for advice'))?.delivery.needsConsent).toBe(true);
	});

	it('an invitation is too late after the meeting', async () => {
		expect((await deliveryOf('an invitation'))?.staleAfter).toBe('2026-10-15');
	});

	it('a decision that changes nothing opens no days and brings no reminder', async () => {
		const made = await make(starter('review-decision'));
		expect(made.notices.map(({ kind, delivery }) => [kind, delivery.opensWindow])).toEqual([
			['review-decision', false],
			['plan-ends', false],
			['plan-ends', false],
		]);
	});
});
