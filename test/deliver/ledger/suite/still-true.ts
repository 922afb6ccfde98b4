import { describe, expect, it } from 'vitest';
import { LeaseLost } from '../../../../pipeline/deliver/ledger/store.ts';
import { accepted, add, at, day, finalPlan, message, reminder, reply, send, service, take, timeHasEnded, unsure } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

export function stillTrue(ledgers: Ledgers): void {
	const due = (when: string) =>
		ledgers.store.claim({ worker: 'worker-1', now: when, leaseMs: 60_000, limit: 9 }).then((claims) => claims.map(({ row }) => row.kind));

	describe('I10: a reminder goes only while it is true', () => {
		it('goes while the window is open and nothing came', async () => {
			await send(ledgers.store, message(), 0);
			await add(ledgers.store, [reminder()]);
			expect(await due(at(8 * day))).toEqual(['reminder']);
		});

		it.each([
			['the person has answered', () => ledgers.store.addReply(reply(), at(day))],
			[
				'a late answer by phone names no document',
				() => ledgers.store.addReply(reply({ how: 'phone', receivedOn: '2026-11-30' }), at(day)),
			],
			['the draft came back', () => ledgers.store.bounce(message().key, { sourceSha256: 'a'.repeat(64) }, at(day))],
			['the last day is another one by now', async () => extendFirst('2026-11-25')],
			['the window was closed', () => ledgers.store.closeWindows('2026-11-19', at(day))],
		])('is cancelled when %s', async (_, happens) => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [reminder()]);
			await happens();
			expect(await due(at(8 * day))).toEqual([]);
			expect((await store.message(reminder().key))?.state).toBe('cancelled');
		});

		async function extendFirst(lastDay: string): Promise<void> {
			const [window] = await ledgers.store.windows({ caseNumber: 'NM-0001' });
			expect(await ledgers.store.extendWindow(window?.id ?? '', lastDay, 'officer-1', 'holidays', at(day))).toBe(true);
		}

		it('is cancelled when its last day is over, though nobody has closed the window yet', async () => {
			await send(ledgers.store, message(), 0);
			await add(ledgers.store, [reminder()]);
			expect(await due('2026-11-19T00:00:00.000Z')).toEqual([]);
		});

		it('waits while the draft is not out, and is cancelled when it never will be', async () => {
			const { store } = ledgers;
			await add(store, [reminder(), message({ holds: [{ reason: 'no-consent', detail: new Uint8Array([1]) }] })]);
			expect(await due(at(8 * day))).toEqual([]);
			expect((await store.message(reminder().key))?.state).toBe('queued');
			await store.cancel(message().key, 'not now', 'officer-1', at(8 * day));
			expect(await due(at(8 * day + 1))).toEqual([]);
			expect((await store.message(reminder().key))?.state).toBe('cancelled');
		});

		it("one parent's answer does not stop the other parent's reminder", async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await send(store, message({ personKey: 'father' }), 10);
			await add(store, [reminder(), reminder({ personKey: 'father' })]);
			await store.addReply(reply(), at(day));
			const claims = await store.claim({ worker: 'w', now: at(8 * day), leaseMs: 1000, limit: 9 });
			expect(claims.map(({ row }) => row.personKey)).toEqual(['father']);
		});

		it('many untrue reminders do not hide a true one', async () => {
			const { store } = ledgers;
			const people = Array.from({ length: 12 }, (_, n) => `person-${n}`);
			for (const personKey of people) await send(store, message({ personKey }), 0);
			await add(
				store,
				people.map((personKey) => reminder({ personKey })),
			);
			for (const personKey of people.slice(0, 11))
				await store.bounce(message({ personKey }).key, { sourceSha256: message({ personKey }).key }, at(60));
			expect(await store.claim({ worker: 'w', now: at(8 * day), leaseMs: 1000, limit: 1 })).toHaveLength(1);
			expect((await store.counts()).messages.cancelled).toBe(11);
		});

		it('"time has ended" is untrue after a late answer, though it was released only later', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await store.addReply(reply({ receivedOn: '2026-11-19' }), at(17 * day));
			await add(store, [timeHasEnded()]);
			expect(await due(at(18 * day))).toEqual([]);
			expect((await store.message(timeHasEnded().key))?.state).toBe('cancelled');
		});

		it('"time has ended" waits for the end, and goes only where nothing came', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await send(store, message({ personKey: 'father' }), 10);
			await add(store, [timeHasEnded({ notBefore: at(0) }), timeHasEnded({ personKey: 'father', notBefore: at(0) })]);
			expect(await due(at(15 * day))).toEqual([]);
			await store.addReply(reply({ personKey: 'father', receivedOn: '2026-11-18' }), at(16 * day));
			expect(await due('2026-11-19T09:00:00.000Z')).toEqual(['window-closed']);
			expect((await store.message(timeHasEnded({ personKey: 'father', notBefore: at(0) }).key))?.state).toBe('cancelled');
		});
	});

	describe('C8: an answer comes while the reminder is already in the hands of a worker', () => {
		it('the last byte does not go, and the reminder is cancelled', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [reminder()]);
			const lease = await take(store, at(8 * day));
			await (await ledgers.again()).addReply(reply(), at(8 * day + 1));
			await expect(store.handed(lease, at(8 * day + 2))).rejects.toThrow(LeaseLost);
			expect((await store.message(lease.key))?.state).toBe('cancelled');
			expect(await store.settle(lease, accepted, at(8 * day + 3))).toBe(false);
		});

		it('an answer that is recorded after "handed" finds the reminder out already', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [reminder()]);
			const lease = await take(store, at(8 * day));
			await store.handed(lease, at(8 * day + 1));
			await store.addReply(reply(), at(8 * day + 2));
			expect(await store.settle(lease, { result: 'accepted', startedAt: at(8 * day), relay: 'outbox', code: 250 }, at(8 * day + 3))).toBe(
				true,
			);
		});
	});

	describe('I13: a final plan waits until every window of its case is over', () => {
		it('waits while one parent still has time', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [finalPlan()]);
			expect(await due(at(5 * day))).toEqual([]);
			await store.closeWindows('2026-11-19', at(17 * day));
			expect(await due(at(17 * day))).toEqual(['final-plan']);
		});

		it('waits while nobody knows whether a draft was sent', async () => {
			const { store } = ledgers;
			await send(store, message(), 0, unsure);
			await add(store, [finalPlan()]);
			expect(await due(at(30 * day))).toEqual([]);
		});

		it('waits for the last day even where the person has answered', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await store.addReply(reply(), at(day));
			await add(store, [finalPlan()]);
			expect(await due('2026-11-18T12:00:00.000Z')).toEqual([]);
			expect(await due('2026-11-19T12:00:00.000Z')).toEqual(['final-plan']);
		});

		it('a window of another family does not matter', async () => {
			const { store } = ledgers;
			await send(store, message({ caseNumber: 'NM-0002' }), 0);
			await add(store, [finalPlan()]);
			expect(await due(at(5 * day))).toEqual(['final-plan']);
		});

		it('a window that opens while a worker has the final stops its last byte, and the final waits again', async () => {
			const { store } = ledgers;
			const letter = message({ route: 'post' });
			await add(store, [finalPlan(), letter].slice(0, 1));
			const lease = await take(store, at(1));
			await add(store, [letter]);
			await store.posted(letter.key, 'officer-1', '2026-11-02', service, at(2));
			await expect(store.handed(lease, at(3))).rejects.toThrow(LeaseLost);
			expect((await store.message(lease.key))?.state).toBe('queued');
			expect(await due(at(4))).toEqual([]);
		});
	});
}
