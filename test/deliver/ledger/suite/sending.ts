import { describe, expect, it } from 'vitest';
import { LeaseLost } from '../../../../pipeline/deliver/ledger/store.ts';
import { accepted, add, at, day, hour, message, refused, send, service, take } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

const due = (ledgers: Ledgers, when: string) =>
	ledgers.store.claim({ worker: 'worker-1', now: when, leaseMs: 60_000, limit: 9 }).then((claims) => claims.map(({ row }) => row.kind));

export function sending(ledgers: Ledgers): void {
	describe('from queued to its end', () => {
		it('those that wait longest go first, and no more than asked for', async () => {
			const { store } = ledgers;
			const waits = { sam: 30, mother: 10, father: 20 };
			await add(
				store,
				Object.entries(waits).map(([personKey, seconds]) => message({ personKey, notBefore: at(seconds) })),
			);
			const claims = await store.claim({ worker: 'w', now: at(60), leaseMs: 1000, limit: 2 });
			expect(claims.map(({ row }) => row.personKey)).toEqual(['mother', 'father']);
		});

		it('a refused message keeps the words of the relay', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, refused);
			expect(await store.message(key)).toMatchObject({ state: 'refused', code: '5.1.1', reply: 'no such user', tries: 1 });
		});

		it('a letter is never given to a worker; a person posts it', async () => {
			const { store } = ledgers;
			const letter = message({ route: 'post' });
			await add(store, [letter]);
			expect(await due(ledgers, at(day))).toEqual([]);
			expect(await store.posted(letter.key, 'officer-1', '2026-11-02', service, at(hour))).toBe(true);
			expect((await store.message(letter.key))?.state).toBe('accepted');
			expect((await store.windows({ caseNumber: 'NM-0001' }))[0]).toMatchObject({ servedOn: '2026-11-02', state: 'open' });
			expect(await store.posted(letter.key, 'officer-1', '2026-11-02', service, at(hour))).toBe(false);
		});

		it('an email cannot be called "posted"', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			expect(await store.posted(message().key, 'officer-1', '2026-11-02', service, at(1))).toBe(false);
		});

		it.each(['held', 'queued'] as const)('a person can stop a message that is %s', async (state) => {
			const { store } = ledgers;
			await add(store, [message({ holds: state === 'held' ? [{ reason: 'changed-address', detail: new Uint8Array([1]) }] : [] })]);
			expect(await store.cancel(message().key, 'wrong form', 'officer-1', at(1))).toBe(true);
			expect(await due(ledgers, at(2))).toEqual([]);
		});

		it('once a worker has it, it is too late to stop it', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			await take(store, at(1));
			expect(await store.cancel(message().key, 'too late', 'officer-1', at(2))).toBe(false);
		});
	});

	describe('held messages', () => {
		const holds = [
			{ reason: 'shared-address', detail: new Uint8Array([1]) },
			{ reason: 'changed-address', detail: new Uint8Array([2]) },
		] as const;

		it('go only when every hold is confirmed', async () => {
			const { store } = ledgers;
			await add(store, [message({ holds })]);
			expect(await due(ledgers, at(1))).toEqual([]);
			expect(await store.confirmHold(message().key, 'shared-address', 'officer-2', at(2))).toBe(true);
			expect((await store.message(message().key))?.openHolds.map(({ reason }) => reason)).toEqual(['changed-address']);
			expect(await due(ledgers, at(3))).toEqual([]);
			expect(await store.confirmHold(message().key, 'changed-address', 'officer-2', at(4))).toBe(true);
			expect(await due(ledgers, at(5))).toEqual(['draft-plan']);
		});

		it('a hold that is not there, or was confirmed before, cannot be confirmed', async () => {
			const { store } = ledgers;
			await add(store, [message({ holds })]);
			expect(await store.confirmHold(message().key, 'no-consent', 'officer-2', at(2))).toBe(false);
			await store.confirmHold(message().key, 'shared-address', 'officer-2', at(2));
			expect(await store.confirmHold(message().key, 'shared-address', 'officer-2', at(3))).toBe(false);
		});

		it('a cancelled message is not brought back by a confirmation', async () => {
			const { store } = ledgers;
			await add(store, [message({ holds: holds.slice(0, 1) })]);
			await store.cancel(message().key, 'not now', 'officer-1', at(1));
			expect(await store.confirmHold(message().key, 'shared-address', 'officer-2', at(2))).toBe(false);
		});
	});

	describe('I5: the ledger knows before the last byte goes', () => {
		it('a second program sees "handed" as soon as the first has its answer', async () => {
			const { store } = ledgers;
			const other = await ledgers.again();
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			expect((await other.message(lease.key))?.handedAt).toBe(at(2));
		});

		it('nothing is accepted that was never handed over', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await expect(store.settle(lease, accepted, at(3))).rejects.toThrow();
			expect(await store.windows({ caseNumber: 'NM-0001' })).toEqual([]);
		});

		it('five connections at once: each hears of its own message only', async () => {
			const { store } = ledgers;
			await add(
				store,
				[1, 2, 3, 4, 5].map((n) => message({ personKey: `person-${n}` })),
			);
			const claims = await store.claim({ worker: 'w', now: at(1), leaseMs: 60_000, limit: 5 });
			const leases = claims.map((claim, index) => (index === 2 ? { ...claim, number: 99 } : claim));
			const results = await Promise.allSettled(leases.map((lease) => store.handed(lease, at(2))));
			expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
			const settled = await Promise.allSettled(
				leases.map((lease, index) =>
					store.settle(lease, index === 1 ? { ...accepted, result: 'deferred', notBefore: at(9), code: 250 } : accepted, at(3)),
				),
			);
			expect(settled.map((result) => (result.status === 'fulfilled' ? result.value : 'thrown'))).toEqual([
				true,
				'thrown',
				false,
				true,
				true,
			]);
			expect(await store.verify()).toBeUndefined();
		});
	});

	describe('I15: a message whose printed day would no longer be lawful is not sent', () => {
		it('becomes stale at the moment that was set, and not before', async () => {
			const { store } = ledgers;
			await add(store, [message({ staleFrom: at(day) }), message({ personKey: 'father', staleFrom: at(day + 1) })]);
			const claims = await store.claim({ worker: 'w', now: at(day), leaseMs: 1000, limit: 9 });
			expect(claims.map(({ row }) => row.personKey)).toEqual(['father']);
			expect((await store.message(message().key))?.state).toBe('stale');
		});

		it('a held one becomes stale too', async () => {
			const { store } = ledgers;
			await add(store, [message({ staleFrom: at(day), holds: [{ reason: 'no-consent', detail: new Uint8Array([1]) }] })]);
			expect(await due(ledgers, at(day))).toEqual([]);
			expect((await store.message(message().key))?.state).toBe('stale');
		});

		it('is stopped before the last byte where the day ends meanwhile', async () => {
			const { store } = ledgers;
			await add(store, [message({ staleFrom: at(30) })]);
			const lease = await take(store, at(29));
			await expect(store.handed(lease, at(30))).rejects.toThrow(LeaseLost);
			expect((await store.message(lease.key))?.state).toBe('stale');
		});
	});
}
