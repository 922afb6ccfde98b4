import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxTransport } from '../../../pipeline/deliver/transports/outbox.ts';
import { keyOf, letter, message, type Stage, transportContract } from './contract.ts';

transportContract('a folder of .eml files', async (): Promise<Stage> => {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-outbox-'));
	return {
		transport: await outboxTransport(folder),
		arrived: async () => {
			const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
			return new Map(await Promise.all(names.map(async (name) => [name.slice(0, -4), [await readFile(path.join(folder, name))]] as const)));
		},
		close: () => rm(folder, { recursive: true }),
	};
});

describe('a folder of .eml files', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'plainplan-outbox-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('is open to nobody else, whatever stood there before', async () => {
		const outbox = path.join(folder, 'outbox');
		await mkdir(outbox);
		await chmod(outbox, 0o777);
		const transport = await outboxTransport(outbox);
		await transport.send(letter(1));
		expect((await stat(outbox)).mode & 0o777).toBe(0o700);
		expect((await stat(path.join(outbox, `${keyOf(1)}.eml`))).mode & 0o777).toBe(0o600);
	});

	it('holds nobody’s name or address in a file name', async () => {
		await (await outboxTransport(folder)).send(letter(1));
		expect(await readdir(folder)).toEqual([`${keyOf(1)}.eml`]);
	});

	it('makes one file of the same message sent twice', async () => {
		const transport = await outboxTransport(folder);
		await transport.send(letter(1));
		expect(await transport.send(letter(1))).toEqual({ result: 'accepted' });
		expect(await readdir(folder)).toHaveLength(1);
	});

	it('takes away the half messages of a worker that was killed, and leaves those of one that runs', async () => {
		const dead = `.${keyOf(1)}.999999999-0011aabb.part`;
		const alive = `.${keyOf(2)}.${process.pid}-0011aabb.part`;
		await writeFile(path.join(folder, dead), message);
		await writeFile(path.join(folder, alive), message);
		await outboxTransport(folder);
		expect(await readdir(folder)).toEqual([alive]);
	});

	it('says "not now" where the last step fails: nothing bears the final name, so it may go again', async () => {
		await mkdir(path.join(folder, `${keyOf(1)}.eml`));
		const result = await (await outboxTransport(folder)).send(letter(1));
		expect(result).toMatchObject({ result: 'deferred', reply: 'The computer says: EISDIR.' });
		expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	it('stops with words for a person where the folder cannot be made', async () => {
		await writeFile(path.join(folder, 'file'), '');
		await expect(outboxTransport(path.join(folder, 'file', 'outbox'))).rejects.toMatchObject({ code: 'disk/write' });
	});
});
