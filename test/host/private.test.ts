import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeHost } from '../../pipeline/host/node.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
let umask: number;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-private-'));
	umask = process.umask(0);
});
afterEach(async () => {
	process.umask(umask);
	await rm(folder, { recursive: true });
});

const modeOf = async (file: string) => ((await stat(`${folder}/${file}`)).mode & 0o777).toString(8);

describe('a private file, on a machine that gives everybody every right (umask 000)', () => {
	it('is its owner’s alone, and so are the folders made for it', async () => {
		await nodeHost.write([{ path: `${folder}/a/b/plan.pdf`, bytes: bytes('plan'), private: true }]);
		expect([await modeOf('a'), await modeOf('a/b'), await modeOf('a/b/plan.pdf')]).toEqual(['700', '700', '600']);
	});

	it('is so in the place of an old file that everybody could read', async () => {
		await writeFile(`${folder}/plan.pdf`, 'old', { mode: 0o644 });
		await nodeHost.write([{ path: `${folder}/plan.pdf`, bytes: bytes('new'), private: true }]);
		expect([await modeOf('plan.pdf'), await readFile(`${folder}/plan.pdf`, 'utf8')]).toEqual(['600', 'new']);
	});

	it('does not go through an open file that stands under a second name', async () => {
		await writeFile(`${folder}/elsewhere`, 'old', { mode: 0o666 });
		await link(`${folder}/elsewhere`, `${folder}/plan.pdf`);
		await nodeHost.write([{ path: `${folder}/plan.pdf`, bytes: bytes('new'), private: true }]);
		expect(await readFile(`${folder}/elsewhere`, 'utf8')).toBe('old');
	});

	it('is so under every umask', async () => {
		for (const mask of [0o022, 0o077, 0o177]) {
			process.umask(mask);
			await nodeHost.write([{ path: `${folder}/${mask}.pdf`, bytes: bytes('plan'), private: true }]);
			expect(await modeOf(`${mask}.pdf`)).toBe('600');
		}
	});

	it('leaves the rights of a folder that stood there before', async () => {
		await mkdir(`${folder}/output`, { mode: 0o755 });
		await nodeHost.write([{ path: `${folder}/output/plan.pdf`, bytes: bytes('plan'), private: true }]);
		expect(await modeOf('output')).toBe('755');
	});
});

describe('a file that is made only where none stands', () => {
	it('is private, and is left when it is there already', async () => {
		expect(await nodeHost.create(`${folder}/keys/ledger.key`, bytes('first'))).toBe(true);
		expect(await nodeHost.create(`${folder}/keys/ledger.key`, bytes('second'))).toBe(false);
		expect(await readFile(`${folder}/keys/ledger.key`, 'utf8')).toBe('first');
		expect([await modeOf('keys'), await modeOf('keys/ledger.key')]).toEqual(['700', '600']);
		expect(await readdir(`${folder}/keys`)).toEqual(['ledger.key']);
	});

	it('is made by one of many who ask together', async () => {
		const asked = Array.from({ length: 20 }, (_, index) => nodeHost.create(`${folder}/ledger.key`, bytes(`${index}`)));
		expect((await Promise.all(asked)).filter((made) => made)).toHaveLength(1);
	});

	it('does not follow a link that leads nowhere', async () => {
		await symlink(`${folder}/elsewhere`, `${folder}/ledger.key`);
		expect(await nodeHost.create(`${folder}/ledger.key`, bytes('key'))).toBe(false);
		expect(await nodeHost.kind(`${folder}/elsewhere`)).toBe('missing');
	});
});

describe('who may open a path', () => {
	it.each([
		['600', 'own'],
		['400', 'own'],
		['640', 'shared'],
		['604', 'shared'],
		['620', 'shared'],
		['601', 'shared'],
		['644', 'shared'],
	])('with the rights %s: %s', async (mode, rights) => {
		await writeFile(`${folder}/file`, '');
		await chmod(`${folder}/file`, Number.parseInt(mode, 8));
		expect(await nodeHost.rights(`${folder}/file`)).toBe(rights);
	});

	it('nobody, where nothing stands', async () => {
		expect(await nodeHost.rights(`${folder}/none`)).toBe('missing');
	});
});

describe('the disk under a path', () => {
	it('is that of the nearest folder, where the path is still to be made', async () => {
		expect(await nodeHost.diskKind(`${folder}/not/yet/made`)).toBe(await nodeHost.diskKind(folder));
	});
});
