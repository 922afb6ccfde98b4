import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, plainplan } from './plainplan.ts';

describe('plainplan explain --vale', () => {
	it('writes the word lists as a style for Vale, and names each file', async () => {
		const folder = await folderWith();
		const { code, out, err } = await plainplan(folder, ['explain', '--vale', 'styles/Plainplan']);
		expect(code).toBe(0);
		expect(err).toContain('".vale.ini"');
		expect(out.trim().split('\n')).toEqual((await filesIn(folder)).filter((file) => file.startsWith('styles/')));
		expect(await readFile(path.join(folder, 'styles/Plainplan/PlainWord.yml'), 'utf8')).toContain('extends: substitution');
	});

	it('as JSON too', async () => {
		const { out } = await plainplan(await folderWith(), ['explain', '--vale', 'styles', '--json']);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, files: expect.arrayContaining(['styles/PlainWord.yml']) });
	});
});
