import { describe, expect, it } from 'vitest';
import { printFullDate } from '../../../pipeline/model/calendar-date.ts';
import type { Extension } from '../../../pipeline/model/case-file.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { visibleWords } from '../../../pipeline/render/email/visible-words.ts';
import { again, final, type MadeMessages, make, sam } from './a-job.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

/** The messages of a draft whose days grew: who was given more is on the ground of the case file. */

type Given = Pick<Extension, 'person' | 'to' | 'on'>;

/** A job in whose window these people were given more days, as the dates work it out. */
function withMore(job: PrintJob, ...given: readonly Given[]): PrintJob {
	const { window } = job.facts;
	if (!window) throw new Error('The draft has no window.');
	const served = window.served.map((one) => {
		const to = given.filter(({ person }) => person === one.person).map((extension) => extension.to);
		return { ...one, lastDay: [one.lastDay, ...to].sort().at(-1) ?? one.lastDay };
	});
	const lastDay =
		served
			.map((one) => one.lastDay)
			.sort()
			.at(-1) ?? window.lastDay;
	const extensions = given.map((one) => ({
		...one,
		document: 'draft',
		who: 'officer',
		why: 'Danny is away.',
		span: job.document.meta.top,
	}));
	return { ...job, facts: { ...job.facts, window: { ...window, served, lastDay, printed: printFullDate(lastDay), extensions } } };
}

const january = { person: 'dad', to: '2027-01-08', on: '2026-12-08' };

async function formsOf(made: MadeMessages): Promise<readonly string[]> {
	const letter = await wordsOfPdf(made.bytes('draft-plan-2.pdf'));
	return [visibleWords(made.text('draft-plan-1.html'), made.notices[0]?.preview ?? ''), made.text('draft-plan-1.txt'), letter];
}

const [more, moreAgain] = await Promise.all([make(withMore(sam, january)), make(withMore(again, january))]);

describe('more time for a draft', () => {
	it('has a subject and a preview of its own, without a name', () => {
		expect(more.findings).toEqual([]);
		expect(more.notices.map(({ subject }) => subject)).toEqual(Array(2).fill('There is more time to answer a draft plan'));
		expect(more.notices[0]?.preview).toBe('The new last day to answer is Friday 8 January 2027.');
	});

	it('is dated on the day it was given, in email and letter', async () => {
		expect(more.notices.map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-08']);
		expect(more.text('.eml')).toMatch(/^Date: Tue, 08 Dec 2026/m);
		expect(await wordsOfPdf(more.bytes('.pdf'))).toContain('Sent on 8 December 2026');
	});

	it('is dated on the last of several such days', async () => {
		const twice = withMore(sam, january, { person: 'mum', to: '2027-01-08', on: '2026-12-09' });
		expect((await make(twice)).notices[0]?.date).toBe('2026-12-09');
	});

	it('says until when, and that everyone has it, in HTML, text and letter', async () => {
		for (const said of await formsOf(more)) {
			expect(said).toContain('There is more time to answer your child’s draft plan');
			expect(said).toContain('On 8 December 2026 we moved the last day to answer draft 1. Everyone now has until Friday 8 January 2027.');
			expect(said).toContain('The last day in our earlier message no longer counts.');
			expect(said).not.toContain('is ready to read');
			expect(said).not.toContain('Danny is away');
		}
	});

	it('of a draft that takes the place of another is for the new one, and the old one stays out of it', async () => {
		expect(moreAgain.findings).toEqual([]);
		expect(moreAgain.notices[0]?.subject).toBe('There is more time to answer a draft plan');
		for (const said of await formsOf(moreAgain)) {
			expect(said).toContain('we moved the last day to answer draft 2.');
			expect(said).toContain('This draft takes the place of draft 1. The last day of draft 1 no longer counts.');
		}
	});
});

describe('what is no more time', () => {
	const words = (job: PrintJob) =>
		make(job).then(({ notices, text }) => ({ subject: notices[0]?.subject, date: notices[0]?.date, text: text('.txt') }));

	it('a draft that was sent once more because it came back: its days are the days of the law', async () => {
		const { window } = sam.facts;
		if (!window) throw new Error('The draft has no window.');
		const served = window.served.map((one) => (one.person === 'mum' ? { ...one, served: '2026-11-26', lastDay: '2026-12-11' } : one));
		const sentOn = {
			...sam,
			facts: { ...sam.facts, window: { ...window, served, lastDay: '2026-12-11', printed: printFullDate('2026-12-11') } },
		};
		const { subject, date, text } = await words(sentOn);
		expect(subject).toBe('A draft plan is ready for you to read');
		expect(date).toBe('2026-11-23');
		expect(text).toContain('Friday 11 December 2026');
		expect(text).not.toMatch(/more time|moved/);
	});

	it('days for one person that do not move the day that everyone is told', async () => {
		const { subject, text } = await words(withMore(sam, { person: 'mum', to: '2026-12-09', on: '2026-12-01' }));
		expect(subject).toBe('A draft plan is ready for you to read');
		expect(text).not.toContain('more time');
	});

	it('a final plan, although its draft had more', async () => {
		const { subject, date } = await words(
			withMore({ ...final, facts: { ...final.facts, ...(sam.facts.window && { window: sam.facts.window }) } }, january),
		);
		expect(subject).toBe('A final plan is ready for you to read');
		expect(date).toBe('2026-12-31');
	});
});
