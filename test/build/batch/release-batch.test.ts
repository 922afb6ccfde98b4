import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cancelMessage } from '../../../pipeline/build/batch/cancel-message.ts';
import { confirmMessage } from '../../../pipeline/build/batch/confirm-message.ts';
import { type BatchRelease, releaseBatch } from '../../../pipeline/build/batch/release-batch.ts';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { sha256 } from '../../../pipeline/build/served.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { BatchMessage } from '../../../pipeline/model/delivery.ts';
import { facts, letter, message } from '../../deliver/holds/a-batch.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const officer: BatchRelease = { by: 'JS, plan officer', now };

/** An empty ledger on the disk, for one test. */
async function aLedger() {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-batch-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const project = await loadProject(nodeHost, folder);
	const ledger = await openLedger({ host: nodeHost, ledgerKey: { given: 'cd'.repeat(32), file: '/nowhere' } }, { ...project, folder });
	onTestFinished(() => ledger.close());
	return { folder, ledger };
}

/** A message whose bytes fit its hash. */
function finished(more: Partial<BatchMessage> = {}, words = 'Hello'): BatchMessage {
	const messageId = more.messageId ?? `<${sha256(JSON.stringify(more)).slice(0, 20)}@northmoor.example>`;
	const bytes = new TextEncoder().encode(`Message-ID: ${messageId}\r\nTo: leila@example.org\r\n\r\n${words} ${messageId}`);
	return message({ ...more, messageId, bytes, sha256: sha256(bytes) });
}

function batchOf(...messages: readonly BatchMessage[]) {
	return {
		digest: sha256(messages.map((one) => one.sha256 + one.address + one.documentDigest).join()),
		document: 'NM-0417-draft-1',
		messages,
	};
}

const sent = { startedAt: now.toISOString(), relay: 'outbox', result: 'accepted' } as const;

describe('a batch in the ledger', () => {
	it('waits for its day in London, and goes stale when its last day to send is over', async () => {
		const { ledger } = await aLedger();
		const { added } = await releaseBatch(ledger, batchOf(finished({ notBefore: '2027-06-01', staleAfter: '2027-06-04' })), facts, officer);
		const row = await ledger.store.message(added[0]?.key ?? '');
		expect(row).toMatchObject({ state: 'queued', notBefore: '2027-05-31T23:00:00.000Z', staleFrom: '2027-06-04T23:00:00.000Z', round: 1 });
	});

	it('once released, is not released again: the same digest changes nothing', async () => {
		const { ledger } = await aLedger();
		const batch = batchOf(finished(), letter());
		const both = await Promise.all([
			releaseBatch(ledger, batch, facts, officer),
			releaseBatch(ledger, batch, facts, { ...officer, by: 'MK' }),
		]);
		expect(both.map(({ repeated, added }) => [repeated, added.length]).sort()).toEqual([
			[false, 2],
			[true, 0],
		]);
		expect(await ledger.store.messages({ caseNumber: 'NM-0417' })).toHaveLength(2);
	});

	it('of which somebody was written to already, writes to the others only', async () => {
		const { ledger } = await aLedger();
		await releaseBatch(ledger, batchOf(finished()), facts, officer);
		const { added, existing, repeated } = await releaseBatch(ledger, batchOf(finished(), letter()), facts, officer);
		expect({
			added: added.map(({ message: one }) => one.person.key),
			existing: existing.map(({ message: one }) => one.person.key),
			repeated,
		}).toEqual({
			added: ['dad'],
			existing: ['mum'],
			repeated: false,
		});
	});

	it('leaves no name and no address that can be read in any file of the ledger', async () => {
		const { ledger, folder } = await aLedger();
		await releaseBatch(ledger, batchOf(finished({ address: 'leila@gmial.com' }), letter()), facts, officer);
		await ledger.close();
		const files = await readdir(path.join(folder, 'ledger'), { recursive: true, withFileTypes: true });
		const read = await Promise.all(
			files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')),
		);
		expect(read.length).toBeGreaterThan(3);
		for (const word of ['Leila', 'leila@', 'Danny', 'Signal Cottages', 'gmial'])
			expect(read.filter((text) => text.includes(word))).toEqual([]);
	});
});

