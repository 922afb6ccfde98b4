import { describe, expect, it } from 'vitest';
import type { PlanMeta } from '../../pipeline/model/document.ts';
import { aDocument, factsOf, nowhere } from './a-document.ts';
import { draft1, due, final1, named, wordsOf } from './due-case.ts';

const advice = (meta: Partial<PlanMeta>) => ({
	...aDocument({ case: 'NM-0417', shortName: 'EP', asked: '2026-09-08', ...meta }),
	type: 'advice',
});

describe('an advice that the council asked for on 8 September 2026', () => {
	const { value, findings } = factsOf(advice({ written: '2026-10-12' }));

	it('has six weeks, and not the weeks of the plan', () => {
		expect(value.weeks).toBeUndefined();
		expect(value.timeline.map(({ date, words, law }) => [date, words, law?.place])).toEqual([
			['2026-09-08', 'Advice asked for', 'regulation 8'],
			['2026-10-12', 'The date on this advice', undefined],
			['2026-10-20', 'Last day for this advice, six weeks after the council asked for it', 'regulation 8'],
		]);
		expect(findings).toEqual([]);
	});

	it('cannot be written before that day', () => {
		expect(factsOf(advice({ written: '2026-09-07' })).findings.map(({ message }) => message)).toEqual([
			'The council asked for the advice on 8 September 2026, but "written" is 7 September 2026, an earlier day.',
		]);
	});

	it('takes no day from its case file, where "asked" is the day of the plan', () => {
		const fromCaseFile = advice({ asked: '2026-08-17', places: new Map([['asked', { ...nowhere, file: 'sam.yml' }]]) });
		expect(factsOf(fromCaseFile).value.timeline).toEqual([]);
	});
});

describe('what is due on advice', () => {
	const asked = named('advice-ep.md', advice({}));

	it('is the advice itself, until it is written', () => {
		expect(due([asked], '2026-09-01')).toEqual(['2026-09-08 advice-asked', '2026-10-20 advice-due']);
		expect(due([asked], '2026-11-01')).toEqual(['2026-10-20 advice-due']);
		expect(wordsOf([asked], '2026-11-01', 'advice-due')).toBe('Get the advice "EP". Its six weeks end on this day.');
		expect(due([named('advice-ep.md', advice({ written: '2026-10-12' }))], '2026-11-01')).toEqual([]);
	});

	it('is no more once everyone has the final plan', () => {
		expect(due([asked, draft1, final1], '2027-01-05').filter((item) => item.includes('advice'))).toEqual([]);
	});
});
