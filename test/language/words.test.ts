import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toWordLists, type WordFile, wordFileSchema } from '../../pipeline/config/schema/words.ts';
import type { SentencePlace } from '../../pipeline/model/rule-note.ts';
import { judge, languageRules } from './judge.ts';

const folder = fileURLToPath(new URL('../../templates/words/en-GB/', import.meta.url));
const files = readdirSync(folder).map((name) => [name, parse(readFileSync(folder + name, 'utf8')) as unknown] as const);
const lists = toWordLists(files.map(([, file]) => wordFileSchema.parse(file)));

const source = { publisher: 'A council', title: 'A guide', place: 'page 1' };
const small: WordFile = { about: 'Words.', sources: { guide: source }, jargon: [{ source: 'guide', words: { cohort: 'a year group' } }] };

describe('a word file', () => {
	it('gives each entry the source of its group', () => {
		expect(toWordLists([small]).jargon).toEqual([{ phrase: 'cohort', means: 'a year group', instead: [], unless: [], source }]);
	});

	it('may say more of an entry', () => {
		const words = { regular: { instead: ['weekly'], unless: ['regular size'], advice: 'Say how often.' } };
		const [entry] = toWordLists([{ ...small, vague: [{ source: 'guide', words }] }]).vague;
		expect(entry).toEqual({ phrase: 'regular', instead: ['weekly'], unless: ['regular size'], advice: 'Say how often.', source });
	});

	it('is refused where entries have no source', () => {
		const { success } = wordFileSchema.safeParse({ ...small, jargon: [{ words: { cohort: 'a year group' } }] });
		expect(success).toBe(false);
	});

	it('is refused where a source is not described', () => {
		const result = wordFileSchema.safeParse({ ...small, jargon: [{ source: 'gide', words: { cohort: 'a year group' } }] });
		expect(result.error?.issues.map(({ message }) => message)).toEqual(['The source "gide" is not one of the sources of this file.']);
	});

	it('is refused where an entry has a key that nobody knows', () => {
		expect(wordFileSchema.safeParse({ ...small, vague: [{ source: 'guide', words: { regular: { insted: ['weekly'] } } }] }).success).toBe(
			false,
		);
	});
});

describe('the word lists that we ship', () => {
	it.each(files)('%s keeps to the schema', (_, file) => {
		expect(wordFileSchema.safeParse(file).error).toBeUndefined();
	});

	it('are long enough to be of use', () => {
		expect(lists.jargon.length).toBeGreaterThanOrEqual(120);
		expect(lists.acronyms.length).toBeGreaterThanOrEqual(80);
		expect(lists.hard.length).toBeGreaterThanOrEqual(300);
		expect(lists.easy.size).toBeGreaterThanOrEqual(1000);
		expect([...lists.phrases.keys()]).toEqual(
			expect.arrayContaining(['no-needs', 'placeholders', 'outcome-vague-verbs', 'placement-types']),
		);
	});

	it('name nothing as both hard and easy', () => {
		expect(lists.hard.map(({ phrase }) => phrase).filter((phrase) => lists.easy.has(phrase))).toEqual([]);
	});

	it('list nothing twice', () => {
		for (const list of [lists.jargon, lists.vague, lists.hard, ...lists.phrases.values()]) {
			expect(list.map(({ phrase }) => phrase).filter((phrase, index, all) => all.indexOf(phrase) !== index)).toEqual([]);
		}
	});

	it('suggest the board that took the place of clinical commissioning groups', () => {
		expect(lists.acronyms.find(({ acronym }) => acronym === 'CCG')?.stands).toBe('integrated care board');
	});
});

const inBooklets = languageRules.filter(({ id }) => id.startsWith('lang/'));
const faults = (context: SentencePlace, text: string) =>
	judge(context, text, inBooklets).map(({ rule, words }) => `${rule}: ${words} <- ${text}`);

describe('what the lists suggest obeys our own rules', () => {
	it('meanings and replacements of jargon', () => {
		const texts = lists.jargon.flatMap(({ means, instead }) => [...(means === undefined ? [] : [means]), ...instead]);
		expect(texts.flatMap((text) => faults('booklet', text))).toEqual([]);
	});

	it('what acronyms stand for', () => {
		const texts = lists.acronyms.map(({ stands }) => stands);
		expect(texts.flatMap((text) => judge('booklet', text, inBooklets).filter(({ rule }) => rule === 'lang/acronym'))).toEqual([]);
	});

	it('meanings in the glossary', () => {
		expect([...lists.glossary.values()].flatMap((text) => faults('booklet', text))).toEqual([]);
	});

	it('easier words for hard ones', () => {
		const easyRules = languageRules.filter(({ id }) => id.startsWith('easy/') && id !== 'easy/negative');
		const texts = lists.hard.flatMap(({ instead }) => instead);
		expect(texts.flatMap((text) => judge('easy-read', text, easyRules).map(({ words }) => `${words} <- ${text}`))).toEqual([]);
	});
});
