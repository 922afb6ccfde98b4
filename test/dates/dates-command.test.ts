import { describe, expect, it } from 'vitest';
import { runProgram } from '../../pipeline/cli/program.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { folderWith, home, plainplan } from '../e2e/plainplan.ts';
import { zones } from './in-zone.ts';

/** One run in this process: no folder of its own, no settings. */
async function dates(words: readonly string[]) {
	const printed: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
	const streamTo = (lines: string[]) => ({
		isTerminal: false,
		colour: false,
		width: 100,
		write: (text: string) => void lines.push(text),
	});
	const machine = { host: nodeHost, home, data: streamTo(printed.out), people: streamTo(printed.err) };
	const code = await runProgram(['dates', ...words], machine);
	return { code, out: printed.out.join(''), err: printed.err.join('') };
}

/** One run of the compiled program, on a machine that keeps the time of a zone. */
async function json(words: readonly string[], zone: string, files: Readonly<Record<string, string>> = {}) {
	const { out } = await plainplan(await folderWith(files), ['dates', ...words, '--json'], { env: { TZ: zone } });
	return JSON.parse(out);
}

const sample = `${home}/test/samples/draft-ehc-plan-sam.md`;

describe.each(zones)('plainplan dates on a machine that keeps the time of %s', (zone) => {
	it.each([
		['2026-05-11', 'email', 'plain-15', 'england', '2026-05-11', '2026-05-12', '2026-05-26'],
		['2026-11-23', 'post', 'plain-15', 'england', '2026-11-25', '2026-11-26', '2026-12-10'],
		['2026-05-31', 'email', 'plain-15', 'scotland', '2026-05-31', '2026-06-01', '2026-06-16'],
	])(
		'a draft of %s by %s under %s in %s: served %s, first day %s, last day %s',
		async (issued, service, policy, region, served, first, lastDay) => {
			const words = ['--issued', issued, '--service', service, '--policy', policy, '--region', region];
			expect(await json(words, zone)).toMatchObject({ schema: 1, issued, policy, served, first, lastDay });
		},
	);

	it("Sam's draft: the last day, each person's own, every step and every date", async () => {
		const report = await json([sample], zone);
		expect(report.findings).toEqual([]);
		expect(report.documents).toHaveLength(1);
		expect(report.documents[0]).toMatchObject({
			policy: 'plain-15',
			lastDay: '2026-12-10',
			printed: 'Thursday 10 December 2026',
			people: [
				{ person: 'mum', how: 'email', lastDay: '2026-12-08' },
				{ person: 'dad', how: 'post', served: '2026-11-25', floor: '2026-12-09', lastDay: '2026-12-10' },
			],
			weeks: { six: '2026-09-28', sixteen: '2026-12-07', twenty: '2027-01-04' },
			nextMove: { transferBy: '2028-02-14' },
		});
		expect(report.documents[0].steps).toHaveLength(9);
		expect(report.documents[0].timeline[0]).toEqual({
			id: 'asked',
			date: '2026-08-17',
			kind: 'stated',
			words: 'Somebody asks for an assessment',
			for: 'family',
			law: { publisher: 'UK Government', title: 'Children and Families Act 2014', place: 'section 36' },
		});
	});
});

