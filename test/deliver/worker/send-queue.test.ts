import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../pipeline/deliver/ledger/ledger.ts';
import type { Outgoing, SendResult, Transport } from '../../../pipeline/deliver/transports/transport.ts';
import { emailService } from '../../../pipeline/deliver/worker/email-service.ts';
import { type SendQueue, sendQueue } from '../../../pipeline/deliver/worker/send-queue.ts';
import { bodyOf, openStage, releaseLetters } from '../../crash/ledger-stage.ts';
import { newGate } from '../transports/contract.ts';

let folder: string;
let ledger: Ledger;
let clock: number;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'plainplan-worker-'));
	ledger = openStage(folder);
	clock = Date.parse('2026-11-02T10:00:00.000Z');
});
afterEach(async () => {
	await ledger.close();
	rmSync(folder, { recursive: true });
});

const minutes = (count: number) => {
	clock += count * 60_000;
};

/** A relay that answers as told, by the number of its attempt from 0, and keeps what it took. */
function relay(answer: (attempt: number, letter: Outgoing) => Partial<SendResult> | undefined = () => undefined) {
	const kept: { readonly key: string; readonly to: string; readonly from: string; readonly bytes: Buffer }[] = [];
	let attempts = 0;
	let underWay = 0;
	let most = 0;
	const transport: Transport = {
		id: 'smtp',
		close: async () => {},
		async send(letter) {
			const given = answer(attempts, letter);
			attempts += 1;
			if (given?.result === 'lost' && given.reply === 'before') return { result: 'lost', reply: 'The relay hung up.' };
			underWay += 1;
			most = Math.max(most, underWay);
			try {
				const chunks: Uint8Array[] = [];
				for await (const chunk of letter.body()) chunks.push(chunk);
				if (given === undefined || given.reply === 'kept') {
					kept.push({ key: letter.key, to: letter.to, from: letter.from, bytes: Buffer.concat(chunks) });
				}
				return (given ?? { result: 'accepted', code: 250 }) as SendResult;
			} catch (error) {
				return { result: 'stopped', error };
			} finally {
				underWay -= 1;
			}
		},
	};
	return { transport, kept, attempts: () => attempts, most: () => most };
}

const served = emailService({ floorDays: 14, eveningFrom: '18:00' });

function run(transport: Transport, given: Partial<SendQueue> = {}) {
	return sendQueue({
		ledger,
		transport,
		now: () => new Date(clock),
		worker: 'worker-1',
		inFlight: 4,
		senderOf: (key) => `bounces+${key.slice(0, 20)}@northmoor.example`,
		serviceOf: (row, at) => (row.opens ? served(at) : undefined),
		...given,
	});
}

const letters = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

async function stateOf(key: string | undefined) {
	const row = await ledger.store.message(key ?? '');
	return row?.state;
}

describe('a run of the worker', () => {
	it('sends everything that is due: each once, to its own address, byte for byte', async () => {
		const keys = await releaseLetters(ledger, letters(30));
		const { transport, kept } = relay();
		const report = await run(transport);
		expect(report).toMatchObject({ end: 'done', sent: { accepted: 30, refused: 0, deferred: 0, unsure: 0 } });
		expect(kept.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))).toEqual(
			keys.map((key, number) => ({
				key,
				to: `parent${number}@home.example`,
				from: `bounces+${key.slice(0, 20)}@northmoor.example`,
				bytes: bodyOf({ number }),
			})),
		);
		expect(await ledger.store.verify()).toBeUndefined();
	});

	it('sends nothing the second time', async () => {
		await releaseLetters(ledger, letters(3));
		await run(relay().transport);
		const { transport, attempts } = relay();
		expect(await run(transport)).toMatchObject({ end: 'done', sent: { accepted: 0 } });
		expect(attempts()).toBe(0);
	});

	it('has as many messages under way as it may, and no more', async () => {
		await releaseLetters(ledger, letters(20));
		const { transport, most } = relay();
		const three = newGate();
		let begun = 0;
		const waiting: Transport = {
			...transport,
			send: async (letter) => {
				begun += 1;
				if (begun === 3) three.open();
				await three.opened;
				return transport.send(letter);
			},
		};
		await run(waiting, { inFlight: 3 });
		expect(most()).toBeLessThanOrEqual(3);
	});

	it('shares the work with a second worker: nobody gets a message twice', async () => {
		const keys = await releaseLetters(ledger, letters(60));
		const other = openStage(folder);
		const { transport, kept } = relay();
		await Promise.all([run(transport), run(transport, { ledger: other, worker: 'worker-2' })]);
		await other.close();
		expect(kept.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
	});

	it('opens the window of a draft on the day it was accepted', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		clock = Date.parse('2026-11-02T18:30:00.000Z');
		await run(relay().transport);
		expect(await ledger.store.windows({ caseNumber: 'NM-00000' })).toMatchObject([
			{ message: key, servedOn: '2026-11-03', floorDay: '2026-11-17', lastDay: '2026-11-18' },
		]);
	});

	it('takes no letter that a person must post', async () => {
		const [key] = await releaseLetters(ledger, [{ number: 1, more: { route: 'post' } }]);
		expect(await run(relay().transport)).toMatchObject({ sent: { accepted: 0 } });
		expect(await stateOf(key)).toBe('queued');
	});
});

