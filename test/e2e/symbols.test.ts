import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, plainplan } from './plainplan.ts';

describe('plainplan symbols sheet', () => {
	it('writes one PDF into the folder that you name, and says how many pictures it has', async () => {
		const folder = await folderWith();
		const { code, out, err } = await plainplan(folder, ['symbols', 'sheet', '--pack', 'plainplan', '--to', 'look']);
		expect({ code, out }).toEqual({ code: 0, out: 'look/symbols.pdf\n' });
		expect(err).toMatch(/^The sheet has \d{3} pictures on \d+ pages\.\n$/);
		expect(await filesIn(folder)).toEqual(['look/symbols.pdf']);
		expect((await readFile(path.join(folder, 'look/symbols.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
	}, 30_000);

	it('has JSON for programs', async () => {
		const { out } = await plainplan(await folderWith(), ['symbols', 'sheet', '--pack', 'plainplan', '--grey', '--json']);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, file: 'output/symbols.pdf' });
	}, 30_000);

	it.each([
		[['symbols', 'shet'], 'There is nothing called "shet" to make.', 'plainplan symbols sheet'],
		[['symbols', 'sheet', '--pack', 'nix'], 'There is no set of pictures called "nix".', 'openmoji, plainplan'],
		[['symbols'], 'The "what" is missing.', 'plainplan --help'],
	])('%j makes nothing and says what to type', async (words, what, mend) => {
		const folder = await folderWith();
		const { code, err } = await plainplan(folder, words);
		expect(code).toBe(2);
		expect(err).toContain(what);
		expect(err).toContain(mend);
		expect(await filesIn(folder)).toEqual([]);
	});
});
