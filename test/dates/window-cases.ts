import type { Recipient } from '../../pipeline/dates/reply-window.ts';

interface WindowCase {
	readonly issued: string;
	readonly how: Recipient['how'];
	readonly region?: 'scotland';
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
];
