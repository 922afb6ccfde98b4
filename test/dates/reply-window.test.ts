import { describe, expect, it } from 'vitest';
import { caseFile } from './a-case.ts';
import { draft, england, factsOf, nowhere, person, scotland } from './a-document.ts';
import { inZone, zones } from './in-zone.ts';
import { schoolHolidays, sourceCases, windowCases } from './window-cases.ts';

/** The draft of a case, sent to one parent. */
function windowOf({ issued, how, region, policy }: (typeof windowCases)[number], holidays: readonly string[] = []) {
	const channel = how === 'email' ? ({ kind: how, address: 'someone@example.org' } as const) : ({ kind: how } as const);
	const plan = draft({ asked: issued, issued, people: [person('mum', channel, 'Leila')] });
	const calendar = region === 'scotland' ? scotland : england;
	const { value } = factsOf(plan, { calendar, holidays, schoolHolidays, ...(policy && { window: policy }) });
	if (value.window === undefined) throw new Error('There is no window.');
	return value.window;
}

describe.each(zones)('on a machine that keeps the time of %s', (zone, offset) => {
	it('the clock of the machine is that zone', () => {
		expect(inZone(zone, () => new Date(2026, 0, 1).getTimezoneOffset())).toBe(offset);
	});

	it.each(windowCases.map((one) => [one.issued, one.how, one.region ?? 'england', one.expected, one.because, one] as const))(
		'sent on %s by %s, %s: until %s, because %s',
		(_issued, _how, _region, expected, _because, one) => {
			expect(inZone(zone, () => windowOf(one).lastDay)).toBe(expected);
		},
	);

	it.each(sourceCases.map((one) => [one.source, one.policy, one.issued, one.how, one.expected, one.because, one] as const))(
		'%s (%s), sent on %s by %s: until %s, because %s',
		(_source, _policy, _issued, _how, expected, _because, one) => {
			expect(inZone(zone, () => windowOf(one).lastDay)).toBe(expected);
		},
	);

	it('no draft of a whole year is a day off, whatever the hour of midnight is', () => {
		const days = inZone(zone, () => {
			const first = Date.UTC(2026, 0, 1);
			return Array.from({ length: 365 }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10)).map(
				(issued) => [issued, windowOf({ issued, how: 'email', policy: 'plain-15-no-roll', expected: '', because: '' }).lastDay] as const,
			);
		});
		for (const [issued, lastDay] of days) expect(Date.parse(lastDay) - Date.parse(issued)).toBe(15 * 86_400_000);
	});

	it('dates are printed as that day', () => {
		expect(inZone(zone, () => factsOf(draft()).value.named.get('last day'))).toBe('Tuesday 8 December 2026');
	});
});

