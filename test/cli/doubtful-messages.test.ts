import { describe, expect, it } from 'vitest';
import type { TakenFile } from '../../pipeline/build/take-bounces.ts';
import { bounceLines, bounceSummary } from '../../pipeline/cli/report/bounces.ts';
import { resolvedLines, resolvedSummary, unsureText } from '../../pipeline/cli/report/unsure.ts';
import { type LookReason, lookReasons } from '../../pipeline/deliver/bounces/take-bounce.ts';
import type { MessageRow } from '../../pipeline/deliver/ledger/store.ts';
import type { Resolved } from '../../pipeline/deliver/resolve/resolve-by-log.ts';
import { message } from '../deliver/ledger/sample.ts';

const row: MessageRow = {
	...message({ key: '3f2a9c41d0'.padEnd(64, '0') }),
	state: 'unsure',
	openHolds: [],
	batch: '',
	addedAt: '2026-11-23T08:00:00.000Z',
	handedAt: '2026-11-23T09:00:00.000Z',
	tries: 1,
	purged: false,
};

const about = { file: 'box/1.eml', matched: [], message: row };
const bounced: TakenFile = { ...about, result: 'bounced', code: '5.1.1' };
const doubtful = (why: LookReason): TakenFile => ({ ...about, result: 'needs-look', why });

const everyResult: readonly Resolved[] = [
	{ message: row, result: 'accepted' },
	{ message: row, result: 'not-sent' },
	{ message: row, result: 'bounced' },
	{ message: row, result: 'too-soon', from: '2026-11-23T09:15:00.000Z' },
	...(['starts-late', 'ends-early', 'another-relay', 'lost-lines', 'not-there'] as const).map((why) => ({
		message: row,
		result: 'no-end' as const,
		why,
	})),
];

describe('what an officer reads about messages that may have gone out', () => {
	it('each with its code, its case, what is known, and the commands that end it', () => {
		const text = unsureText({
			messages: [{ message: row, mayGoAgainFrom: '2026-11-23T09:15:00.000Z', isInOutbox: true, hasReply: true }],
			underWay: 1,
		});
		expect(text.split('\n')).toEqual([
			'Of 1 message nobody knows whether it went out. We send none of them again by ourselves.',
			'',
			'3f2a9c41d0  NM-0001  draft-plan',
			'  We handed it over on Monday 23 November 2026, 09:00.',
			'  Its file stands in the outbox, so it went out.',
			'  The person has answered this document since. Does the answer speak of this message?',
			'  It went out:      plainplan resolve 3f2a9c41d0 --accepted --by YOU',
			'  It did not:       plainplan resolve 3f2a9c41d0 --not-sent --by YOU',
			'  You can say that it did not from Monday 23 November 2026, 09:15.',
			'',
			'Look into the log of the relay first:',
			'  plainplan resolve --postfix-log /var/log/mail.log',
			'Or into the outbox:',
			'  plainplan resolve --outbox',
			'1 message is under way, or the run that sent them broke off. Look again in 15 minutes.',
			'',
		]);
	});

	it('and when there are none', () => {
		expect(unsureText({ messages: [], underWay: 0 })).toBe('We know what became of every message.\n');
	});

	it('what became of each', () => {
		const lines = everyResult.map(resolvedLines);
		expect(lines[0]).toBe('3f2a9c41d0  NM-0001  draft-plan  went out\n');
		expect(lines[3]).toContain('try again from Monday 23 November 2026, 09:15.');
		expect(new Set(lines).size).toBe(everyResult.length);
		expect(resolvedSummary(everyResult)).toBe(
			'Run "plainplan send" for the 1 message that waits again.\n6 messages stay unsure. Run "plainplan resolve" to see what you can do.\n',
		);
	});
});

describe('what an officer reads about emails that came back', () => {
	it('a failure with the code of the other server', () => {
		expect(bounceLines(bounced, 'box/1.eml')).toBe('3f2a9c41d0  NM-0001  draft-plan  came back (5.1.1)\n');
	});

	it('each kind of doubt in words of its own, with the file to look at', () => {
		const lines = lookReasons.map((why) => bounceLines(doubtful(why), 'box/1.eml'));
		expect(new Set(lines).size).toBe(lookReasons.length);
		for (const line of lines) expect(line).toContain('The email is box/1.eml. It changed nothing.');
	});

	it('what all came to, and what to do', () => {
		expect(bounceSummary([bounced, doubtful('forged')]).split('\n')).toEqual([
			'We read 2 emails.',
			'1 message came back. That person has no window to answer.',
			'Find another way to write to them. Then release again with --again.',
			'Look at 1 email yourself.',
			'',
		]);
	});
});

it('no sentence is longer than 20 words, and none is hard', () => {
	const all = [
		unsureText({ messages: [{ message: row, mayGoAgainFrom: '2026-11-23T09:15:00.000Z', isInOutbox: true, hasReply: true }], underWay: 2 }),
		...everyResult.map(resolvedLines),
		resolvedSummary(everyResult),
		...lookReasons.map((why) => bounceLines(doubtful(why), 'file')),
		bounceSummary([bounced, doubtful('forged')]),
	].join('\n');
	const sentences = all.split(/[.?:!]\s|\n/).filter(Boolean);
	expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 20)).toEqual([]);
	expect(all).not.toMatch(/please|n't|n’t|e\.g\.|i\.e\./i);
});
