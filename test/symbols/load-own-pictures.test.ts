import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadOwnPictures } from '../../pipeline/config/symbols/load-own-pictures.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import type { Pictures } from '../../pipeline/model/picture.ts';
import { about, arasaac, drawing, mulberry, png, shipped, zipped } from './own-packs.ts';

const known = { '/home/symbols/known-packs.yml': readFileSync('symbols/known-packs.yml', 'utf8') };

async function load(symbols: string, files: Record<string, string | Uint8Array>) {
	const host = memoryHost({ ...known, '/office/project.yml': `symbols: ${symbols}\n`, ...files });
	return loadOwnPictures(host, '/home', await loadProject(host, '/office'), shipped);
}
const named = ({ packNames }: Pictures) => [...packNames].map(([name, pictures]) => [name, ...pictures.map(({ drawing: art }) => art)]);
const under = (folder: string, files: Record<string, string | Uint8Array>) =>
	Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

describe('a project without packs', () => {
	it('has the pictures of the program', async () => {
		const host = memoryHost({ '/office/project.yml': '' });
		expect((await loadOwnPictures(host, '/home', await loadProject(host, '/office'), shipped)).pictures).toBe(shipped);
	});
});

describe('a folder of pictures that are called by their words', () => {
	const folder = under('/office/pictures', {
		'pack.yml': about,
		'speech therapist.png': png,
		'Tea_cup.JPG': png,
		'dog.svg': drawing(),
		'dog.png': png,
		'dog 2.png': png,
		'year 1.png': png,
		'year 2.png': png,
		'food/orange.png': png,
		'colours/orange.png': png,
		'notes.txt': 'x',
		'a.png': png,
	});

	it('gives each word its picture: SVG before PNG, variants by their own name only, categories as a hint', async () => {
		const { pictures, names } = await load('{packs: [pictures]}', folder);
		expect(named(pictures)).toEqual([
			['orange', 'hillside-pictures/colours/orange', 'hillside-pictures/food/orange'],
			['dog', 'hillside-pictures/dog'],
			['speech therapist', 'hillside-pictures/speech therapist'],
			['tea cup', 'hillside-pictures/tea cup'],
			['year 1', 'hillside-pictures/year 1'],
			['year 2', 'hillside-pictures/year 2'],
		]);
		expect(pictures.packNames.get('dog')?.[0]).toEqual({
			concept: 'hillside-pictures/dog',
			name: 'dog',
			shows: 'dog',
			pack: 'hillside-pictures',
			drawing: 'hillside-pictures/dog',
			file: '/office/pictures/dog.svg',
			within: '/office/pictures',
		});
		expect(pictures.packNames.get('orange')?.[1]?.shows).toBe('orange, in food');
		expect(names.ofPack('Hillside pictures/dog 2')?.file).toBe('/office/pictures/dog 2.png');
		expect(names.ofPack('hillside-pictures/food/orange')?.file).toBe('/office/pictures/food/orange.png');
		expect(pictures.byConcept.get('hillside-pictures/speech-therapist')?.name).toBe('speech therapist');
	});

	it('may be a zip file, with its pack.yml inside or beside it', async () => {
		const inside = await load('{packs: [p.zip]}', {
			'/office/p.zip': zipped({ 'Pack/pack.yml': about, 'Pack/dog.png': png, '__MACOSX/Pack/dog.png': png }),
		});
		expect(inside.pictures.packs.get('hillside-pictures')).toMatchObject({ licence: 'CC BY 4.0' });
		const whole = await load('{packs: [p.zip]}', { '/office/p.zip': zipped({ 'Pack/pack.yml': about, 'Pack/dog.png': png }) });
		expect(whole.pictures.packNames.get('dog')?.[0]?.file).toBe('/office/p.zip#Pack/dog.png');
		expect(whole.pictures.packs.get('hillside-pictures')).toMatchObject({ licence: 'CC BY 4.0', place: '/office/p.zip' });
		const beside = await load('{packs: [p.zip]}', { '/office/p.zip': zipped({ 'dog.png': png }), '/office/p.yml': about });
		expect(beside.pictures.packs.get('hillside-pictures')).toMatchObject({ licence: 'CC BY 4.0' });
	});

	it('has no licence where nobody wrote one', async () => {
		const licenceOf = async (text?: string) =>
			(
				await load('{packs: [p]}', { '/office/p/dog.png': png, ...(text !== undefined && { '/office/p/pack.yml': text }) })
			).pictures.packs.get('p')?.licence;
		expect(await licenceOf()).toBe('');
		expect(await licenceOf('licence: unknown')).toBe('');
		expect(await licenceOf("licence: '?'")).toBe('');
		expect(await licenceOf('licence: CC0')).toBe('CC0');
	});

	it('is not taken for a known pack because of its name', async () => {
		const { pictures } = await load('{packs: [mulberry-school]}', { '/office/mulberry-school/dog.png': png });
		expect(pictures.packs.get('mulberry-school')).toMatchObject({ licence: '', attribution: '' });
	});

	it('knows the limits of its licence', async () => {
		const packOf = async (text: string) =>
			[...(await load('{packs: [p]}', { '/office/p/dog.png': png, '/office/p/pack.yml': text })).pictures.packs.values()].at(-1);
		expect(await packOf('name: Widgit Symbols\nlicence: School licence\n')).toMatchObject({
			mostPictures: 100,
			attribution: 'Widgit Symbols (c) Widgit Software Ltd 2002-2026 www.widgit.com',
		});
		expect(await packOf('name: P\nlicence: CC BY-NC 4.0\n')).toMatchObject({ nonCommercial: true });
		expect(await packOf('name: P\nlicence: Ours\nnon-commercial: yes\nmost-pictures: 20\n')).toMatchObject({
			nonCommercial: true,
			mostPictures: 20,
		});
		expect(await packOf('name: P\nlicence: CC BY 4.0\n')).not.toHaveProperty('nonCommercial');
	});
});

