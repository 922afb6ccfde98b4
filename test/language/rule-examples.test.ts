import { describe, expect, it } from 'vitest';
import { judge, languageRules, sentencePlaceOf } from './judge.ts';

/** They ask for a letter that a font has, a tag that exists and one name for one thing: no single sentence shows that. */
const withoutRewrite = ['lang/unknown-tag', 'text/no-glyph', 'plan/term-consistency'];

describe.each(languageRules)('the rule $id', (rule) => {
	const { bad, good } = rule.meta.examples;
	const place = sentencePlaceOf(rule);

	it.each(bad.map((example) => [example]))('reports %j', (example) => {
		expect(judge(place, example, [rule])).not.toEqual([]);
	});

	it.each(good.map((example) => [example]))('accepts %j', (example) => {
		expect(judge(place, example, [rule])).toEqual([]);
	});

	it('shows a sentence with the fault, and the same one mended: no rule says anything of that', () => {
		const rewrite = rule.meta.examples.rewrite;
		if (!rewrite) return expect(withoutRewrite).toContain(rule.id);
		expect(judge(place, rewrite.before, [rule])).not.toEqual([]);
		expect(judge(place, rewrite.after).map(({ rule: id, words }) => `${id}: ${words}`)).toEqual([]);
	});

	it('points at words of the example, letter for letter', () => {
		for (const example of bad) {
			for (const { words } of judge(place, example, [rule])) expect(example).toContain(words);
		}
	});

	it('has at least five bad and five good examples', () => {
		expect(bad.length).toBeGreaterThanOrEqual(5);
		expect(good.length).toBeGreaterThanOrEqual(5);
	});

	it('says what, why, what to do and whose rule it is', () => {
		const { title, why, mend, source } = rule.meta;
		for (const text of [title, why, mend]) expect(text).toMatch(/^[A-Z].*\.$/s);
		expect(source.publisher).not.toBe('');
		expect(source.place).toBeDefined();
	});
});

describe('the sentence rules', () => {
	it('are forty or more', () => {
		expect(languageRules.length).toBeGreaterThanOrEqual(40);
	});
});
