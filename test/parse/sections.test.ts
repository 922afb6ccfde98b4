import { describe, expect, it } from 'vitest';
import type { Table } from '../../pipeline/model/block.ts';
import { blocksOf, plainText } from '../../pipeline/model/walk.ts';
import { carets, parse } from './settings.ts';

const ehc = '---\ndocument: ehc-plan\nchild: Sam\npeople:\n  mum: Leila, mum, by post\n---\n\n# Plan\n\n';
const one = '---\ndocument: one-plan\nchild: Amira\n---\n\n# Plan\n\n';
const booklet = '---\ndocument: booklet\n---\n\n# Plan\n\n';

/** The findings that the body of a document gives: those of its front matter left out. */
function found(text: string): readonly string[] {
	return carets(text).filter((caret) => !caret.includes('front-matter/'));
}

function ids(text: string): readonly string[] {
	return parse(text).value.sections.map(({ id }) => id);
}

function tables(text: string): readonly Table[] {
	return [...blocksOf(parse(text).value)].flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
}

function numbers(text: string): readonly string[] {
	return [...blocksOf(parse(text).value)].flatMap(({ block }) => {
		if (block.kind === 'table') return block.rows.map((row) => row.number ?? '-');
		return 'number' in block ? [block.number] : [];
	});
}

describe('sections of an EHC plan are known by their letter', () => {
	it.each([
		['## Section E: What Sam will be able to do', 'E', 'What Sam will be able to do'],
		['## section e – Outcomes', 'E', 'Outcomes'],
		['## E. Outcomes', 'E', 'Outcomes'],
		['## E) Outcomes', 'E', 'Outcomes'],
		['## Section H1: Social care', 'H1', 'Social care'],
		['## SECTION H2', 'H2', ''],
		['## Section B', 'B', ''],
		['## Section Z: Other', '', 'Section Z: Other'],
		['## A day with Sam', '', 'A day with Sam'],
		['## Sections we left out', '', 'Sections we left out'],
		['## **Section B:** Needs', 'B', 'Needs'],
		['## **Section B: Needs**', 'B', 'Needs'],
	])('%s', (markdown, id, heading) => {
		const [section] = parse(`${ehc}${markdown}\n`).value.sections;
		expect([section?.id, plainText(section?.heading?.children ?? [])]).toEqual([id, heading]);
	});

	it('the heading keeps its own place', () => {
		const [section] = parse(`${ehc}## Section E: Outcomes\n`).value.sections;
		const [run] = section?.heading?.children ?? [];
		expect([run?.span.start.column, run?.span.end.column]).toEqual([15, 23]);
	});

	it('a letter that stands twice is reported', () => {
		expect(found(`${ehc}## Section B: Needs\n\n## Section B: More\n`)).toEqual(['12:1-12:19 name/twice "## Section B: More"']);
	});
});

describe('sections of a One Plan are known by their heading', () => {
	it.each([
		['## What do we want? Hopes and dreams', 'hopes'],
		['## Hopes and dreams', 'hopes'],
		['## what will amira do, and who will help', 'plan'],
		['## Checklist', 'checklist'],
		['## Something else', ''],
	])('%s', (markdown, id) => {
		expect(ids(`${one}${markdown}\n`)).toEqual([id]);
	});
});

describe('sections of a booklet', () => {
	it('have a name made of their words, each its own', () => {
		expect(ids(`${booklet}Hello.\n\n## Who’s who?\n\n## Who's who\n\n## Intro\n\n## ???\n`)).toEqual([
			'intro',
			'whos-who',
			'whos-who-2',
			'section-intro',
			'section',
		]);
	});
});

describe('text between the title and the first section', () => {
	it('is a section without a heading', () => {
		const { value } = parse(`${ehc}Hello.\n\n::window\n\n## Section A: Views\n`);
		expect(value.sections.map(({ id, heading, blocks }) => [id, heading !== undefined, blocks.map(({ kind }) => kind)])).toEqual([
			['intro', false, ['paragraph', 'window']],
			['A', true, []],
		]);
		expect(plainText(value.title?.children ?? [])).toBe('Plan');
	});

	it('is no section where there is none', () => {
		expect(ids(`${ehc}## Section A: Views\n`)).toEqual(['A']);
	});
});