describe('the Mulberry symbols', () => {
	it.each(['release', 'clone'] as const)('are read from a folder that is a %s', async (kind) => {
		const { pictures, names } = await load('{packs: [m]}', under('/office/m', mulberry(kind)));
		expect(pictures.packs.get('mulberry')).toMatchObject({ licence: 'CC BY-SA 4.0', attribution: expect.stringContaining('Steve Lee') });
		expect(named(pictures)).toEqual([
			['brush teeth', 'mulberry/brush teeth , to'],
			['to brush teeth', 'mulberry/brush teeth , to'],
			['cook', 'mulberry/cook', 'mulberry/cook , to'],
			['to cook', 'mulberry/cook , to'],
			['number 5', 'mulberry/number 5'],
			['orange', 'mulberry/orange', 'mulberry/orange - fruit'],
			['orange fruit', 'mulberry/orange - fruit'],
			['dog', 'mulberry/dog 1a'],
		]);
		expect(names.ofPack('mulberry/dog 2')?.drawing).toBe('mulberry/dog 2');
		expect(names.ofPack('mulberry/pupil')?.shows).toBe('pupil, healthcare body parts');
		expect(names.ofPack('mulberry/bottom')).toBeUndefined();
	});

	it('are read from the zip file of a release, with a folder around all or without one', async () => {
		for (const start of ['', 'mulberry-symbols/']) {
			const { pictures } = await load('{packs: [m.zip]}', { '/office/m.zip': zipped(mulberry('release', start)) });
			expect(pictures.packNames.get('dog')?.[0]?.file).toBe(`/office/m.zip#${start}EN-symbols/dog_1a.svg`);
		}
	});

	it('draw skin in the colour that the project chose', async () => {
		const { pictures } = await load('{packs: [m.zip]}', {
			'/office/m.zip': zipped(mulberry('release')),
			'/office/m.yml': "skin: '#8D5524'",
		});
		expect(pictures.packNames.get('dog')?.[0]?.skin).toBe('#8D5524');
		expect(pictures.packs.get('mulberry')?.licence).toBe('CC BY-SA 4.0');
	});
});

