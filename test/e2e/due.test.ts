import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { booklet, filesIn, folderWith, folderWithSamples, home, plainplan } from './plainplan.ts';

const settings = await readFile(path.join(home, 'content/project.yml'), 'utf8');
const draft = await readFile(path.join(home, 'test/samples/draft-ehc-plan-sam.md'), 'utf8');
const onePlan = await readFile(path.join(home, 'content/plans/one-plan-amira.md'), 'utf8');

/** Two cases and a booklet: a draft that waits for answers until 10 December 2026, and a One Plan that holds its review. */
const cases = { 'project.yml': settings, 'plans/sam.md': draft, 'plans/amira.md': onePlan, 'guide.md': booklet() };

const due = async (files: Readonly<Record<string, string | Uint8Array>>, words: readonly string[]) => {
	const folder = await folderWith(files);
	return { folder, ...(await plainplan(folder, ['due', '.', ...words])) };
};

describe('plainplan due', () => {
	it('lists what is due across a folder of cases, late first, with the day, the document and the law', async () => {
		const { code, out, err } = await due(cases, ['--today', '2027-01-06', '--within', '400']);
		expect(code).toBe(0);
		expect(out).toMatchInlineSnapshot(`
			"Late
			  44 days late  Monday 23 November 2026   NM-0417-draft-1
			                Send draft 1, and write under "served" who got it.
			                Children and Families Act 2014, section 38
			  2 days late   Monday 4 January 2027     NM-0417-draft-1
			                Week 20: last day for the final plan.
			                Special Educational Needs and Disability Regulations 2014, regulation 13

			Later
			  in 314 days   Tuesday 16 November 2027  guide
			                Check the booklet "How to ask for help" again.
			"
		`);
		expect(err).toMatchInlineSnapshot(`
			"
			Wednesday 6 January 2027: 3 things are due, 2 of them are late.
			"
		`);
	});

	it('says that a booklet is past its day to be checked again (expert check 13)', async () => {
		const { code, out } = await due({ 'project.yml': settings, 'guide.md': booklet() }, ['--today', '2027-11-20']);
		expect(code).toBe(0);
		expect(out).toBe(
			'Late\n  4 days late  Tuesday 16 November 2027  guide\n               Check the booklet "How to ask for help" again.\n',
		);
	});

	it('says so where nothing is due, and counts what comes after the list', async () => {
		const { code, out, err } = await due({ 'guide.md': booklet() }, ['--today', '2026-12-01', '--within', '30']);
		expect({ code, out }).toEqual({ code: 0, out: '' });
		expect(err).toBe(
			'Tuesday 1 December 2026: nothing is due.\n1 more thing is due after Thursday 31 December 2026. Use --within to see more.\n',
		);
	});

	it.each([
		['what is late, where --strict asks for it', ['--today', '2027-11-17', '--strict'], 1],
		['what is late, where it does not', ['--today', '2027-11-17'], 0],
		['what is due today', ['--today', '2027-11-16', '--strict'], 0],
	])('has an exit code for %s', async (_, words, expected) => {
		expect((await due({ 'guide.md': booklet() }, words)).code).toBe(expected);
	});

	it('prints only what is late under --quiet', async () => {
		const { out, err } = await due(cases, ['--today', '2027-01-06', '--quiet']);
		expect(out).toContain('Late\n');
		expect(out).not.toContain('Later');
		expect(err).toBe('');
	});

	it('prints no colour unless a person is there to see it', async () => {
		const folder = await folderWith({ 'guide.md': booklet() });
		const words = ['due', '.', '--today', '2027-11-20'];
		expect((await plainplan(folder, words)).out).not.toContain('\u001b');
		expect((await plainplan(folder, words, { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31m');
	});

	it('changes no file', async () => {
		const { folder } = await due(cases, ['--today', '2027-01-06']);
		expect(await filesIn(folder)).toEqual(Object.keys(cases).sort());
		expect(await readFile(path.join(folder, 'plans/sam.md'), 'utf8')).toBe(draft);
	});
});

describe('plainplan due --json', () => {
	it('is one report with ISO days, groups and the place of each item', async () => {
		const { code, out, err } = await due(cases, ['--today', '10 December 2026', '--json']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const report = JSON.parse(out);
		expect(report).toMatchObject({
			schema: 1,
			tool: { name: 'plainplan' },
			today: '2026-12-10',
			until: '2027-02-08',
			further: 1,
			doubtful: [],
			examples: [],
		});
		expect(report.summary).toEqual({ documents: 3, due: 3, late: 1 });
		expect(report.items[0]).toMatchObject({ id: 'draft-sent', date: '2026-11-23', group: 'late' });
		expect(report.items[1]).toMatchObject({
			id: 'last-day',
			case: 'NM-0417',
			document: 'NM-0417-draft-1',
			file: 'plans/sam.md',
			date: '2026-12-10',
			daysLeft: 0,
			group: 'today',
			words: 'Last day for answers to draft 1.',
			law: { place: 'regulation 13' },
			span: { file: 'plans/sam.md', start: { line: 1 } },
		});
	});
});

describe('plainplan due --ics', () => {
	it('writes every item, those after the list too, for any calendar program', async () => {
		const { folder, err } = await due(cases, ['--today', '2026-12-01', '--within', '0', '--ics', 'out/due.ics']);
		expect(err).toContain('Written: out/due.ics\n');
		const all = JSON.parse((await plainplan(folder, ['due', '.', '--today', '2026-12-01', '--within', '9999', '--json'])).out).items;
		const file = await readFile(path.join(folder, 'out/due.ics'), 'utf8');
		const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
		expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual(
			all.map((item: Readonly<Record<string, string>>) => [
				item['date'],
				`${Number(item['daysLeft']) < 0 ? 'Late. ' : ''}${item['case'] ? `${item['case']}: ` : ''}${item['words']?.replace(/\.$/, '')}`,
			]),
		);
	});

	it('names no child', async () => {
		const folder = await folderWithSamples();
		await plainplan(folder, ['due', '--today', '2026-12-01', '--ics', 'due.ics']);
		const file = await readFile(path.join(folder, 'due.ics'), 'utf8');
		expect(file).toContain('NM-0417');
		expect(file.replaceAll('\r\n ', '')).not.toMatch(/\b(sam|amira)\b/i);
	});
});

describe('plainplan due --page', () => {
	it('writes a page to read or print', async () => {
		const { folder, err } = await due(cases, ['--today', '2027-01-06', '--page', 'due.html']);
		expect(err).toContain('Written: due.html\n');
		const page = await readFile(path.join(folder, 'due.html'), 'utf8');
		expect(page).toContain('<h1>What is due</h1>');
		expect(page).toContain('This is the list of Wednesday 6 January 2027.');
		expect(page).toContain('Late by 2 days');
		expect(page).toContain('aria-label="The dates of NM-0417 along a line. The table below says the same."');
	});

	it('is the same for the same day', async () => {
		const folder = await folderWith(cases);
		for (const name of ['one.html', 'two.html']) await plainplan(folder, ['due', '.', '--today', '2027-01-06', '--page', name]);
		expect(await readFile(path.join(folder, 'one.html'), 'utf8')).toBe(await readFile(path.join(folder, 'two.html'), 'utf8'));
	});
});

describe('what due cannot read is named, never left out in silence', () => {
	const broken = draft.replace('issued: 2026-11-23', 'issued: soon');
	const files = {
		...cases,
		'plans/sam.md': broken,
		'notes.md': '# Notes\n',
		'photo.md': new Uint8Array([0xff, 0xfe, 0, 0xd8, 0xff, 0xc3]),
	};

	it('for people', async () => {
		const { code, err } = await due(files, ['--today', '2026-12-01']);
		expect(code).toBe(3);
		expect(err).toContain('notes.md: we do not know this kind of document. Its dates are not in the list.');
		expect(err).toContain('photo.md: we cannot read it as text. Its dates are not in the list.');
		expect(err).toMatch(/plans\/sam\.md: has \d+ errors? that may hide a date\. Use "plainplan check"\./);
	});

	it('for programs, and on the page', async () => {
		const { folder, out } = await due(files, ['--today', '2026-12-01', '--json', '--page', 'due.html']);
		expect(JSON.parse(out).doubtful).toMatchObject([
			{ file: 'notes.md', reason: 'unknown' },
			{ file: 'photo.md', reason: 'unreadable', error: { code: 'input/undecodable' } },
			{ file: 'plans/sam.md', reason: 'broken' },
		]);
		expect(await readFile(path.join(folder, 'due.html'), 'utf8')).toContain('Documents to look at');
	});

	it('a document with errors still has the dates that can be read', async () => {
		const { out } = await due(files, ['--today', '2026-12-01', '--json']);
		expect(JSON.parse(out).items.map(({ id }: { readonly id: string }) => id)).toContain('week-20');
	});

	it('counts as bad under --strict', async () => {
		expect((await due({ ...cases, 'notes.md': '# Notes\n' }, ['--today', '2026-12-01', '--strict'])).code).toBe(1);
	});
});

describe('documents that are not cases of their own', () => {
	it('an example has nothing due, and is named', async () => {
		const { out, err } = await due({ 'project.yml': settings, 'a.md': draft.replace('case: NM-0417', 'case: EXAMPLE') }, [
			'--today',
			'2026-12-01',
		]);
		expect(out).toBe('');
		expect(err).toContain('Nothing is due on examples: a.md.');
	});

	it('a frozen copy of a draft is not counted again', async () => {
		const summary = async (files: Readonly<Record<string, string>>) =>
			JSON.parse((await due(files, ['--today', '2026-12-01', '--json'])).out).summary;
		const copy = `output/served/${'a'.repeat(64)}/sam.md`;
		expect(await summary({ ...cases, [copy]: draft })).toEqual(await summary(cases));
	});
});

describe('a mistake on the command line', () => {
	it.each([
		[['--today', 'soon'], '"soon" is no day. Type it like 2026-12-10.'],
		[['--today', '2026-02-30'], '"2026-02-30" is no day.'],
		[['--within', 'long'], '"long" is no number of days. Type it like 60.'],
		[['--ics', 'plans/sam.md'], '"plans/sam.md" does not end in ".ics".'],
		[['--page', 'plans/sam.md'], '"plans/sam.md" does not end in ".html".'],
	])('%j', async (words, said) => {
		const { code, out, err } = await due(cases, words);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(said);
	});

	it('an empty folder has nothing to read', async () => {
		expect((await due({}, [])).code).toBe(4);
	});
});
