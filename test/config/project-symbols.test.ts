import { describe, expect, it } from 'vitest';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadOwnPictures } from '../../pipeline/config/symbols/load-own-pictures.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { png, shipped } from '../symbols/own-packs.ts';

const project = (symbols: string) => loadProject(memoryHost({ '/cases/project.yml': `symbols: ${symbols}` }), '/cases');

describe('"symbols" in project.yml', () => {
	it('names packs, a list of words, photos, the use and the main pack', async () => {
		const typed = '{packs: [a, b.zip], words: words.csv, photos: photos, use: not commercial, main: a}';
		expect((await project(typed)).symbols).toEqual({
			packs: ['a', 'b.zip'],
			words: 'words.csv',
			photos: 'photos',
			use: 'not commercial',
			main: 'a',
		});
		expect((await project('{}')).symbols).toEqual({ packs: [] });
	});

	it.each([
		['a folder beside project.yml', 'pack', '/cases/pack/dog.png'],
		['a folder above', '../pack', '/pack/dog.png'],
		['a folder anywhere', '/disk/pack', '/disk/pack/dog.png'],
		['a folder as Windows writes it', '..\\disk\\pack', '/disk/pack/dog.png'],
	])('finds %s', async (_, path, file) => {
		const host = memoryHost({ '/cases/project.yml': `symbols: {packs: ['${path}']}`, [file]: png });
		const { pictures } = await loadOwnPictures(host, '/home', await loadProject(host, '/cases'), shipped);
		expect(pictures.packNames.get('dog')?.[0]?.file).toBe(file);
	});
});
