import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDocuments } from '../../pipeline/build/build.ts';
import { releaseDocument } from '../../pipeline/build/release-document.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { ellie } from '../e2e/a-case.ts';

const tools = { host: nodeHost, home: '.' };
let folder: string;
let umask: number;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-outputs-'));
	umask = process.umask(0);
});
afterEach(async () => {
	process.umask(umask);
	await rm(folder, { recursive: true });
});

/** Everything below a folder that others may read, write or search. */
async function openTo(everybody: string): Promise<readonly string[]> {
	const entries = await readdir(everybody, { recursive: true, withFileTypes: true });
	const paths = [everybody, ...entries.map((entry) => path.join(entry.parentPath, entry.name))];
	const modes = await Promise.all(paths.map(async (one) => ({ one, mode: (await stat(one)).mode })));
	return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ one }) => path.relative(folder, one));
}

describe('what a build writes about a child, on a machine that gives everybody every right (umask 000)', () => {
	it('is its owner’s alone, every file and every folder', async () => {
		await cp('content', `${folder}/content`, { recursive: true });
		const [built] = await buildDocuments(tools, {
			paths: [`${folder}/content/plans/one-plan-amira.md`],
			to: `${folder}/output`,
			outputs: ['pdf', 'messages'],
		});
		const names = built?.written.map((file) => path.relative(`${folder}/output`, file)) ?? [];
		expect(names.filter((name) => name.endsWith('.pdf'))).not.toEqual([]);
		expect(names.filter((name) => name.startsWith('messages/'))).not.toEqual([]);
		expect(await openTo(`${folder}/output`)).toEqual([]);
	});
});

describe('a frozen draft', () => {
	it('is its owner’s alone', async () => {
		for (const [name, content] of Object.entries(await ellie())) {
			await mkdir(path.dirname(`${folder}/${name}`), { recursive: true });
			await writeFile(`${folder}/${name}`, content);
		}
		const { frozen } = await releaseDocument(tools, `${folder}/draft-1.md`);
		expect(frozen?.isNew).toBe(true);
		expect(await openTo(`${folder}/output`)).toEqual([]);
	});
});
