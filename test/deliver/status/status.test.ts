import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSpokenReply } from '../../../pipeline/build/add-reply.ts';
import { collectStatus, type StatusRequest } from '../../../pipeline/build/collect-status.ts';
import { extendWindow } from '../../../pipeline/build/extend-window.ts';
import { postLetter } from '../../../pipeline/build/post-letter.ts';
import { caseText, statusText } from '../../../pipeline/cli/report/status.ts';
import { words } from '../../render/status/a-status.ts';
import { aLedger, people, reminder } from '../a-sent-draft.ts';

type Bench = Awaited<ReturnType<typeof aLedger>>;

const out = { colour: false, width: 100 };

async function overviewOf({ tools, project }: Bench, request: Partial<StatusRequest> = {}) {
	const answer = await collectStatus(tools, project, { closingDays: 7, ...request });
	if (answer.kind !== 'overview') throw new Error(`The answer is ${answer.kind}.`);
	return answer.overview;
}

async function caseOf({ tools, project }: Bench, request: Partial<StatusRequest> = {}) {
	const answer = await collectStatus(tools, project, { closingDays: 7, caseNumber: 'NM-0417', ...request });
	if (answer.kind !== 'case') throw new Error(`The answer is ${answer.kind}.`);
	return answer.status;
}

/** Codes of messages differ with their keys; what they say does not. */
function plain(text: string): string {
	return text.replace(/\b[0-9a-f]{10}\b/g, '<code>');
}

/** Draft 1 went to mum by email and to dad by post on 23 November, with reminders for mum. */
async function sentDraft(): Promise<Bench> {
	const bench = await aLedger();
	const [, letter = ''] = await bench.release(
		{ person: 'mum', lastDay: '2026-12-10' },
		{ person: 'dad', route: 'post', lastDay: '2026-12-10' },
		reminder('mum', '1', '2026-12-01', '2026-12-10'),
		reminder('mum', '2', '2026-12-08', '2026-12-10'),
	);
	await bench.send();
	await postLetter(bench.tools, bench.project, { message: letter.slice(0, 10), on: '2026-11-23', by: 'post room', hasGone: false });
	bench.at('2026-12-01T09:30:00.000Z');
	await bench.send();
	return bench;
}

