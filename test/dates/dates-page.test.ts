import { describe, expect, it } from 'vitest';
import { datesPage } from '../../pipeline/cli/report/dates-page.ts';
import { jsonWindow } from '../../pipeline/cli/report/json-window.ts';
import { served } from './a-case.ts';
import { draft, factsOf } from './a-document.ts';

const pageOf = (document: Parameters<typeof factsOf>[0]) =>
	datesPage({ facts: factsOf(document).value }, { colour: false, width: 100 }).split('\n');

describe('the page of dates of a document', () => {
	it('names the policy and whose holidays were counted', () => {
		expect(pageOf(draft()).slice(0, 5)).toEqual([
			'Last day for answers: Tuesday 8 December 2026',
			'',
			'How we work it out',
			'  The policy is plain-15. 15 days after the day of service, moved on to a working day.',
			'  Holidays: Bank holidays of England.',
		]);
	});

	it('says first that nobody has the draft, and gives no last day', () => {
		const back = served({
			served: [
				{ person: 'mum', how: 'email', on: '2026-11-23', bounced: true },
				{ person: 'dad', how: 'post', on: '2026-11-24', bounced: true },
			],
		});
		expect(pageOf(back)[0]).toBe("Nobody's days have begun: the draft has reached nobody.");
		expect(pageOf(back).join('\n')).not.toContain('Last day for answers');
		expect(jsonWindow(factsOf(back).value)).not.toHaveProperty('lastDay');
	});

	it('gives the last working day before a last day that is none', () => {
		expect(
			pageOf(draft({ asked: '2026-08-08' }))
				.join(' ')
				.replace(/\s+/g, ' '),
		).toContain(
			'Saturday 26 December 2026 Week 20: last day for the final plan. The last working day before it is Thursday 24 December 2026.',
		);
	});
});
