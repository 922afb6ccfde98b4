import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../pipeline/check/rules/index.ts';
import { everyRule, read, types } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const structural = everyRule.filter(({ meta }) => meta.examples.place === 'document');
/** Rules that speak only beside another document have tests of their own instead of examples. */
const shown = structural.filter(({ meta }) => meta.examples.bad.length > 0);

describe.each(shown)('the rule $id', (rule) => {
	const reportsOf = (example: string) => {
		const { document, context } = read(exampleDocument(example));
		return [...rule.check(document, context)].map(({ message }) => message);
	};

	it.each(rule.meta.examples.bad.map((example) => [example]))('reports %j', (example) => {
		expect(reportsOf(example)).not.toEqual([]);
	});

	it.each(rule.meta.examples.good.map((example) => [example]))('accepts %j', (example) => {
		expect(reportsOf(example)).toEqual([]);
	});
});

describe('every structural rule', () => {
	it.each(shown)('$id has five bad and five good examples that differ', ({ meta }) => {
		expect(new Set(meta.examples.bad).size).toBeGreaterThanOrEqual(5);
		expect(new Set(meta.examples.good).size).toBeGreaterThanOrEqual(5);
	});

	it.each(structural)('$id has a title, a why, a mend and a source with a place', ({ meta }) => {
		expect([meta.title, meta.why, meta.mend].filter((text) => !/^\p{Lu}.*\.$/su.test(text))).toEqual([]);
		expect(meta.source.publisher).not.toBe('');
		expect(meta.source.place ?? '').not.toBe('');
	});

	it.each(shown)('$id reports places inside the file', (rule) => {
		for (const example of rule.meta.examples.bad) {
			const { document, context } = read(exampleDocument(example));
			for (const { span } of rule.check(document, context)) {
				expect(span.start.offset).toBeLessThan(span.end.offset);
				expect(span.end.offset).toBeLessThanOrEqual(document.source.text.length);
			}
		}
	});
});

describe('the list of rules', () => {
	const files = readdirSync(fileURLToPath(new URL('../../pipeline/check/rules', import.meta.url))).filter((name) => name !== 'index.ts');

	it('has every rule file, and each file is named like its rule', () => {
		expect(rules.map(({ id }) => `${id.replace('/', '-')}.ts`).toSorted()).toEqual(files.toSorted());
	});

	it('has no id twice', () => {
		expect(new Set(everyRule.map(({ id }) => id)).size).toBe(everyRule.length);
	});

	it('has no rule that no type of document uses', () => {
		const used = new Set(
			[...types.values()].flatMap(({ rules: own, easyRead, stageRules }) =>
				[own, easyRead.rules, ...stageRules.values()].flatMap((levels) => [...levels.keys()]),
			),
		);
		expect(everyRule.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
	});
});
