import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesInArasaac } from '../../pipeline/config/symbols/packs/arasaac.ts';
import { namesInMulberry } from '../../pipeline/config/symbols/packs/mulberry.ts';
import type { NamedPicture } from '../../pipeline/config/symbols/packs/named-picture.ts';
import { namesInFolder } from '../../pipeline/config/symbols/packs/plain-folder.ts';
import { readWordList } from '../../pipeline/config/symbols/read-word-list.ts';
import { shipped } from './own-packs.ts';

const filesOf = (files: Record<string, string>) => ({
	place: '/p',
	names: Object.keys(files).sort(),
	fileOf: (name: string) => `/p/${name}`,
	read: async (name: string) => new TextEncoder().encode(files[name] ?? ''),
});

/** What must be so of any pack, however its names are typed. */
function expectSound(pictures: readonly NamedPicture[], names: readonly string[]): void {
	expect(new Set(pictures.map(({ own }) => own)).size).toBe(pictures.length);
	for (const { phrases, file, own } of pictures) {
		expect(names).toContain(file);
		expect(own).not.toBe('');
		expect(phrases.length).toBeGreaterThan(0);
		for (const phrase of phrases) expect(phrase).toBe(phrase.toLowerCase().trim());
	}
}

describe('the names in a folder', () => {
	it.each([
		['Speech Therapist.png', 'speech therapist'],
		['speech_therapist.PNG', 'speech therapist'],
		['Food & drink/hot  chocolate.jpeg', 'hot chocolate'],
		['I.svg', 'i'],
		['mum’s house.svg', "mum's house"],
		['cafe\u0301.svg', 'café'],
		['year 2.svg', 'year 2'],
		['mrs. jones.png', 'mrs. jones'],
	])('%j is %j', (name, phrase) => {
		expect(namesInFolder([name]).map(({ phrases }) => phrases[0])).toEqual([phrase]);
	});

	it.each(['a.png', '7.png', '.png', 'dog.emf', 'dog.png.exe', 'dog', 'folder.png/'])('%j is no picture of a word', (name) => {
		expect(namesInFolder([name])).toEqual([]);
	});

	it.each([
		[['dog.png', 'dog 2.png'], 'dog 2'],
		[['dog.png', 'dog2.png'], 'dog2'],
		[['dog.png', 'Dog (2).png'], 'dog (2)'],
		[['dog.png', 'dog_2b.png'], 'dog 2b'],
	])('%j hold another drawing of the same thing', (names, own) => {
		expect(namesInFolder(names).filter(({ isVariant }) => isVariant)).toEqual([expect.objectContaining({ own, phrases: ['dog'] })]);
	});

	it('are sound, whatever they are', () => {
		const part = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('dog', 'Dog', 'dog 2', 'dog (2)', 'hot dog', '..', ' ', 'é'));
		const name = fc
			.tuple(part, part, fc.constantFrom('.png', '.svg', '.JPG', '.txt', ''))
			.map(([folder, stem, ending]) => `${folder}/${stem}${ending}`);
		fc.assert(fc.property(fc.uniqueArray(name), (names) => expectSound(namesInFolder(names), names)));
	});
});

describe('the tables of packs', () => {
	const symbol = fc.oneof(
		fc.constantFrom('dog', 'dog_1a', 'dog_2', 'cook_,_to', 'a_-_b', '_-_', ',_to', '_,_to', '12', 'A', ''),
		fc.string({ maxLength: 8 }),
	);
	const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

	it('of Mulberry are sound, whatever stands in them', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(symbol), fc.string(), async (symbols, rest) => {
				const rows = symbols.map((one) => `${quoted(one)},Food,Noun,0`).join('\n');
				const files = {
					'symbol-info.csv': `symbol-en,category-en,grammar,rated\n${rows}\n${rest}`,
					...Object.fromEntries(symbols.map((one) => [`EN/${one}.svg`, ''])),
				};
				expectSound(await namesInMulberry(filesOf(files)), Object.keys(files));
			}),
		);
	});

	it('of ARASAAC are sound, or are none', async () => {
		const keyword = fc.record({
			keyword: fc.oneof(fc.constantFrom('dog', 'Dog', ''), fc.string(), fc.constant(null)),
			type: fc.oneof(fc.nat(6), fc.constant(null)),
		});
		const one = fc.record({
			_id: fc.nat(9),
			keywords: fc.array(keyword, { maxLength: 3 }),
			synsets: fc.array(fc.constantFrom('1-n', '2-n'), { maxLength: 1 }),
			sex: fc.boolean(),
		});
		const list = fc.oneof(fc.uniqueArray(one, { selector: ({ _id }) => _id }), fc.jsonValue());
		await fc.assert(
			fc.asyncProperty(list, async (value) => {
				const files = { 'all.json': JSON.stringify(value), ...Object.fromEntries(Array.from({ length: 9 }, (_, id) => [`${id}.png`, ''])) };
				const pictures = await namesInArasaac(filesOf(files));
				if (pictures !== undefined) expectSound(pictures, Object.keys(files));
			}),
		);
	});
});

describe('a list of words', () => {
	const names = { ofConcept: (id: string) => shipped.byConcept.get(id), ofPack: () => undefined };
	const read = (text: string) => readWordList(new TextEncoder().encode(text), { from: 'child', file: 'sam.csv' }, names);

	it('never ends in anything but entries and sentences, whatever stands in it', () => {
		const bit = fc.constantFrom('phrase,sense,symbol,on', 'dog,dog,,', '"', ',', '\n', '\r\n', ';', 'no', 'x', '\t', '\0', '=1+1');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(bit).map((bits) => bits.join('')),
					fc.array(bit).map((bits) => `phrase,sense,symbol,on\n${bits.join('')}`),
					fc.string(),
				),
				(text) => {
					const { list, faults } = read(text);
					for (const fault of faults) expect(fault).toMatch(/[.]$/);
					for (const phrase of list.entries.keys()) expect(phrase).toBe(phrase.toLowerCase().trim());
				},
			),
		);
	});

	it('gives every row an entry or a sentence', () => {
		const phrase = fc.stringMatching(/^[a-z]{1,6}$/);
		const row = fc.tuple(phrase, fc.constantFrom('dog', 'fox', ''), fc.constantFrom('yes', 'no', '', 'perhaps'));
		fc.assert(
			fc.property(fc.uniqueArray(row, { selector: ([word]) => word }), (rows) => {
				const { list, faults } = read(`phrase,sense,symbol,on\n${rows.map(([word, sense, on]) => `${word},${sense},,${on}`).join('\n')}`);
				expect(list.entries.size + faults.length).toBe(rows.length);
			}),
		);
	});

	it('may have its columns in another order, and without those that it does not need', () => {
		expect([...read('Symbol,Phrase\ndog,Rex\n').list.entries]).toEqual([['rex', shipped.byConcept.get('dog')]]);
	});
});
