import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { Finding, Reported } from '../../pipeline/model/finding.ts';
import { inlinesOf, linesOf } from '../../pipeline/model/walk.ts';
import { wordsAt } from '../../pipeline/model/words-at.ts';
import { caseFileAddress } from '../../pipeline/parse/case-file-address.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { types } from './settings.ts';

const caseLines = [
	'case: NM-0417',
	'authority: Northmoor Council',
	'child: Sam',
	'born: 14 March 2017',
	'school-now: Alder Lane Primary School',
	'asked: 17 August 2026',
	'people:',
	"  mum: Leila, Sam's mum, leila@example.org",
	"  dad: {name: Danny, role: Sam's dad, post: '2 Mill Row, Northmoor'}",
	'  officer: Joy, plan co-ordinator, joy@northmoor.example',
	'send-to: mum, dad',
];
const sam = `${caseLines.join('\n')}\n`;

const draftLines = ['document: ehc-plan', 'case-file: sam.yml', 'stage: draft', 'version: 1', 'issued: 23 November 2026'];

/** A draft that names the case file, with more lines at its top. */
function draft(...lines: readonly string[]): string {
	return `---\n${[...draftLines, ...lines].join('\n')}\n---\n\n# Plan\n`;
}

/** A document read with a case file. */
function read(document: string, caseFile = sam): Reported<PlanDocument> {
	return parsePlan({ file: 'draft-1.md', text: document }, types, { caseFile: { file: 'sam.yml', text: caseFile } });
}

/** `sam.yml 3:5 case-file/bad-row "words under the caret"`. */
function told({ value, findings }: Reported<PlanDocument>): readonly string[] {
	return findings.map(({ ruleId, span }) => {
		const { file, start } = span;
		return `${file} ${start.line}:${start.column} ${ruleId} ${JSON.stringify(wordsAt(value, span))}`;
	});
}

function says(findings: readonly Finding[]): readonly string[] {
	return findings.map(({ message, mend }) => `${message} ${mend}`);
}

describe('the address of a case file', () => {
	const of = (text: string) => caseFileAddress({ file: 'draft-1.md', text });

	it('is read from the top of the document, with its place', () => {
		const found = of(draft());
		expect([found?.name, found?.span.start.line, found?.span.start.column, found?.span.end.column]).toEqual(['sam.yml', 3, 12, 19]);
	});

	it.each([
		['none is named', '---\ndocument: ehc-plan\n---\n\n# Plan\n'],
		['the document has no top', '# Plan\n\ncase-file: sam.yml\n'],
		['the words stand in the text', '---\ndocument: ehc-plan\n---\n\ncase-file: sam.yml\n'],
		['the key has no value', '---\ncase-file:\n---\n'],
		['the key holds a list', '---\ncase-file: [a, b]\n---\n'],
		['the file is empty', ''],
	])('is nothing where %s', (_, text) => {
		expect(of(text)).toBeUndefined();
	});

	it.each([
		['with CRLF', draft().replaceAll('\n', '\r\n'), 3],
		['with CR', draft().replaceAll('\n', '\r'), 3],
		['with a byte-order mark', `\uFEFF${draft()}`, 3],
		['in quotation marks', draft().replace('sam.yml', '"sam.yml"'), 3],
		['below an emoji', draft().replace('stage', 'authority: 😀\nstage'), 3],
		['without its line of hyphens', draft().replace('---\n', ''), 2],
		['below empty lines', `\n\n${draft()}`, 5],
	])('is read %s', (_, text, line) => {
		expect([of(text)?.name, of(text)?.span.start.line]).toEqual(['sam.yml', line]);
	});
});

