import { describe, expect, it } from 'vitest';
import { print, printed, run, samples } from './plan-fixture.ts';
import { bookmarksOf, linksOf, treeOf, wordsByPage } from './tagged/read-pdf.ts';

const bytes = await printed(samples.plan);
const pages = await wordsByPage(bytes);
const words = run(pages);
const page = (start: string) => pages.find((text) => text.includes(start))?.replace(/\s+/g, ' ') ?? '';

describe("Sam's draft plan", () => {
	it('says on the cover what it is, who it is about and what day it is all about', () => {
		const cover = run(pages.slice(0, 1));
		expect(cover).toContain('Draft 1');
		expect(cover).toContain('This is a draft. It is not the final plan.');
		expect(cover).toContain('Sam’s Education, Health and Care Plan');
		expect(cover).toMatch(/14 March 2017, age 9 .*Year 5 .*Alder Lane Primary School/);
		expect(cover).toMatch(/NM-0417 .*17 August 2026 .*23 November 2026 .*September 2028/);
		expect(cover).toContain('Your last day to answer');
		expect(cover).toContain('Thursday 10 December 2026');
		expect(cover).toContain('ask for a particular school or college, or a type of school');
		expect(cover).toContain('The final plan must be ready by 4 January 2027.');
		expect(cover).toContain(`There is a form on page ${pages.length}.`);
	});

	it('keeps the whole answer box on the cover', () => {
		expect(pages[0]).toContain('Free advice');
	});

	it('lists its sections with their pages', () => {
		const at = pages.findIndex((text) => text.includes('What Sam will be able to do') && text.includes('Section E')) + 1;
		expect(run(pages.slice(1, 2))).toContain(`E What Sam will be able to do ${at} `);
		expect(run(pages.slice(1, 2))).toContain('Tom Class teacher Main contact for education');
	});

	it("gives the child's and the parents' words a heading each", () => {
		expect(words).toContain('Sam’s own words I like trains.');
		expect(words).toContain('In the words of Leila and Danny, Sam’s mum and dad Sam has come a long way.');
	});

	it('says under each need what the plan does about it', () => {
		expect(words).toContain('Outcome E1 and help F1, F2 and F3 are for this need.');
		expect(words).toContain('Outcome E4 and help F11, G1 and G2 are for this need.');
	});

	it('explains a word under its paragraph, once, and again in the word list', () => {
		expect(words.split('Epilepsy means a condition that causes seizures.')).toHaveLength(2);
		expect(words).toMatch(/Words explained .*Epilepsy A condition that causes seizures\./);
	});

	it('prints the due date in front of each outcome, and its place in the thread', () => {
		const card = page('Reading to a friend By the end');
		expect(card).toContain('By the end of Year 6, Sam will read a story of at least 100 words aloud to a friend');
		expect(card).toContain('Step for this year, by 23 November 2027');
		expect(card).toMatch(
			/Hope A2 A friend at home A3 Reading for fun Need B1 Reading and spelling Outcome E1 Reading to a friend Help F1, F2, F3 page \d+/,
		);
	});

	it('says until when the plan can be changed for the next move', () => {
		expect(words).toContain(
			'Sam moves to secondary school in September 2028. The council must review this plan and change it for the move by Monday 14 February 2028.',
		);
	});

	it('never parts a step from its values', () => {
		for (const number of ['E1.1', 'E1.2', 'E2.1', 'E2.2', 'E3.1', 'E3.2', 'E4.1', 'E5.1']) {
			const holder = pages.filter((text) => text.replace(/\s+/g, ' ').includes(`${number} `));
			expect(holder, number).toHaveLength(1);
			expect(holder[0]?.split(number)[1]).toContain('How we will know');
		}
	});

	it('repeats the head of the help table after a page break, for the eye only', async () => {
		const printedHeads = pages.filter((text) => text.includes('What Sam will get'));
		expect(printedHeads.length).toBeGreaterThan(2);
		const at = pages.findIndex((text) => text.includes('Planned quiet break in'));
		expect(pages[at]).toContain('What Sam will get');
		const heads = (await treeOf(bytes, at + 1)).split('\n').filter((line) => line.includes('"What Sam will get"'));
		const drawn = pages[at]?.split('What Sam will get').length ?? 0;
		expect(pages[at - 1]).toContain('What Sam will get');
		expect(heads).toHaveLength(drawn - 2);
	});

	it('leads each row of help to its need', () => {
		expect(words).toContain('B1 Reading and spelling');
		expect(words).toContain('D1 Friends outside school');
	});

	it('says why section I is empty', () => {
		expect(words).toContain('Placement This section is empty on purpose.');
	});

	it('names the sources at the end of a section, with the page of the full list', () => {
		const last = pages.findIndex((text) => text.includes('Short name')) + 1;
		expect(words).toContain('Nurse epilepsy advice and health care plan, 9 October 2026.');
		expect(words).toContain(`Section K on page ${last} has the full list.`);
	});

	it('ends with a form to answer on', () => {
		const form = run(pages.slice(-1));
		expect(form).toContain('Form for your answer Send by Thursday 10 December 2026');
		expect(form).toContain('I want the plan to name this school, college or type of school');
		expect(form).toContain('Joy, plan co-ordinator, Northmoor Council');
	});

	it('has one title, then sections, then what stands in them, without a gap', async () => {
		const trees = await Promise.all(pages.map((_, index) => treeOf(bytes, index + 1)));
		const levels = trees.join('\n').match(/\bH[1-6] (?=")/g) ?? [];
		const numbers = levels.map((level) => Number(level.slice(1)));
		expect(numbers.filter((level) => level === 1)).toHaveLength(1);
		expect(numbers[0]).toBe(1);
		expect(numbers.every((level, index) => index === 0 || level <= (numbers[index - 1] ?? 0) + 1)).toBe(true);
	});

	it('reads number and name of a need as one heading', async () => {
		const trees = await Promise.all(pages.map((_, index) => treeOf(bytes, index + 1)));
		expect(trees.join('\n')).toContain('H4 "B1 Reading and spelling"');
		expect(trees.join('\n')).toContain('H3 "E1 Reading to a friend"');
	});

	it('has bookmarks for sections, areas and outcomes', async () => {
		const marks = await bookmarksOf(bytes);
		expect(marks.map((mark) => mark.trim())).toEqual(
			expect.arrayContaining([
				'Section A: Views, interests and hopes',
				'Thinking and learning',
				'E1 Reading to a friend',
				'Form for your answer',
			]),
		);
	});

	it('leads a citation to its row in section K', async () => {
		const at = pages.findIndex((text) => text.includes('[Nurse]')) + 1;
		const says = (await linksOf(bytes, at)).map((link) => ('says' in link ? link.says : ''));
		expect(says).toContain('Nurse: Epilepsy advice and health care plan');
	});

	it("keeps the child's name out of what a file list shows", async () => {
		const { artifacts } = await print(samples.plan);
		expect(artifacts[0]?.path).toBe('NM-0417-draft-1.pdf');
		expect(artifacts[0]?.evidence.title).toBe('Education, Health and Care Plan, draft 1, NM-0417');
	});

	it('is the same file when made again', async () => {
		expect(Buffer.compare(await printed(samples.plan), bytes)).toBe(0);
	});

	it.each(['large-print', 'high-contrast'])('loses no row of help in the theme %s', async (theme) => {
		const large = run(await wordsByPage(await printed(samples.plan, { theme })));
		for (const number of ['F1', 'F11', 'G2', 'H1.1']) expect(large).toContain(`${number} `);
		expect(large).toContain('Step for this year, by 23 November 2027');
		expect(large).toContain('After every seizure');
		expect(large).toContain('Planned quiet break in the library, at 10:30 and at 1:30');
	});
});

describe('letters that no font has', () => {
	it('are named with their place', async () => {
		const { findings } = await print(samples.plan.replace('Sam is funny', 'Sam 你 is funny'));
		expect(findings.map(({ ruleId, span }) => [ruleId, span.start.line])).toEqual([['text/no-glyph', 42]]);
		expect(findings[0]?.message).toContain('The fonts cannot print "你"');
	});

	it('are one finding for each stretch of them, wherever it stands', async () => {
		const { findings } = await print(samples.plan.replace('Sam is funny', 'Sam says 你好 小朋友 and is funny 준호'));
		expect(findings.map(({ message }) => message)).toEqual(['The fonts cannot print "你好 小朋友".', 'The fonts cannot print "준호".']);
	});
});
