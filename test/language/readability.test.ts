import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../pipeline/check/text/sentences-in.ts';
import { readabilityOf, readingLevel } from '../../pipeline/language/readability.ts';
import { read } from '../check/checked.ts';

function partsOf(markdown: string) {
	const { document, context } = read(`---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n${markdown}`);
	return readabilityOf(sentencesIn(document, context));
}

function times(count: number, text: string): string {
	return Array(count).fill(text).join(' ');
}

const easy = times(20, 'We sit down with you and talk.');
const hard =
	'The authority will undertake a proportionate evaluation of all relevant documentation before it communicates its determination.';

describe('the Flesch-Kincaid grade', () => {
	// Counted by hand: 0.39 x words / sentences + 11.8 x syllables / words - 15.59.
	it.each([
		['one short word in each sentence', { words: 100, sentences: 100, syllables: 100 }, -3.4, 5],
		['ten easy words in each sentence', { words: 100, sentences: 10, syllables: 120 }, 2.47, 7],
		['twenty words of two syllables', { words: 100, sentences: 5, syllables: 200 }, 15.81, 21],
	])('%s', (_, counts, grade, age) => {
		const level = readingLevel(counts);
		expect([level.grade, level.age]).toEqual([grade, age]);
	});

	it('is 0 for no text at all', () => {
		expect(readingLevel({ words: 0, sentences: 0, syllables: 0 }).grade).toBe(0);
	});
});

describe('how hard a part is to read', () => {
	it('is measured for each part of at least 100 words', () => {
		const parts = partsOf(`## Long\n\n${easy}\n\n## Short\n\nWe talk.\n\n## Long too\n\n${easy}`);
		expect(parts.map(({ heading, level: { words, sentences } }) => [heading, words, sentences])).toEqual([
			['Long', 140, 20],
			['Long too', 140, 20],
		]);
	});

	it('counts each item of a list and each cell as a sentence of its own, and leaves headings out', () => {
		const list = Array(20).fill('- a room and a drink of milk').join('\n');
		const table = `| What |\n|---|\n${Array(20).fill('| a room and a drink of milk |').join('\n')}`;
		for (const block of [list, table]) {
			expect(partsOf(`## Bring this\n\n### A heading of many long words about organisation\n\n${block}`)[0]?.level).toMatchObject({
				sentences: 20,
				words: 140,
			});
		}
	});

	it('leaves out what people said themselves', () => {
		expect(partsOf(`## Words\n\n> ${easy}`)).toEqual([]);
	});

	it('takes all easy read as one part, after the others', () => {
		const items = Array(20).fill('- We sit down with you and talk.').join('\n');
		const parts = partsOf(`## A part\n\n${easy}\n\n:::easy-read[Help]\n${items}\n:::`);
		expect(parts.map(({ id, level: { words } }) => [id, words])).toEqual([
			['a-part', 140],
			['easy-read', 140],
		]);
	});

	it('names the sentences that cost the most, the costliest first, with their place and their longest words', () => {
		const [part] = partsOf(`## A part\n\n${easy} ${hard} The organisation will help you. ${easy}`);
		const [first, second] = part?.hardest ?? [];
		expect(first?.text).toBe(hard);
		expect(first?.longWords).toEqual(['evaluation', 'documentation', 'determination']);
		expect(second?.text).toBe('The organisation will help you.');
		expect(first?.cost).toBeGreaterThan(second?.cost ?? 0);
		expect(first?.span.start.line).toBe(11);
	});

	it('names no sentence that a child of nine can read', () => {
		expect(partsOf(`## A part\n\n${easy}`)[0]?.hardest).toEqual([]);
	});

	it('names at most three, and no name of a person or place among the long words', () => {
		const [part] = partsOf(`## A part\n\n${times(6, hard)} We met Alexandra Papadopoulou at Wolverhampton University.`);
		expect(part?.hardest).toHaveLength(3);
		expect(part?.hardest.flatMap(({ longWords }) => longWords)).not.toContain('alexandra');
	});

	it('knows a name at the start of a sentence by the same name inside another', () => {
		const start = "Alexandra's determination, documentation and organisation astonished everybody.";
		const [part] = partsOf(`## A part\n\n${times(20, easy)} We met Alexandra. ${start}`);
		const named = part?.hardest.flatMap(({ longWords }) => longWords) ?? [];
		expect(named).toContain('documentation');
		expect(named.filter((word) => word.startsWith('alexandra'))).toEqual([]);
	});

	it('is the same however often a document is read', () => {
		expect(partsOf(`## A part\n\n${easy}`)).toEqual(partsOf(`## A part\n\n${easy}`));
	});
});
