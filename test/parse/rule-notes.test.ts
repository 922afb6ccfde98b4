import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directives } from '../../pipeline/parse/directives/index.ts';
import { parseRuleNotes } from '../../pipeline/parse/rule-notes.ts';
import { booklet, parse } from './settings.ts';

const folder = new URL('../../pipeline/parse/', import.meta.url);

/** An example as a whole document: it brings its own front matter, or stands under that of a booklet. */
function findingsOf(example: string) {
	return parse(example.startsWith('---\n') ? example : `${booklet}# Title\n\n${example}\n`).findings;
}

function reported(example: string): readonly string[] {
	return findingsOf(example).map(({ ruleId }) => ruleId);
}

describe.each(parseRuleNotes.map((note) => [note.id, note.meta] as const))('%s', (id, meta) => {
	it.each(meta.examples.bad)('reports %j', (example) => {
		expect(reported(example)).toContain(id);
	});
	it.each(meta.examples.good)('lets %j stand', (example) => {
		expect(reported(example)).not.toContain(id);
	});
	it.each(meta.examples.bad)('speaks plainly of %j', (example) => {
		for (const { message, why, mend } of findingsOf(example)) {
			for (const words of [message, why, mend]) {
				expect(words).toMatch(/^["A-Z].*[.?]$/s);
				expect(words).not.toMatch(/\b(?:please|invalid|illegal|etc|e\.g|i\.e|syntax|directive|attribute|token|parse)\b/i);
				for (const sentence of words.split(/[.?] /)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
			}
		}
	});
	it('has full sentences that end with a full stop', () => {
		for (const words of [meta.title, meta.why, meta.mend]) expect(words).toMatch(/^[A-Z].*\.$/s);
	});
});

describe('rule notes', () => {
	it('stand once each', () => {
		const ids = parseRuleNotes.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('are those that the code reports, no more and no fewer', () => {
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
			(file) => file.endsWith('.ts') && file !== 'rule-notes.ts',
		);
		const code = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
		const used = new Set([...code.matchAll(/\breport\(\s*'([a-z-]+\/[a-z-]+)'/g)].map((found) => found[1]));
		expect([...used].sort()).toEqual(parseRuleNotes.map(({ id }) => id).sort());
	});
});

describe('directives', () => {
	it('have a file each, and each file a line in the index', () => {
		const files = readdirSync(new URL('directives/', folder)).map((file) => file.replace(/\.ts$/, ''));
		const others = new Set(['directive', 'find-directive', 'index']);
		expect(directives.map(({ name }) => name).sort()).toEqual(files.filter((file) => !others.has(file)).sort());
	});

	it.each(directives.map((directive) => [directive.name, directive] as const))(
		'%s: its example is read without a mistake',
		(name, directive) => {
			const people =
				'---\ndocument: booklet\npeople:\n  mum: Leila\n  dad: Danny\n  officer: Joy\n  advice-service: Line\n  sam: Sam\n---\n\n# Title\n\n';
			const { findings, value } = parse(`${people}${directive.example}\n`);
			expect(findings.filter(({ ruleId }) => ruleId !== 'front-matter/missing-key')).toEqual([]);
			expect(directive.example).toContain(`:${name}`);
			expect(value.sections[0]?.blocks).toHaveLength(1);
		},
	);

	it.each(directives.map((directive) => [directive.name, directive] as const))(
		'%s: its notes are full sentences',
		(_, { doc, attributes }) => {
			for (const words of [doc, ...Object.values(attributes).map(({ about }) => about)]) expect(words).toMatch(/^[A-Z].*\.$/s);
		},
	);
});
