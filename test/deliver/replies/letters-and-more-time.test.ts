import { describe, expect, it } from 'vitest';
import { extendWindow, type MoreTime } from '../../../pipeline/build/extend-window.ts';
import { postLetter } from '../../../pipeline/build/post-letter.ts';
import { aLedger, reminder } from '../a-sent-draft.ts';

/** A letter with draft 1 to dad, released on Monday 23 November; it prints 10 December. */
async function aLetter(lastDay = '2026-12-10') {
	const bench = await aLedger();
	const [key = ''] = await bench.release({ person: 'dad', route: 'post', lastDay });
	bench.at('2026-12-02T09:00:00.000Z');
	const post = (on: string, more: { readonly message?: string; readonly hasGone?: boolean } = {}) =>
		postLetter(bench.tools, bench.project, { message: key.slice(0, 10), on, by: 'post room', hasGone: false, ...more });
	const windows = () => bench.inLedger(({ store }) => store.windows({ caseNumber: 'NM-0417' }));
	return { ...bench, key, post, windows };
}

describe('a letter that somebody posted', () => {
	it.each([
		['a Monday', '2026-11-23', '2026-11-25'],
		['a Thursday', '2026-11-26', '2026-11-30'],
		['a Friday', '2026-11-27', '2026-12-01'],
	])('is served on the second working day: %s', async (_, on, servedOn) => {
		const { post } = await aLetter('2026-12-22');
		expect((await post(on)).window).toEqual({ servedOn, lastDay: '2026-12-22', printedTooEarly: false });
	});

	it('is served after the bank holidays', async () => {
		const bench = await aLedger();
		bench.at('2026-12-23T10:00:00.000Z');
		const [key = ''] = await bench.release({ person: 'dad', route: 'post', lastDay: '2027-01-20' });
		const letter = { message: key, on: '2026-12-23', by: 'post room', hasGone: false };
		expect((await postLetter(bench.tools, bench.project, letter)).window?.servedOn).toBe('2026-12-29');
	});

	it('is served on the same day where somebody hands it over', async () => {
		const bench = await aLedger();
		const [key = ''] = await bench.release({ person: 'dad', route: 'hand', lastDay: '2026-12-08' });
		const letter = { message: key, on: '2026-11-23', by: 'officer', hasGone: false };
		expect((await postLetter(bench.tools, bench.project, letter)).window).toMatchObject({ servedOn: '2026-11-23', lastDay: '2026-12-08' });
	});

	it('is refused where its printed last day would be before the legal floor, and says what to do', async () => {
		const { post, windows } = await aLetter();
		await expect(post('2026-11-25')).rejects.toMatchObject({
			code: 'delivery/too-late',
			message:
				'Posted on that day, the letter arrives on Friday 27 November 2026. Law then gives until Friday 11 December 2026, but the letter prints Thursday 10 December 2026.',
			hint: expect.stringContaining('--has-gone'),
		});
		expect(await windows()).toEqual([]);
	});

	it('is lawful on the very floor', async () => {
		const { post } = await aLetter();
		expect((await post('2026-11-24')).window).toEqual({ servedOn: '2026-11-26', lastDay: '2026-12-10', printedTooEarly: false });
	});

	it('stands in the ledger as it was where it has gone all the same; its days then run to the floor', async () => {
		const { post, windows } = await aLetter();
		expect((await post('2026-11-25', { hasGone: true })).window).toEqual({
			servedOn: '2026-11-27',
			lastDay: '2026-12-11',
			printedTooEarly: true,
		});
		expect(await windows()).toMatchObject([{ lastDay: '2026-12-11', printedTooEarly: true, state: 'open' }]);
	});

	it.each([
		['twice', /knows already/],
		['before it was released', /You released this letter on 23 November 2026/],
		['on a day that is still to come', /is still to come/],
	])('cannot be posted %s', async (when, words) => {
		const { post } = await aLetter('2026-12-22');
		if (when === 'twice') await post('2026-11-24');
		const on = when === 'twice' ? '2026-11-25' : when.startsWith('before') ? '2025-11-24' : '2026-12-03';
		await expect(post(on)).rejects.toThrow(words);
	});

	it.each([
		['an email', { person: 'mum', lastDay: '2026-12-10' }, /is an email/],
		[
			'a letter that is held',
			{
				person: 'dad',
				route: 'post',
				document: 'NM-0417-draft-2',
				more: { holds: [{ reason: 'changed-address', detail: new Uint8Array([1]) }] },
			},
			/must look at this letter first/,
		],
	] as const)('is not %s', async (_, told, words) => {
		const { release, post } = await aLetter();
		const [message = ''] = await release(told);
		await expect(post('2026-12-02', { message })).rejects.toThrow(words);
	});

	it.each([
		['no code', 'the letter to dad', /is not the code of a message/],
		['seven digits', '1234567', /at least 8 of them/],
		['a code of no message', '00000000', /No message has the code/],
	])('is found by its code: %s', async (_, message, words) => {
		const { post } = await aLetter();
		await expect(post('2026-11-24', { message })).rejects.toThrow(words);
	});
});

