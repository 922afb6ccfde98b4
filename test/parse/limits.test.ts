import { describe, expect, it } from 'vitest';
import { lostWords } from './lost-words.ts';
import { booklet, parse } from './settings.ts';

describe('a text that would keep the parser busy is kept as plain paragraphs, with a finding', () => {
	it.each([
		['5 million letters', 'word '.repeat(1_000_000)],
		['20,000 open brackets', `one ${'['.repeat(20_000)} two`],
		['20,000 pairs of brackets', `one ${'['.repeat(20_000)}${']'.repeat(20_000)} two`],
		['5,000 quotations in one another', `${'> '.repeat(5000)}one`],
		['2,000 lists in one another', `${'- '.repeat(2000)}one`],
		['2,000 blocks that nothing closes', ':::note[one]\n'.repeat(2000)],
		['2,000 footnotes', Array.from({ length: 2000 }, (_, index) => `[^${index}]\n\n[^${index}]: note\n\n`).join('')],
	])('%s', (_, text) => {
		const parsed = parse(text);
		expect(parsed.findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([['syntax/too-much', 'error']]);
		expect(parsed.value.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toContain('paragraph');
		if (text.length < 200_000) expect(lostWords(text, parsed)).toEqual([]);
	});
});

describe('a long or strange text is read', () => {
	it.each([
		['a line of 100,000 letters', 'a'.repeat(100_000)],
		['a line of 20,000 words', 'word '.repeat(20_000)],
		['a line of 100,000 colons', ':'.repeat(100_000)],
		['100,000 times nothing', '\0'.repeat(100_000)],
		['half letters and control signs', '\uD800 a \uDC00 b \u0001\u0007\uFFFF c'],
		['a table of 3,000 rows', `| a | b |\n|---|---|\n${'| Reads. :from[EP] | 1:1 |\n'.repeat(3000)}`],
		['a key with 20,000 brackets', `---\ntitle: ${'['.repeat(3000)}\n---\n`],
		['1,000 keys', `---\n${Array.from({ length: 1000 }, (_, index) => `k${index}: v`).join('\n')}\n---\n`],
		['a rule of 200 hyphens', `One.\n\n${'-'.repeat(200)}\n\n${'*'.repeat(200)}\n`],
		['nothing', ''],
		['white space', ' \n\t\n\r\n'],
		['a mark alone', '\uFEFF'],
		['the start of a front matter', '---'],
		['an empty front matter', '---\n---\n'],
		['a front matter that nothing ends', '---\ntitle: One\n'],
	])('%s', (_, text) => {
		const parsed = parse(text);
		expect(parsed.findings.map(({ ruleId }) => ruleId)).not.toContain('syntax/too-much');
		expect(lostWords(text, parsed)).toEqual([]);
	});

	it('what stands inside too many lists is kept as text', () => {
		const text = `${booklet}# Title\n\n${'> '.repeat(80)}one\n`;
		const parsed = parse(text);
		expect(parsed.findings.map(({ ruleId }) => ruleId)).toEqual(['syntax/too-much']);
		expect(lostWords(text, parsed)).toEqual([]);
	});
});
