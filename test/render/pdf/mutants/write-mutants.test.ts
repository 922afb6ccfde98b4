import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allMutants } from './all-mutants.ts';

/** Into MUTANT_FOLDER, where an outside judge reads them; else into a folder of their own. */
describe('the mutants', () => {
	it('are written as PDFs, one folder for each document', async () => {
		const folder = process.env['MUTANT_FOLDER'] || (await mkdtemp(path.join(tmpdir(), 'mutants-')));
		const names: string[] = [];
		for await (const { document, part, mutation, bytes } of allMutants()) {
			const name = path.join(`ua${part}`, document, `${mutation}.pdf`);
			await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
			await writeFile(path.join(folder, name), bytes);
			names.push(name);
		}
		expect(await readdir(folder, { recursive: true })).toEqual(expect.arrayContaining(names));
	});
});
