import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contentsOf, eraseCase } from '../../../pipeline/build/ledger/erase-case.ts';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { verifyLedger } from '../../../pipeline/build/ledger/verify-ledger.ts';
import { add, at, day, message, take } from '../../deliver/ledger/sample.ts';
import { bytesOf, mailHash, office, sendOne, usedOffice } from './a-ledger.ts';

describe('a case that is erased', () => {
	it('has no name, address, reply or message any more; its rows, days and hashes stay, and the chain still holds', async () => {
		const { tools, project, folder, key } = await usedOffice();
		const ledger = await openLedger(tools, project);
		expect(await eraseCase(ledger, 'NM-0001', 'officer-2', at(30 * day))).toBe(1);
		const row = await ledger.store.message(key);
		expect(row).toMatchObject({ state: 'accepted', bodySha256: mailHash, acceptedAt: at(3), purged: true });
		expect(await ledger.seals.openText('NM-0001', row?.address ?? new Uint8Array())).toBe('erased');
		expect(await ledger.bodies.get('NM-0001', mailHash)).toBe('missing');
		expect(await readdir(`${folder}/cases/ledger/bodies`)).toEqual([]);
		const [reply] = await ledger.store.replies('NM-0001');
		expect(await ledger.seals.openText('NM-0001', reply?.summary ?? new Uint8Array())).toBe('erased');
		await ledger.close();
		expect((await verifyLedger(tools, project))?.fault).toBeUndefined();
	});

	it('leaves its key in no byte of any file', async () => {
		const { tools, project, folder } = await usedOffice();
		const ledger = await openLedger(tools, project);
		const wrapped = await ledger.store.caseKey('NM-0001', () => new Uint8Array());
		const digits = Buffer.from(wrapped).toString('latin1');
		const holds = async () => [...(await bytesOf(`${folder}/cases/ledger`)).values()].some((bytes) => bytes.includes(digits));
		expect(await holds()).toBe(true);
		await eraseCase(ledger, 'NM-0001', 'officer-2', at(30 * day));
		expect(await holds()).toBe(false);
		await ledger.close();
		expect(await holds()).toBe(false);
	});

	it('touches no other case', async () => {
		const { tools, project } = await office();
		const ledger = await openLedger(tools, project);
		await sendOne(ledger, 'NM-0001');
		const other = await ledger.seals.seal('NM-0002', 'Sam Reed');
		await eraseCase(ledger, 'NM-0001', 'officer-2', at(30 * day));
		expect(await ledger.seals.openText('NM-0002', other)).toBe('Sam Reed');
		await ledger.close();
	});

	it('takes nothing new, and what did not go yet never goes', async () => {
		const { tools, project } = await office();
		const ledger = await openLedger(tools, project);
		const { seals, store } = ledger;
		await add(store, [message({ name: await seals.seal('NM-0001', 'Jo'), address: await seals.seal('NM-0001', 'jo@families.example') })]);
		expect(await contentsOf(ledger, 'NM-0001', at(1))).toMatchObject({ messages: 1, unsent: 1, isErased: false });
		await eraseCase(ledger, 'NM-0001', 'officer-2', at(2));
		expect(await store.claim({ worker: 'one', now: at(day), leaseMs: 1000, limit: 10 })).toEqual([]);
		await expect(seals.seal('NM-0001', 'Jo')).rejects.toMatchObject({ code: 'ledger/erased' });
		await ledger.close();
	});

	it('may be erased again, where the first time was broken off before the files went', async () => {
		const { tools, project, folder } = await usedOffice();
		const ledger = await openLedger(tools, project);
		const brokenOff = { ...ledger, bodies: { ...ledger.bodies, remove: () => Promise.reject(new Error('broken off')) } };
		await expect(eraseCase(brokenOff, 'NM-0001', 'officer-2', at(5))).rejects.toThrow('broken off');
		expect(await readdir(`${folder}/cases/ledger/bodies`)).toEqual([mailHash]);
		expect(await contentsOf(ledger, 'NM-0001', at(6))).toMatchObject({ isErased: true });
		await eraseCase(ledger, 'NM-0001', 'officer-2', at(6));
		expect(await readdir(`${folder}/cases/ledger/bodies`)).toEqual([]);
		await ledger.close();
	});

	it('waits for a message that is on its way now, and not for a worker that died', async () => {
		const { tools, project } = await office();
		const ledger = await openLedger(tools, project);
		await add(ledger.store, [message({ address: await ledger.seals.seal('NM-0001', 'jo@families.example') })]);
		await take(ledger.store, at(1));
		await expect(contentsOf(ledger, 'NM-0001', at(2))).rejects.toMatchObject({ code: 'ledger/locked' });
		expect(await contentsOf(ledger, 'NM-0001', at(600))).toMatchObject({ unsent: 1 });
		await ledger.close();
	});

	it('must be one that the ledger knows', async () => {
		const { tools, project } = await usedOffice();
		const ledger = await openLedger(tools, project);
		await expect(contentsOf(ledger, 'NM-9999', at(1))).rejects.toThrow('The ledger knows no case "NM-9999".');
		await ledger.close();
	});
});
