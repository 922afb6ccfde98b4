import type { Recipient } from '../../pipeline/dates/service.ts';

interface WindowCase {
	readonly issued: string;
	readonly how: Recipient['how'];
	readonly region?: 'scotland';
	/** Where it is not plain-15. */
	readonly policy?: 'statutory-minimum' | 'plain-15-no-roll' | 'working-15' | 'term-time-15';
	readonly expected: string;
	readonly because: string;
}

/** Worked by hand with a wall calendar: service, 15 days, moved on to a working day. */
export const windowCases: readonly WindowCase[] = [
	{ issued: '2026-11-23', how: 'email', expected: '2026-12-08', because: 'the day of service does not count' },
	{ issued: '2026-11-23', how: 'hand', expected: '2026-12-08', because: 'by hand is the same day too' },
	{ issued: '2026-11-23', how: 'post', expected: '2026-12-10', because: 'a letter is served on Wednesday 25 November' },
	{ issued: '2026-05-11', how: 'email', expected: '2026-05-26', because: '26 May is a Tuesday, the day after the bank holiday' },
	{ issued: '2026-05-08', how: 'email', expected: '2026-05-26', because: '23 May is a Saturday and 25 May a bank holiday' },
	{ issued: '2026-05-11', how: 'post', expected: '2026-05-28', because: 'a letter is served on Wednesday 13 May' },
	{ issued: '2026-05-15', how: 'email', expected: '2026-06-01', because: '30 May is a Saturday' },
	{ issued: '2026-05-16', how: 'email', expected: '2026-06-01', because: '31 May is a Sunday; email on a Saturday is served that day' },
	{ issued: '2026-05-22', how: 'post', expected: '2026-06-11', because: 'the bank holiday puts service on Wednesday 27 May' },
	{ issued: '2026-03-19', how: 'email', expected: '2026-04-07', because: '3 April is Good Friday and 6 April Easter Monday' },
	{ issued: '2026-04-01', how: 'post', expected: '2026-04-22', because: 'Thursday counts, Good Friday and Easter Monday do not' },
	{ issued: '2026-12-10', how: 'email', expected: '2026-12-29', because: '25 December is Christmas Day and 28 December a substitute day' },
	{ issued: '2026-12-17', how: 'email', expected: '2027-01-04', because: "1 January is New Year's Day, then a weekend" },
	{ issued: '2026-12-24', how: 'post', expected: '2027-01-14', because: 'the letter is served on Wednesday 30 December' },
	{ issued: '2026-12-18', how: 'email', region: 'scotland', expected: '2027-01-05', because: 'Scotland keeps 4 January for 2 January' },
	{ issued: '2026-12-18', how: 'email', expected: '2027-01-04', because: 'England does not keep 2 January' },
	{
		issued: '2026-05-29',
		how: 'email',
		region: 'scotland',
		expected: '2026-06-16',
		because: '13 June is a Saturday and 15 June the World Cup holiday',
	},
	{ issued: '2026-05-29', how: 'email', expected: '2026-06-15', because: 'England has no holiday for the World Cup' },
	{ issued: '2026-03-16', how: 'email', expected: '2026-03-31', because: 'clocks that go forward on 29 March change no date' },
	{ issued: '2026-10-19', how: 'email', expected: '2026-11-03', because: 'clocks that go back on 25 October change no date' },
	{ issued: '2028-02-14', how: 'email', expected: '2028-02-29', because: '29 February counts in a leap year' },
	{ issued: '2027-02-14', how: 'email', expected: '2027-03-01', because: 'there is no 29 February in other years' },
	{ issued: '2026-07-20', how: 'email', expected: '2026-08-04', because: 'school holidays do not stop the count' },
	{ issued: '2026-11-23', how: 'portal', expected: '2026-12-08', because: 'a portal serves on the day, opened or not' },
	{ issued: '2026-11-20', how: 'email', expected: '2026-12-07', because: '5 December is a Saturday' },
	{ issued: '2026-11-27', how: 'post', expected: '2026-12-16', because: 'posted on a Friday, it is served on Tuesday 1 December' },
	{ issued: '2026-11-28', how: 'post', expected: '2026-12-16', because: 'posted on a Saturday, it is served on that Tuesday too' },
	{ issued: '2026-12-22', how: 'post', expected: '2027-01-08', because: 'Wednesday and Thursday count before Christmas' },
	{ issued: '2026-12-23', how: 'email', expected: '2027-01-07', because: 'Christmas stops no count, it only moves a last day' },
	{ issued: '2026-05-31', how: 'email', region: 'scotland', expected: '2026-06-16', because: '15 June 2026 is a holiday in Scotland' },
	{ issued: '2026-05-31', how: 'email', expected: '2026-06-15', because: '15 June 2026 is none in England' },
	{ issued: '2026-06-12', how: 'post', region: 'scotland', expected: '2026-07-02', because: 'Scotland has no post on 15 June 2026' },
	{ issued: '2026-06-12', how: 'post', expected: '2026-07-01', because: 'England has' },
	{
		issued: '2026-03-27',
		how: 'email',
		expected: '2026-04-13',
		because: 'the count passes a change of the clocks and ends after a Saturday',
	},
];

