import { describe, expect, it } from 'vitest';
import type { NoticeBlockTemplate, NoticeTemplate } from '../../../pipeline/model/notice.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { type MadeMessages, make, worded } from './a-job.ts';
import { everyKind, replies, starter } from './every-kind.ts';

const jobs = Object.entries(everyKind);
const made = new Map(await Promise.all(jobs.map(async ([about, job]) => [about, await make(job)] as const)));
const madeOf = (about: string): MadeMessages => made.get(about) ?? (Promise.reject(about) as never);

describe('every kind of message', () => {
	it.each(jobs)('%s is made without a finding', (about) => {
		expect(madeOf(about).findings.map(({ message }) => message)).toEqual([]);
		expect(madeOf(about).notices.length).toBeGreaterThan(0);
	});

	it('is each of the kinds that the README maps, and those that came before', () => {
		const kinds = new Set([...made.values()].flatMap(({ notices }) => notices.map(({ kind }) => kind)));
		for (const kind of [
			'draft-plan',
			'reminder',
			'window-closed',
			'reply-received',
			'final-plan',
			'plan-decision',
			'views-request',
			'questions',
			'help-started',
			'advice-request',
			'meeting-invitation',
			'review-report',
			'review-decision',
			'childs-plan-shared',
			'plan-flag',
			'change-request',
			'quality-note',
			'transfer-notice',
		]) {
			expect(kinds).toContain(kind);
		}
	});
});

describe('what travels in the clear', () => {
	const named = (job: PrintJob) => {
		const { child = '', schoolNow = '', people } = job.document.meta;
		return [child, schoolNow, ...people.map(({ name }) => name)].filter((word) => word !== '');
	};
	const needs = /\b(epilep|seizure|reading|speech|autis|dyslex|wheelchair|swimming|joinery|physio)/i;

	it.each(jobs)('of %s holds no name, need or school', (about, job) => {
		for (const { subject, preview, fileName, attachments } of madeOf(about).notices) {
			const calendars = attachments.filter(({ fileName: name }) => name.endsWith('.ics')).map(({ bytes }) => summaryOf(bytes));
			for (const words of [subject, preview, ...calendars]) {
				expect(named(job).filter((name) => words.includes(name))).toEqual([]);
				expect(words).not.toMatch(needs);
			}
			const files = attachments.map(({ fileName: name }) => name).filter((name) => !/^report-\d/.test(name));
			expect([fileName, ...files].filter((name) => /\b(sam|amira|kofi|ellie|kit|ned|olu|leila)\b/i.test(name))).toEqual([]);
		}
	});
});

function summaryOf(bytes: Uint8Array): string {
	return /^SUMMARY:(.*)$/m.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
}

/** A template without the blocks, items and lines in which these words stand. */
function without({ blocks, ...template }: NoticeTemplate, holds: (words: string) => boolean): NoticeTemplate {
	const rest = blocks.flatMap((block): readonly NoticeBlockTemplate[] => {
		if (block.kind === 'list') {
			const items = block.items.filter((item) => !holds(item));
			return items.length === 0 ? [] : [{ ...block, items }];
		}
		if (block.kind === 'small-print') {
			const lines = block.lines.filter((line) => !holds(line));
			return lines.length === 0 ? [] : [{ ...block, lines }];
		}
		const words = Object.values(block).join('\n');
		const section = block.kind === 'section' ? `{section-${block.of}}` : '';
		return holds(words + section) || (block.kind === 'requests' && holds('{reply-asks}')) ? [] : [block];
	});
	return { ...template, blocks: rest.length === 0 ? [{ kind: 'paragraph', text: 'Hello.' }] : rest };
}

const rounds = jobs.flatMap(([about, job]) =>
	[...new Map(job.notices.map(({ template }) => [template.id, template])).values()].flatMap((template) =>
		(madeOf(about).notices.find(({ kind }) => kind === template.id)?.mustHold ?? []).map((duty) => ({
			kind: template.id,
			duty: duty.about,
			job,
			template,
			wanted: template.mustHold.find(({ id }) => id === duty.id),
		})),
	),
);