describe('the last day for answers', () => {
	const case23 = { issued: '2026-11-23', how: 'email', expected: '', because: '' } as const;

	it("moves on from the council's own closing days", () => {
		expect(windowOf(case23, ['2026-12-08']).lastDay).toBe('2026-12-09');
	});

	it('says why a day does not count', () => {
		expect(windowOf({ ...case23, issued: '2026-12-10' }).steps).toContain(
			'The last day moves on to Tuesday 29 December 2026. We left out bank holiday Friday 25 December, Saturday 26 December and Sunday 27 December. We left out bank holiday Monday 28 December.',
		);
	});

	it('says which days were counted', () => {
		const counted = (policy: NonNullable<(typeof windowCases)[number]['policy']>) => windowOf({ ...case23, policy }).steps[2];
		expect(counted('statutory-minimum')).toBe('14 days after that is Monday 7 December 2026.');
		expect(counted('working-15')).toBe('15 working days after that is Monday 14 December 2026. That is our rule "working-15".');
		expect(counted('term-time-15')).toBe('15 school days after that is Monday 14 December 2026. That is our rule "term-time-15".');
	});

	it('names each day that a count of working days leaves out', () => {
		const { steps } = windowOf({ ...case23, policy: 'working-15', issued: '2026-12-14' });
		expect(steps[3]).toBe(
			'We left out Saturday 19 December, Sunday 20 December and bank holiday Friday 25 December. ' +
				'We left out Saturday 26 December, Sunday 27 December and bank holiday Monday 28 December. ' +
				'We left out bank holiday Friday 1 January, Saturday 2 January and Sunday 3 January.',
		);
	});

	it('names the law behind a policy that is law, and behind no other', () => {
		const { steps, laws } = windowOf({ ...case23, policy: 'statutory-minimum' });
		expect(laws?.get(steps[2] ?? '')?.place).toBe('regulation 13');
	});

	it('names the law behind each step that rests on one', () => {
		const { steps, laws } = windowOf({ ...case23, how: 'post' });
		expect(steps.map((step) => [step, laws?.get(step)?.place])).toEqual([
			['The draft went out on Monday 23 November 2026.', 'section 38'],
			[
				'Leila gets it by first class post 2 working days later, on Wednesday 25 November 2026.',
				expect.stringContaining('Practice Direction on service of 8 March 1985'),
			],
			['15 days after that is Thursday 10 December 2026. That is our rule "plain-15".', undefined],
			['The law allows no earlier day than Wednesday 9 December 2026.', 'regulation 13'],
			['The final plan is due by Monday 12 April 2027 (week 20). That is after the last day for answers.', 'regulation 13'],
		]);
	});

	it('refuses a policy that the rules do not have, and proposes the nearest', () => {
		expect(() => factsOf(draft(), { window: 'plain-51' })).toThrow('There is no window policy called "plain-51"');
		expect(() => factsOf(draft(), { window: 'plain-51' })).toThrow(
			expect.objectContaining({ hint: expect.stringContaining('"plain-15"') }),
		);
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

describe('school holidays', () => {
	const told = (issued: string, setting: Parameters<typeof factsOf>[1] = {}) =>
		factsOf(draft({ asked: issued, issued }), { schoolHolidays, ...setting })
			.findings.filter(({ ruleId }) => ruleId === 'dates/school-holidays')
			.map(({ level, message, mend }) => [level, message, mend]);

	it('are warned of where most days of the window lie in them: 11 of 15', () => {
		expect(told('2026-12-16')).toEqual([
			[
				'warning',
				'11 of the 15 days to answer lie in the school holidays (Christmas holidays).',
				'Offer the family a longer time to answer. Write it under "extensions" in the case file.',
			],
		]);
	});

	it('are not warned of where most days lie outside them, nor where they do not count anyway', () => {
		expect(told('2026-12-01')).toEqual([]);
		expect(told('2026-10-19')).toEqual([]);
		expect(told('2026-12-16', { window: 'term-time-15' })).toEqual([]);
		expect(told('2026-12-16', { schoolHolidays: [] })).toEqual([]);
	});

	it('are asked for where the policy counts school days and the project names no holidays', () => {
		expect(told('2026-12-16', { window: 'term-time-15', schoolHolidays: [] })).toEqual([
			[
				'warning',
				'The policy "term-time-15" leaves out school holidays, but project.yml names none.',
				'Write the school holidays of your council into project.yml, under "school-holidays".',
			],
		]);
	});

	it('are not warned of once somebody was given more time', () => {
		const extensions = [{ person: 'mum', to: '2027-01-15', on: '2026-12-16', who: 'officer', why: 'The school is closed.' }];
		const plan = { ...draft({ asked: '2026-12-16', issued: '2026-12-16' }), caseFile: caseFile({ extensions }) };
		expect(factsOf(plan, { schoolHolidays }).findings).toEqual([]);
	});

	it('that never end do not hang the count of school days: the known holidays end first', () => {
		const forever = [{ name: 'for ever', from: '2020-01-01', to: '9999-12-31' }];
		const { value, findings } = factsOf(draft(), { schoolHolidays: forever, window: 'term-time-15' });
		expect(value.window).toBeUndefined();
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dates/known-holidays']);
	});
});