describe('keys that all documents of a child share', () => {
	it('stand in for those that the document does not type', () => {
		const { value, findings } = read(draft());
		const { meta } = value;
		expect(findings).toEqual([]);
		expect([meta.case, meta.child, meta.born, meta.schoolNow, meta.asked]).toEqual([
			'NM-0417',
			'Sam',
			'2017-03-14',
			'Alder Lane Primary School',
			'2026-08-17',
		]);
		expect(meta.sendTo.map(({ name, span }) => [name, span.file, span.start.line])).toEqual([
			['mum', 'sam.yml', 11],
			['dad', 'sam.yml', 11],
		]);
	});

	it('keep their places in the case file, and the document its own', () => {
		const { meta } = read(draft()).value;
		const born = meta.places.get('born');
		expect([born?.file, born?.start.line, born?.start.column]).toEqual(['sam.yml', 4, 7]);
		expect(meta.places.get('issued')?.file).toBe('draft-1.md');
	});

	it("give way to the document's own", () => {
		const { meta } = read(draft('born: 15 March 2017', 'send-to: mum')).value;
		expect([meta.born, meta.places.get('born')?.file, meta.sendTo.map(({ name }) => name)]).toEqual(['2017-03-15', 'draft-1.md', ['mum']]);
	});

	it('give way to another key of the same group', () => {
		const { meta } = read(draft('setting: home educated')).value;
		expect([meta.setting, meta.schoolNow]).toEqual(['home educated', undefined]);
	});

	it('are joined for people, whom the document may add or put right', () => {
		const { value, findings } = read(
			draft('people:', "  dad: Daniel, Sam's dad, danny@example.org", '  teacher: Tom, class teacher, tom@alderlane.example'),
		);
		expect(findings).toEqual([]);
		expect(value.meta.people.map(({ key, name, span }) => [key, name, span.file])).toEqual([
			['mum', 'Leila', 'sam.yml'],
			['dad', 'Daniel', 'draft-1.md'],
			['officer', 'Joy', 'sam.yml'],
			['teacher', 'Tom', 'draft-1.md'],
		]);
	});

	it('are left out in silence where this kind of document has no such key', () => {
		const booklet =
			'---\ndocument: booklet\ntitle: Help\nauthority: Northmoor\naudience: parents\nchecked: 2026-11-16\ncheck-again: 2027-11-16\n---\n\n# Help\n';
		const { value, findings } = read(booklet);
		expect([told({ value, findings }), value.meta.born, value.meta.authority]).toEqual([[], undefined, 'Northmoor']);
	});

	it('are missing from both files', () => {
		const without = sam.replace('asked: 17 August 2026\n', '');
		const { findings } = read(draft(), without);
		expect(says(findings)).toEqual([
			'Neither this document nor its case file has a key "asked". The day somebody asked for the assessment. Add a line such as "asked: 2026-08-17". It can stand in either file.',
		]);
	});

	it('are no fault of the document where nobody could read the case file', () => {
		const alone = parsePlan({ file: 'draft-1.md', text: `${draft()}\nWrite to :person[officer].\n` }, types);
		expect(told(alone)).toEqual([]);
	});

	it('need a case file to be named before it is spoken of', () => {
		const { findings } = parsePlan({ file: 'draft-1.md', text: draft().replace('case-file: sam.yml\n', '') }, types);
		expect(findings[0]?.message).toBe('The top of the file has no key "case".');
	});
});

