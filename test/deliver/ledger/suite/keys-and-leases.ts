import { describe, expect, it } from 'vitest';
import { LeaseLost } from '../../../../pipeline/deliver/ledger/store.ts';
import { accepted, add, at, day, hour, message, sha256, take } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

export function keysAndLeases(ledgers: Ledgers): void {
	describe('I1: one message stands in the ledger once', () => {
		it('a second release with the same key adds nothing', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const second = await add(store, [message({ lang: 'cy' }), message({ personKey: 'father' })]);
			expect(second.existing).toEqual([message().key]);
			expect(second.added).toEqual([message({ personKey: 'father' }).key]);
			expect((await store.message(message().key))?.lang).toBe('en-GB');
		});

		it('the same batch twice changes nothing', async () => {
			const { store } = ledgers;
			const batch = { digest: sha256('the batch'), by: 'officer-1', rows: [message()] };
			expect(await store.addBatch(batch, at(0))).toEqual({ repeated: false, added: [message().key], existing: [] });
			const head = await store.head();
			expect(await store.addBatch(batch, at(1))).toEqual({ repeated: true, added: [], existing: [message().key] });
			expect(await store.head()).toEqual(head);
		});

		it('a batch that breaks a rule in its last row leaves nothing behind', async () => {
			const { store } = ledgers;
			const rows = [message(), message({ personKey: 'father', round: 0 })];
			await expect(add(store, rows)).rejects.toThrow();
			expect(await store.message(message().key)).toBeUndefined();
			expect((await store.counts()).cases).toBe(0);
		});

		it('a repeated key and another round are two messages', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			expect((await add(store, [message({ round: 2 })])).added).toHaveLength(1);
		});

		it('the same Message-ID cannot stand for two messages', async () => {
			const { store } = ledgers;
			await add(store, [message({ messageId: '<one@send.example>' })]);
			await expect(add(store, [message({ personKey: 'father', messageId: '<one@send.example>' })])).rejects.toThrow();
		});
	});

	describe('I4: a worker whose lease has ended changes nothing', () => {
		it('no other worker takes a row that is leased', async () => {
			const { store } = ledgers;
			const other = await ledgers.again();
			await add(
				store,
				['mother', 'father', 'sam'].map((personKey) => message({ personKey })),
			);
			const request = { now: at(1), leaseMs: 60_000, limit: 2 };
			const [mine, theirs] = await Promise.all([
				store.claim({ ...request, worker: 'worker-1' }),
				other.claim({ ...request, worker: 'worker-2' }),
			]);
			expect(new Set([...mine, ...theirs].map(({ key }) => key)).size).toBe(3);
			expect(await store.claim({ ...request, worker: 'worker-3' })).toEqual([]);
		});

		it('after a crash the row goes to another worker, and the old one is stopped before the last byte', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const old = await take(store, at(1), 'worker-1');
			expect(await store.recover(at(100))).toEqual({ requeued: 1, unsure: 0 });
			const young = await take(store, at(101), 'worker-2');
			expect(young.number).toBe(old.number + 1);
			await expect(store.handed(old, at(102))).rejects.toThrow(LeaseLost);
			await store.handed(young, at(102));
			expect(await store.settle(old, { result: 'refused', startedAt: at(1), relay: 'outbox', code: 550 }, at(103))).toBe(false);
			expect((await store.message(old.key))?.state).toBe('sending');
			expect(await store.settle(young, accepted, at(104))).toBe(true);
		});

		it("a lease with the right number is no use under another worker's name", async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			const stolen = { ...lease, worker: 'worker-2' };
			await expect(store.handed(stolen, at(2))).rejects.toThrow(LeaseLost);
			await store.handed(lease, at(3));
			expect(await store.settle(stolen, accepted, at(4))).toBe(false);
		});

		it('the same worker cannot use the lease that it had before', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const first = await take(store, at(1));
			await store.recover(at(100));
			await take(store, at(101));
			await expect(store.handed(first, at(102))).rejects.toThrow(LeaseLost);
		});

		it('a late answer of a worker that woke up again does not undo what a person decided', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const zombie = await take(store, at(1));
			await store.handed(zombie, at(2));
			await store.recover(at(100));
			const before = await store.head();
			expect(await store.settle(zombie, accepted, at(101))).toBe(false);
			expect(await store.head()).toEqual(before);
			expect((await store.message(zombie.key))?.state).toBe('unsure');
		});

		it('a lease that has ended by the clock is not enough to hand over', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await expect(store.handed(lease, at(61))).rejects.toThrow(LeaseLost);
			expect((await store.message(lease.key))?.handedAt).toBeUndefined();
		});

		it('handing over twice is refused', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			await expect(store.handed(lease, at(3))).rejects.toThrow(LeaseLost);
		});
	});

	describe('the clock of a machine jumps', () => {
		it.each([
			['a day ahead', day],
			['a day back', -day],
		])('%s: nothing becomes "accepted", and nothing goes again that may have been sent', async (_, jump) => {
			const { store } = ledgers;
			await add(store, [message(), message({ personKey: 'father' })]);
			const handed = await take(store, at(1));
			const waiting = await take(store, at(1));
			await store.handed(handed, at(2));
			await store.recover(at(2 + jump));
			const states = [(await store.message(handed.key))?.state, (await store.message(waiting.key))?.state];
			expect(states).toEqual(jump > 0 ? ['unsure', 'queued'] : ['sending', 'sending']);
			expect((await store.claim({ worker: 'worker-2', now: at(2 + jump), leaseMs: 60_000, limit: 5 })).map(({ key }) => key)).toEqual(
				jump > 0 ? [waiting.key] : [],
			);
		});

		it('a message for tomorrow waits for tomorrow', async () => {
			const { store } = ledgers;
			await add(store, [message({ notBefore: at(day) })]);
			expect(await store.claim({ worker: 'w', now: at(hour), leaseMs: 1000, limit: 1 })).toEqual([]);
			expect(await store.claim({ worker: 'w', now: at(day), leaseMs: 1000, limit: 1 })).toHaveLength(1);
		});
	});

	describe('I7: only what was certainly not sent goes again by itself', () => {
		it('a row that was never handed over is queued again', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			expect(await store.recover(at(60))).toEqual({ requeued: 0, unsure: 0 });
			expect(await store.recover(at(61))).toEqual({ requeued: 1, unsure: 0 });
			expect((await store.message(lease.key))?.tries).toBe(0);
		});

		it('a row that was handed over is unsure after a crash, and nobody claims it', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			await store.handed(await take(store, at(1)), at(2));
			expect(await store.recover(at(100))).toEqual({ requeued: 0, unsure: 1 });
			expect(await store.claim({ worker: 'w', now: at(day), leaseMs: 1000, limit: 5 })).toEqual([]);
		});

		it('an answer 451 after it was handed over lets it go again, at its time', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			const outcome = { result: 'deferred', startedAt: at(1), relay: 'smtp', code: 451, notBefore: at(62) } as const;
			expect(await store.settle(lease, outcome, at(3))).toBe(true);
			expect(await store.message(lease.key)).toMatchObject({ state: 'queued', tries: 1, code: '451', notBefore: at(62) });
			expect(await store.claim({ worker: 'w', now: at(61), leaseMs: 1000, limit: 5 })).toEqual([]);
			expect(await store.claim({ worker: 'w', now: at(62), leaseMs: 1000, limit: 5 })).toHaveLength(1);
		});

		it('a lost connection after it was handed over cannot be called "try again"', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			await expect(store.settle(lease, { result: 'deferred', startedAt: at(1), relay: 'smtp', notBefore: at(9) }, at(3))).rejects.toThrow();
			expect((await store.message(lease.key))?.state).toBe('sending');
		});
	});
}
