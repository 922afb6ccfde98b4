import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../pipeline/deliver/ledger/ledger.ts';
import type { QueueReport } from '../../pipeline/deliver/worker/send-queue.ts';
import { type Receiver, startReceiver } from '../deliver/transports/receiver.ts';
import { bundleChild } from './bundle-child.mjs';
import { type Ended, runChild } from './child.ts';
import { bodyOf, openStage, releaseLetters } from './ledger-stage.ts';
import type { ReleaseOrders } from './release-child.ts';
import type { Orders } from './worker-child.ts';

let programs: { readonly worker: string; readonly release: string };
beforeAll(async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-crash-'));
	const [worker, release] = await Promise.all(
		['worker-child.ts', 'release-child.ts'].map((name) => bundleChild(path.join(import.meta.dirname, name), folder)),
	);
	programs = { worker: worker ?? '', release: release ?? '' };
	return () => rmSync(folder, { recursive: true });
});

let folder: string;
let ledger: Ledger;
let relay: Receiver;
beforeEach(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'plainplan-crash-'));
	ledger = openStage(folder);
	relay = await startReceiver();
});
afterEach(async () => {
	await relay.close();
	await ledger.close();
	rmSync(folder, { recursive: true });
});

const morning = '2026-11-02T10:00:00.000Z';
/** Every lease of the morning has ended, and a resolver may conclude that nothing was sent. */
const later = '2026-11-02T11:00:00.000Z';

function work(orders: Partial<Orders> = {}): Promise<Ended> {
	return runChild(programs.worker, { folder, to: { port: relay.port }, begins: morning, inFlight: 1, ...orders });
}

async function workToTheEnd(orders: Partial<Orders> = {}): Promise<QueueReport> {
	const { out, err, code } = await work({ begins: later, ...orders });
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out.split('\n')[1] ?? '');
}

async function stateOf(key: string | undefined) {
	return (await ledger.store.message(key ?? ''))?.state;
}

const received = () => relay.messages.map(({ envelopeId }) => envelopeId);
const draft = { number: 1, bytes: 200_000 };
const evidence = { evidence: 'postfix-log', by: 'resolver' };
const service = { servedOn: '2026-11-02', floorDay: '2026-11-16' };

describe('a worker that is killed in the middle of its work', () => {
	it.each([
		['C1: it had claimed the message, and not connected', 'C1', 1],
		['C2: it was sending the message', 'C2', 2],
	] as const)('%s. The message goes again, once', async (_what, at, nth) => {
		const [key] = await releaseLetters(ledger, [draft]);
		expect(await work({ kill: { at, nth } })).toMatchObject({ signal: 'SIGKILL' });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [], state: 'sending' });
		expect(await workToTheEnd()).toMatchObject({ recovered: { requeued: 1, unsure: 0 }, sent: { accepted: 1 } });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [key], state: 'accepted' });
		expect(relay.messages[0]?.bytes.equals(bodyOf(draft))).toBe(true);
	});

	it('C3: the ledger says "handed over", and the last dot was not sent. It is unknown until somebody looks; then it goes again, once', async () => {
		const [key = ''] = await releaseLetters(ledger, [draft]);
		expect(await work({ kill: { at: 'C3', nth: 1 } })).toMatchObject({ signal: 'SIGKILL' });
		expect(await workToTheEnd()).toMatchObject({ recovered: { requeued: 0, unsure: 1 }, sent: { accepted: 0 } });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [], state: 'unsure' });
		expect(await ledger.store.resolve(key, { verdict: 'not-sent', ...evidence }, '2026-11-02T10:10:00.000Z')).toBe('too-soon');
		expect(await ledger.store.resolve(key, { verdict: 'not-sent', ...evidence }, later)).toBe('done');
		expect(await workToTheEnd({ begins: '2026-11-02T12:00:00.000Z' })).toMatchObject({ sent: { accepted: 1 } });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [key], state: 'accepted' });
	});

	it.each([
		['C4: the relay had the message, and its answer was not read', {}],
		['C5: its answer was read, and not written down', { kill: { at: 'C5', nth: 1 } }],
	] as const)('%s. It is unknown until somebody looks, and never goes again', async (_what, orders) => {
		const log = path.join(folder, 'received');
		await relay.close();
		relay = await startReceiver(() => ('kill' in orders ? {} : { slowMs: 3000, onKept: () => writeFileSync(log, 'one') }));
		const [key = ''] = await releaseLetters(ledger, [draft]);
		expect(await work({ ...orders, killOnce: log })).toMatchObject({ signal: 'SIGKILL' });
		expect(await workToTheEnd()).toMatchObject({ recovered: { requeued: 0, unsure: 1 }, sent: { accepted: 0 } });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [key], state: 'unsure' });
		expect(await ledger.store.resolve(key, { verdict: 'accepted', ...evidence, service }, later)).toBe('done');
		await workToTheEnd({ begins: '2026-11-02T12:00:00.000Z' });
		expect({ received: received(), state: await stateOf(key) }).toEqual({ received: [key], state: 'accepted' });
		expect(await ledger.store.windows({ openOnly: true })).toMatchObject([{ message: key, lastDay: '2026-11-18' }]);
	});

	it('C6: all was written down. The days have begun, and it never goes again', async () => {
		const [key] = await releaseLetters(ledger, [draft]);
		expect(await work({ kill: { at: 'C6', nth: 1 } })).toMatchObject({ signal: 'SIGKILL' });
		expect(await stateOf(key)).toBe('accepted');
		expect(await ledger.store.windows({ openOnly: true })).toMatchObject([{ message: key, servedOn: '2026-11-02' }]);
		expect(await workToTheEnd()).toMatchObject({ recovered: { requeued: 0, unsure: 0 }, sent: { accepted: 0 } });
		expect(received()).toEqual([key]);
	});

	it.each(['C1', 'C2', 'C3', 'C5', 'C6'] as const)(
		'at %s, with a folder for messages: no half message bears a final name, and none is doubled',
		async (at) => {
			const outbox = path.join(folder, 'outbox');
			const to = { outbox };
			const [key = ''] = await releaseLetters(ledger, [draft]);
			expect(await work({ to, kill: { at, nth: 1 } })).toMatchObject({ signal: 'SIGKILL' });
			const isWhole = at === 'C5' || at === 'C6';
			expect(existsSync(path.join(outbox, `${key}.eml`))).toBe(isWhole);
			await workToTheEnd({ to });
			if ((await stateOf(key)) === 'unsure') {
				const verdict = isWhole ? ({ verdict: 'accepted', service } as const) : ({ verdict: 'not-sent' } as const);
				await ledger.store.resolve(key, { ...verdict, evidence: 'outbox', by: 'resolver' }, later);
				await workToTheEnd({ to, begins: '2026-11-02T12:00:00.000Z' });
			}
			expect(readdirSync(outbox)).toEqual([`${key}.eml`]);
			expect(await stateOf(key)).toBe('accepted');
		},
	);
});

