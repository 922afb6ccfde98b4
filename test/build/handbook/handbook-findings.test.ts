import { describe, expect, it } from 'vitest';
import { chapter, checkedTogether, easyRead, handbook, said } from './a-handbook.ts';

const one = chapter(1, 'Start', `## What is a plan?\n\nIt says what help your child gets.\n\n${easyRead}`);
const two = chapter(2, 'Meetings', '## Who comes?\n\nYour teacher comes. Read [what a plan is](one.md#what-is-a-plan).');

describe('a handbook of two chapters', () => {
	it('has nothing to report, and neither have its chapters', async () => {
		const checked = await checkedTogether({ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': two });
		expect([...checked.values()].flatMap(said)).toEqual([]);
	});

	it.each([
		[
			'a chapter that is not there',
			{ 'guide.md': handbook('one.md, lost.md'), 'one.md': one },
			['guide.md:10:20 link/document: The document "lost.md" is not there.'],
		],
		[
			'a chapter that is another kind of document',
			{ 'guide.md': handbook('one.md, other.md'), 'one.md': one, 'other.md': handbook('one.md') },
			['guide.md:10:20 link/document: The document "other.md" is of the kind "handbook". Here it must be: booklet.'],
		],
		[
			'the same chapter twice',
			{ 'guide.md': handbook('one.md, one.md'), 'one.md': one },
			['guide.md:10:20 handbook/chapter-twice: The chapter "one.md" stands here twice.'],
		],
		[
			'no chapter at all',
			{ 'guide.md': handbook('').replace('You can', `\n\n${easyRead}\n\nYou can`) },
			['guide.md:10:11 handbook/chapter-twice: This handbook names no chapter.'],
		],
		[
			'itself as a chapter',
			{ 'guide.md': handbook('one.md, guide.md'), 'one.md': one },
			['guide.md:10:20 link/document: The documents name each other in a circle: "guide.md" leads back here.'],
		],
		[
			'a chapter with another number',
			{ 'guide.md': handbook('one.md'), 'one.md': one.replace('chapter: 1', 'chapter: 3') },
			['one.md:4:10 handbook/chapter-number: This chapter says that it is number 3, and in the handbook it is number 1.'],
		],
		[
			'a heading in two chapters',
			{ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': two.replace('Who comes?', 'What is a plan?') },
			['two.md:13:1 heading/twice: Line 13 of "one.md" has the heading "What is a plan?" already.'],
		],
		[
			'a link to a heading that is not in the other chapter',
			{ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': two.replace('#what-is-a-plan', '#what-is-a-plam') },
			['two.md:15:26 link/nowhere: No heading there has the name "what-is-a-plam".'],
		],
		[
			'a link to a file that is no chapter',
			{ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': two.replace('one.md#', 'three.md#') },
			['two.md:15:26 link/nowhere: No chapter of this handbook is the file "three.md".'],
		],
		[
			'a word that two chapters explain in different ways',
			{
				'guide.md': handbook('one.md, two.md'),
				'one.md': one.replace('help your', ':term[help]{means="what people do"} your'),
				'two.md': two.replace('Your teacher', ':term[Help]{means="money"} comes. Your teacher'),
			},
			['two.md:15:1 handbook/term-twice: Line 15 of "one.md" explains "Help" in other words.'],
		],
		[
			'a chapter with an error of its own, which the chapter says itself',
			{ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': two.replace('one.md#what-is-a-plan', '#lost') },
			['guide.md:10:20 handbook/chapter-errors: The chapter "two.md" has errors.'],
		],
		[
			'no easy read in any chapter',
			{ 'guide.md': handbook('two.md'), 'two.md': two.replace('chapter: 2', 'chapter: 1').replace('one.md#what-is-a-plan', '#who-comes') },
			['guide.md:13:1 easy/coverage: This handbook has no easy read.'],
		],
	] as const)('reports %s', async (_, files, expected) => {
		const checked = await checkedTogether(files);
		expect(said(checked.get('guide'))).toEqual(expected);
	});

	it('reports a link that leads nowhere in its own chapter once, at its own file, line and column', async () => {
		const broken = two.replace('one.md#what-is-a-plan', '#lost');
		const checked = await checkedTogether({ 'guide.md': handbook('one.md, two.md'), 'one.md': one, 'two.md': broken });
		expect(said(checked.get('two'))).toEqual(['two.md:15:26 link/nowhere: No heading there has the name "lost".']);
	});
});

describe('a chapter', () => {
	const needy = two.replace('Your teacher', 'An EHC plan is a legal plan. The SENCO comes. Your teacher');
	const first = one.replace('It says', ':term[SENCO]{means="special educational needs co-ordinator"} is a teacher. It says');
	const files = { 'guide.md': handbook('one.md, two.md'), 'one.md': first, 'two.md': needy };
	const acronyms = (checked: Awaited<ReturnType<typeof checkedTogether>>) =>
		(checked.get('two')?.findings ?? []).filter(({ ruleId }) => ruleId === 'lang/acronym').map(({ message }) => message);

	it('knows the words that an earlier chapter of its handbook explained', async () => {
		expect(acronyms(await checkedTogether(files)).join()).not.toContain('SENCO');
	});

	it('by itself must explain them, and says whom to ask', async () => {
		const checked = await checkedTogether(files, ['/office/two.md']);
		expect(acronyms(checked).join()).toContain('SENCO');
		expect(said(checked.get('two')).join('\n')).toMatch(/booklet\/formats-contact/);
	});
});
