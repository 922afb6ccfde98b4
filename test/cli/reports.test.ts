import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../pipeline/build/checked.ts';
import { codeFrame } from '../../pipeline/cli/report/code-frame.ts';
import { displayWidth } from '../../pipeline/cli/report/display-width.ts';
import { eachFindingOnce } from '../../pipeline/cli/report/each-finding-once.ts';
import { prettyFinding } from '../../pipeline/cli/report/pretty.ts';
import { reportFindings } from '../../pipeline/cli/report/report-findings.ts';
import { shortFinding } from '../../pipeline/cli/report/short.ts';
import { summaryLine } from '../../pipeline/cli/report/summary.ts';
import { wrap } from '../../pipeline/cli/report/wrap.ts';
import { UserError } from '../../pipeline/model/errors.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { SourceText, Span } from '../../pipeline/model/span.ts';

/** A source and the span of the words between `«` and `»` in it. */
function marked(text: string): { readonly source: SourceText; readonly span: Span } {
	const start = text.indexOf('«');
	const end = text.indexOf('»') - 1;
	const plain = text.replace(/[«»]/g, '');
	const pointAt = (offset: number) => {
		const before = plain.slice(0, offset).split(/\r\n|\r|\n/);
		return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
	};
	return { source: { file: 'plans/sam.md', text: plain }, span: { file: 'plans/sam.md', start: pointAt(start), end: pointAt(end) } };
}

function framed(text: string, width = 60): string {
	const { source, span } = marked(text);
	const { line, marks } = codeFrame(source, span, width);
	return `${line}\n${marks}`;
}

describe('the marks stand under the words', () => {
	it.each([
		['in the first line', '«Sam» reads.', 'Sam reads.\n^^^'],
		['after other lines', 'One.\nTwo «three» four.\nFive.', 'Two three four.\n    ^^^^^'],
		['after Windows line ends', 'One.\r\nTwo «three» four.\r\nFive.', 'Two three four.\n    ^^^^^'],
		['after a tab, which prints as four spaces', '\tTwo «three»', '    Two three\n        ^^^^^'],
		['when a tab is among them', 'a«b\tc»d', 'ab    cd\n ^^^^^^'],
		['after an emoji, which takes two columns', 'My 🐕 is «kind».', 'My 🐕 is kind.\n         ^^^^'],
		['after a family of one emoji', '👩‍👩‍👧 «here»', '👩‍👩‍👧 here\n   ^^^^'],
		['after a flag', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 «Cymru»', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru\n   ^^^^^'],
		['after letters with marks of their own', 'Zoe\u0308 «reads»', 'Zoe\u0308 reads\n    ^^^^^'],
		['after wide letters', '山 «mountain»', '山 mountain\n   ^^^^^^^^'],
		['of several lines: to the end of the first', 'One «two\nthree» four', 'One two\n    ^^^'],
		['when nothing is there: one mark at the place', 'One «»two', 'One two\n    ^'],
		['at the end of the file', 'One\n«»', '\n^'],
	])('%s', (_, text, frame) => {
		expect(framed(text)).toBe(frame);
	});

	it('in a long line, which is cut on both sides', () => {
		const text = `${'word '.repeat(40)}«here»${' word'.repeat(40)}`;
		expect(framed(text, 40)).toMatchInlineSnapshot(`
			"…word word word word here word word wor…
			                     ^^^^"
		`);
	});

	it('in a line of a million letters, which is looked at only near the marks', () => {
		const near = `${'word '.repeat(100)}«here»${' word'.repeat(100)}`;
		const far = `${'word '.repeat(100_000)}«here»${' word'.repeat(100_000)}`;
		expect(framed(far, 40)).toBe(framed(near, 40));
	});

	it('in a long line that is all marked', () => {
		const { source, span } = marked(`«${'word '.repeat(40)}»`);
		const { line, marks } = codeFrame(source, span, 40);
		expect([displayWidth(line), marks.length]).toEqual([40, 40]);
	});
});

describe('text from a document cannot do anything to a terminal', () => {
	it('signs that move the cursor, change colours or turn the writing print as a mark', () => {
		expect(framed('a\u001b[31m\u202e«b»')).toBe('a\uFFFD[31m\uFFFDb\n       ^');
	});
});

