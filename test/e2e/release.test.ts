import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ellie } from './a-case.ts';
import { filesIn, folderWith, plainplan } from './plainplan.ts';

describe('plainplan release', () => {
	it('freezes the draft, its PDFs and its reports under their digest, and says what to do next', async () => {
		const folder = await folderWith(await ellie());
		const { code, out, err } = await plainplan(folder, ['release', 'draft-1.md']);
		expect({ code, err: err.split('\n').slice(0, 2).join('\n') }).toMatchObject({ code: 0 });
		const [frozen] = (await filesIn(folder)).filter((file) => file.endsWith('manifest.json'));
		const place = path.dirname(frozen ?? '');
		expect(place).toMatch(/^output\/served\/[0-9a-f]{64}$/);
		expect(out).toBe(`${path.basename(place).slice(0, 16)}\n`);
		expect(err).toContain(`served-draft: ${out.trim()}`);
		expect((await filesIn(path.join(folder, place))).filter((file) => !file.startsWith('papers/'))).toEqual([
			'EL-1-draft-1-easy-read.pdf',
			'EL-1-draft-1.pdf',
			'case-file.yml',
			'manifest.json',
			'model.json',
			'source.md',
		]);
		expect(await readFile(path.join(folder, place, 'source.md'), 'utf8')).toBe(await readFile(path.join(folder, 'draft-1.md'), 'utf8'));
	});

	it('twice: the same code, and the folder stands as it was', async () => {
		const folder = await folderWith(await ellie());
		const first = await plainplan(folder, ['release', 'draft-1.md']);
		const files = await filesIn(folder);
		const second = await plainplan(folder, ['release', 'draft-1.md']);
		expect(second.out).toBe(first.out);
		expect(second.err).toContain('has a frozen copy already, and has not changed since');
		expect(await filesIn(folder)).toEqual(files);
	});

	it('refuses a draft that changed after it was released, and asks for the next version', async () => {
		const folder = await folderWith(await ellie());
		await plainplan(folder, ['release', 'draft-1.md']);
		const draft = await readFile(path.join(folder, 'draft-1.md'), 'utf8');
		await writeFile(path.join(folder, 'draft-1.md'), draft.replace('Ellie laughs first', 'Ellie smiles first'));
		const { code, out, err } = await plainplan(folder, ['release', 'draft-1.md']);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain('There is a frozen "EL-1-draft-1" already, and the document has changed since.');
		expect(err).toContain('Give the document the next version number');
	});

	it.each([
		['with an error', (plan: string) => plan.replace('::window\n', ''), 'plan/response-window'],
		['of the invented case', (plan: string) => plan.replace('case: EL-1', 'case: EXAMPLE'), 'release/example'],
		['without one of its reports', (plan: string) => plan.replace('| report.txt |', '| |'), 'release/report'],
		['whose report is not there', (plan: string) => plan.replace('| report.txt |', '| lost.pdf |'), 'report/missing'],
		[
			'with a letter that has no address',
			(plan: string) => plan.replace(/^ {2}gran: .*$/m, "  gran: Rose, Ellie's gran, by post"),
			'release/address',
		],
	])('freezes no draft %s', async (_, change, rule) => {
		const folder = await folderWith(await ellie(change));
		const { code, out, err } = await plainplan(folder, ['release', 'draft-1.md']);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain(`error[${rule}]`);
		expect(err).toContain('We froze nothing.');
		expect((await filesIn(folder)).filter((file) => file.includes('served'))).toEqual([]);
	});

	it('as JSON has the whole digest', async () => {
		const folder = await folderWith(await ellie());
		const { out } = await plainplan(folder, ['release', 'draft-1.md', '--json']);
		expect(JSON.parse(out)).toMatchObject({
			schema: 1,
			documents: [{ file: 'draft-1.md', served: { digest: expect.stringMatching(/^[0-9a-f]{64}$/), isNew: true } }],
		});
	});

	it('of a file that is not there ends with 2, of a folder too', async () => {
		const folder = await folderWith(await ellie());
		expect((await plainplan(folder, ['release', 'lost.md'])).code).toBe(2);
		expect((await plainplan(folder, ['release', '.'])).code).toBe(2);
	});

	it('is what a build of the whole folder never takes for a document', async () => {
		const folder = await folderWith(await ellie());
		await plainplan(folder, ['release', 'draft-1.md']);
		await rm(path.join(folder, 'draft-1.md'));
		expect((await plainplan(folder, ['check', '.'])).code).toBe(4);
	});
});