describe('each duty of each kind: taken out wherever it stands, it stops the build', () => {
	const firstOf = rounds.filter((one, index) => rounds.findIndex(({ kind, duty }) => kind === one.kind && duty === one.duty) === index);

	it.each(firstOf)('$kind: $duty', async ({ job, template, wanted, duty }) => {
		const attached = template.attachments.flatMap((file) => ('title' in file ? [file.title] : []));
		const phrases = wanted?.phrases ?? [];
		const holds = (words: string) =>
			wanted?.slot !== undefined
				? words.toLowerCase().includes(`{${wanted.slot}}`)
				: phrases.some(
						(phrase) =>
							fold(words).includes(fold(phrase)) ||
							(words.startsWith('attachments') && attached.some((title) => fold(title).includes(fold(phrase)))),
					);
		const { findings } = await make(worded(job, without(template, holds)));
		expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toContainEqual(
			expect.stringMatching(new RegExp(`does not say ${duty.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.$`)),
		);
	});
});

/** A phrase may hold a slot's value, so its own words alone are looked for. */
function fold(words: string): string {
	return words.replace(/\*\*/g, '').replace(/\s+/g, ' ').toLowerCase();
}

describe('the thanks for an answer', () => {
	const [toMum, toGran] = madeOf('answers that came').notices;

	it('say to each reader when and how their own answer came, and what they asked for', async () => {
		const text = (await make(replies)).text('reply-received-1.txt');
		expect(text).toContain('- It came on: 19 October 2026\n- How it came: email');
		expect(text).toContain('- Money for the swimming helper');
		expect(toMum?.person.name).toBe('Olu');
	});

	it('speak of days that are left only where some are', async () => {
		const { window } = replies.facts;
		if (!window) throw new Error('The answers have no window.');
		const late = { ...replies, facts: { ...replies.facts, window: { ...window, lastDay: '2026-10-29' } } };
		expect((await make(replies)).text('.txt')).toContain('You can add to your answer until');
		expect((await make(late)).text('.txt')).not.toContain('You can add to your answer until');
	});

	it('tell nobody of the answer of another', () => {
		const words = JSON.stringify(toGran?.blocks);
		expect(words).toContain('22 October 2026');
		expect(words).not.toContain('19 October');
		expect(words).not.toContain('swimming');
	});

	it('do not go to somebody from whom nothing came, though a case file names everyone', async () => {
		const job = starter('replies', (text) => text.replace('people:', 'send-to: mum, therapist\npeople:'));
		const { findings, notices } = await make(job);
		expect(findings).toEqual([]);
		expect(notices.map(({ person }) => person.name)).toEqual(['Olu']);
	});
});

describe("a writer's words in a message", () => {
	const evil = '</mj-text><mj-raw><script>alert(1)</script> {phone} **bold** &amp; <b>x</b>';

	it('are words, whatever signs they hold', async () => {
		const job = starter('plan-decision', (text) =>
			text.replace('Ellie needs more help than her school', `${evil.replaceAll('<', '\\<')} Ellie`),
		);
		const { notices, text } = await make(job);
		expect(text('.html')).not.toMatch(/<script|<mj-raw|<b>x/);
		expect(JSON.stringify(notices[0]?.blocks)).toContain('{phone}');
	});

	it('lead only where a link of a message may lead', async () => {
		const job = starter('plan-decision', (text) =>
			text.replace(
				'Three reports say so.',
				'[Good](https://www.northmoor.example/a) and [bad](javascript:alert(1)) and [odd](data:text/html,x).',
			),
		);
		const { text } = await make(job);
		expect(text('.html')).toContain('href="https://www.northmoor.example/a"');
		expect(text('.html')).not.toMatch(/javascript:|data:text/);
	});

	it('of a table to fill in are what each row asks', async () => {
		const { text } = madeOf('an invitation');
		expect(text('.txt')).toContain('- What is hard for her, and what have you tried?');
	});
});
