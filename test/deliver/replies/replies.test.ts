import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSpokenReply, type ReplyHelp, type SpokenReply, takeReply } from '../../../pipeline/build/add-reply.ts';
import { replyWords } from '../../../pipeline/cli/report/reply.ts';
import { aLedger, messageIdOf, people, reminder } from '../a-sent-draft.ts';

/** Draft 1 went to both parents and to Sam on 23 November; they have until 8 December. It is 2 December. */
async function sentDraft() {
	const bench = await aLedger();
	const keys = await bench.release(
		{ person: 'mum', lastDay: '2026-12-08' },
		{ person: 'sam', lastDay: '2026-12-08' },
		reminder('mum', '1', '2026-12-04', '2026-12-08'),
		reminder('sam', '1', '2026-12-04', '2026-12-08'),
	);
	await bench.send();
	bench.at('2026-12-02T09:00:00.000Z');
	const rows = () => bench.inLedger(({ store }) => store.replies('NM-0417'));
	const windows = () =>
		bench.inLedger(async ({ store }) =>
			Object.fromEntries((await store.windows({ caseNumber: 'NM-0417' })).map((row) => [row.personKey, row.state])),
		);
	const reminders = () =>
		bench.inLedger(async ({ store }) =>
			Object.fromEntries(
				(await store.messages({ caseNumber: 'NM-0417' }))
					.filter(({ kind }) => kind === 'reminder')
					.map((row) => [row.personKey, row.state]),
			),
		);
	const take = async (email: string, help: ReplyHelp = {}) => {
		const file = path.join(bench.folder, 'answer.eml');
		await writeFile(file, email);
		return takeReply(bench.tools, bench.project, file, help);
	};
	const say = (more: Partial<SpokenReply> = {}) =>
		addSpokenReply(bench.tools, bench.project, {
			caseNumber: 'NM-0417',
			personKey: 'mum',
			how: 'phone',
			on: '2026-12-02',
			words: 'She agrees with section F.',
			by: 'officer',
			...more,
		});
	return { ...bench, ids: keys.map(messageIdOf), rows, windows, reminders, take, say };
}

interface Email {
	readonly from?: string;
	readonly answers?: string | undefined;
	readonly received?: string;
	readonly id?: string;
	readonly more?: readonly string[];
	readonly text?: string;
}

/** An email as a mail program saves it. */
function email({
	from = `Ana Jones <${people.mum.address}>`,
	answers,
	received = 'Tue, 1 Dec 2026 20:15:00 +0000',
	id = '<answer-1@mail.example>',
	more = [],
	text = 'We agree with section F.\r\n\r\nOn Monday, Northmoor Council wrote:\r\n> The draft plan',
}: Email): string {
	return [
		`Received: from mail.example by mx.northmoor.example with ESMTPS id 1; ${received}`,
		'Received: from phone by mail.example; Mon, 30 Nov 2026 08:00:00 +0000',
		`From: ${from}`,
		'To: sen@northmoor.example',
		'Subject: Re: A plan for you to read',
		'Date: Sun, 1 Nov 2026 08:00:00 +0000',
		`Message-ID: ${id}`,
		...(answers === undefined ? [] : [`In-Reply-To: ${answers}`]),
		...more,
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'',
		text,
		'',
	].join('\r\n');
}