describe('numbers', () => {
	it('of an EHC plan start with the letter of their section', () => {
		const step =
			'| Step | What will help | How often | Who | How we will know |\n|---|---|---|---|---|\n| a | b | c | d | e |\n| a | b | c | d | e |\n';
		const row = '| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|\n| a | b | c | d | e |\n';
		const text = [
			ehc,
			'## Section A: Views\n\n:::hope[One]\n:::\n\n:::hope[Two]\n:::\n\n',
			'## Section B: Needs\n\n:::need[One]\n:::\n\n:::need[Two]\n:::\n\n',
			'## Section C: Health\n\n:::need[Three]\n:::\n\n',
			`## Section E: Outcomes\n\n:::outcome[One]\nText.\n\n${step}:::\n\n:::outcome[Two]\nText.\n\n${step}:::\n\n`,
			`## Section F: Help\n\n${row}\nText.\n\n${row}\n## Section H1: Care\n\n${row}\n## Section H2: Care\n\n${row}`,
		].join('');
		expect(numbers(text).join(' ')).toBe('A1 A2 B1 B2 C1 E1 E1.1 E1.2 E2 E2.1 E2.2 F1 F2 H1.1 H2.1');
	});

	it('of a One Plan start with N, O and the outcome', () => {
		const help = '| What will happen | Who | How often | How long | What is needed |\n|---|---|---|---|---|\n| a | b | c | d | e |\n';
		const text = `${one}## What do we know?\n\n:::need[One]\n:::\n\n## Plan\n\n:::outcome[One]\nText.\n\n${help}:::\n`;
		expect(numbers(text).join(' ')).toBe('N1 O1 O1.1');
	});
});

describe('areas', () => {
	it('a need takes the area of the heading above it', () => {
		const text = `${ehc}## Section B: Needs\n\n### Thinking and learning\n\n:::need[One]\n:::\n\n### Social, emotional and mental health\n\n#### More\n\n:::need[Two]\n:::\n\n### Other\n\n:::need[Three]\n:::\n\n## Section C: Health\n\n:::need[Four]\n:::\n`;
		const needs = [...blocksOf(parse(text).value)].flatMap(({ block }) => (block.kind === 'need' ? [[block.label.name, block.area]] : []));
		expect(needs).toEqual([
			['One', 'learning'],
			['Two', 'emotional'],
			['Three', undefined],
			['Four', undefined],
		]);
	});
});

describe('columns', () => {
	const provision = (heads: string) =>
		`${ehc}## Section F: Help\n\n| ${heads} |\n|${heads
			.split('|')
			.map(() => '---')
			.join('|')}|\n`;

	it.each([
		['What Sam will get | Who gives it | How often | How long | Helps with', 'what who how-often how-long helps-with'],
		['Helps with | How long | How often | Who | What', 'helps-with how-long how-often who what'],
		['WHAT | By whom | Frequency | Length | Which need', 'what who how-often how-long helps-with'],
		['What | Who | How often | How long | Helps with | Until | Cost', 'what who how-often how-long helps-with until cost'],
		['What | Who | Notes', 'what who -'],
	])('%s', (heads, meanings) => {
		const [table] = tables(provision(heads));
		expect([table?.meaning, table?.columns.map(({ meaning }) => meaning ?? '-').join(' ')]).toEqual(['provision', meanings]);
	});

	it('the longest alias counts: "What is needed" is not "What"', () => {
		const text = `${one}## Plan\n\n:::outcome[One]\nText.\n\n| What is needed | What | Who |\n|---|---|---|\n| a | b | c |\n:::\n`;
		expect(tables(text)[0]?.columns.map(({ meaning }) => meaning)).toEqual(['needed', 'what', 'who']);
	});

	it('two columns with one meaning are reported at the second', () => {
		expect(found(provision('What | Who | By whom'))).toEqual(['12:16-12:23 table/column "By whom"']);
	});

	it('a heading with two meanings is reported', () => {
		expect(found(provision('What | Help | Who'))).toEqual(['12:10-12:14 table/column "Help"']);
	});

	it('a table of other things has no meaning', () => {
		expect(tables(`${ehc}## Section A: Views\n\n| What | Who |\n|---|---|\n| a | b |\n`)[0]?.meaning).toBeUndefined();
	});
});

describe('easy-read blocks', () => {
	it('without a label take the heading of their section', () => {
		const { value, findings } = parse(
			`${booklet}## My health\n\n:::easy-read\n- :pic[nurse] Marek is my nurse.\n- I have :pic[nurse] epilepsy.\n:::\n`,
		);
		const [block] = value.sections[0]?.blocks ?? [];
		expect(block).toMatchObject({
			kind: 'easy-read',
			label: { name: 'My health' },
			items: [
				{ picture: { word: 'nurse' }, children: [{ kind: 'text', text: 'Marek is my nurse.' }] },
				{ children: [{}, { kind: 'picture' }, {}] },
			],
		});
		expect(findings.filter(({ ruleId }) => ruleId === 'syntax/misplaced-directive').map(({ span }) => span.start.column)).toEqual([10]);
	});

	it('keep what is no item', () => {
		const { value } = parse(`${booklet}:::easy-read[Me]\nHello.\n\n- One.\n  - Two.\n:::\n`);
		const [block] = value.sections[0]?.blocks ?? [];
		expect(block).toMatchObject({ items: [{ children: [{ text: 'One.' }] }], rest: [{ kind: 'paragraph' }, { kind: 'list' }] });
	});
});
