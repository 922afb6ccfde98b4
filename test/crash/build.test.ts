import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWithSamples, plainplan } from '../e2e/plainplan.ts';

const dieAtRename = path.join(import.meta.dirname, 'die-at-rename.cjs');

async function namesIn(folder: string): Promise<readonly string[]> {
	return (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

describe('C0: a build that is killed before its files have their names', () => {
	it('leaves no file that anybody could take for a finished one, and no ledger', async () => {
		const folder = await folderWithSamples();
		const words = ['build', 'content/plans/one-plan-amira.md'];
		const { code } = await plainplan(folder, words, { nodeOptions: ['--require', dieAtRename] });
		expect(code).toBeNull();
		const left = await namesIn(path.join(folder, 'output'));
		expect(left.length).toBeGreaterThan(0);
		expect(left.filter((name) => !(name.startsWith('.') && name.endsWith('.part')))).toEqual([]);
		expect(await readdir(folder)).toEqual(['content', 'output']);
		expect((await plainplan(folder, words)).code).toBe(0);
		expect((await namesIn(path.join(folder, 'output'))).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(0);
	});
});
