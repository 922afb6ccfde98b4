import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openLedger, openLedgerIfMade } from '../../../pipeline/build/ledger/open-ledger.ts';
import type { Host } from '../../../pipeline/host/host.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { bytesOf, mailHash, office, personal, sendOne, usedOffice } from './a-ledger.ts';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('the first release', () => {
	it('makes a key that only its owner may read, says where, and makes it once', async () => {
		const { tools, project, made, keyFile } = await office();
		await (await openLedger(tools, project)).close();
		await (await openLedger(tools, project)).close();
		expect(made).toEqual([keyFile]);
		expect(await readFile(keyFile, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
		expect(await modeOf(keyFile)).toBe('600');
	});

	it('makes one ledger with one key, even where eight people release at the same moment', async () => {
		const { tools, project, made } = await office();
		const ledgers = await Promise.all(Array.from({ length: 8 }, () => openLedger(tools, project)));
		expect(made).toHaveLength(1);
		expect(new Set(ledgers.map((ledger) => ledger.fingerprint('a@b.example'))).size).toBe(1);
		for (const ledger of ledgers) await ledger.close();
	});

	it('is what makes a ledger: a verb that only looks makes nothing', async () => {
		const { tools, project, folder } = await office();
		expect(await openLedgerIfMade(tools, project)).toBeUndefined();
		expect(await bytesOf(folder)).toEqual(new Map());
	});

	it('takes the key of the variable where one is given, and makes no file for it', async () => {
		const { tools, project, keyFile } = await office();
		const given = { ...tools, ledgerKey: { file: keyFile, given: 'ab'.repeat(32) } };
		await (await openLedger(given, project)).close();
		expect(await nodeHost.kind(keyFile)).toBe('missing');
	});
});

describe('the folder of a ledger in use, on a machine that gives everybody every right (umask 000)', () => {
	it('is its owner’s alone, with every file in it', async () => {
		const { project, tools, folder } = await office();
		const ledger = await openLedger(tools, project);
		await sendOne(ledger);
		const names = [...(await bytesOf(`${folder}/cases/ledger`)).keys()];
		expect(names).toEqual(
			expect.arrayContaining([`bodies/${mailHash}`, 'key-check', 'ledger.db', 'ledger.db-wal', 'ledger.db-shm', 'last-look.json']),
		);
		const modes = await Promise.all(names.map(async (name) => `${name} ${await modeOf(`${folder}/cases/ledger/${name}`)}`));
		expect(modes.filter((mode) => !mode.endsWith(' 600'))).toEqual([]);
		expect([await modeOf(`${folder}/cases/ledger`), await modeOf(`${folder}/cases/ledger/bodies`)]).toEqual(['700', '700']);
		await ledger.close();
	});

	it('shows no name, no address and no word of anybody in any file or file name', async () => {
		const { project, tools, folder } = await office();
		const ledger = await openLedger(tools, project);
		await sendOne(ledger);
		const inUse = await bytesOf(`${folder}/cases/ledger`);
		await ledger.close();
		const closed = await bytesOf(`${folder}/cases/ledger`);
		const all = [...inUse, ...closed].flat().join('\n').toLowerCase();
		expect(all).toContain('nm-0001');
		for (const words of personal) {
			expect(all).not.toContain(words.toLowerCase());
			expect(all).not.toContain(Buffer.from(words, 'utf16le').toString('latin1').toLowerCase());
			expect(all).not.toContain(Buffer.from(words).toString('hex'));
			expect(all).not.toContain(
				Buffer.from(words)
					.toString('base64')
					.replace(/.{0,3}$/, '')
					.toLowerCase(),
			);
		}
	});
});

describe('a ledger is opened again', () => {
	it('from a copy of its folder, with the same key', async () => {
		const { folder, tools, project, key } = await usedOffice();
		await cp(`${folder}/cases/ledger`, `${folder}/backup`, { recursive: true });
		await rm(`${folder}/cases/ledger`, { recursive: true });
		await rename(`${folder}/backup`, `${folder}/cases/ledger`);
		await chmod(`${folder}/cases/ledger`, 0o700);
		const ledger = await openLedger(tools, project);
		const row = await ledger.store.message(key);
		expect(await ledger.seals.openText('NM-0001', row?.address ?? new Uint8Array())).toBe('jo.berry@families.example');
		expect(new TextDecoder().decode((await ledger.bodies.get('NM-0001', mailHash)) as Uint8Array)).toContain('Dear Jo Berry');
		await ledger.close();
	});

	it('through a link to its folder', async () => {
		const { folder, tools, project } = await usedOffice();
		await rename(`${folder}/cases/ledger`, `${folder}/elsewhere`);
		await symlink(`${folder}/elsewhere`, `${folder}/cases/ledger`);
		const ledger = await openLedgerIfMade(tools, project);
		expect((await ledger?.store.counts())?.cases).toBe(1);
		await ledger?.close();
	});
});

