import { describe, expect, it } from 'vitest';
import { wordsOfRuns } from '../../../../pipeline/render/pdf/easy-read/words-of-runs.ts';
import type { InlineNode } from '../../../../pipeline/render/pdf/tagged/node.ts';

/** Each letter is 10 points wide. */
const look = (most: number) => ({ measure: (text: string) => text.length, sizePt: 10, spacing: 0, most });
const words = (runs: readonly InlineNode[], most = 1000) =>
	wordsOfRuns(runs, look(most)).map((word) => word.runs.map(({ text }) => text).join('|'));

describe('the words of a sentence', () => {
	it.each([
		['words', [{ text: 'I like dogs.' }], ['I', 'like', 'dogs.']],
		['a mark behind a bold word', [{ text: 'My ' }, { text: 'dog', bold: true }, { text: '.' }], ['My', 'dog|.']],
		[
			'what stays whole',
			[{ text: 'On ' }, { text: '23 November', noWrap: true }, { text: ' we meet.' }],
			['On', '23 November', 'we', 'meet.'],
		],
		['spaces at the ends of what stays whole', [{ text: ' 4 times ', noWrap: true }, { text: 'a week' }], ['4 times', 'a', 'week']],
		['a space that keeps words together', [{ text: 'Year\u00a05 is good.' }], ['Year\u00a05', 'is', 'good.']],
		['nothing', [{ text: '' }, { text: ' ' }], []],
	] as const)('%s', (_, runs, expected) => {
		expect(words(runs)).toEqual(expected);
	});

	it('know their places in the text, and what the writer broke', () => {
		const found = wordsOfRuns([{ text: 'I like ' }, { text: 'dogs', bold: true }, { text: '\nand cats.' }], look(1000));
		expect(found.map(({ start, end, before }) => [start, end, before])).toEqual([
			[0, 1, 'space'],
			[2, 6, 'space'],
			[7, 11, 'space'],
			[12, 15, 'break'],
			[16, 21, 'space'],
		]);
	});

	it.each([
		['a long word', 'abcdefghijklmnopqrstuvwxyz', ['abcdefghij', 'klmnopqrst', 'uvwxyz']],
		['an address, behind a sign', 'joy@northmoor.example', ['joy@', 'northmoor.', 'example']],
		['a word with a hyphen, never behind it', 'abcdefghi-klmnop', ['abcdefghi', '-klmnop']],
	])('are cut where no line holds them: %s', (_, text, expected) => {
		const found = wordsOfRuns([{ text }], look(100));
		expect(found.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(expected);
		expect(found.map(({ before }) => before)).toEqual(['space', ...expected.slice(1).map(() => 'cut')]);
	});
});
