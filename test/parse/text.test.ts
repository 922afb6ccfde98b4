import { describe, expect, it } from 'vitest';
import { UserError } from '../../pipeline/model/errors.ts';
import type { Inline } from '../../pipeline/model/inline.ts';
import { meantName } from '../../pipeline/model/nearest-name.ts';
import { plainText } from '../../pipeline/model/walk.ts';
import { decodeSource } from '../../pipeline/parse/decode-source.ts';
import { repair } from '../../pipeline/parse/repair.ts';
import { booklet, parse } from './settings.ts';

function lineOf(markdown: string): readonly Inline[] {
	const [block] = parse(`${booklet}# Title\n\n${markdown}\n`).value.sections[0]?.blocks ?? [];
	return block?.kind === 'paragraph' ? block.children : [];
}

describe('text that only looks like a mark stays as it was typed', () => {
	it.each([
		'1:1 support at 10:30.',
		'At 9:00am and 1:10, Note:this and re:Sam and mailto:bob.',
		'see:date, from:me, the:end and a::b and c:::d',
		'Ratio 3:2:1',
		':smile: :) :-( :D',
		'http: and https:',
		'A: B, C : D',
	])('%s', (typed) => {
		const { findings } = parse(`${booklet}# Title\n\n${typed}\n`);
		expect(findings).toEqual([]);
		expect(lineOf(typed)).toHaveLength(1);
		expect(plainText(lineOf(typed))).toBe(typed);
	});

	it('also in labels, cells, headings and bold words', () => {
		const { value, findings } = parse(
			`${booklet}# A 1:1 day\n\n## At 10:30\n\n**1:1**\n\n| 1:1 |\n|---|\n| 9:00am |\n\n:::note[At 10:30, 1:1]\nText.\n:::\n`,
		);
		expect(findings).toEqual([]);
		expect(plainText(value.title?.children ?? [])).toBe('A 1:1 day');
		expect(value.sections[0]).toMatchObject({
			heading: { children: [{ text: 'At 10:30' }] },
			blocks: [
				{ children: [{ kind: 'strong', children: [{ text: '1:1' }] }] },
				{ columns: [{ children: [{ text: '1:1' }] }], rows: [{ cells: [{ children: [{ text: '9:00am' }] }] }] },
				{ label: { name: 'At 10:30, 1:1' } },
			],
		});
	});
});

describe('a name in capitals is the same name', () => {
	it.each([':::Note[A]\nText.\n:::', ':::NOTE[A]\nText.\n:::', '::Contents', 'A :Term[word]{Means="b"}.'])('%j', (typed) => {
		expect(parse(`${booklet}# Title\n\n${typed}\n`).findings).toEqual([]);
	});
});

describe('each run of text is its source letter for letter, or one decoded piece', () => {
	it.each<readonly [string, readonly string[]]>([
		['plain words', ['plain words']],
		['a \\* b', ['a ', '*', ' b']],
		['a &amp; b', ['a ', '&', ' b']],
		['&amp;amp;', ['&', 'amp;']],
		['&copy; &#65; &#x1F600; &NotEqualTilde; &made;', ['©', ' ', 'A', ' ', '😀', ' ', '≂̸', ' &made;']],
		['one  \ttwo', ['one  \ttwo']],
		['one\ntwo', ['one', ' ', 'two']],
		['one \n   two', ['one', ' ', 'two']],
		['1:1 \\[x\\] 10:30', ['1:1 ', '[', 'x', ']', ' 10:30']],
		['a\\b', ['a\\b']],
		['😀 1:1 é', ['😀 1:1 é']],
	])('%j', (typed, expected) => {
		const runs = lineOf(typed);
		const source = `${booklet}# Title\n\n${typed}\n`;
		expect(runs.map((run) => (run.kind === 'text' ? run.text : run.kind))).toEqual(expected);
		for (const { span, ...run } of runs) {
			const slice = source.slice(span.start.offset, span.end.offset);
			const text = run.kind === 'text' ? run.text : '';
			expect(slice === text || [...text].length <= 2).toBe(true);
		}
	});

	it('in a quotation a line ending and its mark are one space', () => {
		const [block] = parse(`${booklet}# Title\n\n> one\n> two\n`).value.sections[0]?.blocks ?? [];
		expect(block).toMatchObject({ kind: 'quotation', children: [{ children: [{ text: 'one' }, { text: ' ' }, { text: 'two' }] }] });
	});
});