describe('the status of a case', () => {
	it('says who was sent what, how many days are left, what goes next, and which rows the case file lacks', async () => {
		const bench = await sentDraft();
		bench.at('2026-12-02T09:00:00.000Z');
		expect(plain(caseText(await caseOf(bench), words, out))).toMatchInlineSnapshot(`
			"Messages of case NM-0417

			This is how things stand on Wednesday 2 December 2026.

			What a person must do
			  No message waits for a person.

			Time to answer
			  Ana Jones, draft 1
			      Day 9 of 17, 8 days left. No reply yet.
			      For Ana Jones, the days count from Monday 23 November 2026.
			      Today is day 9 of 17.
			      The last day is Thursday 10 December 2026.
			      A reminder went on Tuesday 1 December 2026.
			      A reminder goes on Tuesday 8 December 2026.
			  Danny Jones, draft 1
			      Day 7 of 15, 8 days left. No reply yet.
			      For Danny Jones, the days count from Wednesday 25 November 2026.
			      Today is day 7 of 15.
			      The last day is Thursday 10 December 2026.

			What we sent
			  Ana Jones  draft 1: draft plan  <code>
			      by email ana.jones@mail.example
			      Went out, Monday 23 November 2026 10:00 (250)
			  Danny Jones  draft 1: draft plan  <code>
			      by post 4 Quay Row, Northmoor
			      A person sent it, Monday 23 November 2026
			  Ana Jones  draft 1: reminder 1  <code>
			      by email ana.jones@mail.example
			      Went out, Tuesday 1 December 2026 09:30 (250)
			  Ana Jones  draft 1: reminder 2  <code>
			      by email ana.jones@mail.example
			      Waits to go, Tuesday 8 December 2026

			Who replied
			  Nobody has replied.

			For the case file
			  The case file does not have these rows yet. Put them under "served".
			    - { document: draft 1, person: mum, how: email, on: 23 November 2026, at: "10:00" }
			    - { document: draft 1, person: dad, how: post, on: 23 November 2026 }
			"
		`);
	});

	it('says who replied and that no reminder goes to them any more', async () => {
		const bench = await sentDraft();
		bench.at('2026-12-02T09:00:00.000Z');
		await addSpokenReply(bench.tools, bench.project, {
			caseNumber: 'NM-0417',
			personKey: 'mum',
			how: 'phone',
			on: '2026-12-02',
			words: 'She agrees with section F.',
			by: 'officer',
		});
		const status = await caseOf(bench);
		expect(status.windows.map(({ personKey, state }) => [personKey, state])).toEqual([
			['mum', 'answered'],
			['dad', 'open'],
		]);
		expect(status.windows[0]?.reminders).toEqual([
			{ on: '2026-12-01', state: 'sent' },
			{ on: '2026-12-08', state: 'stopped' },
		]);
		expect(status.replies).toEqual([
			{
				personKey: 'mum',
				document: 'NM-0417-draft-1',
				receivedOn: '2026-12-02',
				how: 'phone',
				late: false,
				by: 'officer',
				words: 'She agrees with section F.',
			},
		]);
	});

	it('shows more time with who gave it and why, and the first last day', async () => {
		const bench = await sentDraft();
		bench.at('2026-12-02T09:00:00.000Z');
		const more = { caseNumber: 'NM-0417', personKey: 'dad', to: '2026-12-22', by: 'officer', why: 'He works on a ship.' };
		await extendWindow(bench.tools, bench.project, more);
		const dad = (await caseOf(bench)).windows.find(({ personKey }) => personKey === 'dad');
		expect(dad).toMatchObject({
			servedOn: '2026-11-25',
			firstLastDay: '2026-12-10',
			lastDay: '2026-12-22',
			extended: { on: '2026-12-02', by: 'officer', why: 'He works on a ship.' },
			day: 7,
			days: 27,
			daysLeft: 20,
		});
	});

	it('leaves out rows that the case file has already, and says of each draft that came back that it did', async () => {
		const bench = await sentDraft();
		const caseFile = path.join(bench.folder, 'sam.yml');
		await writeFile(caseFile, 'served:\n  - { document: draft 1, person: mum, how: email, on: 23 November 2026 }\n  - nonsense\n');
		expect((await caseOf(bench, { caseFile })).toPaste).toEqual([
			{ document: 'draft 1', person: 'dad', how: 'post', on: '2026-11-23', bounced: false },
		]);
		await bench.inLedger(async ({ store }) => {
			const [first] = await store.messages({ caseNumber: 'NM-0417' });
			await store.bounce(first?.key ?? '', { sourceSha256: 'ab'.repeat(32) }, '2026-12-01T10:00:00.000Z');
		});
		const { toPaste, windows, tasks } = await caseOf(bench, { caseFile });
		expect(toPaste).toContainEqual({ document: 'draft 1', person: 'mum', how: 'email', on: '2026-11-23', at: '10:00', bounced: true });
		expect(windows.find(({ personKey }) => personKey === 'mum')?.state).toBe('void');
		expect(tasks.map(({ kind }) => kind)).toEqual(['bounced']);
	});

	it('asks for nothing more about a message that came back once it was sent again', async () => {
		const bench = await aLedger();
		const [key = ''] = await bench.release({ person: 'mum', lastDay: '2026-12-10' });
		await bench.send();
		await bench.inLedger(({ store }) => store.bounce(key, { sourceSha256: 'ab'.repeat(32) }, '2026-11-23T11:00:00.000Z'));
		expect((await overviewOf(bench)).tasks.map(({ kind }) => kind)).toEqual(['bounced']);
		bench.at('2026-11-24T10:00:00.000Z');
		await bench.release({ person: 'mum', lastDay: '2026-12-11', more: { round: 2, messageId: '<again@northmoor.example>' } });
		expect((await caseOf(bench)).tasks).toEqual([]);
		expect((await overviewOf(bench)).tasks).toEqual([]);
	});

	it('never says that a message was delivered or read', async () => {
		const bench = await sentDraft();
		const text = caseText(await caseOf(bench), words, out);
		expect(text).toContain('Went out');
		expect(text).not.toMatch(/delivered|has read|reached/i);
	});

	it('keeps days and numbers of an erased case, and no name, address or word', async () => {
		const bench = await sentDraft();
		await bench.inLedger(({ store }) => store.erase('NM-0417', 'JS', '2026-12-02T09:00:00.000Z'));
		const text = caseText(await caseOf(bench), words, out);
		expect(text).toContain('Somebody erased case NM-0417.');
		expect(text).not.toMatch(/jones|quay/i);
	});

	it('does not know a case that nobody was written to about', async () => {
		const bench = await sentDraft();
		await expect(caseOf(bench, { caseNumber: 'NM-9999' })).rejects.toMatchObject({ code: 'ledger/no-such-case' });
	});
});

