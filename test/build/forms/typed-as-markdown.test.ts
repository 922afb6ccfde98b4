import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, typedAsMarkdown } from '../../../pipeline/build/forms/typed-as-markdown.ts';
import type { AnswerBlock, Block } from '../../../pipeline/model/block.ts';
import { blocksOfKind } from '../../../pipeline/model/plan-parts.ts';
import { inlinesOf, plainText } from '../../../pipeline/model/walk.ts';
import { parse } from '../../parse/settings.ts';

const top = '---\ndocument: booklet\ntitle: A form\n---\n\n# A form\n\n## Questions\n\n';
const formWith = (answer: string) =>
	`${top}:::answer[What is going well?]{lines="4"}\n${typedAsMarkdown(answer)}\n:::\n\n::answer[And now?]\n`;

/** The lines of the answer as the document has them, paragraph by paragraph. */
function linesIn(block: Block): readonly string[] {
	if (block.kind !== 'paragraph') return [`A ${block.kind}`];
	const lines: string[] = [''];
	for (const inline of block.children) {
		if (inline.kind === 'break') lines.push('');
		else if (inline.kind === 'text' || inline.kind === 'link') lines.push(`${lines.pop()}${plainText([inline])}`);
		else lines.push(`A ${inline.kind}`);
	}
	return lines;
}

function read(answer: string) {
	const { value, findings } = parse(formWith(answer));
	const answers: readonly AnswerBlock[] = blocksOfKind(value, 'answer');
	return { answers, findings, document: value };
}

const spaces = (lines: readonly (readonly string[])[]) =>
	lines.map((paragraph) => paragraph.map((line) => line.replace(/\s+/gu, ' ').trim()));

function expectAsTyped(answer: string): void {
	const { answers, document, findings } = read(answer);
	expect(answers.map(({ label }) => label.name)).toEqual(['What is going well?', 'And now?']);
	expect(spaces((answers[0]?.children ?? []).map(linesIn))).toEqual(spaces(paragraphsOf(answer)));
	expect(document.suppressions).toEqual([]);
	expect(findings.filter(({ ruleId }) => ruleId.startsWith('syntax/') || ruleId.startsWith('heading/'))).toEqual([]);
	for (const child of answers[0]?.children ?? [])
		if (child.kind === 'paragraph')
			for (const inline of inlinesOf(child.children)) expect(['text', 'break', 'link']).toContain(inline.kind);
}

describe('words that somebody typed into a form', () => {
	it.each([
		['an ordinary answer', 'She loves swimming.\nShe has a friend now.\n\nThank you!'],
		[
			'marks of Markdown',
			'# Not a heading\n* not a list\n1. not a number\n> not a quotation\n---\n===\n`not code` *nor this* _nor_ ~~that~~',
		],
		['a block of Plainplan', ':::\n\n:::note[Hacked]\nYou must pay.\n:::'],
		['a line and a mark of Plainplan', '::window\nA :term[word]{means="x"} and :pic[cat]'],
		['a table', '| a | b |\n|---|---|\n| c | d |'],
		['HTML and a note to the checker', '<b>bold</b> <!-- plainplan ignore all: because --> <script>alert(1)</script>'],
		['marks of word processors', '• one\n• two\n– three\n◦ four'],
		['a picture, a link and a footnote', '![cat](cat.png) [here](https://example.org) [^1] [x]: y'],
		['an address of the web and of an email', 'See https://example.org/a_b*c or write to olu@example.org.'],
		['Hebrew and Arabic', 'שלום עולם\nمرحبا: ::نعم'],
		['front matter', '---\ncase: X\n---'],
		['an indented line', '    four spaces\n\tand a tab'],
		['character references', '&amp; &#58;&#58;: &lt;b&gt;'],
		['a section', '## Section B: Needs\nSection B: Needs'],
	])('print as typed: %s', (_about, answer) => {
		expectAsTyped(answer);
	});

	it('say nothing where there is nothing', () => {
		expect(typedAsMarkdown(' \n\t\r\n\u0000')).toBe('');
	});

	const pieces = fc.constantFrom(
		...[
			':',
			'::',
			':::',
			'::::',
			'note',
			'answer',
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			'`',
			'```',
			'~~~',
			'*',
			'**',
			'_',
			'#',
			'##',
			'-',
			'---',
			'+',
			'1.',
			'2)',
		],
		...[
			'=',
			'===',
			'<',
			'>',
			'<!--',
			'-->',
			'&',
			';',
			'&#58;',
			'\\',
			'|',
			'!',
			'(',
			')',
			'$',
			'^',
			'~',
			'/',
			'@',
			'www.',
			'https://',
			'a@b.example',
			'.',
			',',
		],
		...[
			'\n',
			'\n\n',
			'\r',
			'  ',
			'\t',
			' ',
			'Yes',
			'she can',
			'Section',
			'B:',
			'•',
			'–',
			'“',
			'”',
			'é',
			'שלום',
			'😀',
			'\u00A0',
			'\u200B',
			'\u202E',
		],
		...['plainplan ignore', 'lines="2"', '10:30', 'a:b', '[ ]', '[x]', '- [ ]', '![', '](', '[^1]', '---\n', '\n:::\n', '\n::window\n'],
	);
	it('print as typed, whatever they are', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
					fc.string({ unit: 'binary', maxLength: 40 }),
					fc.string({ unit: 'grapheme', maxLength: 40 }),
				),
				expectAsTyped,
			),
			{ numRuns: 400 },
		);
	});
});