describe('a ledger is not opened', () => {
	const refused = async (tools: Parameters<typeof openLedger>[0], project: Parameters<typeof openLedger>[1]) =>
		openLedger(tools, project).then(
			() => 'opened',
			(error: { code: string; message: string }) => `${error.code}: ${error.message}`,
		);

	it('with another key, and its own still opens it after', async () => {
		const { folder, tools, project, keyFile } = await usedOffice();
		const keyCheck = await readFile(`${folder}/cases/ledger/key-check`, 'utf8');
		expect(await refused({ ...tools, ledgerKey: { file: keyFile, given: 'cd'.repeat(32) } }, project)).toMatch(
			/^ledger\/missing-key: This is not the key of the ledger/,
		);
		expect(await readFile(`${folder}/cases/ledger/key-check`, 'utf8')).toBe(keyCheck);
		await (await openLedger(tools, project)).close();
	});

	it('without its key, and no new key is made', async () => {
		const { tools, project, keyFile } = await usedOffice();
		await rm(keyFile);
		expect(await refused(tools, project)).toMatch(/^ledger\/missing-key: The key of the ledger is missing/);
		expect(await nodeHost.kind(keyFile)).toBe('missing');
	});

	it.each(['', 'a secret word', 'ab'.repeat(31)])('with the key %j in the variable', async (given) => {
		const { tools, project, keyFile } = await office();
		expect(await refused({ ...tools, ledgerKey: { file: keyFile, given } }, project)).toMatch(
			/^ledger\/missing-key: The variable PLAINPLAN_KEY holds no key/,
		);
	});

	it.each(['640', '604', '660', '644'])('with a key that others may read (%s)', async (mode) => {
		const { tools, project, keyFile } = await usedOffice();
		await chmod(keyFile, Number.parseInt(mode, 8));
		expect(await refused(tools, project)).toMatch(/^ledger\/unsafe-place: Other people on this computer may open the key/);
	});

	it.each(['750', '705', '770', '711'])('in a folder that others may open (%s)', async (mode) => {
		const { tools, project, folder } = await usedOffice();
		await chmod(`${folder}/cases/ledger`, Number.parseInt(mode, 8));
		expect(await refused(tools, project)).toMatch(/^ledger\/unsafe-place: Other people on this computer may open the folder/);
	});

	it('with a key in the folder of the project', async () => {
		const { tools, project, folder } = await office();
		const inside = { ...tools, ledgerKey: { file: `${folder}/cases/keys/ledger.key` } };
		expect(await refused(inside, project)).toMatch(/^ledger\/unsafe-place: .* stands in the folder of the project/);
		expect(await bytesOf(folder)).toEqual(new Map());
	});

	it('with a key that only a link leads out of the project', async () => {
		const { tools, project, folder } = await office();
		await mkdir(`${folder}/cases/keys`);
		await symlink(`${folder}/cases/keys`, `${folder}/keys`);
		expect(await refused({ ...tools, ledgerKey: { file: `${folder}/keys/ledger.key` } }, project)).toMatch(/^ledger\/unsafe-place/);
	});

	it.each(['a folder', 'a file'])('with a key in a git working tree, marked by %s', async (mark) => {
		const { tools, project, folder, keyFile } = await office();
		if (mark === 'a folder') await mkdir(`${folder}/.git`);
		else await writeFile(`${folder}/.git`, 'gitdir: elsewhere');
		expect(await refused(tools, project)).toMatch(/^ledger\/unsafe-place: .* stands in the git working tree/);
		expect(await nodeHost.kind(keyFile)).toBe('missing');
	});

	it.each(['nfs', 'smb', 'fuse'] as const)('on a network disk (%s), and nothing is made', async (kind) => {
		const { tools, project, folder } = await office();
		const host: Host = { ...nodeHost, diskKind: async () => kind };
		expect(await refused({ ...tools, host }, project)).toMatch(/^ledger\/unsafe-place: .* lies on a disk of the kind/);
		expect(await bytesOf(folder)).toEqual(new Map());
	});

	it.each(['key-check', 'ledger.db'])('once its file %s is lost', async (name) => {
		const { tools, project, folder } = await usedOffice();
		await rm(`${folder}/cases/ledger/${name}`);
		expect(await refused(tools, project)).toBe(`ledger/damaged: The file "${name}" is missing from the ledger "${folder}/cases/ledger".`);
	});

	it('once its events are older than those of the last look', async () => {
		const { tools, project, folder } = await office();
		await (await openLedger(tools, project)).close();
		await cp(`${folder}/cases/ledger/ledger.db`, `${folder}/old.db`);
		const ledger = await openLedger(tools, project);
		await sendOne(ledger);
		await ledger.close();
		await (await openLedger(tools, project)).close();
		for (const side of ['-wal', '-shm']) await rm(`${folder}/cases/ledger/ledger.db${side}`, { force: true });
		await cp(`${folder}/old.db`, `${folder}/cases/ledger/ledger.db`);
		expect(await refused(tools, project)).toMatch(/^ledger\/damaged: .* It stood there at the last look, and is gone now\.$/);
	});

	it('once somebody moved the last look', async () => {
		const { tools, project, folder } = await usedOffice();
		await writeFile(`${folder}/cases/ledger/last-look.json`, JSON.stringify({ seq: 0, hash: '0'.repeat(64), mac: '0'.repeat(64) }));
		expect(await refused(tools, project)).toMatch(/^ledger\/damaged: .* Somebody changed the file "last-look.json"\.$/);
	});
});

describe('fingerprints of addresses', () => {
	it('are the same for one address in any case of letters, and tell nothing without the key', async () => {
		const [one, other] = [await office(), await office()];
		const ledger = await openLedger(one.tools, one.project);
		const elsewhere = await openLedger(other.tools, other.project);
		const print = ledger.fingerprint('Jo.Berry@Families.example');
		expect(print).toMatch(/^[0-9a-f]{64}$/);
		expect(ledger.fingerprint(' jo.berry@families.EXAMPLE')).toBe(print);
		expect(ledger.fingerprint('jo.berry@families.test')).not.toBe(print);
		expect(elsewhere.fingerprint('jo.berry@families.example')).not.toBe(print);
		expect(Buffer.from(ledger.bounceSecret).equals(elsewhere.bounceSecret)).toBe(false);
		await ledger.close();
		await elsewhere.close();
	});
});
