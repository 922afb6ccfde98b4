import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, home, plainplan } from './plainplan.ts';

const starter = await readFile(path.join(home, 'templates/types/meeting-invitation/starter.md'), 'utf8');
const child = /^child: (.+)$/m.exec(starter)?.[1] ?? '';
const blank = starter.replace('case: EXAMPLE', 'case: {{case}}').replaceAll(child, '{{child}}');
const settings = await readFile(path.join(home, 'templates/project.yml'), 'utf8');
const families = 'id,surname,case,child\n1,Okafor,NM-0501,Ike\n2,Roe,NM-0502,Mia\n';

function office(list = families) {
	return folderWith({ 'invitation.md': blank, 'families.csv': list, 'project.yml': settings });
}

const merge = ['build', 'invitation.md', '--data', 'families.csv', '--name', '{surname}-{id}', '--to', 'out'];

describe('build with a list', () => {
	it('makes the papers of each row, and says how many', async () => {
		const folder = await office();
		const { code, out, err } = await plainplan(folder, [...merge, '--output', 'pdf']);
		expect({ code, out }).toEqual({ code: 0, out: 'out/Okafor-1.pdf\nout/Roe-2.pdf\n' });
		expect(err).toContain('2 documents checked: no errors, no warnings.');
		expect(err).toContain('We made 2 files from 2 documents, in out.');
	});

	it('lists the names in a trial and makes nothing', async () => {
		const folder = await office();
		const { code, out, err } = await plainplan(folder, [...merge, '--dry-run']);
		expect({ code, out }).toEqual({ code: 0, out: 'Okafor-1\nRoe-2\n' });
		expect(err).toContain('This was a trial. We would make files with 2 names, and made nothing.');
		expect(await filesIn(folder)).not.toContain('out/Okafor-1.pdf');
	});

	it('makes nothing at all where one row is wrong, and shows the row', async () => {
		const folder = await office(families.replace('Mia', ''));
		const { code, out, err } = await plainplan(folder, merge);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain('families.csv:3:1');
		expect(err).toContain('The cell "child" of row 2 is empty.');
		expect(err).toContain('We made nothing. Mend every error, and then we make the documents of all rows.');
	});

	it('gives the same report as JSON', async () => {
		const { code, out } = await plainplan(await office(families.replace('Mia', '')), [...merge, '--json']);
		const report = JSON.parse(out);
		expect(code).toBe(1);
		expect(report.findings.map(({ ruleId, span }: { ruleId: string; span: { file: string } }) => [ruleId, span.file])).toEqual([
			['data/cell', 'families.csv'],
		]);
	});

	it.each([
		[['build', '--data', 'families.csv'], '--data fills one document. Name that document, and no other.'],
		[['build', 'invitation.md', '--name', '{id}'], '--name says what the rows of a list are called, and needs --data.'],
		[['build', 'invitation.md', '--data', 'nobody.csv'], 'nobody.csv'],
	])('cannot be asked as %j', async (words, message) => {
		const { code, out, err } = await plainplan(await office(), words);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(message);
	});
});
