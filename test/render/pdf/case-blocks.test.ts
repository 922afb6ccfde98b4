import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Beside } from '../../../pipeline/model/beside.ts';
import type { Block, RequestBlock } from '../../../pipeline/model/block.ts';
import type { PlanChange } from '../../../pipeline/model/plan-changes.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { planPdf } from '../../../pipeline/render/pdf/index.ts';
import { change, events, finalJob, jobWithBlocks, line, named, paragraph, repliesDocument, request, table } from './case-fixture.ts';
import { home, jobOf, run, samples } from './plan-fixture.ts';
import { farthestRight, treeOf, wordsByPage } from './tagged/read-pdf.ts';

const job = await jobOf(samples.plan);

async function bytesOf(made: PrintJob): Promise<Uint8Array> {
	const { artifacts } = await planPdf.render(made, []);
	const [artifact] = artifacts;
	if (!artifact) throw new Error('Nothing was made.');
	return artifact.bytes;
}

async function wordsOf(made: PrintJob): Promise<string> {
	return run(await wordsByPage(await bytesOf(made)));
}

/** The structure tree from the heading of the made section on, held against a file that a person has read. `UPDATE=1` writes it anew. */
async function expectTree(name: string, bytes: Uint8Array, start = 'Made for a test', pages?: number): Promise<void> {
	const count = (await wordsByPage(bytes)).length;
	const trees: string[] = [];
	for (let page = 1; page <= (pages ?? count); page++) trees.push(await treeOf(bytes, page));
	const lines = trees.join('\n').split('\n');
	const from = lines.findIndex((text) => new RegExp(`^\\s*H2 "${start}`).test(text));
	const end = lines.findIndex((text, index) => index > from && /^\s*H2 /.test(text));
	const tree = `${lines.slice(from, end < 0 ? undefined : end).join('\n')}\n`;
	const path = `${home}/test/render/pdf/trees/${name}.txt`;
	if (process.env['UPDATE'] === '1') writeFileSync(path, tree);
	expect(tree).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

const r1 = request('R1', 'Five reading lessons a week');
const r2 = request('R2', 'Say that Sam likes to help others', { from: [named('mum'), named('dad')], answer: 'partly' });
const r3 = request('R3', 'A place at Birch Lane School', {
	asks: 'school',
	answer: 'no',
	from: [named('dad')],
	children: [paragraph('Birch Lane School is full in Year 5.')],
});
const r4 = request('R4', 'A meeting about lunch times', { asks: 'meeting', meeting: named('4 December 2026') });
const { answer: _answer, ...unanswered } = request('R5', 'A personal budget', { asks: 'budget', children: [] });
const requests: readonly RequestBlock[] = [r1, r2, r3, r4, unanswered];

const changes: readonly PlanChange[] = [
	change({
		ground: { kind: 'request', request: r1 },
		before: '4',
		after: '5',
		wholeBefore: '4 times a week',
		wholeAfter: '5 times a week',
	}),
	change({ ground: { kind: 'request', request: r2 }, place: 'F12, What Sam will get', before: '', after: 'A seat at the front' }),
	change({ ground: { kind: 'none' }, place: 'F2, What Sam will get', before: 'Help from an adult', after: '' }),
	change({
		ground: { kind: 'correction', reason: 'Two letters stood in the wrong order.' },
		section: 'C',
		place: 'Epilepsy',
		before: 'siezure',
		after: 'seizure',
	}),
	change({ ground: { kind: 'same-words' }, kind: 'moved', place: 'B2 Following what people say', placeBefore: 'B3 Feeling calm' }),
	change({ ground: { kind: 'same-words' }, kind: 'renumbered', place: 'F3', placeBefore: 'F4' }),
	change({ ground: { kind: 'placement' }, section: 'I', place: 'Section I', before: '', after: 'Alder Lane Primary School' }),
	change({ ground: { kind: 'signature' }, section: 'I', place: 'Section I', before: '', after: 'Joy' }),
	change({ ground: { kind: 'draft-only' }, section: 'intro', place: 'Cover', before: 'This is a draft.', after: '' }),
];

function besideOf(all: readonly PlanChange[], asked: readonly RequestBlock[] = requests): Beside {
	const plan = { document: job.document, facts: job.facts };
	return { replies: [repliesDocument(job.document, asked)], served: job.document, plan, changes: { changes: all } };
}

const changesJob = (all: readonly PlanChange[], asked?: readonly RequestBlock[], from = job) =>
	jobWithBlocks(from, [line('changes')], { beside: besideOf(all, asked) });

describe('a list of changes', async () => {
	const bytes = await bytesOf(changesJob(changes));
	const words = run(await wordsByPage(bytes));

	it('groups changes by the plain name of their section, with their words before and now', () => {
		expect(words).toContain(
			'Section F: Special educational provision F1, How often Before Now (taken out: 4) times a week (added: 5) times a week',
		);
		expect(words).toContain('F12, What Sam will get New words: A seat at the front');
		expect(words).toContain('F2, What Sam will get Taken out: Help from an adult');
	});

	it('says who asked by name and number, and what was answered', () => {
		expect(words).toContain('Who asked: Leila (R1: Five reading lessons a week) Our answer: Agreed. The psychologist agrees');
		expect(words).toContain('Who asked: Leila and Danny (R2: Say that Sam likes to help others) Our answer: Partly agreed.');
		expect(words).toContain('Nobody asked for this change.');
	});

	it('lists what was asked for and not changed, with the reasons, and then what else was asked for', () => {
		expect(words).toMatch(
			/did not change R3: A place at Birch Lane School Who asked: Danny\. Our answer: Not agreed\. Birch Lane School is full in Year 5\./,
		);
		expect(words).toContain('R5: A personal budget Who asked: Leila. Our answer: Not answered yet.');
		expect(words).toMatch(/What else you asked for R4: A meeting about lunch times .* Meeting on: 4 December 2026/);
	});

	it('tells corrections, what moved and what every final plan adds apart from changes', () => {
		expect(words).toMatch(/Corrections of spelling .*Epilepsy siezure seizure Two letters stood in the wrong order\./);
		expect(words).toContain('B3 Feeling calm The same words now stand at B2 Following what people say.');
		expect(words).toContain('F4 The same words have new numbers: F4 is now F3.');
		expect(words).toMatch(
			/What every final plan adds Where What happened School or college Alder Lane Primary School Signed by Joy The words on the cover Words that only a draft needs are gone\./,
		);
		expect(words).toContain('Words changed in 3 places.');
	});

	it('has a structure that a person has read', async () => expectTree('changes', bytes));

	it('is the same file when made again', async () => {
		expect(Buffer.compare(await bytesOf(changesJob(changes)), bytes)).toBe(0);
	});

	it('says that nothing changed where nothing did', async () => {
		const none = await wordsOf(changesJob([], []));
		expect(none).toContain('Nothing in the plan changed.');
		expect(none).not.toContain('What moved');
	});

	it('speaks of one place where there is one', async () => {
		expect(await wordsOf(changesJob(changes.slice(0, 1)))).toContain('Words changed in one place.');
	});

	it('says Now and Proposed in a decision after a review, and asks for nobody', async () => {
		const { stage: _stage, ...meta } = job.document.meta;
		const decision = changesJob(changes.slice(0, 3));
		const proposed = await wordsOf({ ...decision, document: { ...decision.document, meta: { ...meta, decision: 'change' } } });
		expect(proposed).toContain('Where Now Proposed F1, How often (taken out: 4) times a week');
		expect(proposed).not.toContain('Nobody asked');
		expect(proposed).not.toContain('did not change');
	});

	it.each(['default', 'large-print', 'high-contrast'])('holds 60 changes with words of any length in the theme %s', async (theme) => {
		const themed = await jobOf(samples.plan, { theme });
		const long = 'steam'.repeat(30);
		const many = Array.from({ length: 60 }, (_, index) => {
			const whole = `Sam reads ${'short and long words '.repeat(index)}with a friend, ${index === 7 ? long : 'every day'}`;
			return change({
				ground: index % 2 === 0 ? { kind: 'request', request: r1 } : { kind: 'none' },
				section: index < 30 ? 'B' : 'F',
				place: index === 9 ? `Reading and ${long}` : `Place ${index + 1}`,
				before: 'friend',
				after: `teacher ${index === 11 ? long : ''}`.trim(),
				wholeBefore: whole,
				wholeAfter: whole.replace('friend', `teacher ${index === 11 ? long : ''}`.trim()),
			});
		});
		const bytes60 = await bytesOf(changesJob(many, requests, themed));
		const pages = await wordsByPage(bytes60);
		const all = run(pages);
		for (let index = 1; index <= 60; index++) if (index !== 10) expect(all).toContain(`Place ${index} `);
		expect(all.replaceAll(' ', '').split(long).length).toBeGreaterThan(3);
		const ends = await Promise.all(pages.map((_, index) => farthestRight(bytes60, index + 1)));
		expect(Math.max(...ends)).toBeLessThanOrEqual(595.28 - 44);
	});
});

describe('replies and what they ask for', async () => {
	const wordsTable = table(
		'words',
		['where', 'before', 'after'],
		['Where', 'Before', 'After'],
		[
			['F1, How often', '4 times a week', '5 times a week'],
			['F2, What Sam will get', '', 'A quiet table'],
			['Reading and spelling', 'most of the time', ''],
		],
	);
	const blocks: readonly Block[] = [
		{
			kind: 'reply',
			whose: [named('mum')],
			on: named('1 December 2026'),
			how: 'email',
			children: [paragraph("Four lessons isn't enough. Can we meet?")],
			span: r1.span,
		},
		{ ...r1, children: [...r1.children, wordsTable] },
		{ ...r4, answer: 'partly', from: [named('mum'), named('dad')] },
		unanswered,
	];
	const bytes = await bytesOf(jobWithBlocks(job, blocks));
	const words = run(await wordsByPage(bytes));

	it('keep the words of whoever wrote, and say last how and when they came', () => {
		expect(words).toContain('In the words of Leila, Sam’s mum Four lessons isn’t enough. Can we meet? By email, 1 December 2026.');
	});

	it('say under each number what was asked, by whom, for what, and what was answered', () => {
		expect(words).toContain('R1 Five reading lessons a week Who asked: Leila What for: a change to the plan Our answer: Agreed');
		expect(words).toContain('Who asked: Leila and Danny What for: a meeting Meeting on: 4 December 2026 Our answer: Partly agreed');
		expect(words).toContain('What for: a personal budget Our answer: Not answered yet');
	});

	it('say of words that were added or taken out that they were', () => {
		expect(words).toContain('F2, What Sam will get New words A quiet table');
		expect(words).toContain('Reading and spelling most of the time Taken out');
	});

	it('have a structure that a person has read', async () => expectTree('request', bytes));
});

describe('advice that differs', () => {
	it('says what about, whose advice, and how it was settled', async () => {
		const differs: Block = {
			kind: 'differs',
			label: named('How long Sam can listen'),
			between: [named('EP'), named('SLT')],
			children: [paragraph('The plan says five minutes, because Sam learns in class.')],
			span: r1.span,
		};
		expect(await wordsOf(jobWithBlocks(job, [differs]))).toContain(
			'Where advice differs: How long Sam can listen This is about the advice of [EP] and [SLT]. How we settled it The plan says five minutes',
		);
	});
});

describe('the pictures of the case', () => {
	it.each([5, 40])('a timeline of %i dates: each in the table, and each drawing with a description', async (count) => {
		const bytes = await bytesOf(jobWithBlocks(job, [line('timeline')], { facts: { ...job.facts, timeline: events(count) } }));
		const words = run(await wordsByPage(bytes));
		expect(words).toMatch(
			/The same as a list, with the law Date What happens 17 August 2026 Monday, given The council sends .* The Special/,
		);
		expect(words.split('The council sends the draft plan to the family 5 ')).toHaveLength(3);
		if (count === 5) await expectTree('timeline', bytes);
		const trees = await Promise.all((await wordsByPage(bytes)).map((_, page) => treeOf(bytes, page + 1)));
		const figures = trees.join('\n').match(/Figure .*/g) ?? [];
		expect(figures.length).toBe(count === 5 ? 1 : 4);
		for (const figure of figures) expect(figure).toMatch(/alt="(A line with 5 dates, from 17 August 2026|Part \d of 4 of a line of dates)/);
	});

	it('says nothing where there are no dates', async () => {
		expect(await wordsOf(jobWithBlocks(job, [line('timeline')], { facts: { ...job.facts, timeline: [] } }))).not.toContain(
			'The same as a list',
		);
	});

	it('the thread of a plan: a figure with a description, and a row for each outcome', async () => {
		const { document } = job;
		const sections = document.sections.map((section) => (section.id === 'K' ? { ...section, blocks: [line('thread')] } : section));
		const bytes = await bytesOf({ ...job, document: { ...document, sections } });
		const words = run(await wordsByPage(bytes));
		expect(words).toContain(
			'Outcome Hope Need Help E1 Reading to a friend A2 A friend at home A3 Reading for fun B1 Reading and spelling F1, F2, F3',
		);
		await expectTree('thread', bytes, 'Advice and information');
	});

	it('prints letters that no font has as marks in a drawing, and says so', async () => {
		const timeline = events(1, 'The council sends 你');
		const { findings } = await planPdf.render(jobWithBlocks(job, [line('timeline')], { facts: { ...job.facts, timeline } }), []);
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['text/no-glyph']);
	});
});

describe('a final plan', async () => {
	const bytes = await bytesOf(finalJob(job));
	const pages = await wordsByPage(bytes);
	const words = run(pages);

	it('says on its cover what it is, what the family can do now, and when it is looked at again', () => {
		const cover = run(pages.slice(0, 1));
		expect(cover).toContain('Final plan It takes the place of every draft.');
		expect(cover).toContain('What you can do now If you disagree with us, you can:');
		expect(cover).toContain('ask for free mediation');
		expect(cover).toContain('appeal to the tribunal');
		expect(cover).toContain('We must look at the plan again with you by 1 January 2028.');
		expect(cover).toContain('Free advice');
	});

	it('has no box and no form for an answer', () => {
		expect(words).not.toContain('Your last day to answer');
		expect(words).not.toContain('Form for your answer');
	});

	it('names the school and its type, and who signed it', () => {
		expect(words).toContain('School or college Alder Lane Primary School Type of school or college Mainstream primary school');
		expect(words).toContain('Signed by Joy Role Plan co-ordinator For Northmoor Council Date 2 January 2027');
	});

	it('has a structure that a person has read', async () => {
		await expectTree('final-placement', bytes, 'Placement');
		await expectTree('final-box', bytes, 'What you can do now', 1);
	});
});

describe('the box for an answer', () => {
	it('says what may be changed, and that the school is named later', async () => {
		expect(run((await wordsByPage(await bytesOf(job))).slice(0, 1))).toContain(
			'You can ask us to change any word. We name the school later, in the final plan.',
		);
	});

	it('says of a draft that was sent again that the earlier last day no longer counts', async () => {
		const meta = { ...job.document.meta, version: 2 };
		expect(await wordsOf({ ...job, document: { ...job.document, meta } })).toContain(
			'This draft takes the place of draft 1. The last day in draft 1 no longer counts.',
		);
	});

	it('says of a draft after a review what it changes, and counts from the review', async () => {
		const meta = { ...job.document.meta, version: 3, review: named('annual-review-1.md') };
		const review = { held: '2027-11-18', papersBy: '2027-11-04', reportBy: '2027-12-02', decisionBy: '2027-12-16', finalBy: '2028-02-10' };
		const words = await wordsOf({ ...job, facts: { ...job.facts, review }, document: { ...job.document, meta } });
		expect(words).toContain('This draft changes the plan, after the review on 18 November 2027.');
		expect(words).toContain('The final plan must be ready by 10 February 2028.');
		expect(words).not.toContain('no longer counts');
	});

	it('names the portal where the draft was sent to one', async () => {
		const window = job.facts.window && {
			...job.facts.window,
			served: job.facts.window.served.map((served) => ({ ...served, how: 'portal' as const })),
		};
		expect(await wordsOf({ ...job, facts: { ...job.facts, ...(window && { window }) } })).toContain(
			'01632 960 041 or in the online portal',
		);
	});
});

describe('a review of a plan', async () => {
	const outcome = job.document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'outcome');
	const reviewed = (label: string, more: object): Block => ({
		kind: 'review',
		label: named(label),
		next: [],
		children: [paragraph('Sam reads 71 of the 100 words now.')],
		span: r1.span,
		...more,
	});
	const blocks: readonly Block[] = [
		reviewed('Reading to a friend', { achieved: 'yes', next: [named('Reading to a class')] }),
		reviewed('Acting on instructions', { achieved: 'no', because: 'support' }),
		...(outcome?.kind === 'outcome' ? [{ ...outcome, label: named('Reading to a class'), maintenance: true }] : []),
	];
	const made = jobWithBlocks(job, blocks, { beside: { replies: [], plan: { document: job.document, facts: job.facts } } });
	const { stage: _stage, version: _version, ...meta } = made.document.meta;
	const bytes = await bytesOf({
		...made,
		document: {
			...made.document,
			meta: { ...meta, held: '2027-11-18', issued: '2027-11-25', came: [named('mum'), named('teacher')], decision: 'change' },
		},
	});
	const words = run(await wordsByPage(bytes));

	it('says on its cover when the meeting was, who came, and what it asks', () => {
		expect(words).toContain('Review The meeting was on 18 November 2027.');
		expect(words).toContain('Who came Leila and Tom');
		expect(words).toContain('The meeting asks to change the plan');
		expect(words).not.toContain('Form for your answer');
	});

	it('gives each outcome the number of its plan, and says what follows', () => {
		expect(words).toContain(
			'E1 Reading to a friend Achieved: yes. Sam reads 71 of the 100 words now. What comes next: E1 Reading to a class.',
		);
		expect(words).toContain('Achieved: no. Why not: the support was not right.');
		expect(words).toContain('This outcome keeps what Sam can do now.');
	});

	it('has a structure that a person has read', async () => expectTree('review', bytes));
});

