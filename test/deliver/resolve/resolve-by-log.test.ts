import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import type { LedgerStore } from '../../../pipeline/deliver/ledger/store.ts';
import { giveVerdict, resolveByLog } from '../../../pipeline/deliver/resolve/resolve-by-log.ts';
import { secret } from '../bounces/reports.ts';
import { add, message, sha256, take, unsure } from '../ledger/sample.ts';
import { idOf, log, logged, pieces } from './logs.ts';

const service = { servedOn: '2026-11-22', floorDay: '2026-12-06' };
const handedAt = '2026-11-22T17:18:52.500Z';
const whole = `Nov 22 17:00:00 relay postfix/master[1]: daemon started\n${log}Nov 22 17:40:00 relay postfix/anvil[1]: statistics\n`;

/** A ledger in which a worker died after it had handed over all the messages of the recorded log. */
async function office() {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-resolve-'));
	const store = openSqliteStore(path.join(folder, 'ledger.db'));
	onTestFinished(() => {
		store.close();
		rmSync(folder, { recursive: true });
	});
	for (const [index, name] of names.entries()) {
		const caseNumber = `NM-000${index + 1}`;
		const row = message({
			caseNumber,
			document: `${caseNumber}-draft-1`,
			key: sha256(logged[name]),
			messageId: idOf(name),
			notBefore: '2026-11-22T09:00:00.000Z',
		});
		await add(store, [row], '2026-11-22T09:00:00.000Z');
		const lease = await take(store, '2026-11-22T17:18:52.000Z');
		await store.handed(lease, handedAt);
		await store.settle(lease, unsure, '2026-11-22T17:18:53.000Z');
	}
	return store;
}

const names = ['sent', 'bounced', 'deferred', 'refused', 'cutShort', 'cutLong'] as const;

const workAt = (store: LedgerStore, now: string) => ({
	ledger: { store, bounceSecret: secret },
	now: new Date(now),
	serviceOf: () => service,
});

async function statesOf(store: LedgerStore) {
	return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await store.message(sha256(logged[name])))?.state])));
}

describe('the log of the relay ends what a crash left open', () => {
	it('what it took is accepted, what came back is bounced, what it threw away goes again', async () => {
		const store = await office();
		const resolved = await resolveByLog([pieces(whole)], workAt(store, '2026-11-22T18:00:00.000Z'));
		expect(resolved.map(({ result }) => result)).toEqual(['accepted', 'bounced', 'accepted', 'not-sent', 'not-sent', 'not-sent']);
		expect(await statesOf(store)).toEqual({
			sent: 'accepted',
			bounced: 'bounced',
			deferred: 'accepted',
			refused: 'queued',
			cutShort: 'queued',
			cutLong: 'queued',
		});
	});

	it('what it took counts as served when we handed it over, not when somebody looked', async () => {
		const store = await office();
		await resolveByLog([pieces(whole)], workAt(store, '2026-11-25T09:00:00.000Z'));
		expect((await store.message(sha256(logged.sent)))?.acceptedAt).toBe(handedAt);
		expect((await store.windows({ caseNumber: 'NM-0001' })).map(({ state, servedOn }) => [state, servedOn])).toEqual([
			['open', '2026-11-22'],
		]);
		expect(await store.windows({ caseNumber: 'NM-0002' })).toEqual([]);
	});

	it('within 15 minutes it ends only what it holds: a worker may sleep', async () => {
		const store = await office();
		const resolved = await resolveByLog([pieces(log)], workAt(store, '2026-11-22T17:20:00.000Z'));
		expect(resolved.map(({ result }) => result)).toEqual(['accepted', 'bounced', 'accepted', 'no-end', 'no-end', 'no-end']);
		expect((await statesOf(store))['refused']).toBe('unsure');
	});

	it('a second look changes nothing', async () => {
		const store = await office();
		const work = workAt(store, '2026-11-22T18:00:00.000Z');
		await resolveByLog([pieces(whole)], work);
		const before = await store.head();
		expect(await resolveByLog([pieces(whole)], work)).toEqual([]);
		expect(await store.head()).toEqual(before);
	});
});

describe('a person ends it', () => {
	const verdict = (name: 'accepted' | 'not-sent') => ({ verdict: name, evidence: 'person', by: 'JS, officer' });
	const draft = async (store: LedgerStore) => {
		const row = await store.message(sha256(logged.refused));
		if (!row) throw new Error('The message is missing.');
		return row;
	};

	it('"not sent" only after 15 minutes, and says from when', async () => {
		const store = await office();
		const early = await giveVerdict(await draft(store), verdict('not-sent'), workAt(store, '2026-11-22T17:30:00.000Z'));
		expect(early).toMatchObject({ result: 'too-soon', from: '2026-11-22T17:33:52.500Z' });
		expect(await statesOf(store)).toMatchObject({ refused: 'unsure' });
		const late = await giveVerdict(await draft(store), verdict('not-sent'), workAt(store, '2026-11-22T17:34:00.000Z'));
		expect(late.result).toBe('not-sent');
	});

	it('"accepted" at once, and only once', async () => {
		const store = await office();
		const row = await draft(store);
		const work = workAt(store, '2026-11-22T17:20:00.000Z');
		expect((await giveVerdict(row, verdict('accepted'), work)).result).toBe('accepted');
		expect((await giveVerdict(row, verdict('not-sent'), work)).result).toBe('no-end');
		expect(await statesOf(store)).toMatchObject({ refused: 'accepted' });
	});
});