describe('ARASAAC', () => {
	it.each([
		['a folder', '{packs: [a]}', under('/office/a', arasaac())],
		['a zip file', '{packs: [a.zip]}', { '/office/a.zip': zipped(arasaac('ARASAAC_EN/')) }],
	])('is read from %s by its list, without sex and violence', async (_, symbols, files) => {
		const { pictures } = await load(symbols, files);
		expect(named(pictures)).toEqual([
			['dog', 'arasaac/12'],
			['hound', 'arasaac/11'],
			['cook', 'arasaac/13'],
			['orange', 'arasaac/16', 'arasaac/17'],
		]);
		expect(pictures.packs.get('arasaac')).toMatchObject({
			nonCommercial: true,
			attribution: expect.stringContaining('Government of Aragon'),
		});
		expect(pictures.packNames.get('cook')?.[0]).toMatchObject({
			shows: 'cook: To make food',
			file: expect.stringMatching(/13_2500\.png$/),
		});
	});

	it('with a list that nobody can read is a folder of pictures like any other', async () => {
		const { pictures } = await load('{packs: [a]}', { '/office/a/all.json': '[{', '/office/a/dog.png': png, '/office/a/12.png': png });
		expect([...pictures.packNames.keys()]).toEqual(['dog']);
	});
});

describe('the main pack', () => {
	const both = {
		...under('/office/m', mulberry('release')),
		...under('/office/p', { 'pack.yml': about, 'dog.png': png, 'puppy.png': png, 'rest.png': png, 'orange.png': png }),
	};

	it('gives concepts its pictures where a name means that one thing only', async () => {
		const { pictures } = await load('{packs: [m, p], main: mulberry}', both);
		const drawn = [...pictures.byConcept].filter(([id]) => !id.includes('/')).map(([id, { drawing: art, name }]) => [id, art, name]);
		expect(drawn).toEqual([
			['dog', 'mulberry/dog 1a', 'dog'],
			['brush-teeth', 'mulberry/brush teeth , to', 'brush-teeth'],
			['cook', 'mulberry/cook , to', 'cook'],
		]);
		expect(pictures.packNames.get('dog')?.map(({ concept }) => concept)).toEqual(['dog', 'hillside-pictures/dog']);
	});

	it('never gives a verb the picture of a person, a pupil an eye, or a sense without a drawing one', async () => {
		const { pictures } = await load('{packs: [m, p], main: p}', both);
		expect(pictures.byConcept.get('dog')?.drawing).toBe('hillside-pictures/dog');
		expect(['rest', 'orange.fruit', 'orange.colour', 'child'].filter((id) => pictures.byConcept.has(id))).toEqual([]);
		expect(pictures.packNames.has('pupil')).toBe(false);
	});

	it('settles a word of two senses where the part of speech of its picture leaves one', async () => {
		const table = 'symbol-en,category-en,grammar,rated\ntrain,Transport,Noun,0\n"train_,_to",Sport,Verb,0\nletter,Post,Noun,0\n';
		const files = {
			'/office/m/symbol-info.csv': table,
			...under('/office/m/EN', { 'train.svg': drawing(), 'train_,_to.svg': drawing(), 'letter.svg': drawing() }),
		};
		const { pictures } = await load('{packs: [m], main: mulberry}', files);
		expect(pictures.byConcept.get('train.vehicle')?.drawing).toBe('mulberry/train');
		expect(pictures.byConcept.get('train.teach')?.drawing).toBe('mulberry/train , to');
		expect([...pictures.byConcept.keys()].filter((id) => id.startsWith('letter.'))).toEqual([]);
	});

	it('is one of the packs, by its name, its id or its path', async () => {
		for (const main of ['hillside-pictures', 'Hillside Pictures', 'p'])
			expect((await load(`{packs: [m, p], main: ${main}}`, both)).pictures.byConcept.get('dog')?.pack).toBe('hillside-pictures');
		await expect(load('{packs: [m, p], main: widgit}', both)).rejects.toMatchObject({
			hint: 'Write one of these: "mulberry", "hillside-pictures".',
		});
	});

	it('changes no picture where it is not named: its names come last', async () => {
		const { pictures } = await load('{packs: [m, p]}', both);
		expect(pictures.byConcept.get('dog')).toBe(shipped.byConcept.get('dog'));
	});
});

