import { describe, expect, it } from 'vitest';
import type { EasyReadRow, ReaderLevel } from '../../pipeline/model/easy-read.ts';
import { planWith, readText } from './samples.ts';

const read = (level: ReaderLevel, ...items: string[]) => {
	const text = planWith(items.map((item) => `- ${item}`).join('\n')).replace('support:', `reader-level: ${level}\nsupport:`);
	const { easyRead, findings } = readText(text);
	return { rows: easyRead?.parts[0]?.rows ?? [], findings, text, easyRead };
};

const symbols = (row: EasyReadRow | undefined) =>
	row?.symbols?.flat().map(({ picture, crossed }) => `${crossed ? 'X ' : ''}${picture.concept}`);
const errors = (level: ReaderLevel, item: string) => read(level, item).findings.filter(({ level: found }) => found === 'error');

describe('levels A and B', () => {
	it.each(['A', 'B'] as const)('%s: one picture for a row', (level) => {
		const [row] = read(level, ':pic[dog] My dog and my cat eat here.').rows;
		expect(row?.picture?.concept).toBe('dog');
		expect(row?.symbols).toBeUndefined();
	});

	it('take what a sentence is about: a plan, a person, a thing, an action', () => {
		expect(read('B', 'My teacher eats an apple.').rows[0]?.picture?.concept).toBe('teacher');
		expect(read('B', 'I eat an apple.').rows[0]?.picture?.concept).toBe('apple');
		expect(read('B', 'You can swim.').rows[0]?.picture?.concept).toBe('swim');
	});

	it('cross a picture of what the row denies, whoever chose it', () => {
		const rows = read('B', 'I do not like dogs.', ':pic[dog] I do not like dogs.', ':pic[dog] I like dogs.').rows;
		expect(rows.map(({ picture, crossed }) => [picture?.concept, crossed])).toEqual([
			['dog', true],
			['dog', true],
			['dog', undefined],
		]);
	});

	it('take for a word with several meanings the one that is plain in the sentence', () => {
		const { rows, findings } = read('B', ':pic[left] Turn left at the shop.');
		expect(rows[0]?.picture?.concept).toBe('left.direction');
		expect(findings).toEqual([]);
	});

	it('list for the proof every choice, and which of them is shown', () => {
		const choices = read('B', ':pic[dog] My dog and my cat eat here.').rows[0]?.choices?.[0] ?? [];
		expect(choices.filter(({ shown }) => shown).map(({ words, by }) => [words, by])).toEqual([['dog', 'author']]);
		expect(choices.map(({ words }) => words)).toContain('cat');
	});

	it('list a picture for words that the sentence does not have at its start', () => {
		const [first] = read('B', ':pic[train] I go fast.').rows[0]?.choices?.[0] ?? [];
		expect(first).toMatchObject({ words: 'train', start: 0, end: 0, concept: 'train', by: 'author', shown: true });
	});
});

describe('level C', () => {
	it('shows up to four key words of a sentence, and no "I"', () => {
		const [row] = read('C', 'I eat an apple, a banana, a carrot, cheese and bread at school.').rows;
		expect(symbols(row)).toHaveLength(4);
		expect(row?.picture).toBeUndefined();
	});

	it('never leaves out what is denied', () => {
		expect(symbols(read('C', 'My mum, dad, brother, sister and nan do not swim.').rows[0])).toContain('X swim');
	});
});

describe('level D', () => {
	it('shows all words that have a picture, at most eight', () => {
		const [row, long] = read(
			'D',
			'My dog eats an apple.',
			'My mum, dad, brother, sister, dog, cat, rabbit, horse, cow, fish and fox swim.',
		).rows;
		expect(symbols(row)).toEqual(expect.arrayContaining(['dog', 'eat', 'apple']));
		expect(symbols(long)).toHaveLength(8);
	});

	it('has the pictures over the words as they are printed', () => {
		const [row] = read('D', 'I **love** my dog.').rows;
		expect(row?.symbols?.[0]?.find(({ picture }) => picture.concept === 'dog')).toMatchObject({ start: 10, end: 13, crossed: false });
	});
});

describe('level E', () => {
	it('shows none, and asks for none', () => {
		const { rows, findings } = read('E', 'My dog is kind.', 'We like that wave.');
		expect(rows.map(({ picture, symbols: none }) => [picture, none])).toEqual([
			[undefined, undefined],
			[undefined, undefined],
		]);
		expect(findings).toEqual([]);
	});
});

describe('a word with several meanings that would be shown', () => {
	it('is an error with its pictures, and the text to paste', () => {
		const [found] = errors('D', 'I see that wave.').filter(({ message }) => message.includes('"wave"'));
		expect(found?.message).toBe('The word "wave" can mean several things here. Each has its own picture.');
		expect(found?.mend).toContain(':pic[wave]{as="wave.sea"} shows');
		expect(found?.suggestions?.map(({ text }) => text)).toContain(':pic[wave]{as="wave.sea"} ');
	});

	it('is settled where that text is pasted', () => {
		const item = 'I see that wave.';
		const { text, findings } = read('D', item);
		const paste = findings.flatMap(({ suggestions = [] }) => suggestions).find(({ text: typed }) => typed.includes('wave.sea'));
		const place = paste?.span.start.offset ?? 0;
		const pasted = readText(text.slice(0, place) + (paste?.text ?? '') + text.slice(place));
		expect(pasted.findings.filter(({ message }) => message.includes('"wave"'))).toEqual([]);
		expect(symbols(pasted.easyRead?.parts[0]?.rows[0])).toContain('wave.sea');
	});

	it('is no matter where another picture stands for the row', () => {
		expect(errors('B', ':pic[dog] My dog likes that wave.')).toEqual([]);
	});
});

describe('same word, same picture', () => {
	it('holds over symbols too', () => {
		const { findings } = read('D', 'My dog eats.', ':pic[dog]{as="cat"} My dog sleeps.');
		expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
	});
});
