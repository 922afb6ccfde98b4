import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeHost } from '../../pipeline/host/node.ts';
import { UserError } from '../../pipeline/model/errors.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the real disk', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'plainplan-host-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('writes into folders that are not there yet and leaves nothing else behind', async () => {
		await nodeHost.write([
			{ path: `${folder}/a/b/one.txt`, bytes: bytes('one') },
			{ path: `${folder}/a/two.txt`, bytes: bytes('two') },
		]);
		expect(await nodeHost.list(folder)).toEqual([`${folder}/a/b/one.txt`, `${folder}/a/two.txt`]);
		expect(await readdir(`${folder}/a`)).toEqual(['b', 'two.txt']);
		expect(await readFile(`${folder}/a/b/one.txt`, 'utf8')).toBe('one');
	});

	it('keeps who may read a file that it writes again', async () => {
		const file = path.join(folder, 'plan.md');
		await writeFile(file, 'old', { mode: 0o600 });
		await nodeHost.write([{ path: file, bytes: new TextEncoder().encode('new') }]);
		expect([(await stat(file)).mode & 0o777, await readFile(file, 'utf8')]).toEqual([0o600, 'new']);
	});

	it('keeps every old file when one of several cannot be written', async () => {
		await writeFile(`${folder}/good.txt`, 'old');
		await writeFile(`${folder}/file`, '');
		const writing = nodeHost.write([
			{ path: `${folder}/good.txt`, bytes: bytes('new') },
			{ path: `${folder}/file/bad.txt`, bytes: bytes('new') },
		]);
		await expect(writing).rejects.toThrow(UserError);
		expect(await readFile(`${folder}/good.txt`, 'utf8')).toBe('old');
		expect(await readdir(folder)).toEqual(['file', 'good.txt']);
	});

	it('says in plain words what is wrong', async () => {
		await expect(nodeHost.read(`${folder}/none.md`)).rejects.toMatchObject({
			code: 'disk/read',
			message: `We cannot read the file "${folder}/none.md". Nothing stands at that path.`,
		});
		await expect(nodeHost.read(folder)).rejects.toMatchObject({
			message: `We cannot read the file "${folder}". A folder stands at that path.`,
		});
	});

	it('never reads a pipe, which would keep it waiting', async () => {
		execFileSync('mkfifo', [`${folder}/pipe.md`]);
		expect(await nodeHost.kind(`${folder}/pipe.md`)).toBe('other');
		expect(await nodeHost.list(folder)).toEqual([]);
		await expect(nodeHost.read(`${folder}/pipe.md`)).rejects.toMatchObject({
			code: 'disk/read',
			message: `We cannot read the file "${folder}/pipe.md". It is a pipe or a device.`,
		});
		expect(await nodeHost.kind('/dev/null')).toBe('other');
	});

	it('removes a file, and a file that is not there is no mistake', async () => {
		await writeFile(`${folder}/a.txt`, '');
		await nodeHost.remove(`${folder}/a.txt`);
		await nodeHost.remove(`${folder}/a.txt`);
		expect(await nodeHost.kind(`${folder}/a.txt`)).toBe('missing');
	});

	it('lists sorted, without hidden names, without node_modules and without going round in circles', async () => {
		for (const name of ['b', 'node_modules', '.git']) await mkdir(`${folder}/${name}`);
		for (const name of ['b/z.md', 'b/é.md', 'a.md', '.hidden.md', 'node_modules/x.md', '.git/y.md'])
			await writeFile(`${folder}/${name}`, '');
		await symlink(folder, `${folder}/b/circle`);
		await symlink(`${folder}/a.md`, `${folder}/b/link.md`);
		expect((await nodeHost.list(folder)).map((file) => file.slice(folder.length + 1))).toEqual(['a.md', 'b/link.md', 'b/z.md', 'b/é.md']);
	});

	it('follows links when it resolves a path', async () => {
		await writeFile(`${folder}/a.md`, '');
		await symlink(`${folder}/a.md`, `${folder}/link.md`);
		expect(await nodeHost.resolve(`${folder}/link.md`)).toBe(await nodeHost.resolve(`${folder}/a.md`));
		expect(await nodeHost.resolve(`${folder}/none/../x`)).toBe(path.join(folder, 'x'));
	});
});
