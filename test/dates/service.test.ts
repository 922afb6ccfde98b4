import { describe, expect, it } from 'vitest';
import { caseFile, inCaseFile, served } from './a-case.ts';
import { england2014, factsOf, nowhere } from './a-document.ts';

const toMum = { person: 'mum', how: 'email', on: '2026-11-23' } as const;
const toDad = { person: 'dad', how: 'post', on: '2026-11-23' } as const;

type Plan = Parameters<typeof served>;

const windowOf = (...plan: Plan) => {
	const { window } = factsOf(served(...plan)).value;
	if (window === undefined) throw new Error('There is no window.');
	return window;
};
const daysOf = (...plan: Plan) => windowOf(...plan).served.map(({ person, how, served: day, lastDay }) => [person, how, day, lastDay]);
const told = (...plan: Plan) =>
	factsOf(served(...plan)).findings.map(({ ruleId, level, message, span }) => [ruleId, level, message, span.file]);

describe('with no row in the case file', () => {
	it('a draft is taken to be sent on the day it was issued, the way each person is reached', () => {
		expect(daysOf({})).toEqual([
			['mum', 'email', '2026-11-23', '2026-12-08'],
			['dad', 'post', '2026-11-25', '2026-12-10'],
		]);
		expect(windowOf({}).served.map(({ recorded }) => recorded)).toEqual([false, false]);
		expect(told({})).toEqual([]);
	});
});

describe('what the case file says about a draft', () => {
	it('counts more than the day of issue and the way in the plan', () => {
		const plan = {
			served: [
				{ ...toMum, on: '2026-11-24' },
				{ ...toDad, how: 'hand' as const, on: '2026-11-25' },
			],
		};
		expect(daysOf(plan)).toEqual([
			['mum', 'email', '2026-11-24', '2026-12-09'],
			['dad', 'hand', '2026-11-25', '2026-12-10'],
		]);
		expect(windowOf(plan).served.map(({ recorded }) => recorded)).toEqual([true, true]);
		expect(told(plan)).toEqual([]);
	});

	it('is for this draft only', () => {
		expect(daysOf({ served: [{ ...toMum, document: 'draft 2', on: '2026-12-30' }] })).toEqual(daysOf({}));
	});

	it('may name the draft and the people in any letters', () => {
		expect(daysOf({ served: [{ ...toMum, document: 'Draft  1', person: 'Mum', on: '2026-11-24' }, toDad] })[0]).toEqual([
			'mum',
			'email',
			'2026-11-24',
			'2026-12-09',
		]);
	});

	it('gives a posted letter its second working day, over a weekend too', () => {
		expect(daysOf({ served: [toMum, { ...toDad, on: '2026-11-27' }] })[1]).toEqual(['dad', 'post', '2026-12-01', '2026-12-16']);
	});

	it('puts the day of service later where the family says that it came later', () => {
		const plan = { served: [toMum, toDad, { ...toDad, how: 'hand' as const, on: '2026-11-30' }] };
		expect(daysOf(plan)[1]).toEqual(['dad', 'hand', '2026-11-30', '2026-12-15']);
	});

	it('never puts it earlier: a letter handed over before it could have come changes nothing', () => {
		const plan = { served: [toMum, { ...toDad, how: 'hand' as const }, toDad] };
		expect(daysOf(plan)[1]).toEqual(['dad', 'post', '2026-11-25', '2026-12-10']);
	});

	it('makes the latest day everybody’s: mum by portal, dad by post', () => {
		const { lastDay, steps } = windowOf({ served: [{ ...toMum, how: 'portal' }, toDad] });
		expect(lastDay).toBe('2026-12-10');
		expect(steps).toEqual([
			'The draft first went out on Monday 23 November 2026.',
			'The case file says: sent to Leila by portal on Monday 23 November 2026.',
			'Leila gets it by portal on the same day. That is our rule.',
			'15 days after that is Tuesday 8 December 2026. That is our rule "plain-15".',
			'The law allows no earlier day than Monday 7 December 2026.',
			'The case file says: sent to Danny by post on Monday 23 November 2026.',
			'Danny gets it by first class post 2 working days later, on Wednesday 25 November 2026.',
			'15 days after that is Thursday 10 December 2026. That is our rule "plain-15".',
			'The law allows no earlier day than Wednesday 9 December 2026.',
			'We tell everyone the latest day: Thursday 10 December 2026.',
			'The final plan is due by Monday 4 January 2027 (week 20). That is after the last day for answers.',
		]);
	});
});