describe('faults in a case file stand at their own line and column', () => {
	it.each([
		['a key of one document', 'stage: final', ['sam.yml 12:1 case-file/own-key "stage: final"']],
		['a frozen draft', 'served-draft: 3f2a9c41', ['sam.yml 12:1 case-file/own-key "served-draft: 3f2a9c41"']],
		['another case file', 'case-file: other.yml', ['sam.yml 12:1 case-file/own-key "case-file: other.yml"']],
		['a slip in a key', 'sibling: NM-0418', ['sam.yml 12:1 front-matter/unknown-key "sibling: NM-0418"']],
		['a key twice', 'child: Samuel', ['sam.yml 12:1 front-matter/bad-value "child: Samuel"']],
		['a key without a value', 'contact-care:', ['sam.yml 12:1 front-matter/bad-value "contact-care"']],
		['a person whom nobody knows', 'contact-care: wrker', ['sam.yml 12:15 name/unknown "wrker"']],
		['an alias', 'siblings: *other', ['sam.yml 12:11 front-matter/bad-value "*other"']],
		['a remark behind a value', 'contact-care: officer # until May', ['sam.yml 12:23 syntax/comment "# until May"']],
		['a remark on its own line', '# Ask Joy.', []],
		['a colon in a value', 'contact-care: officer\nterms:\n  calm card: A red card: it means stop.', []],
		['a row that is none', 'served: yes', ['sam.yml 12:1 case-file/bad-row "served: yes"']],
		['a row without a dash', 'served:\n  document: draft 1', ['sam.yml 12:1 case-file/bad-row "served:\\n  document: draft 1"']],
		[
			'words for a row',
			'served:\n  - {document: draft 1, person: mum, how: email, on: 23 November 2026}\n  - mum',
			['sam.yml 14:5 case-file/bad-row "mum"'],
		],
		['what is no YAML', 'served: [', ['sam.yml 12:9 front-matter/bad-value "["']],
	])('%s', (_, lines, expected) => {
		expect(told(read(draft(), `${sam}${lines}\n`))).toEqual(expected);
	});

	const row = { document: 'draft 1', person: 'mum', how: 'email', on: '23 November 2026' };
	const served = (change: Readonly<Record<string, string>>) => {
		const parts = Object.entries({ ...row, ...change }).filter(([, value]) => value !== '');
		return read(draft(), `${sam}served:\n  - {${parts.map(([key, value]) => `${key}: ${value}`).join(', ')}}\n`);
	};

	it.each([
		['no day', { on: '' }, 'case-file/bad-row', 'This row of "served" has no part "on".'],
		['no person', { person: '' }, 'case-file/bad-row', 'This row of "served" has no part "person".'],
		['a day in figures', { on: '23/11/2026' }, 'case-file/bad-value', '"23/11/2026" is not a day that Plainplan can read.'],
		[
			'a day that no calendar has',
			{ on: '31 November 2026' },
			'case-file/bad-value',
			'"31 November 2026" is not a day that Plainplan can read.',
		],
		['an unknown way', { how: 'pigeon' }, 'case-file/bad-value', 'This cannot be "pigeon".'],
		['an unknown person', { person: 'mumm' }, 'case-file/unknown-person', 'Nobody under "people" has the key "mumm".'],
		['a document without a number', { document: 'draft' }, 'case-file/bad-value', '"draft" is not the name of a draft or a final plan.'],
		['an unknown stage', { document: 'drafft 1' }, 'case-file/bad-value', '"drafft 1" is not the name of a draft or a final plan.'],
		['a bad time', { at: 'tea time' }, 'case-file/bad-value', '"tea time" is not a time of the day.'],
		['a bounce that is neither yes nor no', { bounced: 'perhaps' }, 'case-file/bad-value', 'This cannot be "perhaps".'],
		['an unknown part', { wen: 'now' }, 'case-file/bad-row', 'A row of "served" has no part "wen".'],
		['a list in a part', { person: '[mum]' }, 'case-file/bad-row', 'The part "person" holds no plain words.'],
	])('a row with %s', (_, change, rule, message) => {
		const { findings } = served(change);
		expect(findings.map((finding) => [finding.ruleId, finding.message, finding.span.file, finding.span.start.line])).toEqual([
			[rule, message, 'sam.yml', 13],
		]);
	});

	it('have a fix where one name was meant', () => {
		const { findings } = served({ document: 'drafft 1', person: 'Leila', how: 'e-mail' });
		expect(findings.map(({ fixes }) => fixes.map(({ text }) => text))).toEqual([['draft 1'], ['mum'], ['email']]);
	});

	it('come after those of the document', () => {
		const both = read(draft('theem: large'), `stage: final\n${sam}`);
		expect(both.findings.map(({ span }) => span.file)).toEqual(['draft-1.md', 'sam.yml']);
	});

	it('leave the rest of the file as it is', () => {
		const { value } = read(
			draft(),
			`${sam}served:\n  - {document: draft 1, person: mum}\n  - {document: draft 1, person: dad, how: post, on: 23 November 2026}\n`,
		);
		expect(value.caseFile?.served.map(({ person, how, on }) => [person, how, on])).toEqual([['dad', 'post', '2026-11-23']]);
	});
});