describe('photos of people', () => {
	const consent = 'licence: Ours\nattribution: Photos by Hillside School\nconsent: [{who: Leila, by: Leila Karim, until: 2027-07-31}]\n';

	it('are found by name, with who agreed', async () => {
		const { pictures } = await load('{photos: photos}', { '/office/photos/Leila.jpg': png, '/office/photos/pack.yml': consent });
		expect(pictures.photos.get('leila')).toMatchObject({ pack: 'photos', file: '/office/photos/Leila.jpg' });
		expect(pictures.packs.get('photos')).toMatchObject({
			ofPeople: true,
			consent: [{ who: 'Leila', by: 'Leila Karim', until: '2027-07-31' }],
		});
		expect(pictures.packNames.size).toBe(0);
	});
});

describe('the list of words of a school', () => {
	const files = { ...under('/office/p', { 'pack.yml': about, 'dog.png': png, 'dog 2.png': png }) };
	const list = (rows: string) => load('{packs: [p], words: words.csv}', { ...files, '/office/words.csv': rows });

	it('names a sense, a symbol of a pack, both, or none', async () => {
		const { pictures } = await list(
			'\ufeffphrase,sense,symbol,on\r\nRex,dog,,\r\n"hot  dog",,,no\r\npup,,Hillside pictures/dog 2,yes\r\nBasil,dog,hillside-pictures/dog 2,on\r\n',
		);
		expect(pictures.lists).toHaveLength(1);
		const [{ from, entries } = { from: '', entries: new Map() }] = pictures.lists;
		expect(from).toBe('school');
		expect([...entries].map(([phrase, picture]) => [phrase, picture?.concept, picture?.drawing])).toEqual([
			['rex', 'dog', 'openmoji/1F436'],
			['hot dog', undefined, undefined],
			['pup', 'hillside-pictures/dog-2', 'hillside-pictures/dog 2'],
			['basil', 'dog', 'hillside-pictures/dog 2'],
		]);
	});

	it.each([
		['a symbol that no pack has', 'phrase,sense,symbol,on\nrex,,p/fox,\n', 'Line 2: No pack has the symbol "p/fox".'],
		['a sense that no picture has', 'phrase,sense,symbol,on\nrex,fox,,\n', 'Line 2: No picture has the sense "fox".'],
		['neither', 'phrase,sense,symbol,on\nrex,,,\n', 'Line 2: Name a sense or a symbol'],
		['a phrase twice', 'phrase,sense,symbol,on\nrex,dog,,\n\nREX,dog,,\n', 'Line 4: "REX" stands there twice.'],
		['a row without a phrase', 'phrase,sense,symbol,on\n,dog,,\n', 'Line 2: The phrase is empty.'],
		['something else than on or off', 'phrase,sense,symbol,on\nrex,dog,,maybe\n', 'not "maybe"'],
		['other columns', 'word;picture\nrex;dog\n', 'must be "phrase,sense,symbol,on". It has no "phrase" and "symbol".'],
		['nothing', '', 'must be "phrase,sense,symbol,on"'],
		[
			'letters that are not UTF-8',
			Buffer.from('phrase,sense,symbol,on\ncaf\xe9,dog,,\n', 'latin1').toString('latin1').replace('\xe9', '\ufffd'),
			'not UTF-8',
		],
	])('is refused for %s', async (_, rows, told) => {
		await expect(list(rows)).rejects.toThrow(told);
		await expect(list(rows)).rejects.toMatchObject({ name: 'UserError', code: 'settings/bad' });
	});
});