describe('late in the evening', () => {
	const late = { served: [{ ...toMum, at: '18:20' }, toDad] };

	it('the whole day counts, where the rules say nothing else', () => {
		expect(daysOf(late)[0]).toEqual(['mum', 'email', '2026-11-23', '2026-12-08']);
		expect(daysOf({ served: [{ ...toMum, at: '23:59' }, toDad] })[0]).toEqual(['mum', 'email', '2026-11-23', '2026-12-08']);
	});

	it('counts as the next day, where a council has chosen an hour: later, and so always lawful', () => {
		const ruleSet = { ...england2014, windows: { ...england2014.windows, eveningFrom: '17:00' } };
		const { window } = factsOf(served(late), { ruleSet }).value;
		expect(window?.served[0]).toMatchObject({ served: '2026-11-24', lastDay: '2026-12-09' });
		expect(window?.steps[2]).toBe('It went at 18:20, after 17:00, so it counts as sent on Tuesday 24 November 2026.');
		const early = factsOf(served({ served: [{ ...toMum, at: '9:05' }, toDad] }), { ruleSet }).value.window;
		expect(early?.served[0]?.served).toBe('2026-11-23');
	});
});

describe('a draft that comes back', () => {
	const bounced = { served: [{ ...toMum, bounced: true }, toDad] };

	it('is not served, and is nobody’s day', () => {
		expect(windowOf(bounced).notServed).toEqual(['mum']);
		expect(daysOf(bounced)).toEqual([['dad', 'post', '2026-11-25', '2026-12-10']]);
		expect(windowOf(bounced).steps).toContain('Nothing has reached Leila yet, so the days for Leila have not begun.');
	});

	it('is said at its row: a warning on the draft, which must build again; on the final a rule of its own says it', () => {
		expect(told(bounced)).toEqual([['dates/not-served', 'warning', 'It came back: draft 1 has not reached Leila.', 'sam.yml']]);
		const final = { ...served({}, { stage: 'final', issued: '2026-12-14' }), caseFile: caseFile(bounced) };
		const { findings, value } = factsOf(final, { beside: { served: served({}) } });
		expect(findings).toEqual([]);
		expect(value.window?.notServed).toEqual(['mum']);
	});

	it('is served by a later row, whose day counts', () => {
		const plan = { served: [{ ...toMum, bounced: true }, toDad, { ...toMum, how: 'hand' as const, on: '2026-12-01' }] };
		expect(daysOf(plan)[0]).toEqual(['mum', 'hand', '2026-12-01', '2026-12-16']);
		expect(windowOf(plan)).toMatchObject({ notServed: [], lastDay: '2026-12-16' });
		expect(windowOf(plan).steps[1]).toBe('What went to Leila by email on Monday 23 November 2026 came back. It does not count.');
		expect(told(plan)).toEqual([]);
	});

	it('undoes an earlier row of the same way, not one of another way', () => {
		expect(windowOf({ served: [toMum, { ...toMum, bounced: true }, toDad] }).notServed).toEqual(['mum']);
		const portal = { served: [{ ...toMum, how: 'portal' as const }, { ...toMum, bounced: true }, toDad] };
		expect(daysOf(portal)[0]).toEqual(['mum', 'portal', '2026-11-23', '2026-12-08']);
	});

	it('for everybody leaves the days of an email as the day to print, and says that nobody has it', () => {
		const plan = {
			served: [
				{ ...toMum, bounced: true },
				{ ...toDad, bounced: true },
			],
		};
		expect(windowOf(plan)).toMatchObject({ served: [], notServed: ['mum', 'dad'], lastDay: '2026-12-08' });
	});
});

