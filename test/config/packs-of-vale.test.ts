import { describe, expect, it } from 'vitest';
import { valeExpression } from '../../pipeline/config/vale/vale-expression.ts';
import { found, packsFrom } from '../check/a-pack.ts';

/** What a Vale rule says of a sentence in a booklet: its message, what it points at, and what it offers. */
async function said(rule: string, sentence: string): Promise<readonly string[]> {
	const findings = await found({ 'House/A.yml': rule }, sentence, 'booklet');
	return findings.map(({ message, suggestions = [] }) => [message, ...suggestions.map(({ text }) => `-> ${text}`)].join(' '));
}

describe('a Vale style in "packs" is read', () => {
	it.each([
		[
			'existence',
			'tokens: [very, "quite (?:a|the)"]\nignorecase: true',
			'Very big. Quite a lot. Every day.',
			['"Very" is out.', '"Quite a" is out.'],
		],
		['existence', 'nonword: true\ntokens: ["!"]', 'Yes! No.', ['"!" is out.']],
		['existence', 'raw: ["\\\\bin "]\ntokens: [respect, regard]', 'This is in respect of it.', ['"in respect" is out.']],
		['existence', 'tokens: ["\\\\w+ly"]\nexceptions: [family, only]', 'A family only spoke slowly.', ['"slowly" is out.']],
		['substitution', 'swap: {"util(?:ise|ize)": use|apply}', 'They utilise it.', ['"use" or "apply" is out. -> use -> apply']],
		['occurrence', 'scope: sentence\nmax: 1\ntoken: ","', 'A, b, c.', ['two is out.']],
		['repetition', 'alpha: true\ntokens: ["[^\\\\s]+"]', 'He saw the the cat.', ['"the the" is out.']],
		['consistency', 'either: {advisor: adviser}', 'An adviser met an adviser and an advisor.', ['"advisor" is out.']],
		[
			'conditional',
			'first: "\\\\b([A-Z]{3,5})\\\\b"\nsecond: "\\\\(([A-Z]{3,5})\\\\)"\nexceptions: [NHS]',
			'The team (ABC) met. ABC, XYZ and NHS.',
			['"XYZ" is out.'],
		],
		['capitalization', 'scope: heading\nmatch: $sentence', 'Text.\n\n## About The Big Red House', ['"About The Big Red House" is out.']],
		['capitalization', 'scope: heading\nmatch: $title', 'Text.\n\n## About the House', ['"A part" is out.']],
		['metric', 'formula: |\n  (words / sentences)\ncondition: "> 3"', 'One two three four five.', ['5 is out.']],
	])('%s: %s', async (kind, rest, sentence, expected) => {
		expect(await said(`extends: ${kind}\nmessage: "'%s' is out"\n${rest}\n`, sentence)).toEqual(expected);
	});

	it('with its level, its link and the name of the style', async () => {
		const [pack] = await packsFrom({
			'House/FirstUse.yml': 'extends: existence\nmessage: No.\nlevel: suggestion\nlink: https://style.example\ntokens: [a]\n',
			'House/meta.json': '{"author": "Northmoor Council"}',
		});
		expect(pack).toMatchObject({
			id: 'house/first-use',
			meta: { level: 'advice', source: { publisher: 'Northmoor Council', title: 'Vale style House', url: 'https://style.example' } },
		});
	});

	it('prose in the place of a replacement is advice, never a replacement', async () => {
		const [finding] = await found(
			{
				'House/A.yml':
					'extends: substitution\nmessage: "The guide says: %s, not %s"\nswap: {robust: "strong, or say (in full) what you mean"}\n',
			},
			'A robust plan.',
			'booklet',
		);
		expect(finding).toMatchObject({
			message: 'The guide says: strong, or say (in full) what you mean, not "robust".',
			mend: 'Strong, or say (in full) what you mean.',
			fixes: [],
		});
		expect(finding?.suggestions).toBeUndefined();
	});
});

describe('what cannot be read is refused, and it says why', () => {
	it.each([
		['extends: script\nmessage: A\nscript: x', 'Plainplan runs no code of others.'],
		['extends: sequence\nmessage: A\ntokens: []', 'parts of speech'],
		['extends: spelling\nmessage: A', 'Plainplan has its own dictionary.'],
		['extends: magic\nmessage: A', '- extends: '],
		['message: A\ntokens: [a]', '- extends: '],
		['extends: existence\nmessage: A\ntokens: ["(a"]', 'is not one that Plainplan can read'],
		['extends: existence\nmessage: A\ntokens: ["(a+)+b"]', 'The expression "(a+)+b" could take for ever.'],
	])('%j', async (rule, why) => {
		await expect(packsFrom({ 'House/A.yml': rule })).rejects.toThrow(why);
	});
});

describe('expressions that could take for ever', () => {
	it.each(['(a+)+', '(a|ab)*', '(?:\\w+\\s?)+', '((a|b)c)+', '(a*){2,}', '(?:a{1,30})+', '.*.*.*.*', '(?:a,?)+(?:b+,?)*', '(?:,?\\w+)*'])(
		'%s is refused',
		(source) => {
			expect(valeExpression(source, { ignoreCase: false })).toHaveProperty('wrong');
		},
	);

	it.each([
		'(?i)\\b(?:am|are)\\b\\s+\\w+ed',
		'[(+*)]+',
		'\\(+',
		'(?:a|b)?c+',
		'(?:abc)+',
		'x{1,3}',
		'(?P<a>b)+',
		'[a-z]+(?:[’-][a-z]+)*',
		'(?:[^,]+,){1,}\\s\\w+\\s(and|or)',
		'(?:a+x|b+|c*|\\d+(?:\\.\\d+)+)',
	])('%s is read', (source) => {
		expect(valeExpression(source, { ignoreCase: false })).toHaveProperty('expression');
	});
});
