import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../pipeline/compare/compare-plans.ts';
import { inCommon } from '../../pipeline/compare/in-common.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { types } from '../parse/settings.ts';
import { draft, final, finalText, plan, repliesOf } from './sams-final.ts';

const read = (text: string): PlanDocument => parsePlan({ file: 'plan.md', text }, types).value;
const changes = (older: PlanDocument, newer: PlanDocument) => comparePlans(older, newer, { replies: [] }).changes;

const word = fc.constantFrom(
	'Sam',
	'he',
	'reads',
	'can',
	'cannot',
	'1:1',
	'10:30',
	'not',
	'a',
	'the',
	':from[EP]',
	'**bold**',
	'~~no~~',
	':person[mum]',
	'x'.repeat(40),
	'’',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const block = fc.oneof(
	sentence,
	fc.array(sentence, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
	fc.tuple(word, sentence).map(([label, text]) => `:::need[${label}]\n${text}\n:::`),
	fc.tuple(word, sentence).map(([label, text]) => `:::outcome[${label}]{for="${label}" hope="Reading"}\n${text}\n:::`),
	fc
		.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 4 })
		.map((rows) => `| What | Who | How often |\n|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`),
	sentence.map((text) => `:::easy-read[Help]\n- :pic[book] ${text}\n:::`),
	sentence.map((text) => `### ${text}`),
	fc.constantFrom(
		'::window',
		'::timeline',
		'::placement[Elm Park School]{type="primary school"}',
		'---',
		'> quoted',
		'```\ncode\n```',
		':::',
		'[^1]: a note',
		'a note[^1]',
	),
);
const section = fc
	.tuple(fc.constantFrom('A: Views', 'B: Needs', 'F: Help', 'I: Placement', 'Another'), fc.array(block, { maxLength: 5 }))
	.map(([heading, blocks]) => `## ${heading === 'Another' ? heading : `Section ${heading}`}\n\n${blocks.join('\n\n')}\n\n`);
const anyPlan = fc
	.tuple(fc.array(block, { maxLength: 2 }), fc.array(section, { maxLength: 4 }))
	.map(
		([intro, sections]) =>
			`---\ndocument: ehc-plan\nstage: final\ncase: NM-0417\nchild: Sam\npeople:\n  mum: Leila, Sam's mum, leila@example.org\n---\n\n# Sam's plan\n\n${intro.join('\n\n')}\n\n${sections.join('')}`,
	);
const anyText = fc.oneof(anyPlan, fc.string({ maxLength: 200, unit: 'binary' }));

describe('whatever two plans say', () => {
	it('a plan does not differ from itself', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(changes(read(text), read(text))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
		expect(changes(draft, draft)).toEqual([]);
	});

	it('as many places are reworded on the way back as on the way there', () => {
		const count = (older: PlanDocument, newer: PlanDocument): number =>
			changes(older, newer).filter(({ kind }) => kind === 'reworded').length;
		fc.assert(
			fc.property(anyPlan, anyPlan, (one, other) => {
				const [a, b] = [read(one), read(other)];
				expect(count(a, b)).toBe(count(b, a));
			}),
			{ numRuns: 200 },
		);
		expect(count(draft, final)).toBe(count(final, draft));
	});

	it('nothing throws, and every change stands in the newer file', () => {
		fc.assert(
			fc.property(anyText, anyText, anyText, (one, other, reply) => {
				const [older, newer] = [read(one), read(other)];
				for (const { span, before, after, kind } of comparePlans(older, newer, { replies: [repliesOf(reply)] }).changes) {
					expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
					expect(span.end.offset).toBeLessThanOrEqual(newer.source.text.length);
					if (kind === 'reworded') expect(before).not.toBe(after);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('text that is different is told as different', () => {
		fc.assert(
			fc.property(anyPlan, fc.nat(), (text, at) => {
				const words = text.split(/(?<=\n\n)(?=[\s\S]*# )|\b(Sam|reads|cannot)\b/);
				const places = words.flatMap((each, index) => (each === 'reads' ? [index] : []));
				const place = places[at % Math.max(1, places.length)];
				if (place === undefined) return;
				expect(changes(read(text), read(words.with(place, 'writes').join('')))).not.toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('a long plan', () => {
	it('of 40 pages in which much has changed is compared, and no change is lost', () => {
		const longer = finalText.replace(
			/^(## Section [A-K]\d?:.*\n)([\s\S]*?)(?=^## )/gm,
			(_, heading, inside) => heading + String(inside).repeat(9),
		);
		const changed = longer.replace(/ times a week/g, ' times each week');
		const asked = longer.split(' times a week').length - 1;
		expect(longer.split(/\s+/).length).toBeGreaterThan(19_000);
		expect(changes(plan(longer), plan(changed)).filter(({ before, after }) => before === 'a' && after === 'each')).toHaveLength(asked);
	});
});

describe('what two lists have in common', () => {
	const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

	it('stands in both in the same order, and swapping the lists swaps the pairs', () => {
		fc.assert(
			fc.property(list, list, (one, other) => {
				const pairs = inCommon(one, other);
				expect(pairs.every(([i, j]) => one[i] === other[j])).toBe(true);
				expect(pairs.every(([i, j], index) => index === 0 || (i > (pairs[index - 1]?.[0] ?? i) && j > (pairs[index - 1]?.[1] ?? j)))).toBe(
					true,
				);
				expect(inCommon(other, one).map(([i, j]) => [j, i])).toEqual(pairs.map(([i, j]) => [i, j]));
			}),
		);
	});

	it('is as long as can be', () => {
		expect(inCommon([...'abcabba'], [...'cbabac'])).toHaveLength(4);
		const long = Array.from({ length: 3000 }, (_, index) => `word ${index}`);
		expect(inCommon(long, [...long.slice(1000), ...long.slice(0, 1000)])).toHaveLength(2000);
	});
});