describe('plainplan dates for people', () => {
	it('prints every step with the law behind it, in lines that fit', async () => {
		const { out, err, code } = await dates([
			'--issued',
			'2026-11-23',
			'--service',
			'email, post',
			'--asked',
			'2026-08-17',
			'--today',
			'2026-12-01',
		]);
		expect([code, err]).toEqual([0, '']);
		expect(out.split('\n').slice(0, 12)).toEqual([
			'Last day for answers: Thursday 10 December 2026',
			'On Tuesday 1 December 2026, it is day 8 of 17, with 9 days left.',
			'',
			'How we work it out',
			'  The policy is plain-15. 15 days after the day of service, moved on to a working day.',
			'  Holidays: Bank holidays of England.',
			'   1  The draft went out on Monday 23 November 2026.',
			'      Children and Families Act 2014, section 38',
			'   2  Person 1 gets it by email on the same day. That is our rule.',
			'   3  15 days after that is Tuesday 8 December 2026. That is our rule "plain-15".',
			'   4  The law allows no earlier day than Monday 7 December 2026.',
			'      Special Educational Needs and Disability Regulations 2014, regulation 13',
		]);
		expect(out).toContain('  Monday 4 January 2027        Week 20: last day for the final plan\n');
		for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
	});

	it.each([
		['2026-11-22', 'it has not gone out.'],
		['2026-11-23', 'it is day 0 of 15, with 15 days left.'],
		['2026-12-07', 'it is day 14 of 15, with 1 day left.'],
		['2026-12-08', 'it is the last day.'],
		['2026-12-10', 'the last day has passed, by 2 days.'],
	])('says where %s stands: %s', async (today, words) => {
		const { out } = await dates(['--issued', '2026-11-23', '--today', today]);
		expect(out.split('\n')[1]).toContain(words);
	});

	it.each([
		['statutory-minimum', '2026-11-23', '2026-12-07'],
		['plain-15', '2026-11-24', '2026-12-08'],
		['working-15', '2026-11-24', '2026-12-14'],
	])('gives data too: under %s the first day that counts is %s and the last is %s', async (policy, first, lastDay) => {
		const { out } = await dates(['--issued', '2026-11-23', '--policy', policy, '--json']);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, policy, first, lastDay });
	});

	it('takes the policy, the region and the holidays from project.yml', async () => {
		const project = 'region: scotland\nwindow: working-15\nholidays: [2026-06-16]\n';
		expect(await json(['--issued', '2026-05-26'], 'UTC', { 'project.yml': project })).toMatchObject({
			policy: 'working-15',
			lastDay: '2026-06-18',
		});
	});

	it('says what is wrong, and ends with code 1: week 20, and years whose holidays nobody knows', async () => {
		const late = await dates(['--issued', '2026-12-21', '--asked', '2026-08-17']);
		expect([late.code, late.err]).toEqual([1, expect.stringContaining('Send the draft by Wednesday 16 December 2026 to keep both.')]);
		const unknown = await dates(['--issued', '2029-03-01']);
		expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('templates/calendars/england.yml')]);
		expect(unknown.out).toContain('There is no last day for answers here.');
	});

	it('with --quiet prints the day alone', async () => {
		expect((await dates(['--issued', '2026-11-23', '--quiet'])).out).toBe('2026-12-08\n');
		expect((await dates([sample, '--quiet'])).out).toBe(`${sample}  2026-12-10\n`);
	});
});

describe('a mistake on the command line', () => {
	it.each([
		[['--issued', '2026-02-30'], '"2026-02-30" is no day that a calendar has.', 'Did you mean 2026-02-28?'],
		[['--issued', '23/11/2026'], '"23/11/2026" is no day that a calendar has.', 'Did you mean 2026-11-23?'],
		[['--issued', 'soon'], '"soon" is no day that a calendar has.', 'Write a day like 2026-11-23.'],
		[['--issued', '2026-11-23', '--today', '2026-13-01'], '"2026-13-01" is no day', 'Write a day like'],
		[['--issued', '2026-11-23', '--service', 'emial'], 'You cannot send a plan by "emial".', 'Did you mean email?'],
		[['--issued', '2026-11-23', '--service', 'fax'], 'You cannot send a plan by "fax".', 'You can use: email, portal, post, hand.'],
		[['--issued', '2026-11-23', '--policy', 'plain-51'], 'There is no policy called "plain-51".', 'Did you mean "plain-15"?'],
		[['--issued', '2026-11-23', '--region', 'wales'], 'There is no region called "wales".', 'You can use: england, scotland.'],
		[['--isued', '2026-11-23'], 'There is no option called "--isued" here.', 'Did you mean --issued?'],
		[['--issued', '2026-11-23', 'plan.md'], 'Documents have dates of their own.', 'not both'],
		[['plan.md', '--policy', 'plain-15'], 'go with --issued only', 'project.yml'],
		[[], 'You named nothing.', '--issued 2026-11-23'],
	])('%j: %s', async (words, message, hint) => {
		const { code, out, err } = await dates(words);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
		expect(err).toContain(hint);
	});
});