describe('what a relay answers', () => {
	it('a no for good is shown, and the message does not go again', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		await run(relay(() => ({ result: 'refused', code: 550, enhanced: '5.1.1', reply: 'Nobody here.' })).transport);
		expect(await ledger.store.message(key ?? '')).toMatchObject({ state: 'refused', code: '5.1.1', reply: 'Nobody here.' });
		minutes(24 * 60);
		expect(await run(relay().transport)).toMatchObject({ sent: { accepted: 0 } });
	});

	it('a "not now" goes again after 1, 5, 15 and 60 minutes, then every hour', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const { transport, attempts } = relay(() => ({ result: 'deferred', code: 451 }));
		for (const [count, wait] of [1, 5, 15, 60, 60, 60].entries()) {
			expect(await run(transport)).toMatchObject({ pendingUntil: new Date(clock + wait * 60_000).toISOString() });
			minutes(wait - 0.1);
			await run(transport);
			expect(attempts()).toBe(count + 1);
			minutes(0.1);
		}
		expect(await stateOf(key)).toBe('queued');
	});

	it('a "not now" ends with a no where it lasts for five days', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		minutes(5 * 24 * 60 + 60);
		await run(relay(() => ({ result: 'deferred', code: 451 })).transport);
		expect(await stateOf(key)).toBe('refused');
	});

	it('a connection that breaks before the message was handed over: it goes again', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const { transport } = relay((attempt) => (attempt === 0 ? { result: 'lost', reply: 'before' } : undefined));
		expect(await run(transport)).toMatchObject({ sent: { deferred: 1 } });
		minutes(1);
		expect(await run(transport)).toMatchObject({ sent: { accepted: 1 } });
		expect(await stateOf(key)).toBe('accepted');
	});

	it('a connection that breaks after it: nobody knows, and it never goes again by itself', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const { transport, kept } = relay(() => ({ result: 'lost', reply: 'kept' }));
		expect(await run(transport)).toMatchObject({ sent: { unsure: 1 } });
		minutes(24 * 60);
		await run(transport);
		expect(kept).toHaveLength(1);
		expect(await stateOf(key)).toBe('unsure');
	});

	it('a relay that nobody can reach ends the run, and the rest stays in the queue', async () => {
		await releaseLetters(ledger, letters(50));
		const { transport, attempts } = relay(() => ({ result: 'lost', reply: 'before' }));
		expect(await run(transport)).toMatchObject({ end: 'unreachable', words: 'The relay hung up.' });
		expect(attempts()).toBeLessThan(12);
		const { messages } = await ledger.store.counts();
		expect(messages).toMatchObject({ queued: 50, sending: 0 });
	});
});

