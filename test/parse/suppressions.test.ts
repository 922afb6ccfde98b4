import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../pipeline/model/span.ts';
import { booklet, parse } from './settings.ts';
import { plan, scribble, writing } from './writings.ts';

/** Each note of a text below a title: its rule, its reason, who, the day, and the words that it is about. */
function notesIn(text: string): readonly (readonly (string | undefined)[])[] {
	const { value: document } = parse(`${booklet}# Title\n\n${text}\n`);
	return document.suppressions.map(({ rule, reason, by, reviewBy, badDate, covers }) => [
		rule.name,
		reason,
		by,
		reviewBy ?? badDate?.name,
		covers && sliceOf(document.source, covers),
	]);
}

const ignore = (said: string) => `<!-- plainplan ignore ${said} -->\nText.`;

describe('a note', () => {
	it.each([
		['lang/jargon: The family chose it (JS, 4 May 2027)', ['lang/jargon', 'The family chose it', 'JS', '2027-05-04', 'Text.']],
		['lang/jargon: The family chose it (2027-05-04).', ['lang/jargon', 'The family chose it', undefined, '2027-05-04', 'Text.']],
		['lang/jargon: The family chose it (Ann, Ned, 4 May 2027)', ['lang/jargon', 'The family chose it', 'Ann, Ned', '2027-05-04', 'Text.']],
		[
			'lang/jargon: The family chose it (see the notes)',
			['lang/jargon', 'The family chose it (see the notes)', undefined, undefined, 'Text.'],
		],
		['lang/jargon: The family chose it (JS, 4 Mai 2027)', ['lang/jargon', 'The family chose it', 'JS', '4 Mai 2027', 'Text.']],
		['lang/jargon The family chose it', ['lang/jargon', 'The family chose it', undefined, undefined, 'Text.']],
		['lang/jargon', ['lang/jargon', '', undefined, undefined, 'Text.']],
		['O1: The family chose it', ['O1', 'The family chose it', undefined, undefined, 'Text.']],
		['jargon: The family chose it', ['jargon', 'The family chose it', undefined, undefined, 'Text.']],
		['lang/jargon: They said: so', ['lang/jargon', 'They said: so', undefined, undefined, 'Text.']],
		['\nlang/jargon: The family\nchose it\n', ['lang/jargon', 'The family chose it', undefined, undefined, 'Text.']],
	])('%j is read', (said, expected) => {
		expect(notesIn(ignore(said))).toEqual([expected]);
	});

	it.each([
		['rules after a comma', 'lang/jargon, O1 ,lang/latin: The family chose it', ['lang/jargon', 'O1', 'lang/latin']],
		['rules after a space', 'lang/jargon lang/latin lang/idiom: The family chose it', ['lang/jargon', 'lang/latin', 'lang/idiom']],
		['rules on lines of their own', 'lang/jargon: The family chose it\nlang/latin: It is a name', ['lang/jargon', 'lang/latin']],
		['a reason that looks like a rule in its line', 'lang/jargon: See and/or: both', ['lang/jargon']],
	])('may name %s', (_, said, rules) => {
		expect(notesIn(ignore(said)).map(([rule]) => rule)).toEqual(rules);
	});

	it.each([
		'Ignore lang/jargon: The family chose it',
		'ignores lang/jargon: The family chose it',
		'ignore: lang/jargon: The family chose it',
	])('is read where it is typed as %j', (said) => {
		expect(notesIn(`<!-- plainplan ${said} -->\nText.`).map(([rule]) => rule)).toEqual(['lang/jargon']);
	});

	it.each(['<!-- plainplan: ignore lang/jargon: It is his -->', '<!--plainplan ignore lang/jargon: It is his-->'])(
		'is read as %s',
		(typed) => {
			expect(notesIn(`${typed}\nText.`)).toEqual([['lang/jargon', 'It is his', undefined, undefined, 'Text.']]);
		},
	);

	it('has its rule under the caret', () => {
		const { value: document } = parse(
			`${booklet}# Title\r\n\r\n- <!-- plainplan ignore lang/jargon,\r\n  lang/latin: It is his -->\r\n  Text.\r\n`,
		);
		expect(document.suppressions.map(({ rule }) => sliceOf(document.source, rule.span))).toEqual(['lang/jargon', 'lang/latin']);
	});

	it('in a footnote is about that footnote', () => {
		expect(notesIn('See.[^1]\n\n[^1]: <!-- plainplan ignore lang/jargon: It is his -->\n    Text.').map((one) => one.at(-1))).toEqual([
			'Text.',
		]);
	});

	it('that is only told about in code is no note', () => {
		expect(
			notesIn('`<!-- plainplan ignore lang/jargon: It is his -->`\n\n```\n<!-- plainplan ignore lang/jargon: It is his -->\n```'),
		).toEqual([]);
	});
});

describe('any text', () => {
	it.each([
		['pieces', writing],
		['pieces under a front matter', plan],
		['scribbles', scribble],
	])('of %s has notes whose places lie in the file, in source order', (_, texts) => {
		const note = fc.constantFrom(
			'',
			'<!-- plainplan ignore lang/jargon: It is his -->',
			'- <!-- plainplan ignore a/b, c/d: x -->\n',
			':keep[x]{rule="a/b" reason="y"}',
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(texts, note), { maxLength: 3 }), (parts) => {
				const { value: document } = parse(parts.flat().join('\n'));
				const { length } = document.source.text;
				const offsets = document.suppressions.map(({ rule }) => rule.span.start.offset);
				expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
				for (const { span, covers, rule } of document.suppressions) {
					expect(sliceOf(document.source, rule.span)).toBe(rule.name);
					expect(span.start.offset).toBeLessThan(span.end.offset);
					if (covers) expect(covers.end.offset).toBeLessThanOrEqual(length);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it.each([
		['blanks', ' '],
		['brackets', '('],
		['pairs of brackets', '(a)'],
		['commas', ' ,'],
		['rules', 'lang/jargon, '],
		['rules and spaces', 'a/b '],
		['lines', 'lang/jargon: x\n'],
	])('of a note with 100,000 signs of %s is read', (_, signs) => {
		const said = signs.repeat(100_000 / signs.length);
		expect(parse(`${booklet}# Title\n\n<!-- plainplan ignore lang/jargon: ${said} -->\nText.`).value.suppressions.length).toBeGreaterThan(
			0,
		);
		expect(parse(`${booklet}# Title\n\n<!-- plainplan ${said} -->\nText.`).findings.map(({ ruleId }) => ruleId)).toContain(
			'suppression/unreadable',
		);
	});
});
