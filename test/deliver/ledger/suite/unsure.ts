import { describe, expect, it } from 'vitest';
import { accepted, add, at, day, hour, message, send, take, unsure } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

export function unsureMessages(ledgers: Ledgers): void {
	describe('I8: a person or a resolver ends what is unsure', () => {
		it('"it was sent" makes it accepted at the moment when it was handed over, and opens its window', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			const verdict = {
				verdict: 'accepted',
				evidence: 'postfix-log',
				by: 'resolver',
				service: { servedOn: '2026-11-02', floorDay: '2026-11-16' },
			} as const;
			expect(await store.resolve(key, verdict, at(hour))).toBe('done');
			expect(await store.message(key)).toMatchObject({ state: 'accepted', acceptedAt: at(2) });
			expect(await store.windows({ caseNumber: 'NM-0001' })).toHaveLength(1);
		});

		it('"it was not sent" waits 15 minutes, because its worker may wake up', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			const verdict = { verdict: 'not-sent', evidence: 'postfix-log', by: 'resolver' } as const;
			expect(await store.resolve(key, verdict, at(2 + 15 * 60 - 1))).toBe('too-soon');
			expect(await store.resolve(key, verdict, at(2 + 15 * 60))).toBe('done');
			expect(await store.message(key)).toMatchObject({ state: 'queued', bodySha256: message().bodySha256 });
		});

		it('"it was not sent" need not wait for a worker that is dead', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			const verdict = { verdict: 'not-sent', evidence: 'outbox', by: 'worker-2', workerIsDead: true } as const;
			expect(await store.resolve(key, verdict, at(10))).toBe('done');
		});

		it("a relay's log must wait even for a dead worker: the last bytes may not stand in it yet", async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			const verdict = { verdict: 'not-sent', evidence: 'postfix-log', by: 'resolver', workerIsDead: true } as const;
			expect(await store.resolve(key, verdict, at(60))).toBe('too-soon');
			expect((await store.message(key))?.state).toBe('unsure');
		});

		it('it may become unsure and be resolved more than once', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			const verdict = { verdict: 'not-sent', evidence: 'outbox', by: 'worker-2', workerIsDead: true } as const;
			await store.resolve(key, verdict, at(10));
			const lease = await take(store, at(11));
			await store.handed(lease, at(12));
			await store.settle(lease, unsure, at(13));
			expect(await store.resolve(key, verdict, at(14))).toBe('done');
			expect((await store.message(key))?.tries).toBe(2);
		});

		it.each(['held', 'accepted', 'refused'] as const)('a message that is %s is not changed by it', async (state) => {
			const { store } = ledgers;
			const held = { reason: 'no-consent', detail: new Uint8Array([1]) } as const;
			if (state === 'held') await add(store, [message({ holds: [held] })]);
			else
				await send(
					store,
					message(),
					0,
					state === 'accepted' ? accepted : { result: 'refused', startedAt: at(0), relay: 'smtp', code: 550 },
				);
			const verdict = { verdict: 'not-sent', evidence: 'person', by: 'officer-1', workerIsDead: true } as const;
			expect(await store.resolve(message().key, verdict, at(day))).toBe('not-unsure');
			expect((await store.message(message().key))?.state).toBe(state);
		});
	});
}