/** Mum has until 8 December, with a reminder on 4 December. */
async function aWindow() {
	const bench = await aLedger();
	await bench.release({ person: 'mum', lastDay: '2026-12-08' }, reminder('mum', '1', '2026-12-04', '2026-12-08'));
	await bench.send();
	bench.at('2026-12-02T09:00:00.000Z');
	const give = (more: Partial<MoreTime> = {}) =>
		extendWindow(bench.tools, bench.project, {
			caseNumber: 'NM-0417',
			personKey: 'mum',
			to: '2026-12-22',
			by: 'officer',
			why: 'Mum was ill.',
			...more,
		});
	const window = () => bench.inLedger(async ({ store }) => (await store.windows({ caseNumber: 'NM-0417' }))[0]);
	return { ...bench, give, window };
}

describe('more time', () => {
	it('moves the last day, and tells the day before it', async () => {
		const { give, window } = await aWindow();
		expect(await give()).toMatchObject({ on: '2026-12-02', window: { lastDay: '2026-12-08' } });
		expect(await window()).toMatchObject({ lastDay: '2026-12-22', state: 'open', extended: { by: 'officer', why: 'Mum was ill.' } });
	});

	it('stops reminders that print the earlier day', async () => {
		const { give, at, send, inLedger } = await aWindow();
		await give();
		at('2026-12-04T09:00:00.000Z');
		await send();
		const states = await inLedger(async ({ store }) =>
			(await store.messages({ caseNumber: 'NM-0417' })).map(({ kind, state }) => [kind, state]),
		);
		expect(states).toEqual([
			['draft-plan', 'accepted'],
			['reminder', 'cancelled'],
		]);
	});

	it('opens a window again that only time has closed', async () => {
		const { give, at, window, inLedger } = await aWindow();
		at('2026-12-10T09:00:00.000Z');
		await inLedger(({ store }) => store.closeWindows('2026-12-10', '2026-12-10T09:00:00.000Z'));
		await give();
		expect(await window()).toMatchObject({ lastDay: '2026-12-22', state: 'open' });
	});

	it.each([
		['the day is no later than the last day', { to: '2026-12-08' }, /has until Tuesday 8 December 2026 already/],
		['the day is more than a year off', { to: '2028-01-10' }, /more than a year off/],
		['nobody says why', { why: ' ' }, /Nobody says why/],
		['the case is unknown', { caseNumber: 'NM-9999' }, /holds nothing of case/],
		['nobody of that key was written to', { personKey: 'mumm' }, /We wrote to nobody called "mumm"/],
		['the person has no such document to answer', { document: 'NM-0417-draft-7' }, /no time to answer/],
	])('is refused where %s', async (_, more, words) => {
		const { give, window } = await aWindow();
		await expect(give(more)).rejects.toThrow(words);
		expect(await window()).toMatchObject({ lastDay: '2026-12-08' });
	});
});
