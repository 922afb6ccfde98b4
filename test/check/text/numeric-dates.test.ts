import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericDatesIn } from '../../../pipeline/check/text/numeric-dates.ts';

describe('numericDatesIn', () => {
	it.each([
		['Sent 14/05/2027.', '2027-05-14', true],
		['Sent 3/4/27.', '2027-04-03', false],
		['Sent 5-5-27.', '2027-05-05', true],
		['Sent 2027-04-03.', '2027-04-03', true],
		['Born 9.11.98.', '1998-11-09', false],
		['Sent 05/14/2027.', '2027-05-14', false],
	])('%j is %s, sure: %s', (text, date, isSure) => {
		expect(numericDatesIn(text)).toMatchObject([{ date, isSure }]);
	});

	it('reads both ends of a stretch of days', () => {
		expect(numericDatesIn('From 3/4/27-20/4/27.').map(({ date }) => date)).toEqual(['2027-04-03', '2027-04-20']);
	});

	it.each(['31/2/2027', '3/4', '2026/27', '1.2.3.4', 'paragraph 9.1.20', '12-34-56', 'model 4.2.10', '10:30', '3/4/5/6'])(
		'no date: %j',
		(text) => {
			expect(numericDatesIn(text)).toEqual([]);
		},
	);

	it('finds every day of the calendar that is written the British way', () => {
		const day = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true });
		fc.assert(
			fc.property(day, fc.constantFrom('/', '.', '-'), fc.boolean(), (date, mark, isShort) => {
				const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
				const text = `On ${[dayOfMonth, month, isShort ? year.slice(2) : year].join(mark)}.`;
				expect(numericDatesIn(text)).toMatchObject([{ date: `${year}-${month}-${dayOfMonth}`, start: 3, end: text.length - 1 }]);
			}),
		);
	});
});
