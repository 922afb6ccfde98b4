import { describe, expect, it } from 'vitest';
import { loadPictures } from '../../pipeline/config/load-pictures.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';

const files = {
	'symbols/aliases.csv': 'word,concepts,sure\npuppy,dog,\npet,dog;cat,no\n',
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
	it('are read with their licence, their drawings and the words that lead to them', async () => {
		const { packs, byConcept, aliases, unsure } = await load();
		expect(packs.get('ours')).toEqual({ id: 'ours', name: 'Ours', licence: 'CC0 1.0', attribution: 'Drawn by us' });
		expect(byConcept.get('dog')).toMatchObject({ concept: 'dog', shows: 'a dog, sitting', pack: 'ours' });
		expect(byConcept.get('dog')?.svg).toContain('viewBox="0 0 5 5"');
		expect(aliases.get('pet')).toEqual(['dog', 'cat']);
		expect(unsure).toEqual(new Set(['pet']));
	});

	it.each([
		['a pack without a licence', { 'symbols/ours/pack.yml': 'name: Ours\nattribution: Us\nfiles: x\n' }, 'licence'],
		['a pack without the line to print', { 'symbols/ours/pack.yml': 'name: Ours\nlicence: CC0\nfiles: x\n' }, 'attribution'],
		['a concept without what it shows', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,dog,dog,\n' }, 'line 2'],
		['a concept that stands twice', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,dog,dog,a\ndog,cat,dog,b\n' }, 'line 3'],
		['a file outside its folder', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,../../dog,dog,a\n' }, 'line 2'],
		['a drawing that is not there', { 'symbols/ours/concepts.csv': 'concept,file,name,shows\ndog,fox,dog,a\n' }, 'fox.svg'],
		['a word that leads nowhere', { 'symbols/aliases.csv': 'word,concepts,sure\nfoxes,fox,\n' }, '"fox"'],
		['a word that stands twice', { 'symbols/aliases.csv': 'word,concepts,sure\npup,dog,\npup,cat,\n' }, 'line 3'],
		['a cover with a picture that no pack has', frame({ pictures: '[fox]' }), '"fox"'],
		['a line with a slot that nothing fills', frame({ about: '"{athority} made this."' }), '{athority}'],
		['bold marks that do not end', frame({ about: '"This is **bold."' }), '**'],
	])('are refused for %s', async (_, changes, told) => {
		await expect(load(changes)).rejects.toThrow(told);
		await expect(load(changes)).rejects.toMatchObject({ name: 'UserError' });
	});

	it('are refused for an unsafe drawing, as soon as a document uses it', async () => {
		const { byConcept } = await load({ 'symbols/ours/svg/dog.svg': '<svg><script/></svg>' });
		expect(() => byConcept.get('dog')?.svg).toThrow('symbols/ours/concepts.csv, line 2: the drawing "dog.svg" is not safe to use.');
	});
});
