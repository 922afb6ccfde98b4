import { describe, expect, it } from 'vitest';
import { drawing } from '../../../pipeline/render/pdf/drawings.ts';
import { pageContent } from '../../../pipeline/render/pdf/page-content.ts';
import { contextOf } from '../../../pipeline/render/pdf/print-context.ts';
import { jobOf, printed, run, samples } from './plan-fixture.ts';
import { treeOf, wordsByPage } from './tagged/read-pdf.ts';

const bytes = await printed(samples.onePlan);
const pages = await wordsByPage(bytes);
const words = run(pages);

describe("Amira's One Plan", () => {
	it('shows the days it runs on the cover and at the top of each page', () => {
		expect(pages[0]).toContain('9 September to 18 November 2026');
		expect(pages.slice(1).every((text) => text.includes('9 September to 18 November 2026'))).toBe(true);
	});

	it('names who agreed it', () => {
		expect(run(pages.slice(0, 1))).toContain('Amira and Samira, 16 September 2026');
	});

	it('says by which day each outcome is due and which hope and need it is for', () => {
		expect(words).toContain('By 18 November 2026, Amira will produce at least 150 words in one lesson a day');
		expect(words).toMatch(/Hope \S+ Making animated films Need N1 Getting ideas on to paper/);
	});

	it('numbers who does what', () => {
		expect(words).toContain('O1.1 Amira types in English, history and science');
		expect(words).toContain('O2.3 Lunch in the art room with four others');
	});

	it('says how each outcome went, and why one was not achieved', () => {
		expect(words).toContain('O1 Sharing what she knows Achieved: yes.');
		expect(words).toContain('O2 Getting to lessons on time Achieved: no. Why not: the support was not right.');
	});

	it('has a mark of its own for an outcome that was partly achieved, with the word', async () => {
		const partly = samples.onePlan.replace('achieved="no"', 'achieved="partly"');
		const context = contextOf(await jobOf(partly));
		expect(JSON.stringify(pageContent(context))).toContain(JSON.stringify(drawing('half', 18, context.style)));
		expect(run(await wordsByPage(await printed(partly)))).toContain('O2 Getting to lessons on time Achieved: partly.');
	});

	it('prints the seven parts of the checklist with a word beside each mark', () => {
		const list = run(pages.filter((text) => text.includes('What we checked')));
		for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(list).toMatch(new RegExp(`(Met|Not met|Not yet due) ${number} `));
		expect(list).toContain('Not yet due, and the date');
	});

	it.each([
		['default', 0],
		['default', 12],
		['default', 17],
		['default', 22],
		['large-print', 0],
		['large-print', 6],
		['large-print', 12],
	])('keeps the key of the checklist with its rows, and whole: %s, %i lines further down', async (theme, lines) => {
		const longer = samples.onePlan.replace(/^## Checklist/m, `${'One more line.\n\n'.repeat(lines)}## Checklist`);
		const last = (await wordsByPage(await printed(longer, { theme }))).map((page) => page.replace(/\s+/g, ' ')).at(-1);
		expect(last).toMatch(/Checklist Result Part What we checked .* 7 Review .* Not met, and why Not yet due, and the date/);
	});

	it('sets no heading at the foot of a page', async () => {
		const trees = await Promise.all(pages.map((_, index) => treeOf(bytes, index + 1)));
		for (const tree of trees) expect(tree.trim().split('\n').at(-1)).not.toMatch(/^\s*H[1-6] /);
	});
});
