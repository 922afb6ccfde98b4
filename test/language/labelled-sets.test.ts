import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf, type LabelledRow } from '../eval/figures.mjs';
import { sentenceRules } from '../eval/in-place.mjs';
import { rulesThatSpeak } from './judge.ts';

function rowsOf(name: string): readonly LabelledRow[] {
	const file = fileURLToPath(new URL(`${name}.jsonl`, import.meta.url));
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as LabelledRow);
}

const figures = (name: string) => figuresOf(rowsOf(name), ({ context, text }) => rulesThatSpeak(context, text));

describe('the examples of the rule catalogue', () => {
	it('are all judged as the catalogue says', () => {
		const { misses, falseAlarms } = figures('catalogue');
		expect(misses).toEqual([]);
		expect(falseAlarms).toEqual([]);
	});
});

describe('the development set', () => {
	it('is large enough and has rows for every rule', () => {
		const rows = rowsOf('development-set');
		expect(rows.length).toBeGreaterThanOrEqual(300);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		for (const rule of sentenceRules) expect(rows.filter(({ expected }) => expected.includes(rule)).length).toBeGreaterThanOrEqual(5);
	});

	it('is judged without a mistake', () => {
		const { misses, falseAlarms } = figures('development-set');
		expect(misses).toEqual([]);
		expect(falseAlarms).toEqual([]);
	});
});

describe.each(['held-out-set', 'held-out-set-2', 'held-out-set-3', 'held-out-set-4'])('the set %s', (name) => {
	it('meets the bars: precision 0.92, recall 0.85, at most 5 % of clean sentences with an alarm', () => {
		const { micro, alarmShare } = figures(name);
		expect(micro.precision).toBeGreaterThanOrEqual(0.92);
		expect(micro.recall).toBeGreaterThanOrEqual(0.85);
		expect(alarmShare).toBeLessThanOrEqual(0.05);
	});
});
