import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentInPlace } from '../../pipeline/build/sentence-in-place.ts';
import { errorCatalogue } from '../../pipeline/model/errors.ts';
import { everyNote, everyRule, read } from '../check/checked.ts';
import { exampleDocument } from '../check/example-document.ts';
import { judge, languageRules } from './judge.ts';

const bookletRules = languageRules.filter(({ id }) => id.startsWith('lang/') || id === 'plan/placeholder');

const standIns = ['house', 'garden', 'kitchen'];

/** What the rules for booklets say about words of the program's own. Typed code, quoted names, dates as typed and slots stand for one word each. */
function faultsOf(text: string): readonly string[] {
	let next = 0;
	const standIn = () => standIns[next++ % standIns.length] ?? '';
	const plain = text
		.replace(/:{1,3}[a-z-]+(?:\[[^\]]*\])?(?:\{[^}]*\})?|""this""|"[^"]*"|`[^`]*`|\{[\w "-]+\}|\b\d{4}-\d\d-\d\d\b/g, standIn)
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\b[\w.-]+@[\w.-]+|https?:\S+/g, standIn)
		.replace(/\*\*/g, '')
		.replace(/[\\`*_{}[\]<>#+\-.!|~:&]/g, '\\$&');
	return plain.split('\n').flatMap((line) => judge('booklet', line, bookletRules).map(({ rule, words }) => `${rule}: ${words} <- ${text}`));
}

const faultsOfAll = (texts: readonly string[]) => [...new Set(texts)].flatMap(faultsOf);

describe('every message of the program obeys the rules for booklets', () => {
	it.each([...everyNote.values()].map((note) => [note.id, note] as const))('what explain says of %s', (_, { meta }) => {
		expect(faultsOfAll([meta.title, meta.why, meta.mend])).toEqual([]);
	});

	// A rule without examples speaks only beside another document; its sentences are read from the code below.
	const shown = everyRule.filter(({ meta }) => meta.examples.bad.length > 0);
	it.each(shown.map((rule) => [rule.id, rule] as const))('what %s says of its own examples', (_, rule) => {
		const { place, bad } = rule.meta.examples;
		const said = bad.flatMap((example) => {
			const { document, context } = read(place === 'document' ? exampleDocument(example) : documentInPlace(place, example));
			return [...rule.check(document, context)].flatMap(({ message, mend, why }) => [message, mend, ...(why === undefined ? [] : [why])]);
		});
		expect(said).not.toEqual([]);
		expect(faultsOfAll(said)).toEqual([]);
	});

	it('the hints of settings, usage and disk', () => {
		expect(faultsOfAll(Object.values(errorCatalogue).map(({ hint }) => hint))).toEqual([]);
	});

	it('every sentence that stands in the code: settings, usage, disk, help and findings', () => {
		const sentences = sentencesInCode();
		expect(sentences.length).toBeGreaterThan(300);
		expect(faultsOfAll(sentences)).toEqual([]);
	});

	it.each(wordingFiles())('the wording of %s', (file) => {
		expect(faultsOfAll(textsIn(parse(readFileSync(templates + file, 'utf8')), /^(?:pages|printed)\//.test(file)))).toEqual([]);
	});
});

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

function wordingFiles(): readonly string[] {
	const folder = fileURLToPath(new URL('../../templates/', import.meta.url));
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replace(/\\/g, '/'))
		.filter((path) => /^(?:email|easy-read|pages|printed|rules|types)\/.*\.yml$/.test(path))
		.toSorted();
}

/** String literals of the program that are sentences; what is filled in stands for one word. Examples of rules are wrong on purpose. */
function sentencesInCode(): readonly string[] {
	const folder = fileURLToPath(new URL('../../pipeline/', import.meta.url));
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
	return files.flatMap((path) => {
		const code = readFileSync(folder + path, 'utf8')
			.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
			.replace(/^(\t+)(?:examples: \{|bad: \[|good: \[)(?:.*\],|[\s\S]*?^\1[\]}],)$/gm, '');
		return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`\n]*)`/g)]
			.map(([, plain, filled = '']) => plain ?? filled.replace(/\$\{[^}]*\}/g, '"this"'))
			.filter((text) => /^["A-Z][^<>=]* [^<>=]*[.?]$/.test(text));
	});
}

const wordingKeys = new Set([
	'text',
	'title',
	'subject',
	'preview',
	'about',
	'empty-text',
	'items',
	'lines',
	'words',
	'cover',
	'closing',
	'rows',
	'when-due',
]);

/** Every sentence that a settings file prints or says. */
function textsIn(value: unknown, spoken = false): readonly string[] {
	if (typeof value === 'string') return spoken ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, spoken));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'law' || key === 'source' ? [] : textsIn(inner, spoken || wordingKeys.has(key)),
	);
}