describe('C7: a release that is killed', () => {
	const release = (orders: Partial<ReleaseOrders>) => runChild(programs.release, { folder, count: 60, ...orders });

	it.each([0, 30, 59])('while its row %i of 60 was added: no row is there, and the release can be done again', async (killAtRow) => {
		expect(await release({ killAtRow })).toMatchObject({ signal: 'SIGKILL' });
		expect(await ledger.store.messages({ states: ['queued', 'held'] })).toEqual([]);
		await release({});
		expect(await ledger.store.messages({ states: ['queued'] })).toHaveLength(60);
		expect(await ledger.store.verify()).toBeUndefined();
	});

	it('after its commit: all rows are there, and once more the same release adds none', async () => {
		expect(await release({})).toMatchObject({ signal: 'SIGKILL' });
		await release({});
		expect(await ledger.store.messages({ states: ['queued'] })).toHaveLength(60);
	});
});

describe('C8: an answer comes while a reminder is under way in another process', () => {
	async function reminderPausedAt(at: 'C2' | 'C3') {
		await releaseLetters(ledger, [{ number: 1 }]);
		await workToTheEnd({ begins: morning });
		const facts = {
			kind: 'reminder',
			occasion: '1',
			document: 'NM-00001-draft-1',
			onlyIf: 'window-open',
			printsLastDay: '2026-11-18',
		} as const;
		const [key = ''] = await releaseLetters(ledger, [{ number: 1, more: facts }], morning);
		const files = { reached: path.join(folder, 'reached'), goOn: path.join(folder, 'go-on') };
		const running = work({ begins: later, pause: { at, ...files } });
		while (!existsSync(files.reached)) await setTimeout(5);
		await ledger.store.addReply(
			{
				caseNumber: 'NM-00001',
				personKey: 'mother',
				document: 'NM-00001-draft-1',
				receivedOn: '2026-11-02',
				how: 'email',
				summary: await ledger.seals.seal('NM-00001', 'Yes.'),
				sourceMessageId: '<answer@home.example>',
				by: 'officer',
			},
			later,
		);
		writeFileSync(files.goOn, 'go on');
		return { key, ended: await running };
	}

	it('before the reminder was handed over: the reminder is cancelled, and nobody gets it', async () => {
		const { key, ended } = await reminderPausedAt('C2');
		expect(ended).toMatchObject({ code: 0 });
		expect({ received: received().length, state: await stateOf(key) }).toEqual({ received: 1, state: 'cancelled' });
	});

	it('after it was handed over: the reminder goes out, and the ledger says so', async () => {
		const { key, ended } = await reminderPausedAt('C3');
		expect(ended).toMatchObject({ code: 0 });
		expect({ received: received()[1], state: await stateOf(key) }).toEqual({ received: key, state: 'accepted' });
	});
});

describe('C9: the disk fills up while messages go out', () => {
	it('stops, sends nothing that it cannot write down, and goes on when there is room', async () => {
		const keys = await releaseLetters(
			ledger,
			Array.from({ length: 120 }, (_, number) => ({ number })),
		);
		const kilobytes = Math.ceil(Math.max(...['ledger.db', 'ledger.db-wal'].map((name) => statSync(path.join(folder, name)).size)) / 1024);
		const limit = ['bash', '-c', `ulimit -f ${kilobytes + 60}; exec "$0" "$@"`, process.execPath];
		const orders = { folder, to: { port: relay.port }, begins: morning, inFlight: 4 };
		const { code, signal } = await runChild(programs.worker, orders, limit);
		expect([code, signal]).not.toEqual([0, null]);
		const before = received().length;
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(keys.length);
		expect(await ledger.store.verify()).toBeUndefined();
		const report = await workToTheEnd();
		for (const { key } of await ledger.store.messages({ states: ['unsure'] })) {
			const seen = received().includes(key);
			await ledger.store.resolve(key, { ...(seen ? { verdict: 'accepted', service } : { verdict: 'not-sent' }), ...evidence }, later);
		}
		await workToTheEnd({ begins: '2026-11-02T12:00:00.000Z' });
		expect(report.recovered.unsure).toBeLessThanOrEqual(4);
		expect(received().toSorted()).toEqual(keys.toSorted());
		const { messages } = await ledger.store.counts();
		expect(messages).toMatchObject({ accepted: keys.length });
	});
});
