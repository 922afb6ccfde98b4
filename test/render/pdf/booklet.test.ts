import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { printed, run, samples } from './plan-fixture.ts';
import { linksOf, treeOf, wordsByPage } from './tagged/read-pdf.ts';

const bytes = await printed(samples.booklet);
const pages = await wordsByPage(bytes);
const words = run(pages);

describe('a chapter of a booklet', () => {
	it('says when it was checked, on the cover and at the foot of each page', () => {
		expect(run(pages.slice(0, 1))).toContain('Checked on 16 November 2026 Next check by 16 November 2027');
		expect(
			pages.every((text) =>
				text.replace(/\s+/g, ' ').includes('Example County. Checked on 16 November 2026. Next check by 16 November 2027.'),
			),
		).toBe(true);
	});

	it('lists its questions with their pages', () => {
		const at = pages.findIndex((text, index) => index > 0 && text.includes('When is the plan checked?')) + 1;
		expect(run(pages.slice(0, 1))).toContain(`When is the plan checked? ${at}`);
	});

	it('explains a word of a table below the table', () => {
		expect(words).toMatch(/Yes, once the council decides it is needed EHC plan means Education, Health and Care plan: a legal plan/);
	});

	it('shows whom to call, as a link', async () => {
		const at = pages.findIndex((text) => text.includes('advice@example.org')) + 1;
		expect(await linksOf(bytes, at)).toContainEqual({
			to: 'mailto:advice@example.org',
			says: 'advice@example.org',
			boxes: expect.any(Number),
		});
	});

	it('keeps a short list together with the line that leads to it', () => {
		const at = pages.findIndex((text) => text.includes('Most meetings go like this:'));
		expect(pages[at]).toContain('Your child shares their profile');
	});
});

