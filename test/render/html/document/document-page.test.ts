import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPage } from '../../../../pipeline/render/html/document/index.ts';
import { jobOf } from '../../pdf/plan-fixture.ts';
import { booklet, mainOf, pageOf, partOf } from './a-job.ts';

const sam = readFileSync('test/samples/draft-ehc-plan-sam.md', 'utf8');

describe('words on a page', () => {
	it('paragraphs, stress and links', async () => {
		expect(await partOf('Ask **early**. Read [the guide](https://www.example.org/guide).')).toMatchInlineSnapshot(
			`"<p>Ask <b>early</b>. Read <a href="https://www.example.org/guide"><span>the guide (www.example.org/guide)</span></a>.</p>"`,
		);
	});

	it('a list, and tasks with a box that says whether they are done', async () => {
		expect(await partOf('- one\n- two\n\n1. first\n2. second\n\n- [x] done\n- [ ] not done')).toMatchInlineSnapshot(`
			"<ul>
			<li>one</li>
			<li>two</li>
			</ul>
			<ol>
			<li>first</li>
			<li>second</li>
			</ol>
			<ul>
			<li><span role="img" aria-label="done">☑</span> done</li>
			<li><span role="img" aria-label="not done">☐</span> not done</li>
			</ul>"
		`);
	});

	it('a table with its heads, each cell under the name of its column for a narrow screen', async () => {
		expect(await partOf('| Plan | Who | When |\n|---|---|---|\n| One | Joy | May |')).toMatchInlineSnapshot(`
			"<table role="table" aria-labelledby="section-2">
			<thead role="rowgroup">
			<tr role="row"><th role="columnheader" scope="col">Plan</th><th role="columnheader" scope="col">Who</th><th role="columnheader" scope="col">When</th></tr>
			</thead>
			<tbody role="rowgroup">
			<tr role="row"><th role="rowheader" scope="row">One</th><td role="cell" data-label="Who">Joy</td><td role="cell" data-label="When">May</td></tr>
			</tbody>
			</table>"
		`);
	});

	it('words of another language, read from the right where it is written so', async () => {
		expect(await partOf('Say :lang[bore da]{is="cy"} or :lang[مرحبا]{is="ar"}.')).toMatchInlineSnapshot(
			`"<p>Say <span lang="cy">bore da</span> or <span lang="ar" dir="rtl">مرحبا</span>.</p>"`,
		);
	});

	it('a short form with its long form', async () => {
		expect(await partOf('The :term[SENCO]{means="special educational needs co-ordinator"} helps.')).toContain(
			'<abbr title="special educational needs co-ordinator">',
		);
	});

	it('a footnote with a link there and back', async () => {
		const main = mainOf(await pageOf(booklet('Ask early.[^law]\n\n[^law]: It is the law.')));
		expect(main).toContain('<a href="#note-1" id="mark-1" aria-label="Note 1">');
		expect(main).toContain('id="note-1"');
		expect(main).toContain('<a href="#mark-1">');
	});

	it('code, letter for letter', async () => {
		expect(await partOf('Type `plainplan`.')).toContain('<code>');
	});
});

describe('the page of a plan', async () => {
	const page = await pageOf(sam);

	it('has one main part, the title in the banner, and a way to the first words', () => {
		expect(page.match(/<main /g)).toHaveLength(1);
		expect(/<header[\s\S]*<h1[\s\S]*<\/header>\s*<main/.test(page)).toBe(true);
		expect(page).toContain('<a class="skip" href="#words">');
	});

	it('reads the letter of a section as part of its heading, and draws it for the eye alone', () => {
		expect(page).toMatch(/<h2 id="section-\d+"[^>]*><span><span[^>]*>Section B<\/span><span class="hidden">: <\/span><\/span>/);
		expect(page).toMatch(/<div class="letter [^"]*" aria-hidden="true">B<\/div>/);
	});

	it('gives each row of help a number that is its head', () => {
		expect(page).toMatch(/<th role="rowheader" scope="row" id="place-\d+"[^>]*>F1<\/th>/);
		expect(page).toContain('<th role="columnheader" scope="col"');
	});

	it('joins an outcome to its hope, its need and its help by links', () => {
		expect(page).toMatch(/<a href="#place-\d+" aria-label="B1 Reading and spelling"><b[^>]*>B1<\/b><\/a>/);
	});

	it('leaves room to answer by pen, offers no field that nobody can send, and says so', () => {
		expect(page).not.toMatch(/<(?:form|input|textarea|select|button)/);
		expect(page).toContain('You cannot type on this page. Print it and use a pen, or answer in your own words.');
	});

	it('names no number of a page', () => {
		expect(mainOf(page).replace(/<[^>]*>/g, ' ')).not.toMatch(/\bpage \d/);
	});

	it('leads to the other versions that were made with it, and to no other', async () => {
		const job = await jobOf(sam);
		const file = (path: string) => ({
			path,
			mediaType: '',
			bytes: new Uint8Array(),
			evidence: { title: '', lang: '', figures: 0, figuresWithAlt: 0 },
		});
		const { artifacts } = await documentPage.render(job, [file('NM-0417-draft-1.pdf'), file('NM-0417-draft-1-easy-read.html')]);
		const made = Buffer.from(artifacts[0]?.bytes ?? []).toString('utf8');
		expect(made).toContain('<a href="./NM-0417-draft-1-easy-read.html">Easy read, with pictures</a>');
		expect(made).toContain('<a href="./NM-0417-draft-1.pdf">');
		expect(page).not.toContain('class="versions"');
	});

	it('shows the head and the foot of the paper when it is printed', () => {
		expect(page).toContain('@bottom-right');
		expect(page).toContain('counter(pages)');
	});

	it('gives the same bytes twice', async () => {
		expect(await pageOf(sam)).toBe(page);
	});
});

describe('colours', () => {
	it('are names that a dark screen has its own values for, in drawings too', async () => {
		const style = /<style>([\s\S]*)<\/style>/.exec(await pageOf(sam))?.[1] ?? '';
		const own = style.slice(style.indexOf('.foot p'), style.indexOf('@media (max-width:42rem){\n'));
		expect(own).not.toMatch(/#[0-9a-f]{6}/i);
		expect(mainOf(await pageOf(sam))).not.toMatch(/(?:fill|stroke)="#/);
	});
});