describe('the overview', () => {
	it('says what a person must do first, then what closes next, then how many messages there are', async () => {
		const bench = await sentDraft();
		bench.at('2026-12-04T09:00:00.000Z');
		await bench.release(
			{ person: 'sam', lastDay: '2026-12-22', more: { holds: [{ reason: 'changed-address', detail: new Uint8Array([1]) }] } },
			{ person: 'dad', route: 'post', kind: 'review-report', document: 'NM-0417-annual-review-1' },
		);
		expect(plain(statusText(await overviewOf(bench), words, out))).toMatchInlineSnapshot(`
			"This is how things stand on Friday 4 December 2026.

			What a person must do
			  NM-0417-draft-1  sam  <code>
			      The address is a new one. Make sure that it is right.
			      plainplan confirm <code> --hold changed-address --by YOU
			      plainplan cancel <code> --why "WHY" --by YOU
			  NM-0417-annual-review-1  dad  <code>
			      This one waits for a person to post it, or to hand it over.
			      plainplan posted <code> --on DAY --by YOU

			What closes next
			  Thursday 10 December 2026  NM-0417-draft-1  dad
			      Day 9 of 15, 6 days left. No reply yet.
			  Thursday 10 December 2026  NM-0417-draft-1  mum
			      Day 11 of 17, 6 days left. No reply yet.

			All messages
			  1  Held until a person has looked
			  2  Waits to go
			  3  Went out
			  They belong to 1 case.
			"
		`);
	});

	it('names no person and no address', async () => {
		const bench = await sentDraft();
		const overview = await overviewOf(bench, { closingDays: 30 });
		expect(overview.closing).toHaveLength(2);
		for (const { name, address } of Object.values(people)) {
			expect(JSON.stringify(overview)).not.toContain(name);
			expect(JSON.stringify(overview)).not.toContain(address);
		}
	});

	it('lists a window until its last day and not after it, whether somebody answered or not', async () => {
		const bench = await sentDraft();
		const spoken = { caseNumber: 'NM-0417', personKey: 'mum', how: 'phone', on: '2026-12-01', words: 'Yes.', by: 'officer' } as const;
		await addSpokenReply(bench.tools, bench.project, spoken);
		const states = async (today: string) =>
			(await overviewOf(bench, { today })).closing.map(({ personKey, state }) => `${personKey} ${state}`);
		expect(await states('2026-12-02')).toEqual([]);
		expect(await states('2026-12-03')).toEqual(['dad open', 'mum answered']);
		expect(await states('2026-12-10')).toEqual(['dad open', 'mum answered']);
		expect(await states('2026-12-11')).toEqual([]);
	});

	it('does not ask for letters before their day', async () => {
		const bench = await aLedger();
		await bench.release({ person: 'dad', route: 'post', more: { notBefore: '2026-11-30T00:00:00.000Z' } });
		expect((await overviewOf(bench)).tasks).toEqual([]);
		bench.at('2026-11-30T08:00:00.000Z');
		expect((await overviewOf(bench)).tasks.map(({ kind, commands }) => [kind, plain(commands.join())])).toEqual([
			['letter', 'plainplan posted <code> --on DAY --by YOU'],
		]);
	});

	it('says that there is nothing yet where nobody released anything', async () => {
		const { tools, project } = await aLedger();
		expect(await collectStatus(tools, project, { closingDays: 7 })).toEqual({ kind: 'no-ledger' });
	});
});