const odd = (body: string) => samples.booklet.replace(/## What are the four kinds of plan\?[\s\S]*$/, `## Odd\n\n${body}\n`);

describe('everything Markdown can hold', () => {
	it.each([
		['nested lists', '1. One\n   - a\n     1. deep\n2. Two\n', ['One', 'a', 'deep', 'Two']],
		['task lists', '- [x] done\n- [ ] open\n', ['☑', 'done', '☐', 'open']],
		['quotations', '> A quotation.\n>\n> > Inside it.\n', ['A quotation.', 'Inside it.']],
		['code', '```\nif (x)\n    y\n```\n', ['if (x)', 'y']],
		['footnotes', 'Text.[^1]\n\n[^1]: The note.\n', ['Text.', 'Notes', 'The note.']],
		['deeper headings', '### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\nText.\n', ['Three', 'Four', 'Five', 'Six', 'Text.']],
		['struck words and breaks', 'Some ~~struck~~ words.  \nNext line.\n', ['struck', 'Next line.']],
		['a picture that is missing', '![A map of the town](map.png)\n', ['A map of the town']],
		['a table without rows', '| A | B |\n|---|---|\n', ['A', 'B']],
		[
			'a wide table',
			`|${' Column |'.repeat(9)}\n|${'---|'.repeat(9)}\n|${' Internationalisation |'.repeat(9)}\n`,
			['Column', 'Internationalisation'],
		],
		['a long word', `${'longer'.repeat(60)}\n`, ['longerlonger']],
		['a rule', 'Before.\n\n***\n\nAfter.\n', ['Before.', 'After.']],
	])('prints %s', async (_, body, expected) => {
		const made = await printed(odd(body));
		const text = run(await wordsByPage(made));
		for (const part of expected) expect(text).toContain(part);
		expect(verifyPdf(made)).toEqual([]);
	});

	it('leads from a footnote back to each place that mentions it', async () => {
		const made = await printed(odd('One.[^1] Two.[^2] One again.[^1]\n\n[^1]: First.\n\n[^2]: Second.\n'));
		const says = (await linksOf(made, (await wordsByPage(made)).length)) as readonly { readonly to: string; readonly says: string }[];
		expect(says.map((link) => `${link.says} -> ${link.to}`)).toEqual(
			expect.arrayContaining([
				'Note 1 -> note-1',
				'Note 2 -> note-2',
				'Back to place 1 in the text -> mark-1',
				'Back to place 2 in the text -> mark-3',
				'Back to the text -> mark-2',
			]),
		);
	});

	it('splits a note that is taller than a page and loses none of it', async () => {
		const lines = Array.from({ length: 70 }, (_, index) => `Line ${index + 1} of a very long note.`);
		const text = run(await wordsByPage(await printed(odd(`:::note[Long]\n${lines.join('\n\n')}\n:::\n`))));
		for (const line of lines) expect(text).toContain(line);
	});

	it('splits a row that is taller than a page and loses none of it', async () => {
		const cell = Array.from({ length: 400 }, (_, index) => `word${index + 1}`).join(' and more ');
		const text = run(await wordsByPage(await printed(odd(`| A | B |\n|---|---|\n| x | ${cell} |\n`))));
		for (let index = 1; index <= 400; index += 1) expect(text).toContain(`word${index}`);
	});

	it('marks words in another language', async () => {
		const made = await printed(odd(':lang[Cynllun Addysg]{is="cy"} is Welsh.'));
		const all = await Promise.all((await wordsByPage(made)).map((_, index) => treeOf(made, index + 1)));
		expect(all.join('\n')).toContain('Span lang=cy "Cynllun Addysg"');
	});

	it('never opens an address that is none', async () => {
		const made = await printed(odd('[press](javascript:alert(1)) and [this](https://example.org)'));
		const all = await Promise.all((await wordsByPage(made)).map((_, index) => linksOf(made, index + 1)));
		expect(JSON.stringify(all)).not.toContain('javascript');
		expect(JSON.stringify(all)).toContain('https://example.org');
	});
});

describe('any Markdown', () => {
	const pieces = [
		'A *line* with **marks**, `code`, ~~cuts~~ and a [link](https://example.org).',
		'- one\n  - two\n    1. three\n\n       | a | b |\n       |---|---|\n       | c | d |',
		'> quoted\n>\n> - listed\n>\n> ```\n> code\n> ```',
		'| a | b | c |\n|---|:-:|--:|\n| 1 | | three words here |\n| :term[x]{means="an x"} | ![p](p.png) | y |',
		'### Three',
		'#### Four',
		':::note[Note]\nText.\n\n| a |\n|---|\n| b |\n:::',
		':::view[line]{how="They said it."}\nWords.\n\n- listed\n:::',
		'::contact[line]',
		'```\n    spaced\n\nlines\n```',
		'***',
		`${'word '.repeat(300)}`,
		'Text with a note.[^n]\n\n[^n]: The note.\n\n    > quoted',
		'1. x\n\n   y\n\n3. z',
		'Kärna ŵ ŷ Łódź 10 minutes on 3 March 2027 at 01632 960 041',
		'::contents',
	];

	const bodies = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('\n\n'));
	const theme = fc.constantFrom('default', 'large-print', 'high-contrast');
	const numRuns = Number(process.env['FUZZ_RUNS'] ?? 12);

	it('comes out as an accessible PDF, in every order', async () => {
		const document = samples.booklet.replace('advice-service:', 'line:');
		await fc.assert(
			fc.asyncProperty(bodies, bodies, theme, async (intro, section, themeId) => {
				const text = document.replace(/This chapter is an example[\s\S]*$/, `${intro}\n\n## Odd\n\n${section}\n`);
				expect(verifyPdf(await printed(text, { theme: themeId }))).toEqual([]);
			}),
			{ numRuns },
		);
	});

	it('comes out of a plan as well, with blocks where nobody expects them', async () => {
		const blocks = fc.constantFrom(
			...pieces.filter((piece) => !piece.includes('line')),
			':::need[A need]\nWords. :from[EP]\n\n- listed\n:::',
			':::outcome[An outcome]{for="A need" hope="A hope"}\nRead a page.\n\nMore.\n\n| Step | What will help | How often | Who | How we will know |\n|---|---|---|---|---|\n| One | a | b | c | d |\n| Two | a | b | c | d |\n\nAfter.\n:::',
			':::outcome[Bare]{for="A need"}\nRead.\n:::',
			':::hope[A hope]\nTo fly.\n:::',
			':::review[An outcome]{achieved="no" because="support"}\nWords.\n:::',
			'::window',
			'::checklist',
			'### Thinking and learning',
			'| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|\n| a | b | c | d | A need; Other |',
			'## Section B: Needs',
			'## Section F: Help',
			'## Section K: Advice\n\n| Short name | Advice | Written by | Date |\n|---|---|---|---|\n| EP | Advice | Joy | 1 May 2026 |',
		);
		const body = fc.array(blocks, { maxLength: 14 }).map((parts) => parts.join('\n\n'));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('plan', 'onePlan' as const), body, theme, async (sample, text, themeId) => {
				const front = /^---[\s\S]*?\n---\n\n# .*\n/.exec(samples[sample as 'plan'])?.[0] ?? '';
				expect(verifyPdf(await printed(`${front}\n${text}\n`, { theme: themeId }))).toEqual([]);
			}),
			{ numRuns },
		);
	});
});
