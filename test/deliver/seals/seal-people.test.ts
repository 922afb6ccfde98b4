import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import { office } from '../../build/ledger/a-ledger.ts';
import { add, at, message, reply, sha256 } from '../ledger/sample.ts';

const amira = { personKey: 'amira', role: "Amira's mum" };
const print = sha256('an address');

/** A ledger, and the same file as its store alone reads it. */
async function both() {
	const { tools, project, folder } = await office();
	const ledger = await openLedger(tools, project);
	return { ledger, raw: openSqliteStore(`${folder}/cases/ledger/ledger.db`) };
}

describe('the words that writers typed for people', () => {
	it('come back as typed by every way to a row, and stand in no row as typed', async () => {
		const { ledger, raw } = await both();
		const row = message({ ...amira, addressFingerprint: print });
		await add(ledger.store, [row]);
		const { store } = ledger;
		const found = [
			await store.message(row.key),
			await store.find(row.key.slice(0, 10)),
			await store.byMessageId(row.messageId ?? ''),
			...(await store.messages({ caseNumber: row.caseNumber })),
			...(await store.addressUses(print)),
			...(await store.claim({ worker: 'one', now: at(1), leaseMs: 1000, limit: 1 })).map((claim) => claim.row),
		];
		expect(found).toHaveLength(6);
		for (const one of found) expect(one).toMatchObject(amira);
		expect(await store.lastAddressOf(row.caseNumber, 'amira')).toBe(print);
		expect(JSON.stringify([await raw.message(row.key), await raw.addressUses(print)])).not.toMatch(/amira/i);
	});

	it('are sealed alike within a case, so that an answer finds its person, and unlike in another', async () => {
		const { ledger, raw } = await both();
		const first = message({ ...amira });
		const again = message({ ...amira, kind: 'reminder', occasion: '1' });
		const other = message({ ...amira, caseNumber: 'NM-0002' });
		await add(ledger.store, [first, again, other]);
		const keys = await Promise.all([first, again, other].map(async ({ key }) => (await raw.message(key))?.personKey));
		expect(keys[0]).toBe(keys[1]);
		expect(keys[0]).not.toBe(keys[2]);
	});

	it('of an answer are sealed too, and the same message twice still makes one row', async () => {
		const { ledger, raw } = await both();
		const answer = reply({ personKey: 'amira', sourceMessageId: '<1@amira-home.example>' });
		expect((await ledger.store.addReply(answer, at(1))).isNew).toBe(true);
		expect((await ledger.store.addReply(answer, at(2))).isNew).toBe(false);
		expect(await ledger.store.replies(answer.caseNumber)).toMatchObject([
			{ personKey: 'amira', sourceMessageId: '<1@amira-home.example>' },
		]);
		expect(JSON.stringify(await raw.replies(answer.caseNumber))).not.toMatch(/amira/);
	});

	it('of more time are sealed: a reason may name an illness', async () => {
		const { ledger, raw } = await both();
		const { store } = ledger;
		const row = message({ ...amira, opens: { lastDay: '2026-11-20', rule: 'plain-15', calendarVersion: '2026-08-01' } });
		await add(store, [row]);
		const [claim] = await store.claim({ worker: 'one', now: at(1), leaseMs: 60_000, limit: 1 });
		if (claim === undefined) throw new Error('Nothing was due.');
		await store.handed(claim, at(1));
		const service = { servedOn: '2026-11-02', floorDay: '2026-11-16' };
		await store.settle(claim, { startedAt: at(1), relay: 'smtp', code: 250, result: 'accepted', service }, at(2));
		const [window] = await store.windows({ caseNumber: row.caseNumber });
		expect(await store.extendWindow(window?.id ?? '', '2026-12-01', 'officer', 'Amira was in hospital', at(3))).toBe(true);
		expect((await store.windows({ caseNumber: row.caseNumber }))[0]?.extended?.why).toBe('Amira was in hospital');
		expect(JSON.stringify(await raw.windows({ caseNumber: row.caseNumber }))).not.toMatch(/hospital/);
	});

	it('are gone with the key of the case', async () => {
		const { ledger } = await both();
		const row = message({ ...amira });
		await add(ledger.store, [row]);
		await ledger.store.addReply(reply({ personKey: 'amira' }), at(1));
		await ledger.store.erase(row.caseNumber, 'officer-2', at(2));
		expect(await ledger.store.message(row.key)).toMatchObject({ personKey: 'erased', role: 'erased' });
		expect(await ledger.store.replies(row.caseNumber)).toMatchObject([{ personKey: 'erased', sourceMessageId: 'erased' }]);
	});
});
