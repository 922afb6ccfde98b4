import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Merged, mergeDocuments } from '../../../pipeline/build/merge/merge-documents.ts';
import { readText } from '../../../pipeline/host/host.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { plainText } from '../../../pipeline/model/walk.ts';
import { hostOver } from '../host-over.ts';

/** An invitation with gaps, and the families who get it. All of them are invented. */
const invitation = `---
document: meeting-invitation
case: {{case}}
authority: Northmoor Council
school-now: Pebble Lane Infant School
child: {{child}}
meeting: {{day}}, 10:30, Pebble Lane library, 45 minutes
meeting-with: mum
issued: 2027-01-11
people:
  mum: {name: "{{parent}}", role: "{{child}}'s mum", email: {{email}}}
send-to: mum
---

# A meeting about {{child}}

## Why we meet

We want to hear how it goes. {{note}}

## What we ask you

| Our questions | Your answers |
|---|---|
| What goes well for {{child}}? | |

## How we can help you to take part

Ring us on 01632 960 041.
`;

const head = 'id,surname,case,child,parent,email,day,note';
const mia = `7,O'Brien,NM-0501,Mia,"Ann O'Brien, nurse",ann@example.org,2027-02-03,Bring the drawing.`;
const ike = '8,Okafor,NM-0502,Ike,Ada Okafor,ada@example.org,2027-02-04,Come at ten.';
const settings = await readText(nodeHost, 'templates/project.yml');

async function merged(
	list: string,
	{ blank = invitation, name = '{surname}-{id}', dryRun = false } = {},
): Promise<Merged & { readonly files: readonly string[]; readonly said: readonly string[] }> {
	const host = hostOver({ '/office/invitation.md': blank, '/office/people.csv': list, '/office/project.yml': settings });
	const before = host.files.size;
	const result = await mergeDocuments(
		{ host, home: '.' },
		{ blank: '/office/invitation.md', list: '/office/people.csv', outputs: ['pdf'], name, dryRun },
	);
	const files = [...host.files.keys()].filter((path) => path.includes('/output/'));
	expect(host.files.size).toBe(before + files.length);
	const said = result.report.findings.map(
		({ span, message }) => `${span.file.split('/').at(-1)}:${span.start.line}:${span.start.column} ${message}`,
	);
	return { ...result, files: files.map((path) => path.split('/').at(-1) ?? ''), said };
}

describe('a document for each row of a list', () => {
	it('has its own words and its own name', async () => {
		const { built, files, said, rows } = await merged([head, mia, ike].join('\n'));
		expect(said).toEqual([]);
		expect(rows).toBe(2);
		expect(files).toEqual(['O-Brien-7.pdf', 'Okafor-8.pdf']);
		const people = built.map(({ checked }) => ('document' in checked ? checked.document.meta.people[0] : undefined));
		expect(people.map((person) => `${person?.name}: ${person?.role}`)).toEqual(["Ann O'Brien, nurse: Mia's mum", "Ada Okafor: Ike's mum"]);
	});

	it('is named after the document and the row where nobody says how', async () => {
		expect((await merged([head, mia, ike].join('\n'), { name: '{row}-{case}' })).files).toEqual(['1-NM-0501.pdf', '2-NM-0502.pdf']);
	});

	it('is only listed in a trial', async () => {
		const { built, files } = await merged([head, mia, ike].join('\n'), { dryRun: true });
		expect(files).toEqual([]);
		expect(built.map(({ checked }) => ('document' in checked ? checked.document.outputName : ''))).toEqual(['O-Brien-7', 'Okafor-8']);
	});

	it('prints the words of the list letter for letter, whatever they are', async () => {
		const word = fc.stringMatching(/^[\w*_`[\]{}<>#|:~&"$^=\\!+.;'?/%@()-]{1,12}$/);
		const note = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
		await fc.assert(
			fc.asyncProperty(fc.array(note, { minLength: 20, maxLength: 30 }), async (notes) => {
				const rows = notes.map(
					(text, index) => `${index},Okafor,NM-0502,Ike,Ada Okafor,ada@example.org,2027-02-04,"${text.replaceAll('"', '""')}"`,
				);
				const { built } = await merged([head, ...rows].join('\n'), { dryRun: true });
				const printed = built.map(({ checked }) => ('document' in checked ? checked.document.sections[0]?.blocks[0] : undefined));
				expect(printed.map((block) => (block?.kind === 'paragraph' ? plainText(block.children) : ''))).toEqual(
					notes.map((text) => `We want to hear how it goes. ${text}`),
				);
			}),
			{ numRuns: 4 },
		);
	});
});

describe('a mistake in one row', () => {
	it.each([
		['an empty cell', [head, mia, ike.replace('Ike', '')], 'people.csv:3:1 The cell "child" of row 2 is empty.'],
		['a cell too many', [head, mia, `${ike},more`], 'people.csv:3:1 This row has 9 cells, and the list has 8 columns.'],
		['a bad day', [head, mia.replace('2027-02-03', '2027-02-31'), ike], 'people.csv:2:60 Row 1: '],
		[
			'a name that another row has',
			[head, mia, mia],
			'people.csv:3:1 The files of row 2 would have the name of those of row 1: "O-Brien-7".',
		],
		[
			'words with a comma, where the document parts words by commas',
			[head, mia.replace('2027-02-03', '"2027-02-03, or so"'), ike],
			'people.csv:2:60 Row 1 has words under "day" that the top of the document cannot hold as they are.',
		],
	])('such as %s stops all, and is shown in the list', async (_, rows, message) => {
		const { files, said } = await merged(rows.join('\n'));
		expect(said.join('\n')).toContain(message);
		expect(files).toEqual([]);
	});

	it('is told together with those of all other rows', async () => {
		const bad = [head, mia.replace('2027-02-03', '3rd Feb'), ike.replace('ada@example.org', '')];
		const { said } = await merged(bad.join('\n'));
		expect(said.filter((line) => line.startsWith('people.csv:2'))).not.toEqual([]);
		expect(said.filter((line) => line.startsWith('people.csv:3'))).not.toEqual([]);
	});
});

describe('a mistake in the document with gaps', () => {
	it('is shown there, once for all rows', async () => {
		const blank = invitation.replace('## Why we meet', '## Why you come');
		const { said } = await merged([head, mia, ike].join('\n'), { blank });
		expect(said.filter((line) => line.includes('Why we meet'))).toHaveLength(1);
		expect(said.join('\n')).toMatch(/^invitation\.md:/m);
		expect(said.join('\n')).not.toMatch(/^\S+ Rows? /m);
	});

	it('such as a gap without a column names the nearest column', async () => {
		const { report, files } = await merged([head, mia].join('\n'), { blank: invitation.replace('{{note}}', '{{notes}}') });
		expect(report.findings.map(({ message, mend }) => `${message} ${mend}`)).toEqual([
			'The list "/office/people.csv" has no column "notes". Did you mean "{{note}}"?',
		]);
		expect(files).toEqual([]);
	});
});

describe('what cannot be a list, a document with gaps or a name', () => {
	it.each([
		['a list without a row', head, {}, 'needs a line of column names and at least one row below it'],
		['a list with semicolons', 'id;surname\n1;Okafor', {}, 'do not have commas between them'],
		['a document without a gap', [head, mia].join('\n'), { blank: '# A meeting\n' }, 'has no gap'],
		['a name with an unknown column', [head, mia].join('\n'), { name: '{surnam}' }, '--name asks for the column "surnam"'],
	])('such as %s is refused before anything is read', async (_, list, how, message) => {
		await expect(merged(list, how)).rejects.toThrow(message);
	});
});
