import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { purgeBodies } from '../../../pipeline/build/ledger/purge-bodies.ts';
import { day } from '../../deliver/ledger/sample.ts';
import { mailHash, office, sendOne } from './a-ledger.ts';

describe('the text of a message that was sent', () => {
	it('stays until 30 days after the last day to answer; its row and its hash stay for ever', async () => {
		const { tools, project, folder } = await office();
		const ledger = await openLedger(tools, project);
		const key = await sendOne(ledger);
		const files = () => readdir(`${folder}/cases/ledger/bodies`);
		const [window] = await ledger.store.windows({ caseNumber: 'NM-0001' });
		if (window === undefined) throw new Error('No window was opened.');
		const dayAfter = (days: number) => new Date(Date.parse(`${window.lastDay}T12:00:00.000Z`) + days * day * 1000);
		await ledger.store.closeWindows(dayAfter(1).toISOString().slice(0, 10), dayAfter(1).toISOString());
		expect([await purgeBodies(ledger, dayAfter(30)), await files()]).toEqual([0, [mailHash]]);
		expect([await purgeBodies(ledger, dayAfter(32)), await files()]).toEqual([1, []]);
		expect(await ledger.bodies.get('NM-0001', mailHash)).toBe('missing');
		expect(await ledger.store.message(key)).toMatchObject({ state: 'accepted', bodySha256: mailHash, purged: true });
		await ledger.close();
	});
});

describe('a body that a broken release left behind', () => {
	it('goes a day after it was written; one that a message names, and one of a release that is under way, stay', async () => {
		const { tools, project, folder } = await office();
		const ledger = await openLedger(tools, project);
		await sendOne(ledger);
		const left = new TextEncoder().encode('To: nobody');
		const hash = createHash('sha256').update(left).digest('hex');
		await ledger.bodies.put('NM-0001', hash, left);
		const files = async () => (await readdir(`${folder}/cases/ledger/bodies`)).sort();
		const both = [hash, mailHash].sort();
		const written = (await ledger.bodies.writtenAt(hash))?.getTime() ?? 0;
		const later = (hours: number) => new Date(written + hours * 3_600_000);
		expect([await purgeBodies(ledger, later(23)), await files()]).toEqual([0, both]);
		await ledger.bodies.put('NM-0001', hash, left);
		await utimes(`${folder}/cases/ledger/bodies/${hash}`, later(2), later(2));
		expect([await purgeBodies(ledger, later(25)), await files()]).toEqual([0, both]);
		expect([await purgeBodies(ledger, later(27)), await files()]).toEqual([1, [mailHash]]);
		await ledger.close();
	});
});
