import { describe, expect, it } from 'vitest';
import { accepted, add, at, day, message, reminder, reply, send, service, sha256, take, unsure } from '../sample.ts';
import type { Ledgers } from '../store-suite.ts';

const bounced = (text = 'one') => ({ code: '5.1.1', sourceSha256: sha256(`bounce ${text}`) });

export function windowsAndReplies(ledgers: Ledgers): void {
	const windowOf = async (caseNumber = 'NM-0001') => {
		const [window] = await ledgers.store.windows({ caseNumber });
		if (!window) throw new Error('There is no window.');
		return window;
	};

	describe('I6: the acceptance, its window and its event are one step', () => {
		it('an accepted draft has its window at once', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await windowOf()).toMatchObject({
				message: message().key,
				personKey: 'mother',
				servedOn: '2026-11-02',
				floorDay: '2026-11-16',
				lastDay: '2026-11-18',
				printedTooEarly: false,
				state: 'open',
			});
		});

		it('without a day of service nothing is accepted', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			const { service: _, ...bare } = accepted as Extract<typeof accepted, { result: 'accepted' }>;
			await expect(store.settle(lease, bare, at(3))).rejects.toThrow();
			expect(await store.message(lease.key)).toMatchObject({ state: 'sending', tries: 0 });
			expect(await store.windows({ caseNumber: 'NM-0001' })).toEqual([]);
		});

		it('a refused draft opens none', async () => {
			await send(ledgers.store, message(), 0, { result: 'refused', startedAt: at(0), relay: 'smtp', code: 550 });
			expect(await ledgers.store.windows({ caseNumber: 'NM-0001' })).toEqual([]);
		});
	});

	describe('I9: a last day is never before the legal floor, and moves only later', () => {
		it('a printed day before the floor gives way to the floor, and the window says so', async () => {
			const { store } = ledgers;
			await send(store, message(), 0, { ...accepted, result: 'accepted', service: { servedOn: '2026-11-06', floorDay: '2026-11-20' } });
			expect(await windowOf()).toMatchObject({ lastDay: '2026-11-20', printedTooEarly: true });
		});

		it('more time is given', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await store.extendWindow((await windowOf()).id, '2026-11-25', 'officer-1', 'a stay in hospital', at(day))).toBe(true);
			expect((await windowOf()).lastDay).toBe('2026-11-25');
		});

		it.each(['2026-11-18', '2026-11-17', '2026-11-01'])('%s is no later day', async (lastDay) => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await store.extendWindow((await windowOf()).id, lastDay, 'officer-1', 'why', at(day))).toBe(false);
			expect((await windowOf()).lastDay).toBe('2026-11-18');
		});

		it('more time opens a window again that time alone had closed', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await store.closeWindows('2026-11-19', at(17 * day));
			expect(await store.extendWindow((await windowOf()).id, '2026-11-25', 'officer-1', 'why', at(17 * day))).toBe(true);
			expect(await windowOf()).toMatchObject({ state: 'open', lastDay: '2026-11-25' });
		});

		it('an unknown window cannot be moved', async () => {
			expect(await ledgers.store.extendWindow('0'.repeat(24), '2026-12-25', 'officer-1', 'why', at(0))).toBe(false);
		});
	});

	describe('windows end', () => {
		it('on the day after the last day, not on it', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			expect(await store.closeWindows('2026-11-18', at(16 * day))).toEqual([]);
			expect(await store.closeWindows('2026-11-19', at(17 * day))).toEqual([(await windowOf()).id]);
			expect(await windowOf()).toMatchObject({ state: 'closed', closedBy: 'time' });
			expect(await store.closeWindows('2026-11-19', at(17 * day))).toEqual([]);
		});

		it('a newer draft to the same person replaces the window of the older one', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await send(store, message({ document: 'NM-0001-draft-2' }), day);
			const windows = await store.windows({ caseNumber: 'NM-0001' });
			expect(windows.map(({ document, state, closedBy }) => [document, state, closedBy])).toEqual([
				['NM-0001-draft-1', 'closed', 'replaced'],
				['NM-0001-draft-2', 'open', undefined],
			]);
		});

		it('a bounce makes the window void: the person was never served', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0);
			expect(await store.bounce(key, bounced(), at(60))).toBe(true);
			expect(await store.message(key)).toMatchObject({ state: 'bounced', code: '5.1.1' });
			expect((await windowOf()).state).toBe('void');
		});

		it('the same bounce twice counts once', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0);
			await store.bounce(key, bounced(), at(60));
			expect(await store.bounce(key, bounced(), at(61))).toBe(false);
			expect(await store.bounce(key, bounced('another'), at(62))).toBe(false);
		});

		it('one bounce cannot speak of two messages', async () => {
			const { store } = ledgers;
			const mother = await send(store, message(), 0);
			const father = await send(store, message({ personKey: 'father' }), 10);
			await store.bounce(mother, bounced(), at(60));
			expect(await store.bounce(father, bounced(), at(61))).toBe(false);
			expect((await store.message(father))?.state).toBe('accepted');
		});

		it('a bounce ends what was unsure', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			expect(await store.bounce(key, bounced(), at(60))).toBe(true);
			expect((await store.message(key))?.state).toBe('bounced');
		});

		it('a bounce that overtakes the worker wins', async () => {
			const { store } = ledgers;
			await add(store, [message()]);
			const lease = await take(store, at(1));
			await store.handed(lease, at(2));
			expect(await store.bounce(lease.key, bounced(), at(3))).toBe(true);
			expect(await store.settle(lease, accepted, at(4))).toBe(false);
			expect(await store.windows({ caseNumber: 'NM-0001' })).toEqual([]);
		});

		it.each([
			['queued', () => add(ledgers.store, [message()])],
			['refused', () => send(ledgers.store, message(), 0, { result: 'refused', startedAt: at(0), relay: 'smtp', code: 550 })],
		])('a message that is %s cannot bounce', async (state, arrange) => {
			await arrange();
			expect(await ledgers.store.bounce(message().key, bounced(), at(60))).toBe(false);
			expect((await ledgers.store.message(message().key))?.state).toBe(state);
		});
	});

	describe('the register of answers', () => {
		it('an answer in time answers the window and stops the reminders', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await add(store, [reminder(), reminder({ occasion: '2' })]);
			const result = await store.addReply(reply(), at(day));
			expect(result).toMatchObject({ isNew: true, late: false });
			expect(await windowOf()).toMatchObject({ state: 'answered', closedBy: result.id });
			expect((await store.counts()).messages).toMatchObject({ queued: 0, cancelled: 2 });
			expect((await store.replies('NM-0001'))[0]).toMatchObject({ id: result.id, windowId: (await windowOf()).id, late: false });
		});

		it('on the last day it is in time; a day later it is late, and is kept', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await send(store, message({ personKey: 'father' }), 10);
			expect((await store.addReply(reply({ receivedOn: '2026-11-18' }), at(16 * day))).late).toBe(false);
			const late = reply({ personKey: 'father', receivedOn: '2026-11-19', sourceMessageId: '<late@mail.example>' });
			expect((await store.addReply(late, at(17 * day))).late).toBe(true);
			expect((await store.windows({ caseNumber: 'NM-0001' })).map(({ state }) => state)).toEqual(['answered', 'open']);
			expect(await store.replies('NM-0001')).toHaveLength(2);
		});

		it('an answer that was in time but was typed in later still answers', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await store.closeWindows('2026-11-19', at(17 * day));
			expect((await store.addReply(reply({ receivedOn: '2026-11-18', how: 'post' }), at(19 * day))).late).toBe(false);
			expect((await windowOf()).state).toBe('answered');
		});

		it('the same email twice makes one row', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			const first = await store.addReply(reply(), at(day));
			const head = await store.head();
			expect(await store.addReply(reply(), at(2 * day))).toEqual({ id: first.id, isNew: false, late: false });
			expect(await store.head()).toEqual(head);
		});

		it('two programs that read the same email at once make one row', async () => {
			const other = await ledgers.again();
			await send(ledgers.store, message(), 0);
			const results = await Promise.all([ledgers.store.addReply(reply(), at(day)), other.addReply(reply(), at(day))]);
			expect(results.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
		});

		it('an answer to a draft of which nobody knew that it was sent is matched once that is known', async () => {
			const { store } = ledgers;
			const key = await send(store, message(), 0, unsure);
			await store.addReply(reply({ document: 'NM-0001-draft-1' }), at(day));
			await store.resolve(key, { verdict: 'accepted', evidence: 'reply', by: 'officer-1', service }, at(day + 1));
			expect((await windowOf()).state).toBe('answered');
			expect((await store.replies('NM-0001'))[0]?.windowId).toBe((await windowOf()).id);
		});

		it('an answer that names a document goes to the window of that document', async () => {
			const { store } = ledgers;
			await send(store, message(), 0);
			await send(store, message({ document: 'NM-0001-draft-2' }), day);
			await store.addReply(reply({ document: 'NM-0001-draft-1' }), at(2 * day));
			const states = (await store.windows({ caseNumber: 'NM-0001' })).map(({ state }) => state);
			expect(states).toEqual(['closed', 'open']);
		});

		it('consent is recorded with who and when', async () => {
			const { store } = ledgers;
			await store.addConsent({ caseNumber: 'NM-0001', service: 'health', by: 'officer-1' }, at(5));
			expect(await store.consents('NM-0001')).toEqual([{ service: 'health', by: 'officer-1', at: at(5) }]);
			expect(await store.consents('NM-0002')).toEqual([]);
		});
	});
}