describe('what project.yml names is refused', () => {
	it.each<[string, string, Record<string, string | Uint8Array>, string]>([
		['a pack that is not there', '{packs: [gone]}', {}, 'The pack of pictures "/office/gone" is not there.'],
		['a file that is no zip file', '{packs: [p.rar]}', { '/office/p.rar': 'x' }, 'is not a folder and not a zip file'],
		['a zip file that is none', '{packs: [p.zip]}', { '/office/p.zip': 'PK' }, 'The file is not a whole zip file.'],
		['a zip file with a path trick', '{packs: [p.zip]}', { '/office/p.zip': zipped({ '../dog.png': png }) }, 'leads out of its folder'],
		['a folder without a picture', '{packs: [p]}', { '/office/p/a.txt': '' }, 'holds no picture that we can read'],
		[
			'a pack.yml with a wrong key',
			'{packs: [p]}',
			{ '/office/p/dog.png': png, '/office/p/pack.yml': 'licenze: CC0' },
			'Did you mean "licence"?',
		],
		[
			'a pack.yml with a day that no calendar has',
			'{packs: [p]}',
			{ '/office/p/dog.png': png, '/office/p/pack.yml': 'consent: {who: a, by: b, until: 2027-02-31}' },
			'No calendar has this day.',
		],
		[
			'a pack.yml that is made to fill the memory',
			'{packs: [p]}',
			{
				'/office/p/dog.png': png,
				'/office/p/pack.yml': `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `${'bcdefghijklmnopqrstuvwxyzBCDEFG'[n]}: &${'bcdefghijklmnopqrstuvwxyzBCDEFG'[n]} [${Array(9).fill(`*${'abcdefghijklmnopqrstuvwxyzBCDEF'[n]}`)}]`).join('\n')}`,
			},
			'too often',
		],
		[
			'a pack.yml that is nested without end',
			'{packs: [p]}',
			{ '/office/p/dog.png': png, '/office/p/pack.yml': '['.repeat(90_000) },
			'/office/p/pack.yml',
		],
		[
			'a pack.yml without end',
			'{packs: [p]}',
			{ '/office/p/dog.png': png, '/office/p/pack.yml': '#'.repeat(200_000) },
			'larger than 100 kilobytes',
		],
		['two packs of one name', '{packs: [a/p, b/p]}', { '/office/a/p/dog.png': png, '/office/b/p/dog.png': png }, 'which another pack has'],
		['a pack that is called as ours', '{packs: [openmoji]}', { '/office/openmoji/dog.png': png }, 'which another pack has'],
		['a list that is not there', '{words: words.csv}', {}, 'The list of words "/office/words.csv" is not there.'],
		['a use that nobody knows', '{use: free}', {}, 'Use one of these: commercial, not commercial.'],
		['a key that nobody knows', '{pack: [p]}', {}, 'Did you mean "packs"?'],
	])('for %s', async (_, symbols, files, told) => {
		await expect(load(symbols, files)).rejects.toThrow(told);
		await expect(load(symbols, files)).rejects.toMatchObject({ name: 'UserError' });
	});
});

describe('a pack of thousands of pictures', () => {
	it('is indexed without reading one of them', async () => {
		const read: string[] = [];
		const names = Array.from({ length: 3436 }, (_, n) => `word ${String.fromCharCode(97 + (n % 26))}${n}x`);
		const memory = memoryHost({
			...known,
			'/office/project.yml': 'symbols: {packs: [p]}',
			'/office/p/pack.yml': about,
			...Object.fromEntries(names.map((name) => [`/office/p/${name}.svg`, 'x'])),
		});
		const host = {
			...memory,
			read: (path: string) => {
				read.push(path);
				return memory.read(path);
			},
		};
		const { pictures } = await loadOwnPictures(host, '/home', await loadProject(host, '/office'), shipped);
		expect(pictures.packNames.size).toBe(3436);
		expect(read.filter((path) => path.endsWith('.svg'))).toEqual([]);
	});
});
