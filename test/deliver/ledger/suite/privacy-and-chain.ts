import { describe, expect, it } from 'vitest';
import { add, at, day, message, reminder, reply, send, take, unsure } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

const key = (n: number) => new Uint8Array(40).fill(n);

export function privacyAndChain(ledgers: Ledgers): void {
	describe('the key of a case', () => {
		it('is made once, even where two programs ask together', async () => {
			const other = await ledgers.again();
			const keys = await Promise.all([ledgers.store.caseKey('NM-0001', () => key(1)), other.caseKey('NM-0001', () => key(2))]);
			expect(keys[0]).toEqual(keys[1]);
			expect(await ledgers.store.caseKey('NM-0001', () => key(3))).toEqual(keys[0]);
		});

		it('a key that cannot be made leaves nothing', async () => {
			const fails = ledgers.store.caseKey('NM-0001', () => {
				throw new Error('no master key');
			});
			await expect(fails).rejects.toThrow('no master key');
			expect(await ledgers.store.caseKey('NM-0001', () => key(4))).toEqual(key(4));
		});
	});

	describe('erasing a case', () => {
		it('takes the key and every sealed value, and leaves rows, days and the chain', async () => {
			const { store } = ledgers;
			await store.caseKey('NM-0001', () => key(1));
			await send(store, message(), 0);
			await store.addReply(reply({ fromFingerprint: 'f'.repeat(64) }), at(day));
			expect(await store.erase('NM-0001', 'officer-1', at(2 * day))).toEqual([message().bodySha256]);
			expect(await store.caseKey('NM-0001', () => key(2))).toBe('erased');
			expect(await store.message(message().key)).toMatchObject({
				state: 'accepted',
				name: new Uint8Array(),
				address: new Uint8Array(),
				purged: true,
			});
			expect((await store.windows({ caseNumber: 'NM-0001' }))[0]).toMatchObject({ servedOn: '2026-11-02', state: 'answered' });
			const [answer] = await store.replies('NM-0001');
			expect(answer).toMatchObject({ summary: new Uint8Array(), sourceMessageId: '' });
			expect(answer?.fromFingerprint).toBeUndefined();
			expect(await store.verify()).toBeUndefined();
		});

		it('stops what has not gone, even in the hands of a worker', async () => {
			const { store } = ledgers;
			await add(store, [message(), reminder(), message({ personKey: 'father', holds: [{ reason: 'no-consent', detail: key(1) }] })]);
			const lease = await take(store, at(1));
			await store.erase('NM-0001', 'officer-1', at(2));
			await expect(store.handed(lease, at(3))).rejects.toThrow();
			expect((await store.counts()).messages.cancelled).toBe(3);
		});

		it('does not touch another case, and adds nothing to an erased one', async () => {
			const { store } = ledgers;
			await add(store, [message(), message({ caseNumber: 'NM-0002' })]);
			await store.erase('NM-0001', 'officer-1', at(2));
			expect((await store.message(message({ caseNumber: 'NM-0002' }).key))?.name.length).toBeGreaterThan(0);
			await expect(add(store, [message({ round: 2 })])).rejects.toThrow();
		});

		it('a second time changes nothing and names the same bodies, so that what was cut short can be ended', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			await store.erase('NM-0001', 'officer-1', at(2));
			const head = await store.head();
			expect(await store.erase('NM-0001', 'officer-1', at(3))).toEqual([message().bodySha256]);
			expect(await store.head()).toEqual(head);
		});

		it('what turns out not to have been sent does not go any more', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			await store.erase('NM-0001', 'officer-1', at(10));
			await store.resolve(key, { verdict: 'not-sent', evidence: 'person', by: 'officer-1' }, at(day));
			expect(await store.claim({ worker: 'w', now: at(day), leaseMs: 1000, limit: 5 })).toEqual([]);
			expect((await store.message(key))?.state).toBe('cancelled');
			expect(await store.verify()).toBeUndefined();
		});

		it('keeps a body that another case still needs', async () => {
			const { store } = ledgers;
			const bodySha256 = 'c'.repeat(64);
			await add(store, [message({ bodySha256 }), message({ caseNumber: 'NM-0002', bodySha256 })]);
			expect(await store.erase('NM-0001', 'officer-1', at(2))).toEqual([]);
			expect(await store.erase('NM-0002', 'officer-1', at(2))).toEqual([bodySha256]);
		});
	});

	describe('bodies are kept no longer than needed', () => {
		it('that of a draft until its window has been over for the time that is kept', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await store.purgeBodies(at(40 * day), at(70 * day))).toEqual([]);
			await store.closeWindows('2026-11-19', at(17 * day));
			expect(await store.purgeBodies(at(16 * day), at(70 * day))).toEqual([]);
			expect(await store.purgeBodies(at(18 * day), at(70 * day))).toEqual([message().bodySha256]);
			expect((await store.message(message().key))?.purged).toBe(true);
			expect(await store.purgeBodies(at(18 * day), at(71 * day))).toEqual([]);
		});

		it('that of a message without a window by the day of its acceptance', async () => {
			const { store } = ledgers;
			const note = message({ kind: 'reply-received' });
			await send(store, note, 0);
			expect(await store.purgeBodies(at(0), at(day))).toEqual([]);
			expect(await store.purgeBodies(at(60), at(day))).toEqual([note.bodySha256]);
		});

		it('nobody needs those that no message names, and those that were purged', async () => {
			const { store } = ledgers;
			const note = message({ kind: 'reply-received' });
			await send(store, note, 0);
			const [stray, kept] = ['d'.repeat(64), message().bodySha256];
			await add(store, [message()]);
			expect(await store.unusedBodies([note.bodySha256, stray, kept, stray])).toEqual([stray]);
			await store.purgeBodies(at(60), at(day));
			expect(await store.unusedBodies([note.bodySha256, stray, kept])).toEqual([note.bodySha256, stray].sort());
			expect(await store.unusedBodies([])).toEqual([]);
		});

		it('never that of a message that may still go', async () => {
			await add(ledgers.store, [message()]);
			expect(await ledgers.store.purgeBodies(at(900 * day), at(900 * day))).toEqual([]);
		});
	});

	describe('I11: the chain of events', () => {
		it('is sound when nothing has happened yet', async () => {
			expect(await ledgers.store.verify()).toBeUndefined();
			expect(await ledgers.store.head()).toEqual({ seq: 0, hash: '0'.repeat(64) });
		});

		it('grows with every change, and not by looking', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			const head = await store.head();
			await store.counts();
			await store.claim({ worker: 'w', now: at(50), leaseMs: 1000, limit: 5 });
			await store.recover(at(50));
			expect(await store.head()).toEqual(head);
			await store.addReply(reply(), at(day));
			expect((await store.head()).seq).toBeGreaterThan(head.seq);
		});

		it('can be walked from an event that was sound before', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			const known = await store.head();
			expect(await store.verify(known)).toBeUndefined();
			await store.addReply(reply(), at(day));
			expect(await store.verify(known)).toBeUndefined();
			expect((await store.verify({ ...known, hash: 'a'.repeat(64) }))?.place).toBe(`event ${known.seq}`);
			expect((await store.verify({ ...known, seq: 9000 }))?.place).toBe('event 9000');
		});

		it('stays sound while two programs write', async () => {
			const { store } = ledgers;
			const other = await ledgers.again();
			const names = Array.from({ length: 20 }, (_, n) => `person-${n}`);
			await Promise.all(names.map((personKey, n) => add(n % 2 ? store : other, [message({ personKey })])));
			expect((await store.counts()).messages.queued).toBe(20);
			expect(await other.verify()).toBeUndefined();
		});
	});
}
