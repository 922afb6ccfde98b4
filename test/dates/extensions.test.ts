import { describe, expect, it } from 'vitest';
import { served } from './a-case.ts';
import { factsOf } from './a-document.ts';

const sent = [
	{ person: 'mum', how: 'email', on: '2026-11-23' },
	{ person: 'dad', how: 'post', on: '2026-11-23' },
] as const;
const more = { person: 'dad', to: '2026-12-17', on: '2026-12-01', who: 'officer', why: 'Danny was in hospital.' };

const given = (...extensions: readonly (typeof more)[]) => {
	const { value, findings } = factsOf(served({ served: sent, extensions }));
	return { window: value.window, findings };
};
const told = (...extensions: readonly (typeof more)[]) =>
	given(...extensions).findings.map(({ ruleId, level, message }) => [ruleId, level, message]);

describe('more time to answer', () => {
	it('moves the last day later, for the person and so for everyone', () => {
		const { window, findings } = given(more);
		expect(findings).toEqual([]);
		expect(window?.served.map(({ person, lastDay }) => [person, lastDay])).toEqual([
			['mum', '2026-12-08'],
			['dad', '2026-12-17'],
		]);
		expect(window?.printed).toBe('Thursday 17 December 2026');
		expect(window?.extensions).toEqual([expect.objectContaining(more)]);
	});

	it('says who gave it, when, why, and what it does to week 20', () => {
		expect(given(more).window?.steps.slice(-4)).toEqual([
			'On Tuesday 1 December 2026, Joy gave Danny until Thursday 17 December 2026.',
			'The reason: Danny was in hospital.',
			'We tell everyone the latest day: Thursday 17 December 2026.',
			'The final plan is due by Monday 4 January 2027 (week 20). That is after the last day for answers.',
		]);
	});

	it('moves the reminders with it', () => {
		expect(given().window?.reminders).toEqual(['2026-12-02', '2026-12-08']);
		expect(given(more).window?.reminders).toEqual(['2026-12-07', '2026-12-15']);
	});

	it('may be given again', () => {
		expect(given(more, { ...more, to: '2026-12-21', on: '2026-12-16' }).window?.lastDay).toBe('2026-12-21');
		expect(given(more, { ...more, to: '2026-12-21', on: '2026-12-16' }).window?.extensions).toHaveLength(2);
	});

	it('to the last day that somebody else has already changes nothing for everyone', () => {
		expect(given({ ...more, person: 'mum', to: '2026-12-09' }).window?.lastDay).toBe('2026-12-10');
	});

	it('past week 20 is a warning, for the reason is recorded; the family is told', () => {
		const { window, findings } = given({ ...more, to: '2027-01-08' });
		expect(window?.lastDay).toBe('2027-01-08');
		expect(findings.map(({ ruleId, level, message }) => [ruleId, level, message])).toEqual([
			[
				'dates/week-20',
				'warning',
				'The last day for answers is Friday 8 January 2027. The final plan is due by Monday 4 January 2027 (week 20). The final plan will be late.',
			],
		]);
		expect(window?.steps.at(-1)).toBe(
			'The final plan is due by Monday 4 January 2027 (week 20). The last day for answers leaves no time for it.',
		);
	});
});

describe('more time that is none', () => {
	it.each(['2026-12-01', '2026-12-09', '2026-12-10'])('until %s, which is no later than before: an error, and nothing moves', (to) => {
		const { window, findings } = given({ ...more, to, on: '2026-11-30' });
		expect(window).toMatchObject({ lastDay: '2026-12-10', extensions: [] });
		expect(findings.map(({ ruleId, level, span }) => [ruleId, level, span.file])).toEqual([['dates/extension', 'error', 'sam.yml']]);
	});

	it('says which day holds', () => {
		expect(told({ ...more, to: '2026-12-09' })).toEqual([
			[
				'dates/extension',
				'error',
				'The case file gives Danny until Wednesday 9 December 2026. That is no later than Thursday 10 December 2026, the last day already.',
			],
		]);
	});

	it('given after the last day is a warning: the later day is kept to', () => {
		expect(told({ ...more, on: '2026-12-11' })).toEqual([
			['dates/extension', 'warning', 'Danny got more time on 11 December 2026. The last day had passed on 10 December 2026.'],
		]);
		expect(given({ ...more, on: '2026-12-11' }).window?.lastDay).toBe('2026-12-17');
	});

	it('for somebody who was not sent the draft, or whom it has not reached', () => {
		expect(told({ ...more, person: 'officer' })).toEqual([
			['dates/extension', 'error', 'The case file gives "officer" more time, but draft 1 did not go to "officer".'],
		]);
		const back = { ...sent[1], bounced: true };
		const { findings } = factsOf(served({ served: [sent[0], back], extensions: [more] }));
		expect(findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
			['dates/not-served', 'It came back: draft 1 has not reached Danny.'],
			['dates/extension', 'The case file gives Danny more time, but draft 1 has not reached Danny.'],
		]);
	});
});
