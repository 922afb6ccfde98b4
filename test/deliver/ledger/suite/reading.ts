import { describe, expect, it } from 'vitest';
import type { StateQuery } from '../../../../pipeline/deliver/ledger/store.ts';
import { add, at, day, message, refused, reply, send, service, sha256, unsure } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

export function reading(ledgers: Ledgers): void {
	describe('what the ledger tells', () => {
		it('gives back every field as it was released', async () => {
			const { store } = ledgers;
			const detail = new Uint8Array([0, 255, 7]);
			const given = message({
				staleFrom: at(day),
				printsLastDay: '2026-11-18',
				onlyIf: 'window-open',
				waitsForWindows: true,
				holds: [{ reason: 'shared-address', detail }],
			});
			await add(store, [given], at(1));
			const { batch: _, ...row } = (await store.message(given.key)) ?? { batch: '' };
			const { holds, ...fields } = given;
			expect(row).toEqual({ ...fields, state: 'held', openHolds: holds, addedAt: at(1), tries: 0, purged: false });
		});

		it('leaves absent what was not given', async () => {
			await add(ledgers.store, [message({ kind: 'meeting-invitation', route: 'post' })]);
			const row = await ledgers.store.message(message({ kind: 'meeting-invitation', route: 'post' }).key);
			expect(Object.keys(row ?? {}).filter((name) => /messageId|staleFrom|opens|onlyIf|printsLastDay|handedAt|code/.test(name))).toEqual(
				[],
			);
		});

		it('finds a message by the first digits of its key, in capitals too', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const found = await store.find(message().key.slice(0, 8).toUpperCase());
			expect(found).toMatchObject({ key: message().key });
			expect(await store.find('00000000')).toBeUndefined();
		});

		it.each(['', '1234567', 'xyz12345', '________', '%%%%%%%%'])('"%s" is no beginning of a key', async (digits) => {
			await add(ledgers.store, [message()]);
			expect(await ledgers.store.find(digits)).toBeUndefined();
		});

		it('says so where several keys begin alike', async () => {
			const start = '0123456789';
			const keys = ['a', 'b'].map((end) => start + end.repeat(54));
			await add(
				ledgers.store,
				keys.map((key) => ({ ...message({ personKey: key.slice(-1) }), key })),
			);
			expect(await ledgers.store.find(start)).toBe('many');
			expect(await ledgers.store.find(`${start}a`)).toMatchObject({ key: keys[0] });
		});

		it('finds a message by its Message-ID', async () => {
			await add(ledgers.store, [message()]);
			expect((await ledgers.store.byMessageId(message().messageId ?? ''))?.key).toBe(message().key);
			expect(await ledgers.store.byMessageId('<none@send.example>')).toBeUndefined();
		});

		it('lists the messages of a case, or of some states, oldest first', async () => {
			const { store } = ledgers;
			await send(store, message(), 0, unsure);
			await add(store, [message({ personKey: 'father' }), message({ caseNumber: 'NM-0002' })]);
			expect((await store.messages({ caseNumber: 'NM-0001' })).map(({ personKey }) => personKey)).toEqual(['mother', 'father']);
			expect((await store.messages({ states: ['queued', 'unsure'] })).map(({ state }) => state)).toEqual(['unsure', 'queued', 'queued']);
			expect(await store.messages({ states: ['queued', 'unsure'], limit: 1 })).toHaveLength(1);
			expect(await store.messages({ states: [] })).toEqual([]);
		});

		it('lists by state only what may go by a moment, by these routes, and was not replaced', async () => {
			const { store } = ledgers;
			await send(store, message(), 0, refused);
			await add(store, [
				message({ round: 2 }),
				message({ personKey: 'father', notBefore: at(day) }),
				message({ personKey: 'sam', route: 'post' }),
			]);
			const people = async (query: Omit<StateQuery, 'states'>) =>
				(await store.messages({ states: ['queued', 'refused'], ...query })).map(({ personKey, round }) => `${personKey} ${round}`);
			expect(await people({})).toEqual(['mother 1', 'mother 2', 'father 1', 'sam 1']);
			expect(await people({ notReplaced: true })).toEqual(['mother 2', 'father 1', 'sam 1']);
			expect(await people({ dueBy: at(0) })).toEqual(['mother 1', 'mother 2', 'sam 1']);
			expect(await people({ routes: ['post', 'hand'] })).toEqual(['sam 1']);
			expect(await people({ routes: ['email'], dueBy: at(0), notReplaced: true, limit: 1 })).toEqual(['mother 2']);
		});

		it('counts as many messages as it lists', async () => {
			const { store } = ledgers;
			await add(store, [message(), message({ personKey: 'father', notBefore: at(day) }), message({ personKey: 'sam', route: 'post' })]);
			const queries: readonly Omit<StateQuery, 'states'>[] = [
				{},
				{ dueBy: at(0) },
				{ routes: ['email'] },
				{ limit: 2 },
				{ notReplaced: true },
			];
			const counted = await Promise.all(queries.map((query) => store.countMessages({ states: ['queued'], ...query })));
			expect(counted).toEqual([3, 2, 2, 2, 3]);
		});

		it('an answered window still runs until its last day', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await store.addReply(reply(), at(day));
			expect(await store.windows({ runningOn: '2026-11-18' })).toHaveLength(1);
			expect(await store.windows({ runningOn: '2026-11-19' })).toEqual([]);
			expect(await store.windows({ runningOn: '2026-11-10', closingUntil: '2026-11-17' })).toEqual([]);
			expect([await store.countRunning('2026-11-18'), await store.countRunning('2026-11-19')]).toEqual([1, 0]);
		});

		it('finds among the windows that run those whose printed day came too early', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			const opens = { lastDay: '2026-11-10', rule: 'plain-15', calendarVersion: '2026-08-01' };
			await send(store, message({ personKey: 'father', opens }), 10);
			const early = await store.windows({ runningOn: '2026-11-03', printedTooEarly: true });
			expect(early.map(({ personKey, lastDay }) => `${personKey} ${lastDay}`)).toEqual(['father 2026-11-16']);
		});

		it('tells the last time that somebody gave more days, and the day on which a letter was posted', async () => {
			const { store } = ledgers;
			const letter = message({ route: 'post' });
			await add(store, [letter]);
			await store.posted(letter.key, 'officer-1', '2026-11-01', service, at(day));
			const id = (await store.windows({ caseNumber: 'NM-0001' }))[0]?.id ?? '';
			await store.extendWindow(id, '2026-11-20', 'officer-1', 'a move', at(2 * day));
			await store.extendWindow(id, '2026-11-27', 'officer-2', 'a stay in hospital', at(3 * day));
			expect((await store.windows({ caseNumber: 'NM-0001' }))[0]).toMatchObject({
				lastDay: '2026-11-27',
				extended: { at: at(3 * day), by: 'officer-2', why: 'a stay in hospital' },
			});
			expect(await store.message(letter.key)).toMatchObject({ sentOn: '2026-11-01', acceptedAt: at(day) });
		});

		it('knows who released a batch', async () => {
			const { store } = ledgers;
			await store.addBatch({ digest: sha256('the batch'), by: 'officer-1', rows: [message()] }, at(7));
			expect(await store.batch(sha256('the batch'))).toEqual({ by: 'officer-1', at: at(7) });
			expect(await store.batch(sha256('another'))).toBeUndefined();
		});

		it('lists the windows that close until a day', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await store.windows({ openOnly: true, closingUntil: '2026-11-17' })).toEqual([]);
			expect(await store.windows({ openOnly: true, closingUntil: '2026-11-18' })).toHaveLength(1);
			expect(await store.windows({ openOnly: true })).toHaveLength(1);
		});

		it('counts', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [
				message({ caseNumber: 'NM-0002' }),
				message({
					caseNumber: 'NM-0003',
					holds: [
						{ reason: 'no-consent', detail: new Uint8Array([1]) },
						{ reason: 'shared-address', detail: new Uint8Array([1]) },
					],
				}),
			]);
			const counts = await store.counts();
			expect(counts).toMatchObject({ cases: 3, openWindows: 1, openHolds: 2 });
			expect(counts.messages).toMatchObject({ accepted: 1, queued: 1, held: 1, unsure: 0 });
		});

		it('knows which people an address stands for', async () => {
			const { store } = ledgers;
			const shared = { addressFingerprint: 'f'.repeat(64) };
			await send(store, message(shared), 0);
			await add(store, [message({ ...shared, caseNumber: 'NM-0002', personKey: 'carer' })], at(20));
			expect(await store.addressUses(shared.addressFingerprint)).toEqual([
				{ caseNumber: 'NM-0001', personKey: 'mother', role: 'parent', lastAt: at(3) },
				{ caseNumber: 'NM-0002', personKey: 'carer', role: 'parent', lastAt: at(20) },
			]);
			expect(await store.addressUses('e'.repeat(64))).toEqual([]);
		});

		it('knows where a person was last written to; a cancelled message does not count', async () => {
			const { store } = ledgers;
			expect(await store.lastAddressOf('NM-0001', 'mother')).toBeUndefined();
			await send(store, message({ addressFingerprint: 'a'.repeat(64) }), 0);
			const typed = message({ round: 2, addressFingerprint: 'b'.repeat(64) });
			await add(store, [typed]);
			await store.cancel(typed.key, 'wrong address', 'officer-1', at(9));
			expect(await store.lastAddressOf('NM-0001', 'mother')).toBe('a'.repeat(64));
		});
	});
}
