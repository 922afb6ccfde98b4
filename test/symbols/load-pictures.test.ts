import { describe, expect, it } from 'vitest';
import { loadPictures } from '../../pipeline/config/load-pictures.ts';
import { readDrawing } from '../../pipeline/config/read-drawing.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { lexiconWords } from '../../pipeline/model/lexicon-words.ts';

const files = {
	'symbols/lexicon/animals.yml': `about: Animals.
concepts:
  dog: { name: dog, kind: thing, level: 1, words: [dog, puppy], maybe: [pet], fits: I have a dog., misleads: Eat a hot dog. }
  cat: { name: cat, kind: thing, level: 1, words: [cat], maybe: [pet], fits: I have a cat., misleads: Cat is my friend. }
`,
	'symbols/ours/pack.yml': 'name: Ours\nlicence: CC0 1.0\nattribution: Drawn by us\nfiles: symbols/ours/svg\n',
	'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,dog,dog,"a dog, sitting"\ncat,cat,cat,a cat\n',
	'symbols/ours/svg/dog.svg': '<svg><rect width="5" height="5"/></svg>',
	'symbols/ours/svg/cat.svg': '<svg><rect width="6" height="5"/></svg>',
	'templates/easy-read/frame.yml': 'label: Easy read\npage: Page {n}\nwords: Words\ncredits: Pictures\ntypes: {}\n',
};
const frame = ({ pictures = '[]', about = '' }) => ({
	'templates/easy-read/frame.yml': `${files['templates/easy-read/frame.yml'].replace('types: {}', 'types:')}  one-plan:
    title: Plan
    cover-pictures: ${pictures}
    cover: []
    closing: { title: Ask, rows: [] }
    contents: What is in it
    about-title: About
    about: [${about}]
`,
});
const load = (changes: Record<string, string> = {}) => loadPictures(memoryHost({ ...files, ...changes }), '.');

describe('the packs of pictures', () => {
	it('are read with their licence, what they show, and the words that lead to them', async () => {
		const { packs, byConcept, lexicon } = await load();
		expect(packs.get('ours')).toEqual({ id: 'ours', name: 'Ours', licence: 'CC0 1.0', attribution: 'Drawn by us' });
		expect(byConcept.get('dog')).toEqual({
			concept: 'dog',
			name: 'dog',
			shows: 'a dog, sitting',
			pack: 'ours',
			drawing: 'ours/dog',
			file: './symbols/ours/svg/dog.svg',
		});
		expect(
			lexiconWords({ lexicon })
				.get('puppy')
				?.map(({ id }) => id),
		).toEqual(['dog']);
		expect(
			lexiconWords({ lexicon })
				.get('pet')
				?.map(({ id }) => id),
		).toEqual(['dog', 'cat']);
	});

	it('bring nothing of a project that names nothing', async () => {
		expect(await load()).toMatchObject({ lists: [], packNames: new Map(), photos: new Map() });
	});

	it.each([
		['a pack without a licence', { 'symbols/ours/pack.yml': 'name: Ours\nattribution: Us\nfiles: x\n' }, 'licence'],
		['a pack without the line to print', { 'symbols/ours/pack.yml': 'name: Ours\nlicence: CC0\nfiles: x\n' }, 'attribution'],
		['a concept without what it shows', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,dog,dog,\n' }, 'line 2'],
		['a concept that stands twice', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,dog,dog,a\ndog,cat,dog,b\n' }, 'line 3'],
		['a file outside its folder', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,../../dog,dog,a\n' }, 'line 2'],
		['a concept of two topics', { 'symbols/lexicon/pets.yml': files['symbols/lexicon/animals.yml'] }, '"pets"'],
		[
			'a lexicon with a kind that nobody knows',
			{ 'symbols/lexicon/animals.yml': files['symbols/lexicon/animals.yml'].replace('thing', 'beast') },
			'dog',
		],
		['a cover with a picture that no pack has', frame({ pictures: '[fox]' }), '"fox"'],
		['a line with a slot that nothing fills', frame({ about: '"{athority} made this."' }), '{athority}'],
		['bold marks that do not end', frame({ about: '"This is **bold."' }), '**'],
	])('are refused for %s', async (_, changes, told) => {
		await expect(load(changes)).rejects.toThrow(told);
		await expect(load(changes)).rejects.toMatchObject({ name: 'UserError' });
	});

	it('read a drawing only when a document uses it, and refuse an unsafe or a lost one then', async () => {
		const host = memoryHost({ ...files, 'symbols/ours/svg/dog.svg': '<svg><script/></svg>' });
		const { byConcept } = await loadPictures(host, '.');
		host.files.delete('/symbols/ours/svg/cat.svg');
		const [dog, cat] = [byConcept.get('dog'), byConcept.get('cat')];
		if (dog === undefined || cat === undefined) throw new Error('Both stand in the table.');
		await expect(readDrawing(host, dog)).rejects.toThrow('The drawing "./symbols/ours/svg/dog.svg" is not safe to use.');
		await expect(readDrawing(host, cat)).rejects.toThrow('The drawing "./symbols/ours/svg/cat.svg" of "cat" is not there.');
	});
});
