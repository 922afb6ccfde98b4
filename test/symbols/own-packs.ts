import sharp from 'sharp';
import type { Concept } from '../../pipeline/model/concept.ts';
import type { Pictures } from '../../pipeline/model/picture.ts';
import { makeZip } from './make-zip.ts';

/** Invented packs in the formats that schools have. No drawing here is anybody's art. */
export const drawing = (size = 5): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="${size}" height="5"/></svg>`;

/** An empty image, large enough to print. */
export const png = new Uint8Array(
	await sharp({ create: { width: 240, height: 240, channels: 3, background: '#3366cc' } })
		.png()
		.toBuffer(),
);

export const about = 'name: Hillside pictures\nlicence: CC BY 4.0\nattribution: Pictures by Hillside School\n';

const mulberryTable = `symbol-id,category-id,grammar,rated,tags,symbol-en,category-en,symbol-fr,category-fr
1,1,Letter,0,,A,Alphabet,UN,Alphabet
2,1,Verb,0,cooking,"cook_,_to",Food Kitchen actions,"cuire _, _ a",x
3,1,Noun,0,,cook,People Profession,cuisinier,x
4,1,Noun,0,,dog_2,Animal Mammal,chien,x
5,1,Noun,0,,dog_1b,Animal Mammal,chien,x
6,1,Noun,0,,dog_1a,Animal Mammal,chien,x
7,1,Noun,0,,orange_-_fruit,Food Fruit,orange,x
8,1,Noun,0,,orange,Art Colour,orange,x
9,1,Noun,1,,bottom_3,Healthcare Body parts,x,x
10,1,Noun,0,,France,Country Flags,France,x
11,1,Noun,0,,Wales_map,Country Maps,x,x
12,1,Noun,0,,number_5,Number Numbers,x,x
13,1,Noun,0,,pupil,Healthcare Body parts,x,x
14,1,VerbComplex,0,,"brush_teeth_,_to",Healthcare Grooming activities,x,x
15,1,Noun,0,,not_drawn,Food,x,x
`;
const mulberryNames = [
	'A',
	'cook_,_to',
	'cook',
	'dog_2',
	'dog_1b',
	'dog_1a',
	'orange_-_fruit',
	'orange',
	'bottom_3',
	'France',
	'Wales_map',
	'number_5',
	'pupil',
	'brush_teeth_,_to',
];

/** As a release or as a clone. */
export function mulberry(kind: 'release' | 'clone', start = ''): Record<string, string> {
	const folder = kind === 'release' ? 'EN-symbols' : 'EN';
	const table = kind === 'release' ? 'symbol-info.csv' : 'scripts/data/symbol-info.csv';
	const drawings = mulberryNames.map((name, index) => [`${start}${folder}/${name}.svg`, drawing(index + 3)]);
	return {
		...Object.fromEntries(drawings),
		[`${start}${table}`]: mulberryTable,
		[`${start}LICENSE.txt`]: 'Invented',
		[`${start}VERSION.txt`]: '3.6.1',
	};
}

const word = (keyword: string, type: number, meaning?: string) => ({
	keyword,
	type,
	plural: `${keyword}s`,
	hasLocution: true,
	...(meaning && { meaning }),
});
const pictogram = (id: number, keywords: readonly object[], more: object = {}) => ({
	_id: id,
	keywords,
	synsets: [],
	aac: false,
	schematic: false,
	sex: false,
	violence: false,
	...more,
});

export function arasaac(start = ''): Record<string, string | Uint8Array> {
	const list = [
		pictogram(11, [word('dog', 2, 'An animal that barks.'), word('hound', 2)], { synsets: ['1-n'] }),
		pictogram(12, [word('dog', 2)], { synsets: ['1-n'], aac: true }),
		pictogram(13, [word('cook', 3, 'To make food.')]),
		pictogram(14, [word('kiss', 2)], { sex: true }),
		pictogram(15, [word('gun', 2)], { violence: true }),
		pictogram(16, [word('orange', 2)], { synsets: ['2-n'] }),
		pictogram(17, [word('orange', 4)], { synsets: ['3-n'] }),
		pictogram(18, [word('no image', 2)]),
		pictogram(19, []),
	];
	const images = ['11_500', '11_plural_500', '12', '13_300', '13_2500', '13_action-past_500', '14', '15', '16_500', '17_500', '19'];
	return { [`${start}all.json`]: JSON.stringify(list), ...Object.fromEntries(images.map((name) => [`${start}${name}.png`, png])) };
}

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array {
	return makeZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes })));
}

const bare = { at: 'anywhere', near: [], unless: [], after: [], notAfter: [], before: [], notBefore: [] } as const;
const concept = (id: string, kind: Concept['kind'], words: readonly string[], more: Partial<Concept> = {}): readonly [string, Concept] => [
	id,
	{
		id,
		name: id.replace('.', ' '),
		topic: 'test',
		kind,
		level: 1,
		words: words.map((one) => ({ ...bare, word: one })),
		maybe: [],
		pictured: true,
		fits: '',
		misleads: '',
		...more,
	},
];

/** A small lexicon, with one picture of the program's own. */
export const shipped: Pictures = {
	packs: new Map([['openmoji', { id: 'openmoji', name: 'OpenMoji', licence: 'CC BY-SA 4.0', attribution: 'OpenMoji' }]]),
	lexicon: new Map([
		concept('dog', 'thing', ['dog', 'puppy']),
		concept('cook', 'action', ['cook']),
		concept('child', 'person', ['child', 'pupil']),
		concept('orange.fruit', 'thing', [], { maybe: ['orange'] }),
		concept('orange.colour', 'quality', [], { maybe: ['orange'] }),
		concept('brush-teeth', 'action', ['brush teeth']),
		concept('train.vehicle', 'thing', [], { maybe: ['train'] }),
		concept('train.teach', 'action', [], { maybe: ['train'] }),
		concept('letter.mail', 'thing', [], { maybe: ['letter'] }),
		concept('letter.sound', 'thing', [], { maybe: ['letter'] }),
		concept('rest', 'thing', ['rest'], { pictured: false }),
	]),
	byConcept: new Map([
		['dog', { concept: 'dog', name: 'dog', shows: 'a dog', pack: 'openmoji', drawing: 'openmoji/1F436', file: 'x.svg' }],
	]),
	lists: [],
	packNames: new Map(),
	photos: new Map(),
	frame: { label: '', page: '', words: '', credits: '', types: new Map() },
};
