import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeliveryStatus } from '../../../pipeline/deliver/bounces/read-delivery-status.ts';
import { bounceAddress } from '../../../pipeline/deliver/bounces/tag.ts';
import { type TakenBounce, takeBounce } from '../../../pipeline/deliver/bounces/take-bounce.ts';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import type { LedgerStore, Outcome } from '../../../pipeline/deliver/ledger/store.ts';
import { accepted, at, day, message, refused, reply, send, service, sha256, unsure } from '../ledger/sample.ts';
import { about, bytes, messageIdOf, report, secret } from './reports.ts';

const fingerprint = (address: string) => sha256(address.toLowerCase());

/** A ledger in which the three messages of the recorded reports were sent, each to another case. */
async function office(outcome: Outcome = accepted) {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-bounces-'));
	const store = openSqliteStore(path.join(folder, 'ledger.db'));
	onTestFinished(() => {
		store.close();
		rmSync(folder, { recursive: true });
	});
	for (const [index, { key, address }] of Object.values(about).entries()) {
		const caseNumber = `NM-000${index + 1}`;
		const row = {
			caseNumber,
			document: `${caseNumber}-draft-1`,
			key,
			messageId: messageIdOf(key),
			addressFingerprint: fingerprint(address),
		};
		await send(store, message(row), index * 10, outcome);
	}
	return store;
}

async function take(store: LedgerStore, text: string): Promise<TakenBounce> {
	const ledger = { store, bounceSecret: secret, fingerprint };
	return takeBounce(await readDeliveryStatus(bytes(text)), { ledger, at: at(day), serviceOf: () => service });
}

const stateOf = async (store: LedgerStore, name: keyof typeof about) => (await store.message(about[name].key))?.state;
const windowOf = async (store: LedgerStore, caseNumber: string) => (await store.windows({ caseNumber })).map(({ state }) => state);

describe('an email that came back', () => {
	it('a failure: the message is bounced, and its window is void', async () => {
		const store = await office();
		const taken = await take(store, report('failed'));
		expect(taken).toMatchObject({ result: 'bounced', code: '5.1.1', matched: ['mark', 'envelope-id', 'message-id'] });
		expect(await stateOf(store, 'failed')).toBe('bounced');
		expect(await windowOf(store, 'NM-0001')).toEqual(['void']);
		expect(await windowOf(store, 'NM-0002')).toEqual(['open']);
	});

	it('a delay: it is told, and nothing changes', async () => {
		const store = await office();
		const before = await store.head();
		expect(await take(store, report('delayed'))).toMatchObject({ result: 'delayed', code: '4.2.1' });
		expect(await store.head()).toEqual(before);
	});

	it('an arrival: it is told, and nothing changes', async () => {
		const store = await office();
		const before = await store.head();
		expect(await take(store, report('delivered'))).toMatchObject({ result: 'arrived' });
		expect(await store.head()).toEqual(before);
	});

	it('news of an arrival ends a doubt: the message was sent, and the window is open', async () => {
		const store = await office(unsure);
		expect(await take(store, report('delivered'))).toMatchObject({ result: 'arrived' });
		expect(await stateOf(store, 'delivered')).toBe('accepted');
		expect(await windowOf(store, 'NM-0003')).toEqual(['open']);
	});

	it('a failure ends a doubt too: the message came back', async () => {
		const store = await office(unsure);
		expect(await take(store, report('failed'))).toMatchObject({ result: 'bounced' });
		expect(await stateOf(store, 'failed')).toBe('bounced');
		expect(await windowOf(store, 'NM-0001')).toEqual([]);
	});

	it('a report with the mark alone is enough: some servers return nothing else', async () => {
		const store = await office();
		const bare = report('failed')
			.replaceAll(about.failed.key, '')
			.replaceAll(/^Message-ID:.*\r\n/gm, '');
		expect(await take(store, bare)).toMatchObject({ result: 'bounced', matched: ['mark'] });
	});
});

describe('a report that nobody can trust changes nothing, and a person is told', () => {
	/** The same report with another address that it came to, also in the headers that it returns. */
	const cameTo = (address: string) => report('failed').replaceAll(/bounces\+[^@]+@northmoor\.example/g, address);
	const forged = 'bounces+5d28a90f4498a81461ef.0000000000000000@northmoor.example';

	it.each([
		['its mark is false', cameTo(forged), 'forged'],
		['it has no mark, but knows the Message-ID', cameTo('bounces@northmoor.example'), 'unmarked'],
		[
			'it is about a message of somebody else',
			cameTo('bounces@northmoor.example')
				.replaceAll(about.failed.key, sha256('theirs'))
				.replaceAll(/^Message-ID:.*\r\n/gm, ''),
			'foreign',
		],
		['its mark is that of a message that no ledger has', cameTo(bounceAddress('b@northmoor.example', sha256('lost'), secret)), 'foreign'],
		['its mark is that of another message', cameTo(bounceAddress('b@northmoor.example', about.delayed.key, secret)), 'at-odds'],
		[
			'it bears two marks',
			report('failed').replace('To: ', `To: ${bounceAddress('b@northmoor.example', about.delayed.key, secret)}, `),
			'at-odds',
		],
		['it speaks of another address', report('failed').replace('Original-Recipient: rfc822;jo', 'Original-Recipient: rfc822;al'), 'at-odds'],
		[
			'it says both',
			report('failed').replace('Final-Recipient', 'Final-Recipient: rfc822; x@gone.example\r\nAction: delivered\r\n\r\nFinal-Recipient'),
			'mixed',
		],
		['it is no report', 'From: jo.berry@gone.example\r\n\r\nI never got it', 'no-report'],
	])('%s', async (_, text, why) => {
		const store = await office();
		const before = await store.head();
		expect(await take(store, text)).toMatchObject({ result: 'needs-look', why });
		expect(await store.head()).toEqual(before);
		expect(await stateOf(store, 'failed')).toBe('accepted');
	});

	it('the same report twice, and another one on the same message, count once', async () => {
		const store = await office();
		await take(store, report('failed'));
		const before = await store.head();
		expect(await take(store, report('failed'))).toMatchObject({ result: 'known' });
		expect(await take(store, report('failed').replace('Undelivered Mail', 'Undelivered mail'))).toMatchObject({ result: 'known' });
		expect(await store.head()).toEqual(before);
	});

	it('a failure of a message that the person answered: they had it, so somebody must ask', async () => {
		const store = await office();
		await store.addReply(reply({ document: 'NM-0001-draft-1' }), at(3600));
		expect(await take(store, report('failed'))).toMatchObject({ result: 'needs-look', why: 'answered' });
		expect(await windowOf(store, 'NM-0001')).not.toContain('void');
	});

	it('a failure of a message that never went out', async () => {
		const store = await office(refused);
		expect(await take(store, report('failed'))).toMatchObject({ result: 'needs-look', why: 'not-sent' });
		expect(await stateOf(store, 'failed')).toBe('refused');
	});
});
