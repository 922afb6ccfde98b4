import { describe, expect, it } from 'vitest';
import { lemmasOf } from '../../pipeline/language/lemmas.ts';
import { findPhrases } from '../../pipeline/language/phrases.ts';
import { sentencesOf } from '../../pipeline/language/sentences.ts';
import { tokensOf, wordCount } from '../../pipeline/language/tokens.ts';
import type { PhraseEntry } from '../../pipeline/model/words.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
	it.each([
		['He is in Year 9. He likes art.', ['He is in Year 9.', 'He likes art.']],
		['Dr. Lamb and Mrs. Roe came. They left.', ['Dr. Lamb and Mrs. Roe came.', 'They left.']],
		['Bring toys, e.g. a car. Then sit.', ['Bring toys, e.g. a car.', 'Then sit.']],
		['It is on St. Mary Rd. near the shop.', ['It is on St. Mary Rd. near the shop.']],
		['He read J. K. Rowling. He liked it.', ['He read J. K. Rowling.', 'He liked it.']],
		['"Stop!" he said. Then he sat.', ['"Stop!" he said.', 'Then he sat.']],
		['At 10.30 he eats. No. He waits.', ['At 10.30 he eats.', 'No.', 'He waits.']],
		['A cell without a stop', ['A cell without a stop']],
		['   ', []],
	])('cuts %j', (text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});
});

describe('tokensOf', () => {
	it.each([
		['1:1 support at 10:30', ['1:1', 'support', 'at', '10:30']],
		["Ned's multi-agency plan", ["Ned's", 'multi', 'agency', 'plan']],
		['My Plan+, KS2 and 50%.', ['My', 'Plan+', ',', 'KS2', 'and', '50%', '.']],
		['3.5 hours – or so', ['3.5', 'hours', '–', 'or', 'so']],
	])('cuts %j', (text, words) => {
		expect(tokensOf(text).map((token) => token.text)).toEqual(words);
	});

	it.each([
		['The co-ordinator gives 1:1 help.', 5],
		["Ned's mum doesn't know (yet).", 5],
		['I want to go to the park with my gran and my dog on Sunday.', 15],
	])('%j has %i words', (text, count) => {
		expect(wordCount(tokensOf(text))).toBe(count);
	});
});

describe('lemmasOf', () => {
	it.each([
		['scaffolded', 'scaffold'],
		['receiving', 'receive'],
		['stopped', 'stop'],
		['studies', 'study'],
		['taught', 'teach'],
		['knew', 'know'],
		["children's", 'child'],
		['coaches', 'coach'],
		['lying', 'lie'],
		['outcomes', 'outcome'],
	])('finds the word behind %j', (form, lemma) => {
		expect(lemmasOf(form)).toContain(lemma);
	});

	it.each(['bus', 'glass', 'ring', 'red', 'this'])('keeps %j as it is', (word) => {
		expect(lemmasOf(word)).toEqual([word]);
	});
});

describe('a very long paragraph', () => {
	const pieces = [
		'Dr. Lamb came at 10.30.',
		'"Stop!" he said.',
		'Bring toys, e.g. a car.',
		'She paid £3.50... 12 times.',
		'It rains?',
		`The ${'word '.repeat(30)}end.`,
	];

	it.each([1, 7, 40, 400])('of %i times six sentences is cut like a short one', (times) => {
		const all = Array.from({ length: times }, () => pieces).flat();
		expect(split(all.join(' '))).toEqual(all);
	});

	it.each([
		['words', 'a b '.repeat(20_000)],
		['initials', 'a. b. '.repeat(20_000)],
		['full stops and then words', `${'. '.repeat(5000)}${'word '.repeat(5000)}`],
	])('of nothing but %s loses no character', (_, text) => {
		expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
	});

	it('of 40,000 words without a full stop is one sentence', () => {
		expect(split(`A day: ${'a b '.repeat(20_000)}. It ends.`)).toHaveLength(2);
	});
});

describe('findPhrases', () => {
	const source = { publisher: 'Test', title: 'Test' };
	const entry = (phrase: string, unless: readonly string[] = []): PhraseEntry => ({ phrase, instead: [], unless, source });
	const list = [
		entry('multi-agency'),
		entry('working'),
		entry('working memory'),
		entry('scaffold*', ['builder*']),
		entry('have ... understanding'),
	];
	const found = (text: string) => findPhrases(tokensOf(text), list).map((hit) => hit.entry.phrase);

	it.each([
		['a multi agency plan', ['multi-agency']],
		['his working memory is weak', ['working memory']],
		['tasks are scaffolded', ['scaffold*']],
		["the builder's scaffold", []],
		['he will have a better understanding of time', ['have ... understanding']],
		['a plain line', []],
	])('in %j', (text, phrases) => {
		expect(found(text)).toEqual(phrases);
	});
});
