import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../pipeline/config/load-packs.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { packsFrom, packText } from '../check/a-pack.ts';

describe('the packs that the program ships', async () => {
	const packs = await loadPacks(nodeHost, 'templates/packs/en-GB', { own: false });

	it.each(packs.map((pack) => [pack.id, pack] as const))(
		'%s has a source with a place, and five examples of each kind that differ',
		(_, { meta }) => {
			expect(meta.source.place).toMatch(/\S/);
			expect(new Set(meta.examples.bad).size).toBeGreaterThanOrEqual(5);
			expect(new Set(meta.examples.good).size).toBeGreaterThanOrEqual(5);
		},
	);

	it.each(packs.map((pack) => [pack.id, pack] as const))('%s says all in full sentences', (_, { meta, message, offer }) => {
		for (const text of [meta.title, meta.why, meta.mend, message.replace(/^\{[a-z]+\}/, 'This'), offer])
			expect(text).toMatch(/^\p{Lu}.*\.$/su);
	});
});

describe('a pack with a mistake is refused, with its place', () => {
	const good = packText('type: substitution\nentries: [{words: {utilise: use}}]');

	it('a good one is read', async () => {
		expect(await packsFrom({ 'own-words.yml': good })).toMatchObject([
			{ id: 'own/words', own: true, search: { type: 'substitution', entries: [{ find: 'utilise', instead: ['use'] }] } },
		]);
	});

	it.each([
		[/source: .*\n/, '', '- source: This key is missing or empty.'],
		[', place: words', '', '- source, place: This key is missing or empty.'],
		[/why: .*\n/, '', '- why: This key is missing or empty.'],
		['bad: [a, b, c]', 'bad: [a, b]', '- examples, bad: Give at least three examples that it reports.'],
		['good: [d, e, f]', 'good: [d]', '- examples, good: Give at least three examples that it does not report.'],
		['level: warning', 'level: loud', '- level: Use one of these: error, warning, advice.'],
		['utilise: use', 'utilise: ', '- entries, utilise: Say what to write: give "instead" or "advice".'],
		['type: substitution', 'type: existence', '- entries, utilise: Words with a replacement belong in a pack of the type "substitution".'],
		[
			'{words: {utilise: use}}',
			'{fix: safe, words: {utilise: use; apply}}',
			'- entries, utilise: Only one replacement can be safe. Give one.',
		],
		['{words: {utilise: use}}', '{words: {utilise: {insted: [use]}}}', 'Did you mean "instead"?'],
		['{words: {utilise: use}}', '{words: "utilise: use\\nutilise: apply"}', 'The words "utilise" stand twice.'],
		['id: own/words', 'id: own/other', 'holds the rule "own/other"'],
	])('%s -> %s', async (from, to, sentence) => {
		await expect(packsFrom({ 'own-words.yml': good.replace(from, to) })).rejects.toThrow(sentence);
	});

	it('two files with one rule', async () => {
		const rule = 'extends: existence\nmessage: No.\ntokens: [a]\n';
		await expect(packsFrom({ 'Own/First.yml': rule, 'Own/first.yaml': rule })).rejects.toThrow('hold a rule called "own/first"');
	});
});

describe("a project's own packs", () => {
	it('stand in "packs" beside "project.yml"', async () => {
		const host = memoryHost({
			'a/project.yml': 'theme: default',
			'a/packs/own-words.yml': packText('type: repetition'),
			'a/b/plan.md': '',
		});
		expect((await loadProject(host, 'a/b')).packs?.map(({ id }) => id)).toEqual(['own/words']);
		expect((await loadProject(host, '.')).packs).toBeUndefined();
	});

	it('are not those of the program, which stand beside the settings of its starters', async () => {
		expect((await loadProject(nodeHost, 'templates/types/booklet')).packs).toBeUndefined();
	});
});