/**
 * How others read the rule, by the source that says so. Each has its policy; no two are mixed up.
 * Regulation 13 counts the day of service, so its 15 days end 14 days later.
 */
export const sourceCases: readonly (WindowCase & { readonly source: string })[] = [
	{
		source: 'regulation 13',
		policy: 'statutory-minimum',
		issued: '2026-11-23',
		how: 'email',
		expected: '2026-12-07',
		because: 'the day of service is the first of the 15',
	},
	{
		source: 'regulation 13',
		policy: 'statutory-minimum',
		issued: '2026-11-23',
		how: 'post',
		expected: '2026-12-09',
		because: 'a letter is served on Wednesday 25 November',
	},
	{
		source: 'regulation 13',
		policy: 'statutory-minimum',
		issued: '2026-12-11',
		how: 'email',
		expected: '2026-12-25',
		because: 'the law names no other day, even for Christmas Day',
	},
	{
		source: 'IPSEA: 15 days from receiving it',
		policy: 'plain-15-no-roll',
		issued: '2026-11-23',
		how: 'email',
		expected: '2026-12-08',
		because: 'the day of receiving it is day 0',
	},
	{
		source: 'Norfolk and VICTA: 15 calendar days',
		policy: 'plain-15-no-roll',
		issued: '2026-11-20',
		how: 'email',
		expected: '2026-12-05',
		because: 'a Saturday stays a Saturday',
	},
	{
		source: 'Surrey: 15 days from the date on the letter',
		policy: 'plain-15-no-roll',
		issued: '2026-11-23',
		how: 'post',
		expected: '2026-12-10',
		because: 'our 15 days begin when the letter arrives, so they are never fewer',
	},
	{
		source: 'Devon: the day it is on the hub and emailed',
		policy: 'plain-15-no-roll',
		issued: '2026-11-23',
		how: 'portal',
		expected: '2026-12-08',
		because: 'the hub and the email are on one day',
	},
	{
		source: 'Bath and North East Somerset: 15 working days',
		policy: 'working-15',
		issued: '2026-11-23',
		how: 'email',
		expected: '2026-12-14',
		because: 'three weeks of working days',
	},
	{
		source: 'Aubis: working days, the day of receiving it is day 0',
		policy: 'working-15',
		issued: '2026-12-10',
		how: 'email',
		expected: '2027-01-05',
		because: 'Christmas Day, its substitute day and New Year do not count',
	},
	{
		source: '15 working days over Easter',
		policy: 'working-15',
		issued: '2026-03-19',
		how: 'email',
		expected: '2026-04-13',
		because: 'Good Friday and Easter Monday do not count',
	},
	{
		source: '15 working days in Scotland',
		policy: 'working-15',
		region: 'scotland',
		issued: '2026-05-26',
		how: 'email',
		expected: '2026-06-17',
		because: '15 June 2026 does not count',
	},
	{
		source: '15 school days over half term',
		policy: 'term-time-15',
		issued: '2026-10-12',
		how: 'email',
		expected: '2026-11-09',
		because: 'the five days of half term do not count',
	},
	{
		source: '15 school days over Christmas',
		policy: 'term-time-15',
		issued: '2026-12-10',
		how: 'email',
		expected: '2027-01-14',
		because: 'two weeks of holidays do not count',
	},
	{
		source: '15 working days over half term',
		policy: 'working-15',
		issued: '2026-10-12',
		how: 'email',
		expected: '2026-11-02',
		because: 'school holidays are working days',
	},
];

/** Half term and Christmas, as a council may type them. */
export const schoolHolidays = [
	{ name: 'autumn half term', from: '2026-10-26', to: '2026-10-30' },
	{ name: 'Christmas holidays', from: '2026-12-21', to: '2027-01-01' },
];