const finding: Finding = {
	ruleId: 'outcome/thread',
	level: 'error',
	message: 'No need is called "Reading and speling".',
	why: 'Each outcome answers a need, so that help can be traced to it.',
	mend: 'Type "Reading and spelling".',
	...marked(':::outcome[Reading to a friend]{for="«Reading and speling»"}'),
	source: { publisher: 'Department for Education', title: 'SEND Code of Practice 2015', place: 'paragraph 9.69' },
	fixes: [],
};
const { source } = marked(':::outcome[Reading to a friend]{for="«Reading and speling»"}');

describe('a finding as a person reads it', () => {
	it('has its place, its line, what, why and how to mend it', () => {
		expect(prettyFinding(finding, source, { colour: false, width: 100 })).toMatchInlineSnapshot(`
			"error[outcome/thread]  plans/sam.md:1:38
			  1 | :::outcome[Reading to a friend]{for="Reading and speling"}
			    |                                      ^^^^^^^^^^^^^^^^^^^
			    | No need is called "Reading and speling".
			    = why   Each outcome answers a need, so that help can be traced to it.
			    = mend  Type "Reading and spelling".
			    = from  SEND Code of Practice 2015, paragraph 9.69 (Department for Education)
			    = more  plainplan explain outcome/thread
			"
		`);
	});

	it('has colour only where it was asked for', () => {
		expect(prettyFinding(finding, source, { colour: false, width: 100 })).not.toContain('\u001b');
		expect(prettyFinding(finding, source, { colour: true, width: 100 })).toContain('\u001b[31merror[outcome/thread]\u001b[0m');
	});

	it('on one line has its place first, for editors and for searching', () => {
		expect(shortFinding(finding)).toBe('plans/sam.md:1:38: error[outcome/thread] No need is called "Reading and speling".');
	});
});

describe('wrapping', () => {
	it('breaks at spaces and leaves a long word whole', () => {
		expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
		expect(wrap('a www.northmoor.example/schools b', 10)).toEqual(['a', 'www.northmoor.example/schools', 'b']);
	});
});

describe('the report on the documents of a run', () => {
	const reported = (count: number): string => {
		const texts: string[] = [];
		const people = { write: (text: string) => void texts.push(text), isTerminal: false, colour: false, width: 100 };
		const checked = { file: 'plans/sam.md', sources: [source] as readonly SourceText[] } as CheckedDocument;
		reportFindings(people, [{ checked, findings: Array.from({ length: count }, () => finding) }], false);
		return texts.join('');
	};

	it('shows twenty findings of one kind, and then how many more there are', () => {
		expect(reported(20)).not.toContain('more of this kind');
		const many = reported(10_000);
		expect(many.match(/^error\[/gm)).toHaveLength(20);
		expect(many).toMatch(/\noutcome\/thread in plans\/sam\.md: and 9,980 more of this kind\.\n\n$/);
	});

	it.each([
		['one that could not be read', [new UserError('input/undecodable', 'No text.')], 'We could not read this file as text.'],
		[
			'one of two that could not be read',
			[new UserError('input/undecodable', 'No text.'), undefined],
			'We could not read 1 file as text.\n1 document checked: no errors, no warnings.',
		],
		[
			'two that the disk does not give',
			[new UserError('disk/read', 'No.'), new UserError('input/undecodable', 'No text.')],
			'We could not read 2 files.',
		],
		['none that could not be read', [undefined], '1 document checked: no errors, no warnings.'],
	])('sums up %s', (_, errors, line) => {
		const documents = errors.map((error) => (error ? { error } : {}));
		expect(summaryLine(documents, [])).toBe(line);
	});
});

describe('a fault in the file that the documents of a child share', () => {
	it('is said once in a run, and the faults of each document every time', () => {
		const inCase = { ...finding, span: { ...finding.span, file: 'plans/sam.yml' } };
		const one = { checked: { file: 'plans/sam.md' }, findings: [inCase, finding] };
		const other = {
			checked: { file: 'plans/review.md' },
			findings: [inCase, { ...finding, span: { ...finding.span, file: 'plans/review.md' } }],
		};
		expect(eachFindingOnce([one, other]).map(({ findings }) => findings.map(({ span }) => span.file))).toEqual([
			['plans/sam.yml', 'plans/sam.md'],
			['plans/review.md'],
		]);
	});
});