describe('a reply by email', () => {
	it('is registered by itself where it answers our message and comes from the address that this went to', async () => {
		const { ids, take, rows, windows, reminders, inLedger } = await sentDraft();
		const outcome = await take(email({ answers: ids[0] }));
		expect(replyWords(outcome, 'answer.eml')).toMatchInlineSnapshot(`
			"answer.eml: We registered it: mum replied about NM-0417-draft-1 on Tuesday 1 December 2026.
			It is in time: the last day is Tuesday 8 December 2026. No reminder goes to them now.
			"
		`);
		const [row] = await rows();
		expect(row).toMatchObject({ personKey: 'mum', document: 'NM-0417-draft-1', receivedOn: '2026-12-01', how: 'email', late: false });
		const words = await inLedger(({ seals }) => seals.openText('NM-0417', row?.summary ?? new Uint8Array()));
		expect(words).toBe('Re: A plan for you to read\nWe agree with section F.');
		expect(await windows()).toEqual({ mum: 'answered', sam: 'open' });
		expect(await reminders()).toEqual({ mum: 'cancelled', sam: 'queued' });
	});

	it('is found by any message of its thread', async () => {
		const { ids, take } = await sentDraft();
		const thread = email({ answers: '<their-own-note@mail.example>', more: [`References: ${ids[0]} <their-own-note@mail.example>`] });
		expect(await take(thread)).toMatchObject({ kind: 'kept', personKey: 'mum' });
	});

	it('makes one row however often somebody saves it', async () => {
		const { ids, take, rows } = await sentDraft();
		await take(email({ answers: ids[0] }));
		const again = await take(email({ answers: ids[0], more: ['X-Saved-Again: yes'] }));
		expect(replyWords(again, 'answer.eml')).toBe('answer.eml: The register has this reply of mum about NM-0417-draft-1 already.\n');
		expect(await rows()).toHaveLength(1);
	});

	it.each([
		['on the last evening in London', 'Tue, 8 Dec 2026 23:59:00 +0000', false],
		['a minute after midnight', 'Wed, 9 Dec 2026 00:01:00 +0000', true],
		['on the last evening, by a clock that is ahead', 'Wed, 9 Dec 2026 08:00:00 +0900', false],
	])('is late or in time by the day our own mail server took it: %s', async (_, received, late) => {
		const { ids, take, at, rows } = await sentDraft();
		at('2026-12-14T09:00:00.000Z');
		await take(email({ answers: ids[0], received }));
		expect((await rows()).map((row) => row.late)).toEqual([late]);
	});

	it('is kept when it is late, and says so', async () => {
		const { ids, take, at } = await sentDraft();
		at('2026-12-14T09:00:00.000Z');
		expect(replyWords(await take(email({ answers: ids[0], received: 'Thu, 10 Dec 2026 10:00:00 +0000' })))).toMatchInlineSnapshot(`
			"We registered it: mum replied about NM-0417-draft-1 on Thursday 10 December 2026.
			It is late: the last day was Tuesday 8 December 2026. We keep it all the same. Somebody must read it.
			"
		`);
	});

	it('changes nothing where it comes from another address, until a person confirms it', async () => {
		const { ids, take, rows, windows, reminders } = await sentDraft();
		const forged = email({ answers: ids[0], from: 'Ana Jones <ana.jones@mail.example.evil.example>' });
		expect(replyWords(await take(forged), 'answer.eml')).toMatchInlineSnapshot(`
			"answer.eml: This answers NM-0417-draft-1 for mum, but it comes from another address. We registered nothing.
			Ask mum in another way, such as by phone. If it is from them, type:
			  plainplan reply answer.eml --confirm --by YOU
			"
		`);
		expect(await rows()).toEqual([]);
		expect(await windows()).toEqual({ mum: 'open', sam: 'open' });
		expect(await reminders()).toEqual({ mum: 'queued', sam: 'queued' });
		expect(await take(forged, { confirmedBy: 'JS' })).toMatchObject({ kind: 'kept', personKey: 'mum' });
		expect((await rows()).map(({ by }) => by)).toEqual(['JS']);
		expect(await windows()).toEqual({ mum: 'answered', sam: 'open' });
	});

	it.each([
		['shows one name and another address', '"ana.jones@mail.example" <evil@z.example>'],
		['has two senders', 'ana.jones@mail.example, evil@z.example'],
		['has a group in place of a sender', 'Family: ana.jones@mail.example;'],
		['has no sender', ''],
	])('is not taken for hers where it %s', async (_, from) => {
		const { ids, take, rows } = await sentDraft();
		expect((await take(email({ answers: ids[0], from }))).kind).toBe('other-sender');
		expect(await rows()).toEqual([]);
	});

	it('is only a guess where it answers no message of ours but has the address of somebody who can answer', async () => {
		const { take, rows, windows } = await sentDraft();
		const outcome = await take(email({ answers: '<something-else@mail.example>' }));
		expect(replyWords(outcome, 'answer.eml')).toMatchInlineSnapshot(`
			"answer.eml: This answers no message that we know. Its sender has the address of somebody who can answer a draft. We registered nothing.
			Anybody can write any sender. If you know that it is from them, type:
			  plainplan reply answer.eml --case NM-0417 --person mum --confirm --by YOU
			"
		`);
		expect(await rows()).toEqual([]);
		expect(await windows()).toEqual({ mum: 'open', sam: 'open' });
		const help = { confirmedBy: 'JS', caseNumber: 'NM-0417', personKey: 'mum' };
		expect(await take(email({}), help)).toMatchObject({ kind: 'kept', kept: { document: 'NM-0417-draft-1' } });
	});

	it('gives a plain list of what to do where nobody knows whose it is', async () => {
		const { take, rows } = await sentDraft();
		expect(replyWords(await take(email({ from: 'gran@mail.example' })), 'answer.eml')).toMatchInlineSnapshot(`
			"answer.eml: We do not know whose reply this is. We registered nothing.
			1. Read it, and find out which case it is about.
			2. Find the key of the person with "plainplan status" and the number of the case.
			3. Then type:
			  plainplan reply answer.eml --case CASE --person PERSON --confirm --by YOU
			"
		`);
		expect(await rows()).toEqual([]);
	});

	it.each([
		['a note that she is away', ['Auto-Submitted: auto-replied']],
		['a note of an older mail program', ['Precedence: auto_reply']],
		['a note that only its subject gives away', ['Subject: Automatic reply: Re: A plan']],
		['a note with a mark of its own', ['X-Autoreply: yes']],
	])('is none where a program wrote it: %s', async (_, more) => {
		const { ids, take, rows, reminders } = await sentDraft();
		const written = email({ answers: ids[0], more }).replace(
			more[0]?.startsWith('Subject') ? 'Subject: Re: A plan for you to read\r\n' : /^$/,
			'',
		);
		expect(await take(written)).toEqual({ kind: 'automatic' });
		expect(await take(written, { confirmedBy: 'JS' })).toEqual({ kind: 'automatic' });
		expect(await rows()).toEqual([]);
		expect(await reminders()).toEqual({ mum: 'queued', sam: 'queued' });
	});

	it('is one where a person wrote it, whatever their program marks it with', async () => {
		const { ids, take } = await sentDraft();
		expect((await take(email({ answers: ids[0], more: ['Auto-Submitted: no'] }))).kind).toBe('kept');
	});

	it('is none where it tells that a message came back', async () => {
		const { ids, take } = await sentDraft();
		const report = email({ answers: ids[0] }).replace(
			'text/plain; charset=utf-8',
			'multipart/report; report-type=delivery-status; boundary=x',
		);
		expect(await take(report)).toEqual({ kind: 'bounce' });
	});

	it.each([
		['still to come', 'Fri, 1 Jan 2027 10:00:00 +0000'],
		['before we wrote', 'Sun, 1 Nov 2026 10:00:00 +0000'],
	])('waits for a person where its day cannot be true: %s', async (_, received) => {
		const { ids, take, rows } = await sentDraft();
		expect((await take(email({ answers: ids[0], received }))).kind).toBe('no-day');
		expect(await rows()).toEqual([]);
		expect(await take(email({ answers: ids[0], received }), { on: '2026-12-01' })).toMatchObject({
			kind: 'kept',
			receivedOn: '2026-12-01',
		});
	});

	it.each([
		['an empty file', ''],
		['no email', '\u0000\u0001%PDF-1.7\u0000'],
		['ten thousand ids', `In-Reply-To: ${'<a@b.example> '.repeat(10_000)}\r\n\r\n`],
		[
			'a deep nest of parts',
			`Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(300)}`,
		],
	])('never breaks the program: %s', async (_, text) => {
		const { take } = await sentDraft();
		expect((await take(text)).kind).toBe('unknown');
	});

	it('keeps no address, no id and no word of it in clear', async () => {
		const { ids, take, rows } = await sentDraft();
		await take(email({ answers: ids[0], id: '<ana.jones.1@mail.example>' }));
		const kept = (await rows()).map((row) => ({ ...row, summary: Buffer.from(row.summary).toString('latin1') }));
		expect(JSON.stringify(kept)).not.toMatch(/jones|section f/i);
	});
});

