import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencePlaces } from '../../pipeline/model/rule-note.ts';
import { onlyInEasyRead } from '../eval/easy-read-rules.mjs';
import { figuresOf, type LabelledRow } from '../eval/figures.mjs';
import { languageRules, rulesThatSpeak } from './judge.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** All sets of a folder, by name without ending. */
function setsIn(name: string): readonly string[] {
	return readdirSync(`${folder}${name}`)
		.filter((file) => file.endsWith('.jsonl'))
		.map((file) => `${name}/${file.slice(0, -'.jsonl'.length)}`)
		.toSorted();
}

function rowsOf(name: string): readonly LabelledRow[] {
	return readFileSync(`${folder}${name}.jsonl`, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as LabelledRow);
}

const figures = (name: string) =>
	figuresOf(rowsOf(name), ({ context, text }) => rulesThatSpeak(context, text).filter((id) => !onlyInEasyRead.includes(id)));
const ofRules = setsIn('rules');
const heldOut = setsIn('held-out');
/** The sets that the rules were written with. */
const seen = ['catalogue', 'development-set', ...ofRules];

describe('the labelled sentences', () => {
	const rows = [...seen, ...heldOut].flatMap(rowsOf);
	const known = new Set(languageRules.map(({ id }) => id));

	it('are more than 400, and half of them are clean', () => {
		expect(rows.length).toBeGreaterThan(1500);
		expect(rows.filter(({ expected }) => expected.length === 0).length / rows.length).toBeGreaterThan(0.48);
	});

	it('have ids, places and rules that there are', () => {
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect(rows.filter(({ context }) => !sentencePlaces.includes(context))).toEqual([]);
		expect(rows.flatMap(({ expected, optional = [] }) => [...expected, ...optional]).filter((rule) => !known.has(rule))).toEqual([]);
	});

	it('are held out by a third', () => {
		const count = (sets: readonly string[]) => sets.flatMap(rowsOf).length;
		expect(count(heldOut) / (count(seen) + count(heldOut))).toBeGreaterThan(1 / 3);
	});

	const catalogued = new Set(rowsOf('catalogue').flatMap(({ expected }) => expected));

	it('speak of 35 rules in the catalogue', () => {
		expect(catalogued.size).toBe(35);
	});

	it.each([...catalogued].map((id) => [id]))('of %s: ten or more in its own file, five of them with a fault', (id) => {
		const own = rowsOf(`rules/${id.replace('/', '-')}`);
		expect(own.length).toBeGreaterThanOrEqual(10);
		expect(own.filter(({ expected }) => expected.includes(id)).length).toBeGreaterThanOrEqual(5);
		expect(own.filter(({ expected }) => !expected.includes(id)).length).toBeGreaterThanOrEqual(5);
	});
});

describe('the examples of the rule catalogue', () => {
	it('are all judged as the catalogue says', () => {
		const { misses, falseAlarms } = figures('catalogue');
		expect(misses).toEqual([]);
		expect(falseAlarms).toEqual([]);
	});
});

describe('the sentences that the rules were written with', () => {
	it.each(seen.map((name) => [name]))('%s is judged without a mistake', (name) => {
		const { misses, falseAlarms } = figures(name);
		expect(misses).toEqual([]);
		expect(falseAlarms).toEqual([]);
	});
});

describe.each(heldOut.map((name) => [name]))('the sentences of %s, which no rule was written with', (name) => {
	it('meet the bars: precision 0.92, recall 0.85, at most 5 % of clean sentences with an alarm', () => {
		const { micro, alarmShare } = figures(name);
		expect(micro.precision).toBeGreaterThanOrEqual(0.92);
		expect(micro.recall).toBeGreaterThanOrEqual(0.85);
		expect(alarmShare).toBeLessThanOrEqual(0.05);
	});
});