describe('names in labels and values have places of their own', () => {
	it('in a view', () => {
		const [view] = parse(`${booklet}# Title\n\n:::view[ mum,  Mum ]\nText.\n:::\n`).value.sections[0]?.blocks ?? [];
		expect(view?.kind === 'view' && view.whose.map(({ name, span }) => [name, span.start.column, span.end.column])).toEqual([
			['mum', 10, 13],
			['Mum', 16, 19],
		]);
	});

	it('in an outcome', () => {
		const text = `${booklet}# Title\n\n:::outcome[Reading]{for="Reading and speling; Maps &amp; trains" hope='A "big" school'}\nText.\n:::\n`;
		const [outcome] = parse(text).value.sections[0]?.blocks ?? [];
		if (outcome?.kind !== 'outcome') throw new Error('no outcome');
		expect([...outcome.for, ...outcome.hopes].map(({ name, span }) => [name, text.slice(span.start.offset, span.end.offset)])).toEqual([
			['Reading and speling', 'Reading and speling'],
			['Maps & trains', 'Maps &amp; trains'],
			['A "big" school', 'A "big" school'],
		]);
	});
});

describe('the bytes of a file', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);

	it('are UTF-8, without a byte-order mark, with the line endings as typed', () => {
		expect(decodeSource('plan.md', bytes('\uFEFFé\r\n')).text).toBe('é\r\n');
	});

	it.each([
		['Windows letters', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
		['half a letter', Uint8Array.of(0xf0, 0x9f, 0x98)],
		['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
		['a Word document', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
	])('%s stop the file with a hint', (_, wrong) => {
		expect(() => decodeSource('plan.md', wrong)).toThrow(UserError);
		expect(() => decodeSource('plan.md', wrong)).toThrow(/"plan\.md" is not UTF-8/);
	});

	it('say what they are where that is known', () => {
		expect(() => decodeSource('plan.md', Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toThrow(/It is UTF-16 text\.$/);
		expect(() => decodeSource('plan.md', bytes('PK\u0003\u0004more'))).toThrow(/It is a Word document or another packed file\.$/);
	});

	it('are refused by their size alone', () => {
		expect(() => decodeSource('plan.md', new Uint8Array(3_000_001).fill(0x61))).toThrow(/"plan\.md" has more than 1,000,000 letters/);
		expect(decodeSource('plan.md', new Uint8Array(2_900_000).fill(0x61)).text).toHaveLength(2_900_000);
	});
});

describe('the nearest word', () => {
	it.each([
		['outcom', 'outcome'],
		['trem', 'term'],
		['Easy_Read', 'easy-read'],
		['banana', undefined],
		['', undefined],
	])('%j', (typed, meant) => {
		expect(meantName(typed, ['outcome', 'term', 'easy-read', 'need', 'hope'])).toBe(meant);
	});

	it('is none where two are as near', () => {
		expect(meantName('dat', ['date', 'data'])).toBeUndefined();
	});
});

describe('a mended text', () => {
	it('leads back to the places before', () => {
		const mended = repair('a [b] “c” d', [
			{ start: 1, end: 2, text: '' },
			{ start: 6, end: 7, text: '"' },
			{ start: 8, end: 9, text: '"' },
		]);
		expect(mended.text).toBe('a[b] "c" d');
		expect([mended.endOf(1), mended.startOf(1), mended.startOf(5), mended.endOf(8), mended.endOf(10)]).toEqual([1, 2, 6, 9, 11]);
	});

	it('leaves out an edit inside another', () => {
		const inside = [
			{ start: 0, end: 3, text: 'x' },
			{ start: 1, end: 2, text: 'y' },
		];
		expect(repair('abcd', inside).text).toBe('xd');
	});
});
