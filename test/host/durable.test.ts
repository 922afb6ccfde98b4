import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../pipeline/host/node.ts';
import { UserError } from '../../pipeline/model/errors.ts';

/** What the machine was asked to do, in order; and what its disk says it is. */
const machine = vi.hoisted(() => ({ calls: [] as string[], disk: 0xef53, full: false }));

vi.mock('node:fs', async (original) => {
	const real = await original<typeof import('node:fs')>();
	const names = new Map<number, string>();
	return {
		...real,
		openSync: (...request: Parameters<typeof real.openSync>) => {
			const opened = real.openSync(...request);
			names.set(opened, String(request[0]));
			return opened;
		},
		fsyncSync: (opened: number) => {
			machine.calls.push(`sync ${names.get(opened)}`);
			if (machine.full) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'fsync' });
			real.fsyncSync(opened);
		},
		renameSync: (from: string, to: string) => {
			machine.calls.push(`name ${to}`);
			real.renameSync(from, to);
		},
	};
});
vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof import('node:fs/promises')>();
	return { ...real, statfs: async () => ({ type: machine.disk }) };
});

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-durable-'));
	machine.calls.length = 0;
	machine.full = false;
});
afterEach(() => rm(folder, { recursive: true }));

const row = () => [{ path: `${folder}/a/b/row`, bytes: new Uint8Array([1]), durable: true }];

describe('a durable file', () => {
	it('is on the disk before it gets its name, and its folder and the new folders above it after', async () => {
		await nodeHost.write(row());
		const calls = machine.calls.map((call) => call.replaceAll(folder, '~').replace(/\.row\..*/, 'part'));
		expect(calls).toEqual(['sync ~/a/b/part', 'name ~/a/b/row', 'sync ~/a/b', 'sync ~/a', 'sync ~']);
	});

	it('gets no name where the disk could not keep it', async () => {
		machine.full = true;
		await expect(nodeHost.write(row())).rejects.toThrow(UserError);
		expect(await readdir(`${folder}/a/b`)).toEqual([]);
	});

	it('is the only kind that waits for the disk', async () => {
		await nodeHost.write(row().map((file) => ({ ...file, durable: false })));
		expect(machine.calls.filter((call) => call.startsWith('sync'))).toEqual([]);
	});
});

describe('the kind of a disk', () => {
	it.each([
		['ext4', 0xef53, 'local'],
		['tmpfs', 0x1021994, 'local'],
		['NFS', 0x6969, 'nfs'],
		['CIFS', 0xff534d42, 'smb'],
		['CIFS, as a machine that counts with signs says it', 0xff534d42 | 0, 'smb'],
		['SMB 2', 0xfe534d42, 'smb'],
		['FUSE', 0x65735546, 'fuse'],
	])('%s', async (_, number, kind) => {
		machine.disk = number;
		expect(await nodeHost.diskKind(`${folder}/ledger`)).toBe(kind);
	});
});