describe('what the ledger knows holds a message', () => {
	it('the address of a parent of another case', async () => {
		const { ledger } = await aLedger();
		await releaseBatch(
			ledger,
			batchOf(finished({ caseNumber: 'NM-0500', person: { key: 'dad', name: 'Tom', role: "Mia's dad" } })),
			facts,
			officer,
		);
		const { added } = await releaseBatch(ledger, batchOf(finished()), facts, officer);
		expect(added.map(({ state, holds }) => [state, holds.map(({ reason }) => reason)])).toEqual([['held', ['shared-address']]]);
		const siblings = { ...facts, siblings: ['NM-0500'] };
		const next = await releaseBatch(ledger, batchOf(finished({ documentDigest: 'e'.repeat(64) })), siblings, officer);
		expect(next.added.map(({ state }) => state)).toEqual(['queued']);
	});

	it('another address than that of the draft before', async () => {
		const { ledger } = await aLedger();
		await releaseBatch(ledger, batchOf(finished()), facts, officer);
		const second = finished({ documentDigest: 'e'.repeat(64), address: 'leila.new@example.org' });
		const { added } = await releaseBatch(ledger, batchOf(second), facts, officer);
		expect(added.flatMap(({ holds }) => holds.map(({ reason }) => reason))).toEqual(['changed-address']);
	});

	it('a service without consent; one that was noted lets it go', async () => {
		const { ledger } = await aLedger();
		const nurse = { person: { key: 'nurse', name: 'Ana', role: 'school nurse' }, address: 'ana@health.example', needsConsentFor: 'health' };
		const first = await releaseBatch(ledger, batchOf(finished(nurse)), facts, officer);
		await ledger.store.addConsent({ caseNumber: 'NM-0417', service: 'all', by: 'JS' }, now.toISOString());
		const second = await releaseBatch(ledger, batchOf(finished({ ...nurse, documentDigest: 'e'.repeat(64) })), facts, officer);
		expect([...first.added, ...second.added].map(({ state }) => state)).toEqual(['held', 'queued']);
	});
});

describe('a second person', () => {
	it('confirms each reason by itself, and the message goes with the last', async () => {
		const { ledger } = await aLedger();
		await releaseBatch(ledger, batchOf(finished()), facts, officer);
		const { added } = await releaseBatch(
			ledger,
			batchOf(finished({ documentDigest: 'e'.repeat(64), address: 'l@gmial.com' })),
			facts,
			officer,
		);
		const key = added[0]?.key ?? '';
		const confirm = (hold: 'look-alike-address' | 'changed-address', by: string) =>
			confirmMessage(ledger, key.slice(0, 8), { hold, by, now });
		expect(await confirm('look-alike-address', 'MK')).toMatchObject({ name: 'Leila', state: 'held', left: ['changed-address'] });
		await expect(confirm('look-alike-address', 'MK')).rejects.toThrow('does not wait for "look-alike-address"');
		await expect(confirm('changed-address', ' JS,  Plan officer ')).rejects.toThrow('Somebody else has to confirm it.');
		expect(await confirm('changed-address', 'MK')).toMatchObject({ state: 'queued', left: [] });
	});

	it('cannot confirm a message that is not there', async () => {
		const { ledger } = await aLedger();
		await expect(confirmMessage(ledger, '3f2a9c41', { hold: 'no-consent', by: 'MK', now })).rejects.toThrow('No message has the code');
		await expect(confirmMessage(ledger, 'mum', { hold: 'no-consent', by: 'MK', now })).rejects.toThrow('is not the code of a message');
	});
});

describe('once more, with a reason', () => {
	it('reaches only those whose message did not arrive, as a message of its own', async () => {
		const { ledger } = await aLedger();
		const batch = batchOf(
			finished(),
			finished({ fileName: 'x-2', person: { key: 'dad', name: 'Danny', role: "Sam's dad" }, address: 'danny@example.org' }),
		);
		const { added } = await releaseBatch(ledger, batch, facts, officer);
		const [mum, dad] = added.map(({ key }) => key);
		await cancelMessage(ledger, mum ?? '', { why: 'wrong day', by: 'JS', now });
		const [claim] = await ledger.store.claim({ worker: 'w', now: now.toISOString(), leaseMs: 60_000, limit: 5 });
		if (claim) {
			await ledger.store.handed(claim, now.toISOString());
			await ledger.store.settle(claim, sent, now.toISOString());
		}
		expect((await ledger.store.message(dad ?? ''))?.state).toBe('accepted');
		const again = await releaseBatch(ledger, batch, facts, { ...officer, again: 'stopped by mistake' });
		expect(again.added.map(({ message: one, state }) => [one.person.key, one.messageId, state])).toEqual([
			['mum', batch.messages[0]?.messageId?.replace('@', '-2@'), 'queued'],
		]);
		expect(again.existing.map(({ message: one, state }) => [one.person.key, state])).toEqual([['dad', 'accepted']]);
		const row = await ledger.store.message(again.added[0]?.key ?? '');
		const body = await ledger.bodies.get('NM-0417', row?.bodySha256 ?? '');
		const text = new TextDecoder().decode(body instanceof Uint8Array ? body : undefined);
		expect(text.split('\r\n\r\n')).toEqual([
			expect.stringContaining(`Message-ID: ${row?.messageId}`),
			`Hello ${batch.messages[0]?.messageId}`,
		]);
		expect((await releaseBatch(ledger, batch, facts, { ...officer, again: 'twice' })).added).toEqual([]);
	});
});