describe('what only a case has', () => {
	const whole = `${sam}terms:
  calm card: A red card that means stop
  "Tic": 'A movement: it comes by itself'
served:
  - {document: draft 1, person: mum, how: email, on: 23 November 2026, at: 9.05, bounced: yes}
  - document: Draft  1
    person: MUM
    how: by hand
    on: 2026-11-24
extensions:
  - document: draft 1
    person: mum
    to: 20 December 2026
    on: 4 December 2026
    who: officer
    why: Leila was in hospital.
agreed-early:
  - {document: draft 1, person: dad, on: 2 December 2026, how: letter}
`;

	it('is read with the places of its rows', () => {
		const { value, findings } = read(draft(), whole);
		expect(findings).toEqual([]);
		const { served = [], extensions = [], agreedEarly = [] } = value.caseFile ?? {};
		expect(served.map(({ span, ...service }) => ({ ...service, line: span.start.line }))).toEqual([
			{ document: 'draft 1', person: 'mum', how: 'email', on: '2026-11-23', at: '09:05', bounced: true, line: 16 },
			{ document: 'draft 1', person: 'mum', how: 'hand', on: '2026-11-24', bounced: false, line: 17 },
		]);
		expect(extensions.map(({ span, ...more }) => ({ ...more, line: span.start.line }))).toEqual([
			{
				document: 'draft 1',
				person: 'mum',
				to: '2026-12-20',
				on: '2026-12-04',
				who: 'officer',
				why: 'Leila was in hospital.',
				line: 22,
			},
		]);
		expect(agreedEarly.map(({ person, on, how, span }) => [person, on, how, span.start.line])).toEqual([
			['dad', '2026-12-02', 'letter', 29],
		]);
	});

	it('refuses more time that ends before it was given', () => {
		const wrong = whole.replace('20 December', '2 December');
		expect(says(read(draft(), wrong).findings)).toEqual([
			'The new last day in "to" comes before 4 December 2026, the day in "on". Mend one of the two days.',
		]);
	});

	it.each(['annual-review 1', 'replies 1', 'draft', 'draft 0', 'draft1', '1', 'final draft 1'])(
		'is about drafts and final plans only, not "%s"',
		(name) => {
			const { value, findings } = read(draft(), whole.replace('Draft  1', name));
			expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
				`case-file/bad-value "${name}" is not the name of a draft or a final plan.`,
			]);
			expect(value.caseFile?.served).toHaveLength(1);
		},
	);

	const meanings = (document: string) =>
		read(`${draft()}\n${document}\n`, whole).value.sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) =>
				linesOf(block).flatMap((line) => [...inlinesOf(line)].flatMap((inline) => (inline.kind === 'term' ? [inline.means] : []))),
			),
		);

	it('explains a word in every document', () => {
		expect(meanings('He shows a :term[calm card]. The :term[Calm  Card] and the :term[tic].')).toEqual([
			'A red card that means stop',
			'A red card that means stop',
			'A movement: it comes by itself',
		]);
	});

	it('gives way to the meaning that a document gives a word', () => {
		expect(meanings('A :term[calm card]{means="Sam\'s own card"} and a :term[seizure].')).toEqual(["Sam's own card", undefined]);
	});

	it('reports a word that nothing explains, and one that stands twice', () => {
		const found = read(draft(), `${sam}terms:\n  tic:\n  calm card: A card\n  Calm card: Another\n`);
		expect(told(found)).toEqual(['sam.yml 13:3 case-file/bad-value "tic:"', 'sam.yml 15:3 name/twice "Calm card: Another"']);
	});
});

