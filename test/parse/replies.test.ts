import { describe, expect, it } from 'vitest';
import type { Block } from '../../pipeline/model/block.ts';
import { cellOf } from '../../pipeline/model/plan-parts.ts';
import { plainText } from '../../pipeline/model/walk.ts';
import { carets, parse } from './settings.ts';

const top = [
	'---',
	'document: replies',
	'case: NM-0417',
	'version: 1',
	'child: Sam',
	'people:',
	"  mum: Leila, Sam's mum, leila@example.org",
	"  dad: Danny, Sam's dad, by portal",
	'---',
	'',
	'# Answers',
	'',
	'',
].join('\n');

const told = '## What people told us\n\n';
const asked = '## What they asked for\n\n';

function blocks(text: string): readonly Block[] {
	return parse(top + text).value.sections.flatMap((section) => section.blocks);
}

function only<K extends Block['kind']>(kind: K, text: string): Extract<Block, { kind: K }> {
	const found = blocks(text).find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
	if (!found) throw new Error(`No ${kind} in ${text}`);
	return found;
}

/** `rule "words under the caret"`, for each finding. */
const faults = (text: string) => carets(top + text).map((line) => line.replace(/^\S+ /, ''));

describe('a reply', () => {
	it('keeps who, when, how and every word', () => {
		const reply = only(
			'reply',
			`${told}:::reply[mum, Sam]{on="1 December 2026" how="email"}\nFive lessons 1:1, *not* four!\n\n- And a bus.\n:::`,
		);
		expect(reply.whose.map(({ name, span }) => [name, span.start.column])).toEqual([
			['mum', 10],
			['Sam', 15],
		]);
		expect([reply.on?.name, reply.on?.span.start.column, reply.how]).toEqual(['1 December 2026', 24, 'email']);
		expect(reply.children.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
	});

	it.each([
		['from somebody whom nobody knows', ':::reply[gran]{on="1 December 2026" how="email"}', 'name/unknown "gran"'],
		['that came in an unknown way', ':::reply[mum]{on="1 December 2026" how="fax"}', 'syntax/unknown-attribute "fax"'],
		['with a day without quotation marks', ':::reply[mum]{on=1 December 2026 how="email"}', 'syntax/unknown-attribute "1 December 2026"'],
		[
			'of nobody',
			':::reply{on="1 December 2026" how="email"}',
			'syntax/unknown-attribute ":::reply{on=\\"1 December 2026\\" how=\\"email\\"}"',
		],
	])('%s is reported at its place', (_, opening, expected) => {
		expect(faults(`${told}${opening}\nYes.\n:::`)[0]).toBe(expected);
	});
});

describe('a request', () => {
	it('keeps who asks, for what, and what was answered', () => {
		const request = only(
			'request',
			`${asked}:::request[A meeting]{from="mum, dad" asks="meeting" answer="partly" meeting="4 December 2026"}\nBy phone.\n:::`,
		);
		const { number, label, from, asks, answer, meeting } = request;
		expect([number, label.name, from.map(({ name }) => name), asks, answer, meeting?.name]).toEqual([
			'R1',
			'A meeting',
			['mum', 'dad'],
			'meeting',
			'partly',
			'4 December 2026',
		]);
	});

	it('has no answer until somebody gives one', () => {
		const request = only('request', `${asked}:::request[A school]{from="Sam" asks="school"}\nWe ask the school.\n:::`);
		expect([request.answer, request.meeting, faults(`${asked}:::request[A school]{from="Sam" asks="school"}\nWe ask.\n:::`)]).toEqual([
			undefined,
			undefined,
			[],
		]);
	});

	it('is numbered in the order typed', () => {
		const text = ['One', 'Two', 'Three'].map((label) => `:::request[${label}]{from="mum" asks="change"}\nYes.\n:::`).join('\n\n');
		expect(blocks(asked + text).map((block) => (block.kind === 'request' ? block.number : ''))).toEqual(['R1', 'R2', 'R3']);
	});

	it.each([
		[
			'that another has the name of',
			':::request[One]{from="mum" asks="change"}\n.\n:::\n\n:::request[one]{from="mum" asks="change"}',
			'name/twice "one"',
		],
		['from nobody', ':::request[One]{asks="change"}', 'syntax/unknown-attribute ":::request[One]{asks=\\"change\\"}"'],
		['for an unknown thing', ':::request[One]{from="mum" asks="more"}', 'syntax/unknown-attribute "more"'],
		['with an unknown answer', ':::request[One]{from="mum" asks="change" answer="perhaps"}', 'syntax/unknown-attribute "perhaps"'],
		['from a stranger', ':::request[One]{from="gran" asks="change"}', 'name/unknown "gran"'],
	])('%s is reported', (_, opening, expected) => {
		expect(faults(`${asked}${opening}\nYes.\n:::`)).toContain(expected);
	});
});

describe('the words that change', () => {
	const table =
		'| Before | Where | After |\n|---|---|---|\n| 1:1, 4 times at 10:30 | F1, How often | |\n| | Reading | He "likes" comics — a lot \\| more |';

	it.each([
		['in a request', `${asked}:::request[One]{from="mum" asks="change" answer="yes"}\nYes.\n\n${table}\n:::`],
		['among corrections', `## Corrections\n\n${table}`],
	])('%s are known by their columns, and kept as typed', (_, text) => {
		const found = blocks(text).flatMap((block) => (block.kind === 'request' ? block.children : [block]));
		const words = found.find((block) => block.kind === 'table');
		if (words?.kind !== 'table') throw new Error('No table.');
		expect([words.meaning, words.columns.map(({ meaning }) => meaning)]).toEqual(['words', ['before', 'where', 'after']]);
		const cells = (column: string) => words.rows.map((row) => plainText(cellOf(words, row, column)?.children ?? []));
		expect(cells('where')).toEqual(['F1, How often', 'Reading']);
		expect(cells('before')).toEqual(['1:1, 4 times at 10:30', '']);
		expect(cells('after')).toEqual(['', 'He "likes" comics — a lot | more']);
	});
});

describe('other blocks and lines of the road to a final plan', () => {
	it('advice that differs names who differs', () => {
		const differs = only('differs', `${told}:::differs[How long he can listen]{between="EP; SLT"}\nWe took 5 minutes.\n:::`);
		expect([differs.label.name, differs.between.map(({ name }) => name)]).toEqual(['How long he can listen', ['EP', 'SLT']]);
	});

	it('an outcome may keep what is there', () => {
		const keeps = (attribute: string) =>
			only('outcome', `${told}:::outcome[Walking]{for="Legs"${attribute}}\nWalk to school.\n:::`).maintenance;
		expect([keeps(' keeps="yes"'), keeps(' keeps="no"'), keeps('')]).toEqual([true, false, false]);
	});

	it('a review names the outcomes that follow', () => {
		const review = (attribute: string) => only('review', `${told}:::review[Walking]{achieved="yes"${attribute}}\nHe walks.\n:::`).next;
		expect(review(' next="Running; A bus"').map(({ name }) => name)).toEqual(['Running', 'A bus']);
		expect(review('')).toEqual([]);
	});

	it('changes, timeline and thread stand on lines of their own', () => {
		expect(blocks(`${told}::changes\n\n::timeline\n\n::thread`).map(({ kind }) => kind)).toEqual(['changes', 'timeline', 'thread']);
	});

	it('somebody may be reached by the portal', () => {
		expect(parse(top).value.meta.people[1]?.channel).toEqual({ kind: 'portal' });
	});
});

describe('the front matter of documents that name others', () => {
	const plan = (...lines: readonly string[]) => {
		const base = ['document: ehc-plan', 'stage: final', 'version: 1', 'case: NM-0417', 'child: Sam', 'born: 2017-03-14'];
		const more = [
			'school-now: Alder Lane',
			'asked: 2026-08-17',
			'issued: 2026-12-22',
			'send-to: mum',
			'people:',
			'  mum: Leila, mum, by post',
			'  head: Mr Bell, head, by post',
		];
		return parse(`---\n${[...base, ...more, ...lines].join('\n')}\n---\n\n# Plan\n`);
	};

	it('keeps each address with its place', () => {
		const { meta } = plan(
			'served-draft: 3F2A9C41',
			'replies: replies-1.md, replies-2.md',
			'enclose:',
			'  - list of changes.md',
			'  - letter.pdf',
		).value;
		expect([meta.servedDraft?.name, meta.replies.map(({ name }) => name), meta.enclose.map(({ name }) => name)]).toEqual([
			'3f2a9c41',
			['replies-1.md', 'replies-2.md'],
			['list of changes.md', 'letter.pdf'],
		]);
		expect(meta.replies.map(({ span }) => [span.start.line, span.start.column])).toEqual([
			[16, 10],
			[16, 24],
		]);
	});

	it.each(['3f2a9c', 'draft 1', '3f2a9c41z', ''])('refuses %j as the mark of a frozen draft', (typed) => {
		const { value, findings } = plan(`served-draft: ${typed}`);
		expect([value.meta.servedDraft, findings.map(({ ruleId }) => ruleId)]).toEqual([undefined, ['front-matter/bad-value']]);
	});

	it('knows the people who are sent a final plan beside the family', () => {
		const { value, findings } = plan('served-draft: 3f2a9c41', 'send-school: head, heda', 'send-health: head, head');
		expect([value.meta.sendSchool.map(({ name }) => name), findings.map(({ ruleId, message }) => [ruleId, message])]).toEqual([
			['head', 'heda'],
			[
				['name/unknown', 'Nobody under "people" has the key "heda".'],
				['name/twice', '"send-health" names "head" twice.'],
			],
		]);
	});

	it('reads a review', () => {
		const lines = [
			'document: annual-review',
			'case: NM-0417',
			'version: 1',
			'child: Sam',
			'held: 10 May 2027',
			'papers: 26 April 2027',
			'decision: change',
			'invited: mum, Sam',
			'came: mum',
			'people:',
			'  mum: Leila, mum, by post',
		];
		const { meta } = parse(`---\n${lines.join('\n')}\n---\n`).value;
		expect([meta.held, meta.papers, meta.decision, meta.invited.length, meta.came.length]).toEqual([
			'2027-05-10',
			'2027-04-26',
			'change',
			2,
			1,
		]);
	});

	it('reads advice', () => {
		const lines = [
			'document: advice',
			'case: NM-0417',
			'short-name: Social care',
			'written-by: mum',
			'written: 5 October 2026',
			'people:',
			'  mum: Leila, mum, by post',
		];
		const { meta } = parse(`---\n${lines.join('\n')}\n---\n`).value;
		expect([meta.shortName, meta.writtenBy?.name, meta.written]).toEqual(['Social care', 'mum', '2026-10-05']);
	});

	it('reads why a plan ends', () => {
		const lines = [
			'document: review-decision',
			'case: NM-0417',
			'version: 1',
			'decision: end',
			'ends-because: no training outcome is left',
		];
		const { meta } = parse(`---\n${lines.join('\n')}\n---\n`).value;
		expect([meta.decision, meta.endsBecause]).toEqual(['end', 'no training outcome is left']);
	});
});
