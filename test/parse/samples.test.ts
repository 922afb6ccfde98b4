import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOfKind } from '../../pipeline/model/plan-parts.ts';
import { lostWords } from './lost-words.ts';
import { carets, parse } from './settings.ts';

const sample = (path: string) => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');

describe.each(['../test/samples/draft-ehc-plan-sam.md', 'plans/one-plan-amira.md', 'guidance/parent-booklet-chapter.md'])('%s', (path) => {
	const text = sample(path);

	it('is read without a finding, and keeps every word', () => {
		const parsed = parse(text);
		expect(parsed.findings).toEqual([]);
		expect(lostWords(text, parsed)).toEqual([]);
	});

	it('reads the same with CRLF', () => {
		const withoutPlaces = (value: unknown) =>
			JSON.parse(JSON.stringify(value, (key, inner) => (key === 'span' || key === 'source' || key === 'top' ? undefined : inner)));
		expect(withoutPlaces(parse(text.replaceAll('\n', '\r\n')).value)).toEqual(withoutPlaces(parse(text).value));
	});
});

describe("Sam's plan", () => {
	const text = sample('../test/samples/draft-ehc-plan-sam.md');

	it('has its names, numbers and rows', () => {
		const { value } = parse(text);
		expect(value.sections.map(({ id }) => id).join(' ')).toBe('intro A B C D E F G H1 H2 I J K');
		expect(blocksOfKind(value, 'need').map(({ number, label, area }) => [number, label.name, area])).toEqual([
			['B1', 'Reading and spelling', 'learning'],
			['B2', 'Following what people say', 'communication'],
			['B3', 'Feeling calm in busy places', 'emotional'],
			['C1', 'Epilepsy', undefined],
			['D1', 'Friends outside school', undefined],
		]);
		expect(blocksOfKind(value, 'hope').map(({ number, whose }) => [number, whose.map(({ name }) => name).join()])).toEqual([
			['A1', ''],
			['A2', ''],
			['A3', 'mum,dad'],
			['A4', 'mum,dad'],
		]);
		expect(value.meta.people).toHaveLength(8);
	});

	it('the caret of a misspelt need stands under the name in the value', () => {
		const [first] = blocksOfKind(parse(text.replace('for="Reading and spelling"', 'for="Reading and speling"')).value, 'outcome');
		expect(first?.for.map(({ span }) => [span.start.line, span.start.column, span.end.column])).toEqual([[166, 38, 57]]);
	});

	it.each([
		['a closing line less', (typed: string) => typed.replace('way Sam.\n:::', 'way Sam.'), []],
		['a block not closed', (typed: string) => typed.replace('He stops, stares', ':::\nHe stops, stares'), ['syntax/nested-block']],
		['every closing line less', (typed: string) => typed.replace(/^:::$/gm, ''), []],
	])('%s loses no word', (what, change) => {
		const changed = change(text);
		const parsed = parse(changed);
		expect(lostWords(changed, parsed)).toEqual([]);
		if (what === 'every closing line less') expect(parsed.findings.length).toBeGreaterThan(10);
	});

	it('a need that is not closed is one finding, and the rest of the plan is read', () => {
		const changed = text.replace(':from[School]\n:::\n\n### Talking', ':from[School]\n\n### Talking');
		expect(carets(changed)).toEqual([expect.stringMatching(/^\d+:1-\d+:30 syntax\/unclosed-block ":::need\[Reading and spelling\]"$/)]);
		expect(blocksOfKind(parse(changed).value, 'need').map(({ number }) => number)).toEqual(['B1', 'B2', 'B3', 'C1', 'D1']);
	});
});