describe('a case file as people save it', () => {
	it.each([
		['with CRLF', (text: string) => text.replaceAll('\n', '\r\n'), 0],
		['with CR', (text: string) => text.replaceAll('\n', '\r'), 0],
		['with a byte-order mark', (text: string) => `\uFEFF${text}`, 0],
		['between lines of hyphens', (text: string) => `---\n${text}---\n`, 1],
		['with tabs before its lines', (text: string) => text.replaceAll('\n  ', '\n\t'), 0],
		['below an emoji', (text: string) => `# 😀 👩‍👧\n${text}`, 1],
	])('%s', (_, change, above) => {
		const { value, findings } = read(
			draft(),
			change(`${sam}served:\n  - {document: draft 1, person: mmu, how: email, on: 23 November 2026}\n`),
		);
		expect(findings.map(({ ruleId, span }) => [ruleId, span.start.line])).toEqual([['case-file/unknown-person', 13 + above]]);
		expect([value.meta.child, value.meta.people.map(({ name }) => name)]).toEqual(['Sam', ['Leila', 'Danny', 'Joy']]);
	});

	it('columns count as editors count, after an emoji too', () => {
		const { findings } = read(
			draft(),
			`${sam}terms: {😀: happy}\nserved: [{document: draft 1, person: 😀, how: email, on: 23 November 2026}]\n`,
		);
		expect(findings.map(({ span }) => [span.start.line, span.start.column, span.end.column])).toEqual([[13, 38, 40]]);
	});

	it.each([
		['nothing', '', []],
		['only a remark', '# Sam\n', []],
		['plain words', 'Sam lives here.', ['sam.yml 1:1 case-file/unreadable "Sam lives here."']],
		['a list', '- mum\n- dad\n', ['sam.yml 1:1 case-file/unreadable "- mum\\n- dad"']],
		[
			'a file of a word processor',
			'PK\u0003\u0004\u0014\u0000\u0006\u0000',
			['sam.yml 1:1 case-file/unreadable "PK\\u0003\\u0004\\u0014\\u0000\\u0006\\u0000"'],
		],
	])('that holds %s', (_, text, expected) => {
		expect(told(read(draft(), text)).filter((line) => line.startsWith('sam.yml'))).toEqual(expected);
	});

	it.each([
		['too long', 'x'.repeat(200_001)],
		['too deep', '['.repeat(50_000)],
		['rows in rows', '- '.repeat(30_000)],
		['one key over and over', 'a: b\n'.repeat(5_000)],
		['values that point at each other', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nserved: *c\n'],
	])('that is %s is read without a crash', (_, text) => {
		const { findings } = read(draft(), text);
		expect(findings.filter(({ span }) => span.file === 'sam.yml')).not.toEqual([]);
	});

	it('is not blamed for what stands below a fault', () => {
		const { findings } = read(draft(), `case: NM-0417\nchild: Sam\n]]\n${caseLines.slice(3).join('\n')}`);
		expect(findings.map(({ ruleId, span }) => [ruleId, span.file, span.start.line])).toEqual([['case-file/unreadable', 'sam.yml', 3]]);
	});
});

describe('one slip is reported once, and what hangs on it is read', () => {
	const rows =
		'served:\n  - {document: draft 1, person: mum, how: email, on: 23 November 2026}\n  - document: draft 1\n    person: dad\n    how: post\n    on: 23 November 2026\nterms:\n  calm card: a red card\n';
	const text = `${draft()}\n:::view[mum]\nWrite to :person[officer].\n:::\n`;
	const mum = "mum: Leila, Sam's mum, leila@example.org";

	it.each([
		['a slip in "people"', 'people:', 'poeple:', 7, 'A case file has no key "poeple". Did you mean "people"?'],
		['a slip in "send-to"', 'send-to:', 'sned-to:', 11, 'A case file has no key "sned-to". Did you mean "send-to"?'],
		['a slip in "served"', 'served:', 'serevd:', 12, 'A case file has no key "serevd". Did you mean "served"?'],
		['a slip in a part of a row', 'person: mum', 'peron: mum', 13, 'A row of "served" has no part "peron". Did you mean "person"?'],
		[
			'no space after the colon of a key',
			'child: Sam',
			'child:Sam',
			3,
			'No space stands after the colon of this line. Put a space after the colon, as in "child: Sam".',
		],
		[
			'no space after the colon of the first key',
			'case: NM',
			'case:NM',
			1,
			'No space stands after the colon of this line. Put a space after the colon, as in "child: Sam".',
		],
		[
			'no space after the colon of a person',
			'mum: Leila',
			'mum:Leila',
			8,
			'No space stands after the colon of this line. Put a space after the colon, as in "child: Sam".',
		],
		[
			'no space after the colon in a row',
			'document: draft 1,',
			'document:draft 1,',
			13,
			'No space stands after this colon. Put a space after the colon, as in "document: draft 1".',
		],
		[
			'no space after the colon of a row',
			'- document: draft 1',
			'- document:draft 1',
			14,
			'No space stands after the colon of this line. Put a space after the colon, as in "child: Sam".',
		],
		[
			'a hyphen before a person',
			'  mum: Leila',
			'  - mum: Leila',
			7,
			'The lines under "people" start with a hyphen. Take the hyphens away, and set each line in by two spaces.',
		],
		[
			'a hyphen before a word',
			'  calm card:',
			'  - calm card:',
			18,
			'The lines under "terms" start with a hyphen. Take the hyphens away, and set each line in by two spaces.',
		],
		[
			'curly marks around a name',
			'child: Sam',
			'child: “Sam”',
			3,
			'This value stands in curly quotation marks, which would print. Take the curly marks away.',
		],
		[
			'single curly marks',
			'child: Sam',
			'child: ‘Sam’',
			3,
			'This value stands in curly quotation marks, which would print. Take the curly marks away.',
		],
		[
			'curly marks around a day',
			'on: 23 November 2026}',
			'on: “23 November 2026”}',
			13,
			'This value stands in curly quotation marks, which would print. Take the curly marks away.',
		],
		[
			'curly marks around words with a colon',
			'authority: Northmoor Council',
			'authority: “Northmoor: Council”',
			2,
			'This value stands in curly quotation marks, which would print. Take the curly marks away.',
		],
		['a number for a person', mum, 'mum: 5', 8, `This row is no person: "5" is not a name. Write it as in "${mum}".`],
		['a person without a name', mum, 'mum:', 8, `The file says nothing about the person with the key "mum". Write it as in "${mum}".`],
	])('%s', (_, right, wrong, line, expected) => {
		const { value, findings } = read(text, `${sam}${rows}`.replace(right, wrong));
		expect(findings.map(({ message, mend, span }) => [span.file, span.start.line, `${message} ${mend}`])).toEqual([
			['sam.yml', line, expected],
		]);
		const { meta, caseFile } = value;
		expect([
			meta.child,
			meta.people.map(({ key }) => key),
			meta.sendTo.map(({ name }) => name),
			caseFile?.served.length,
			caseFile?.terms.size,
		]).toEqual(['Sam', ['mum', 'dad', 'officer'], ['mum', 'dad'], 2, 1]);
	});

	it.each([
		['poeple:', 'people:'],
		['child:Sam', 'child: Sam'],
		['child: “Sam”', 'child: Sam'],
		['child: ‘Sam’', 'child: Sam'],
		["  - mum: Leila, Sam's mum, leila@example.org", "  mum: Leila, Sam's mum, leila@example.org"],
	])('%s has a safe fix', (wrong, right) => {
		const typed = sam.replace(right, wrong);
		const edits = read(draft(), typed).findings.flatMap(({ fixes }) => fixes);
		const done = [...edits]
			.sort((one, other) => other.span.start.offset - one.span.start.offset)
			.reduce((all, { span, text: instead }) => all.slice(0, span.start.offset) + instead + all.slice(span.end.offset), typed);
		expect(done).toBe(sam);
	});

	it('a list of people is read with one finding', () => {
		const { value, findings } = read(text, sam.replaceAll(/^ {2}(?=\w)/gm, '  - '));
		expect([findings.map(({ fixes }) => fixes.length), value.meta.people.length]).toEqual([[3], 3]);
	});

	it('a second key of the same meaning is not read', () => {
		const { value, findings } = read(draft(), `${sam}chidl: Samuel\n`);
		expect([findings.map(({ ruleId }) => ruleId), value.meta.child]).toEqual([['front-matter/unknown-key'], 'Sam']);
	});
});

describe('names that a program gives a meaning of its own', () => {
	const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

	it('are people, words and keys like others', () => {
		const people = names.map((name) => `  ${name}: Ann, friend, ann@example.org\n`).join('');
		const terms = names.map((name) => `  ${name}: a word\n`).join('');
		const { value, findings } = read(draft(), `${sam.replace('  officer', `${people}  officer`)}terms:\n${terms}`);
		expect([findings, value.meta.people.map(({ key }) => key)]).toEqual([[], ['mum', 'dad', ...names, 'officer']]);
		expect([...(value.caseFile?.terms.keys() ?? [])]).toEqual(names.map((name) => name.toLowerCase()));
	});

	it.each(names)('%s is reported where nothing has that name', (name) => {
		const top = read(
			draft(`${name}: a`),
			`${sam}${name}: b\nserved:\n  - {document: draft 1, person: mum, how: email, on: 23 November 2026, ${name}: c}\n`,
		);
		expect(top.findings.map(({ ruleId, span }) => [ruleId, span.file, span.start.line])).toEqual([
			['front-matter/unknown-key', 'draft-1.md', 7],
			['front-matter/unknown-key', 'sam.yml', 12],
			['case-file/bad-row', 'sam.yml', 14],
		]);
		const block = read(`${draft()}\n:::note[Title]{${name}="x"}\nText.\n:::\n`);
		expect(block.findings.map(({ ruleId }) => ruleId)).toEqual(['syntax/unknown-attribute']);
	});
});

describe('a row about a plan that the case does not have', () => {
	const row = (document: string, person: string) => `  - {document: ${document}, person: ${person}, how: email, on: 23 November 2026}\n`;
	const both = (document: string) => row(document, 'mum') + row(document, 'dad');
	const more = (document: string) =>
		`extensions:\n  - {document: ${document}, person: dad, to: 2026-12-20, on: 2026-12-04, who: officer, why: Ill}\n`;
	const advised = (text: string) =>
		read(draft(), sam + text).findings.map(({ level, span, message }) => `${level} ${span.start.line} ${message}`);

	it.each([
		['drafts and finals in order', `served:\n${both('draft 1')}${both('draft 2')}${both('final 1')}${both('draft 3')}`],
		['the plan in hand, sent to one person so far', `served:\n${both('draft 2')}${row('draft 1', 'mum')}`],
		['everything sent to one person', `served:\n${row('draft 1', 'mum')}${row('draft 2', 'mum')}`],
		['more time for a draft that was sent', `served:\n${both('draft 1')}${more('draft 1')}`],
		['more time where no row says what was sent', more('draft 2')],
		['drafts before the first that was written down', `served:\n${both('draft 2')}${both('draft 3')}`],
	])('is not %s', (_, text) => {
		expect(advised(text)).toEqual([]);
	});

	it.each([
		[
			'a number far from the others',
			`served:\n${both('draft 1')}${both('draft 9')}`,
			'advice 15 No document of this case is called draft 9 here: the case file knows of no draft 8.',
		],
		[
			'a draft that one of two people was sent',
			`served:\n${both('draft 1')}${row('draft 2', 'dad')}`,
			'advice 15 Only "dad" got draft 2. Every other draft went to more people.',
		],
		[
			'more time for a draft that nobody was sent',
			`served:\n${both('draft 1')}${more('draft 5')}`,
			'advice 16 No row of "served" says that draft 5 went to anybody.',
		],
	])('is %s', (_, text, expected) => {
		expect(advised(text)).toEqual([expected]);
	});
});

describe('a case file that is none', () => {
	const named = (caseFile: { readonly file: string; readonly text: string }) =>
		told(parsePlan({ file: 'draft-1.md', text: `${draft()}\nWrite to :person[officer].\n` }, types, { caseFile }));

	it.each([
		['the document itself', { file: 'draft-1.md', text: draft() }],
		['another document', { file: 'final-1.md', text: draft() }],
		['another document with CRLF', { file: 'final-1.md', text: draft().replaceAll('\n', '\r\n') }],
	])('%s is reported where it is named', (_, caseFile) => {
		expect(named(caseFile)).toEqual(['draft-1.md 3:12 case-file/unreadable "sam.yml"']);
	});

	it('a file of many megabytes is refused with one finding', () => {
		const { findings } = read(draft(), `${sam}${'# x\n'.repeat(100_000)}`);
		expect(findings.map(({ ruleId, span }) => [ruleId, span.start.line])).toEqual([['case-file/unreadable', 1]]);
	});
});
