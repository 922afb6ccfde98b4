import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/config/symbols/read-csv.ts';
import { matchSentence } from '../../pipeline/easyread/match/match-sentence.ts';
import { lemmasOf } from '../../pipeline/language/lemmas.ts';
import { lexiconWords } from '../../pipeline/model/lexicon-words.ts';
import { conceptNames } from '../eval/concept-names.mjs';
import { type EasyReadRow, easyReadFigures } from '../eval/easy-read-figures.mjs';
import { nameOfFinding } from '../eval/easy-read-rules.mjs';
import { judge } from '../language/judge.ts';
import { home, pictures } from './samples.ts';

const rowsOf = (name: string) =>
	readFileSync(`${home}/test/easyread/labelled/${name}.jsonl`, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as EasyReadRow);

const words = lexiconWords(pictures);
const table = readCsv(readFileSync(`${home}/symbols/concept-names.csv`, 'utf8')).map(({ cells }) => ({
	name: cells['name'] ?? '',
	concepts: cells['concepts'] ?? '',
}));
const program = {
	match: (text: string, names?: readonly string[]) => matchSentence(text, pictures, names),
	conceptsOf: conceptNames(table, pictures.lexicon, (word) =>
		(word.includes(' ') ? [word] : lemmasOf(word)).flatMap((form) => (words.get(form) ?? []).map(({ id }) => id)),
	),
	rulesOf: (text: string) =>
		judge('easy-read', text).flatMap(({ rule, finding }) => nameOfFinding({ ruleId: rule, words: finding.message }) ?? []),
};
const figuresOfSet = (name: string) => easyReadFigures(rowsOf(name), program);

/** A third of them was held out from those who wrote the lexicon and the rules. Five more sets came from examiners of their own. */
const sets = { seen: ['development-symbols', 'development-rules'], heldOut: ['held-out-symbols', 'held-out-rules'] };
const examined = ['second-examiner', 'third-examiner', 'fourth-examiner', 'fifth-examiner', 'sixth-examiner'];
const all = [...sets.seen, ...sets.heldOut, ...examined];

const withPictures = all.filter((name) => !name.endsWith('rules'));

describe('labelled sentences of easy read', () => {
	it('are more than 150, with ids of their own, and a third of them is held out', () => {
		const rows = all.flatMap(rowsOf);
		expect(rows.length).toBeGreaterThan(900);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect([...sets.heldOut, ...examined].flatMap(rowsOf).length / rows.length).toBeGreaterThan(0.33);
	});

	it.each(withPictures)('%s: pictures are found, and hardly any misleads', (name) => {
		const { symbols } = figuresOfSet(name);
		expect(symbols.recall).toBeGreaterThanOrEqual(0.95);
		expect(symbols.precision).toBeGreaterThanOrEqual(0.97);
	});

	it.each(withPictures)('%s: no picture shows plainly what its sentence denies', (name) => {
		const { symbols } = figuresOfSet(name);
		expect(symbols.negated).toBeGreaterThan(10);
		expect(symbols.negatedRight).toBe(symbols.negated);
	});

	it.each([...sets.seen, ...sets.heldOut].filter((name) => name.endsWith('symbols')))(
		'%s: words with several meanings are right or asked about, never silently wrong',
		(name) => {
			const { sense } = figuresOfSet(name);
			expect(sense.rightOrFlagged).toBeGreaterThanOrEqual(0.85);
			expect(sense.faults.filter((fault) => 'verdict' in fault && fault.verdict === 'silent')).toEqual([]);
		},
	);

	it.each(all.filter((name) => name.endsWith('rules')))('%s: the rules find what is broken, and leave clean lines alone', (name) => {
		const { rules } = figuresOfSet(name);
		expect(rules.micro.recall).toBeGreaterThanOrEqual(0.95);
		expect(rules.alarmShare).toBe(0);
	});
});