describe('what must not be sent', () => {
	it('a message whose body somebody changed', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const row = await ledger.store.message(key ?? '');
		writeFileSync(path.join(folder, 'bodies', row?.bodySha256 ?? ''), 'something else');
		const { transport, attempts } = relay();
		await run(transport);
		expect(attempts()).toBe(0);
		expect(await ledger.store.message(key ?? '')).toMatchObject({
			state: 'refused',
			reply: 'Somebody changed this message after its release. Release it again.',
		});
	});

	it('a message whose body is gone', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const row = await ledger.store.message(key ?? '');
		await ledger.bodies.remove(row?.bodySha256 ?? '');
		await run(relay().transport);
		expect(await stateOf(key)).toBe('refused');
	});

	it('a message whose lease another run took while it was under way', async () => {
		await releaseLetters(ledger, letters(1));
		const { transport, kept } = relay();
		const slow: Transport = {
			...transport,
			send: async (letter) => {
				clock += 60_000;
				await ledger.store.recover(new Date(clock).toISOString());
				await ledger.store.claim({ worker: 'worker-2', now: new Date(clock).toISOString(), leaseMs: 60_000, limit: 1 });
				return transport.send(letter);
			},
		};
		expect(await run(slow, { leaseMs: 30_000 })).toMatchObject({ sent: { 'lease-lost': 1 } });
		expect(kept).toEqual([]);
	});

	it('anything, where the ledger cannot write that it is being handed over (C9)', async () => {
		const keys = await releaseLetters(ledger, letters(8));
		const { transport, kept } = relay();
		const full = { ...ledger, store: { ...ledger.store, handed: () => Promise.reject(new Error('The disk is full.')) } };
		await expect(run(transport, { ledger: full })).rejects.toThrow('The disk is full.');
		expect(kept).toEqual([]);
		minutes(20);
		expect(await run(transport)).toMatchObject({ recovered: { unsure: 0 }, sent: { accepted: keys.length } });
	});

	it('a second time, where the ledger cannot write what came of it (C9): it is shown as unknown', async () => {
		const [key] = await releaseLetters(ledger, letters(1));
		const { transport, kept } = relay();
		const full = { ...ledger, store: { ...ledger.store, settle: () => Promise.reject(new Error('The disk is full.')) } };
		await expect(run(transport, { ledger: full })).rejects.toThrow('The disk is full.');
		minutes(20);
		expect(await run(transport)).toMatchObject({ recovered: { requeued: 0, unsure: 1 }, sent: { accepted: 0 } });
		expect(kept).toHaveLength(1);
		expect(await stateOf(key)).toBe('unsure');
	});

	it.each([
		['forward', 24 * 60],
		['back', -24 * 60],
	])('a second time, where the clock jumps %s by a day while it is under way (C9)', async (_way, jump) => {
		const [key] = await releaseLetters(ledger, letters(1));
		const { transport, kept } = relay();
		const jumping: Transport = {
			...transport,
			send: async (letter) => {
				minutes(jump);
				return transport.send(letter);
			},
		};
		await run(jumping);
		minutes(-jump + 30);
		await run(transport);
		expect(kept).toHaveLength(1);
		expect(await stateOf(key)).toBe('accepted');
	});
});

describe('stopping a run', () => {
	it('ends what is under way, gives the rest back, and says so', async () => {
		const keys = await releaseLetters(ledger, letters(40));
		const stop = new AbortController();
		const { transport, kept } = relay((attempt) => {
			if (attempt === 5) stop.abort();
			return undefined;
		});
		const report = await run(transport, { signal: stop.signal });
		expect(report.end).toBe('stopped');
		expect(report.sent.accepted).toBe(kept.length);
		expect(kept.length).toBeLessThan(15);
		const { messages } = await ledger.store.counts();
		expect(messages).toMatchObject({ sending: 0, accepted: kept.length, queued: keys.length - kept.length });
	});
});

describe('a trial', () => {
	it('sends every message to one address with its subject marked', async () => {
		await releaseLetters(ledger, letters(3));
		const { transport, kept } = relay();
		await run(transport, { redirectAllTo: 'trial@northmoor.example' });
		expect(new Set(kept.map(({ to }) => to))).toEqual(new Set(['trial@northmoor.example']));
		expect(kept.every(({ bytes }) => bytes.includes('Subject: [Trial] The draft plan\r\n'))).toBe(true);
	});
});