describe('rows that cannot be right', () => {
	it.each([
		[
			'somebody who was not to get it',
			{ served: [toMum, toDad, { ...toMum, person: 'officer' }] },
			'The case file says that draft 1 went to "officer", who is not in "send-to".',
		],
		[
			'a day before it was issued',
			{ served: [{ ...toMum, on: '2026-11-20' }, toDad] },
			'The case file says that draft 1 went out on 20 November 2026. The council issued it on 23 November 2026, a later day.',
		],
	])('%s', (_, plan, message) => {
		expect(told(plan)).toEqual([['dates/service', 'error', message, 'sam.yml']]);
	});

	it('a person with no row, where another has one: a warning, and the day of issue counts', () => {
		expect(told({ served: [toMum] })).toEqual([
			['dates/service', 'warning', 'The case file says when draft 1 went to others, but not to Danny.', 'sam.yml'],
		]);
		expect(daysOf({ served: [toMum] })[1]).toEqual(['dad', 'post', '2026-11-25', '2026-12-10']);
	});

	it('a day past the known bank holidays, at its row', () => {
		const { findings, value } = factsOf(served({ served: [{ ...toMum, on: '2029-01-02' }, toDad] }));
		expect(value.window).toBeUndefined();
		expect(findings.map(({ ruleId, span }) => [ruleId, span])).toEqual([['dates/known-holidays', inCaseFile]]);
	});

	it('a final that went to somebody outside its three lists', () => {
		const rows = [
			{ person: 'mum', how: 'email', on: '2026-12-14', document: 'final 1' },
			{ person: 'head', how: 'email', on: '2026-12-14', document: 'final 1' },
			{ person: 'dad', how: 'email', on: '2026-12-13', document: 'final 1' },
			{ person: 'aunt', how: 'email', on: '2026-12-14', document: 'final 1' },
		] as const;
		const final = served({ served: rows }, { stage: 'final', issued: '2026-12-14', sendSchool: [{ name: 'head', span: nowhere }] });
		const messages = factsOf(final, { beside: { served: served({}) } }).findings.map(({ message }) => message);
		expect(messages).toEqual([
			'The case file says that final 1 went out on 13 December 2026. The council issued it on 14 December 2026, a later day.',
			'The case file says that final 1 went to "aunt", who is not in "send-to".',
		]);
	});
});

describe('an early final', () => {
	const agreed = (person: string, on: string) => ({ served: [toMum, toDad], agreedEarly: [{ person, on, how: 'email' }] });

	it('is agreed to by whoever said so in writing, once each', () => {
		const both = {
			served: [toMum, toDad],
			agreedEarly: [agreed('mum', '2026-11-30').agreedEarly, agreed('mum', '2026-12-01').agreedEarly].flat(),
		};
		expect(windowOf(both).agreedEarly).toEqual(['mum']);
		expect(told(both)).toEqual([]);
	});

	it('is not agreed to before the draft came, nor by somebody who was not sent it', () => {
		expect(windowOf(agreed('dad', '2026-11-24')).agreedEarly).toEqual([]);
		expect(told(agreed('dad', '2026-11-24'))).toEqual([
			[
				'dates/agreed-early',
				'error',
				'The case file says that "dad" agreed on 24 November 2026, but it reached them on Wednesday 25 November 2026.',
				'sam.yml',
			],
		]);
		expect(told(agreed('officer', '2026-12-01'))).toEqual([
			['dates/agreed-early', 'error', 'The case file says that "officer" agreed early, but draft 1 did not go to "officer".', 'sam.yml'],
		]);
	});
});
