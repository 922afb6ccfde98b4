import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf, type LabelledRow } from '../eval/figures.mjs';
import { judge, languageRules } from './judge.ts';

/** Sentences as plan writers type them into an outcome or a step, each with what the outcome rules should say. */
const rows = readFileSync(fileURLToPath(new URL('outcome-sentences.jsonl', import.meta.url)), 'utf8')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => JSON.parse(line) as LabelledRow);

const outcomeRules = languageRules.filter(({ id }) => id.startsWith('outcome/'));
const figures = figuresOf(rows, ({ context, text }) => [...new Set(judge(context, text, outcomeRules).map(({ rule }) => rule))]);

describe('the outcome rules on sentences of writers', () => {
	it('are asked about many sentences, a good part of them clean', () => {
		expect(rows.length).toBeGreaterThan(600);
		expect(figures.clean).toBeGreaterThan(rows.length / 3);
	});

	it('find nearly all faults and hardly ever cry wolf', () => {
		expect(figures.micro.precision).toBeGreaterThanOrEqual(0.98);
		expect(figures.micro.recall).toBeGreaterThanOrEqual(0.95);
		expect(figures.alarmShare).toBeLessThanOrEqual(0.01);
	});

	it.each(['outcome/time-bound', 'outcome/absolute-level'])('are sure of %s, which needs no guess', (rule) => {
		expect(figures.rules.find((one) => one.rule === rule)?.f1 ?? 0).toBeGreaterThanOrEqual(0.98);
	});
});