describe('a reply that somebody heard', () => {
	it('ends the reminders of that person only, since a young person and each parent have a window of their own', async () => {
		const { say, windows, reminders } = await sentDraft();
		await say({ personKey: 'sam', how: 'meeting' });
		expect(await windows()).toEqual({ mum: 'open', sam: 'answered' });
		expect(await reminders()).toEqual({ mum: 'queued', sam: 'cancelled' });
	});

	it('makes one row where it is typed twice, and two where they said two things', async () => {
		const { say, rows } = await sentDraft();
		await say();
		expect((await say()).kept.isNew).toBe(false);
		await say({ words: 'She also asks for Marsh Farm Academy.' });
		expect(await rows()).toHaveLength(2);
	});

	it.each([
		['the case is not in the ledger', { caseNumber: 'NM-9999' }, /holds nothing of case "NM-9999"/],
		['nobody of that key was written to', { personKey: 'mun' }, /We wrote to nobody called "mun"/],
		['the day is still to come', { on: '2026-12-03' }, /is still to come/],
		['it has no words', { words: ' ' }, /no words/],
	])('is refused where %s', async (_, more, words) => {
		const { say, rows } = await sentDraft();
		await expect(say(more)).rejects.toThrow(words);
		expect(await rows()).toEqual([]);
	});
});

describe('a message of which nobody knows whether it went out', () => {
	it('went out, once its reader answers it', async () => {
		const bench = await aLedger();
		const [key = ''] = await bench.release({ person: 'mum', lastDay: '2026-12-08' });
		await bench.inLedger(async ({ store }) => {
			const now = '2026-11-23T10:00:00.000Z';
			const [claim] = await store.claim({ worker: 'one', now, leaseMs: 60_000, limit: 1 });
			if (claim === undefined) throw new Error('Nothing was due.');
			await store.handed(claim, now);
			await store.settle(claim, { startedAt: now, relay: 'smtp', result: 'unsure' }, now);
		});
		bench.at('2026-12-02T09:00:00.000Z');
		const file = path.join(bench.folder, 'answer.eml');
		await writeFile(file, email({ answers: messageIdOf(key) }));
		await takeReply(bench.tools, bench.project, file, {});
		const state = () => bench.inLedger(async ({ store }) => (await store.message(key))?.state);
		expect(await state()).toBe('accepted');
	});
});