describe('blocks at their least and at their most', () => {
	const { span } = r1;

	it('print with as little as a writer can leave in them', async () => {
		const least: readonly Block[] = [
			{ kind: 'reply', whose: [], children: [], span },
			{ kind: 'request', number: 'R1', label: named('Something'), from: [], children: [], span },
			{ kind: 'differs', label: named('Something else'), between: [], children: [], span },
			{ kind: 'review', label: named('No outcome of this name'), next: [named('Nor of this')], children: [], span },
			{ kind: 'placement', school: named('A school'), span },
			{ kind: 'signature', person: named('nobody'), span },
			line('changes'),
			line('window'),
		];
		const { window: _window, ...facts } = job.facts;
		const words = await wordsOf(jobWithBlocks(job, least, { facts }));
		expect(words).toContain('R1 Something Our answer: Not answered yet');
		expect(words).toContain('Where advice differs: Something else');
		expect(words).toContain('What comes next: Nor of this.');
		expect(words).toContain('School or college A school Signed by nobody');
		expect(words).toContain('There is no other version to compare with.');
	});

	it('lose no word where they are longer than a page, or hold words that no line can hold', async () => {
		const long = 'steam'.repeat(40);
		const many = Array.from({ length: 90 }, (_, index) =>
			paragraph(`Sentence ${index + 1} of many, with a word like ${index === 40 ? long : 'this'}.`),
		);
		const most: readonly Block[] = [
			{ kind: 'reply', whose: [named('mum')], how: 'form', children: many, span },
			{ ...r1, label: named(`Reading and ${long}`), children: many },
			{ kind: 'differs', label: named(long), between: [named('EP'), named(long)], children: many, span },
			{ kind: 'review', label: named(long), achieved: 'partly', next: [named(long)], children: many, span },
			{ kind: 'placement', school: named(long), type: named(long), span },
		];
		const bytes = await bytesOf(jobWithBlocks(job, most));
		const pages = await wordsByPage(bytes);
		const words = run(pages);
		for (const number of [1, 41, 90]) expect(words.split(`Sentence ${number} of many`), String(number)).toHaveLength(5);
		expect(words.toLowerCase().replaceAll(/[ -]/g, '').split(long).length).toBeGreaterThanOrEqual(4 + 8);
		const ends = await Promise.all(pages.map((_, index) => farthestRight(bytes, index + 1)));
		expect(Math.max(...ends)).toBeLessThanOrEqual(595.28 - 44);
	});
});
